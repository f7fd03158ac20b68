# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the lab keeps things, and the small helpers every module needs."""

import contextlib
import fcntl
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import time

SOURCE = pathlib.Path(__file__).resolve().parent.parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "authentik-keeper" / "lab"


class LabError(Exception):
    """Something a person must know; printed without a traceback."""


def say(text):
    print(f"lab: {text}", file=sys.stderr, flush=True)


def run(*command, **options):
    """Runs a command and raises LabError with its standard error when it fails."""
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    if result.returncode != 0:
        said = result.stderr if isinstance(result.stderr, str) else result.stderr.decode(errors="replace")
        raise LabError(f"{' '.join(str(word) for word in command)}: exit {result.returncode}\n{said}")
    return result.stdout


def folder(*parts):
    path = CACHE.joinpath(*parts)
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


@contextlib.contextmanager
def locked(name):
    """One at a time across processes; the lock goes with the process that holds it."""
    with open(folder("locks") / name, "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def fingerprint(*parts):
    """A short name for what `parts` contain: texts, or files and folders of this source."""
    digest = hashlib.sha256()
    for part in parts:
        own = isinstance(part, pathlib.Path) and part.is_relative_to(SOURCE)
        files = [part] if own and part.is_file() else []
        if own and part.is_dir():
            files = sorted(file for file in part.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
        for file in files:
            digest.update(str(file.relative_to(SOURCE)).encode() + b"\0" + file.read_bytes() + b"\0")
        if not files:
            digest.update(str(part).encode() + b"\0")
    return digest.hexdigest()[:12]


def remove_tree(path, seconds=10):
    """Removes a folder; mounts of a namespace that has just ended may keep parts busy for a moment."""
    deadline = time.monotonic() + seconds
    while path.exists():
        shutil.rmtree(path, ignore_errors=True)
        if not path.exists():
            return
        if time.monotonic() > deadline:
            raise LabError(f"cannot remove {path}")
        time.sleep(0.1)


def remove_older(parent, prefix, keep):
    """Removes what earlier versions of these sources made below `parent`."""
    for path in parent.glob(f"{prefix}-*"):
        if path != keep:
            remove_tree(path) if path.is_dir() else path.unlink()
