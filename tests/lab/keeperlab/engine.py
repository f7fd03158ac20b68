# SPDX-License-Identifier: GPL-3.0-or-later
"""The lab's Docker engine: a real dockerd with everything of its own."""

import os
import pathlib
import subprocess
import time

from . import namespace
from .cache import LabError, fingerprint, run

CGROUPS = pathlib.Path("/sys/fs/cgroup")


def cgroup(state):
    """The parent of the containers' control groups: those are the one thing the machine shares with a lab."""
    return f"authentik-lab-{state.name}-{fingerprint(state.parent)}"


def launch(state):
    """Inside the lab: starts dockerd and waits until it answers."""
    namespace.spawn(
        *("dockerd", "--data-root=/var/lib/docker", "--exec-root=/run/docker", "--pidfile=/run/docker.pid"),
        *("--host=unix:///var/run/docker.sock", "--group=docker", "--storage-driver=overlay2"),
        # A server's usual limit; the default of a million makes some programs close a million files.
        *("--default-ulimit=nofile=1024:1024", f"--cgroup-parent=/{cgroup(state)}"),
        log="/var/log/lab/dockerd.log",
    )
    deadline = time.monotonic() + 60
    while subprocess.run(["docker", "version"], capture_output=True).returncode != 0:
        if time.monotonic() > deadline:
            raise LabError("dockerd does not answer: see log/dockerd.log")
        time.sleep(0.05)


def shut_down(pid):
    """Stops dockerd as a shutdown does, so that its data can be kept."""
    stop = 'kill "$(cat /run/docker.pid)"; while [ -e /run/docker.pid ]; do sleep 0.05; done'
    run(*namespace.inside(pid, "timeout", "60", "sh", "-c", stop))


def clone(source, target):
    """Copies a data root: image layers, which nothing writes to, as hard links, all else for real."""
    run("mkdir", "-p", target)
    for entry in sorted(os.listdir(source)):
        how = "-al" if entry == "overlay2" else "-a"
        run("cp", how, "--sparse=always", source / entry, target) if how == "-a" else run("cp", how, source / entry, target)


def remove_cgroups(state):
    """Removes what dockerd left behind in the machine's control groups (version 1 has a tree for each controller)."""
    for top in [CGROUPS / cgroup(state), *CGROUPS.glob(f"*/{cgroup(state)}")]:
        if top.is_dir():
            for path, _, _ in os.walk(top, topdown=False):
                try:
                    os.rmdir(path)
                except OSError:
                    pass
