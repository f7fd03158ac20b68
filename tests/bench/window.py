# SPDX-License-Identifier: GPL-3.0-or-later
"""How quick the window is: its first picture, a long list of backups, and its heartbeat while it backs up."""
import contextlib
import datetime
import json
import os
import statistics
import subprocess
import tempfile
import time

TITLE = "Authentik Keeper"
LONGEST_START = 30
SETS = 1000


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


def target_of(lab):
    return f"{lab['user']}@{lab['host']}:{lab['port']}"


def heartbeat(lab, folder):
    """Of the window and of an empty Qt program beside it, while the window backs up."""
    with screen() as env, tempfile.TemporaryDirectory(prefix="keeper-home-") as home:
        done = subprocess.run(["windowbench", "heartbeat", "--target", target_of(lab), "--identity", lab["key"],
                               "--backups", str(folder)],
                              env=dict(env, XDG_CONFIG_HOME=home, XDG_STATE_HOME=home), check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout)


def make_sets(original, folder, count):
    """That many backups of one server, an hour apart: the original's files by hard links, a manifest each."""
    manifest = json.loads((original / "manifest.json").read_text())
    newest = datetime.datetime.strptime(original.name, "%Y-%m-%dT%H-%M-%SZ")
    for number in range(count):
        made = newest - datetime.timedelta(hours=number)
        target = folder / original.parent.name / made.strftime("%Y-%m-%dT%H-%M-%SZ")
        target.mkdir(parents=True)
        for file in original.iterdir():
            if file.name != "manifest.json":
                os.link(file, target / file.name)
        manifest["startedAt"] = manifest["finishedAt"] = made.strftime("%Y-%m-%dT%H:%M:%SZ")
        (target / "manifest.json").write_text(json.dumps(manifest, indent=2))


def catalogue(lab, original, folder, runs):
    """Median seconds from a start of the program to the list of SETS backups."""
    make_sets(original, folder, SETS)
    seconds = []
    with screen() as env, tempfile.TemporaryDirectory(prefix="keeper-home-") as home:
        for _ in range(runs):
            done = subprocess.run(["windowbench", "catalogue", "--target", target_of(lab), "--backups", str(folder),
                                   "--started", str(time.time_ns() // 1_000_000)],
                                  env=dict(env, XDG_CONFIG_HOME=home, XDG_STATE_HOME=home), check=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            answer = json.loads(done.stdout)
            if answer["sets"] != SETS:
                raise RuntimeError(f"{answer['sets']} backups are listed, not {SETS}")
            seconds.append(answer["seconds"])
    return statistics.median(seconds)


def measured(lab, folder, runs):
    """All of it, for section(); what is backed up goes to `folder`."""
    backups, many = folder / "window", folder / "many"
    backups.mkdir()
    cold, warm = starts(runs)
    beats = heartbeat(lab, backups)
    original = next(file.parent for file in backups.glob("*/*/manifest.json"))
    return {"cold": cold, "warm": warm, "beats": beats, "catalogue": catalogue(lab, original, many, runs)}


def section(figures):
    beats = figures["beats"]
    lines = ["## The window", "",
             f"First window {figures['cold']:.2f} s after a start with cold caches, {figures['warm']:.2f} s with warm ones; "
             f"a list of {SETS:,} backups {figures['catalogue']:.2f} s after one (to reach: 1 each; under Xvfb).",
             "", "| a timer of 10 ms, while a backup runs at full speed | 99.9 % within, ms | longest, ms |",
             "| --- | --- | --- |"]
    for who, name in (("window", "in the window (to reach: 50 and 200)"), ("empty", "in an empty Qt program beside it")):
        lines.append(f"| {name} | {beats[who]['p999']:.0f} | {beats[who]['longest']:.0f} |")
    return lines + [""]
