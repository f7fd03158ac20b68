# SPDX-License-Identifier: GPL-3.0-or-later
"""How quick the window is: its first picture, and its heartbeat while it backs up."""
import contextlib
import json
import os
import statistics
import subprocess
import tempfile
import time

TITLE = "Authentik Keeper"
LONGEST_START = 30


@contextlib.contextmanager
def screen():
    """A display without a screen; yields the environment of programs on it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                              pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield dict(os.environ, DISPLAY=f":{number.readline().strip()}", QT_QPA_PLATFORM="xcb")
    finally:
        server.terminate()
        server.wait()


def is_shown(env):
    tree = subprocess.run(["xwininfo", "-root", "-tree"], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    return f'"{TITLE}"'.encode() in tree


def first_window(env, cold):
    """Seconds from start to the window's being there, with a home of its own."""
    if cold:
        os.sync()
        with open("/proc/sys/vm/drop_caches", "w", encoding="ascii") as caches:
            caches.write("3")
    with tempfile.TemporaryDirectory(prefix="keeper-home-") as home:
        started = time.monotonic()
        program = subprocess.Popen(["authentik-keeper"], env=dict(env, HOME=home, XDG_CONFIG_HOME=home, XDG_STATE_HOME=home),
                                   stderr=subprocess.DEVNULL)
        try:
            while not is_shown(env):
                if time.monotonic() - started > LONGEST_START or program.poll() is not None:
                    raise RuntimeError("the window did not come")
            return time.monotonic() - started
        finally:
            program.terminate()
            program.wait()


def starts(runs):
    with screen() as env:
        cold = [first_window(env, True) for _ in range(runs)]
        warm = [first_window(env, False) for _ in range(runs)]
    return statistics.median(cold), statistics.median(warm)


def heartbeat(lab, folder):
    """Of the window and of an empty Qt program beside it, while the window backs up."""
    with screen() as env, tempfile.TemporaryDirectory(prefix="keeper-home-") as home:
        done = subprocess.run(["windowbench", "heartbeat", "--target", f"{lab['user']}@{lab['host']}:{lab['port']}",
                               "--identity", lab["key"], "--backups", str(folder)],
                              env=dict(env, XDG_CONFIG_HOME=home, XDG_STATE_HOME=home), check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout)


def section(start, beats):
    cold, warm = start
    lines = ["## The window", "",
             f"First window {cold:.2f} s after a start with cold caches, {warm:.2f} s with warm ones (to reach: 1; under Xvfb).",
             "", "| a timer of 10 ms, while a backup runs at full speed | 99.9 % within, ms | longest, ms |",
             "| --- | --- | --- |"]
    for who, name in (("window", "in the window (to reach: 50 and 200)"), ("empty", "in an empty Qt program beside it")):
        lines.append(f"| {name} | {beats[who]['p999']:.0f} | {beats[who]['longest']:.0f} |")
    return lines + [""]
