# SPDX-License-Identifier: GPL-3.0-or-later
"""A host of its own: network, mount, host-name, IPC and process namespaces over a throw-away root.

The root is an overlay with its upper layer on a tmpfs, so nothing that happens in the lab reaches the
machine, and all of it is gone when process 1 of the lab ends.
"""

import contextlib
import ctypes
import os
import pathlib
import signal
import socket
import sys
import time
import traceback

from .cache import LabError, run

HOSTNAME = "authentik-lab"
CLONE = os.CLONE_NEWNS | os.CLONE_NEWNET | os.CLONE_NEWUTS | os.CLONE_NEWIPC | os.CLONE_NEWPID


def start(init, state, binds, files, sockets):
    """Starts a lab whose process 1 runs `init(report)`, and returns its process id once it reported.

    `binds` maps paths in the lab to folders outside, `files` to files.
    `sockets` stay open in the lab; nothing else of the caller's does, above all no lock. Standard streams of all that runs in the lab go to
    `state`/host.log. `init` never returns; it calls `report("")` when ready or `report(why)` on failure.
    """
    reader, writer = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.setsid()
            _redirect(state / "host.log")
            _close_all_but(writer, *(socket.fileno() for socket in sockets))
            os.unshare(CLONE)
            if (first := os.fork()) != 0:
                os.write(writer, f"{first}\n".encode())
                os._exit(0)
            _process_one(init, writer, state, binds, files)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as answer:
        pid = int(answer.readline() or 0)
        if pid:
            (state / "pid").write_text(f"{pid} {_started(pid)}")
        outcome = answer.readline().strip()
    if outcome != "ready":
        log = (state / "host.log").read_text(errors="replace")[-3000:]
        raise LabError(f"the lab's host did not start: {outcome or 'its first process ended'}\n{log}")
    return pid


def process(state):
    """The process id of the lab whose state folder this is, or None when it is not up."""
    try:
        pid, started = (state / "pid").read_text().split()
    except (OSError, ValueError):
        return None
    return int(pid) if _started(int(pid)) == started else None


def stop(state):
    """Ends process 1 of the lab; the kernel then ends and unmounts all the rest."""
    pid = process(state)
    if pid is None:
        return
    os.kill(pid, signal.SIGKILL)
    deadline = time.monotonic() + 20
    while process(state) is not None:
        if time.monotonic() > deadline:
            raise LabError(f"process {pid} of the lab does not end")
        time.sleep(0.02)


def inside(pid, *command):
    """The argument list that runs `command` as root in the lab."""
    enter = ["nsenter", f"--target={pid}", "--mount", "--net", "--uts", "--ipc", "--pid", "--root", "--wd"]
    clean = ["env", "-i", "HOME=/root", "LANG=C.UTF-8", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
    return [*enter, "--", *clean, *(str(word) for word in command)]


def _started(pid):
    """When a process started, in the kernel's ticks, so that a reused id is not taken for ours."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if fields[0] in "ZX" else fields[19]


def _close_all_but(*kept):
    for descriptor in os.listdir("/proc/self/fd"):
        if int(descriptor) > 2 and int(descriptor) not in kept:
            with contextlib.suppress(OSError):  # the folder's own, closed by now
                os.close(int(descriptor))


def _redirect(log):
    null = os.open("/dev/null", os.O_RDONLY)
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(null, 0)
    os.dup2(out, 1)
    os.dup2(out, 2)


def _process_one(init, writer, state, binds, files):
    def report(why):
        os.write(writer, (why.replace("\n", " ") or "ready").encode() + b"\n")
        os.close(writer)

    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        _mount_root(state, binds, files)
        socket.sethostname(HOSTNAME)
        pathlib.Path("/etc/hosts").write_text(f"127.0.0.1 localhost\n127.0.1.1 {HOSTNAME}\n::1 localhost\n")
        run("ip", "link", "set", "lo", "up")
        init(report)
    except Exception as error:
        traceback.print_exc()
        report(str(error))
        raise


def _mount_root(state, binds, files):
    run("mount", "--make-rprivate", "/")
    base = state / "root"
    base.mkdir(exist_ok=True)
    run("mount", "-t", "tmpfs", "-o", "mode=755,size=1g", "tmpfs", base)
    root = base / "merged"
    for name in ("upper", "work", "merged"):
        (base / name).mkdir()
    run("mount", "-t", "overlay", "-o", f"lowerdir=/,upperdir={base}/upper,workdir={base}/work", "overlay", root)
    run("mount", "-t", "proc", "proc", root / "proc")
    run("mount", "-t", "sysfs", "sysfs", root / "sys")
    run("mount", "--rbind", "/sys/fs/cgroup", root / "sys/fs/cgroup")
    run("mount", "--rbind", "/dev", root / "dev")
    run("mount", "-t", "tmpfs", "-o", "mode=1777", "tmpfs", root / "dev/shm")
    for path, mode in (("run", "755"), ("tmp", "1777"), ("root", "700"), ("home", "755"), ("opt", "755")):
        (root / path).mkdir(exist_ok=True)
        run("mount", "-t", "tmpfs", "-o", f"mode={mode}", "tmpfs", root / path)
    for path, outside in binds.items():
        target = root / path.lstrip("/")
        target.mkdir(parents=True, exist_ok=True)
        run("mount", "--bind", outside, target)
    for path, outside in files.items():
        target = root / path.lstrip("/")
        target.touch()
        run("mount", "--bind", outside, target)
    (root / ".outside").mkdir(exist_ok=True)  # a root of ./dev has one
    _become_root(root)
    run("umount", "--lazy", "/.outside")
    pathlib.Path("/.outside").rmdir()


def _become_root(root):
    """Makes `root` the root of the whole namespace. Joining our own namespace first leaves any chroot that we were
    started in: else `docker exec`, which joins a copy of it, would land in the machine's root."""
    place = os.open(root, os.O_PATH | os.O_DIRECTORY)
    own = os.open("/proc/self/ns/mnt", os.O_RDONLY)
    libc = ctypes.CDLL(None, use_errno=True)
    os.setns(own, os.CLONE_NEWNS)
    os.fchdir(place)
    if libc.pivot_root(b".", b".outside") != 0:
        raise OSError(ctypes.get_errno(), "pivot_root")
    os.chdir("/")
    os.close(own)
    os.close(place)


def reap_for_ever():
    """What process 1 does once all is started."""
    while True:
        try:
            os.wait()
        except ChildProcessError:
            signal.pause()
        except InterruptedError:
            continue


def spawn(*command, log=None, environment=None, listen=None):
    """Starts a daemon of the lab; `listen` is a listening socket handed over as systemd does."""
    if (pid := os.fork()) == 0:
        try:
            if log:
                out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)
                os.dup2(out, 1)
                os.dup2(out, 2)
            variables = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
            variables |= environment or {}
            if listen is not None:
                os.dup2(listen.fileno(), 3)
                os.set_inheritable(3, True)
                variables |= {"LISTEN_FDS": "1", "LISTEN_PID": str(os.getpid())}
            os.closerange(4 if listen is not None else 3, 256)
            os.execvpe(command[0], [str(word) for word in command], variables)
        except BaseException:
            traceback.print_exc(file=sys.stderr)
        finally:
            os._exit(127)
    return pid
