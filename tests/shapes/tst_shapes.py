#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds, saves and verifies one shape of a deployment as it is in shapes.tsv. Usage: tst_shapes.py SHAPE."""

import csv
import fnmatch
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LAB = HERE.parent / "lab/lab"
DIRECTORIES = ("media", "data", "certs", "custom-templates", "blueprints")


def expected(shape):
    rows = (line for line in open(HERE / "shapes.tsv") if not line.startswith("#"))
    return next(row for row in csv.DictReader(rows, delimiter="\t") if row["shape"] == shape)


def keeper(home, *words):
    """Exit and answer of the command line."""
    done = subprocess.run(["authentik-keeper-cli", *words, "--json"], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          env={"HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin:" + sys.argv[2]})
    return done.returncode, json.loads(done.stdout), done.stderr


def check(shape, home, lab):
    want = expected(shape)
    login = ["--identity", lab["key"], "--accept-host-key", lab["hostKey"]]
    target = f"{lab['user']}@{lab['host']}:{lab['port']}"
    status, found, said = keeper(home, "discover", target, *login)
    assert status == 0, f"discover: {status} {found} {said}"
    names = {one["role"]: one["name"] for one in found["deployment"]["containers"].values()}
    seen = {role: names.get(role, "-") for role in ("server", "worker", "database", "redis")}
    assert all(fnmatch.fnmatchcase(name, want[role]) for role, name in seen.items()), f"found {seen}"
    there = ",".join(sorted(name for name in DIRECTORIES if found["components"].get(name, {}).get("state") == "found"))
    assert there == want["directories"], f"directories {there}"
    status, saved, said = keeper(home, "backup", target, *login, "--to", f"{home}/sets")
    assert str(status) == want["exit"], f"backup: {status} {saved.get('error')} {saved['warnings']} {said}"
    for name in there.split(","):
        assert saved["manifest"]["components"][name]["entries"] > 0, name
    status, verified, said = keeper(home, "verify", saved["set"])
    assert status == int(want["exit"]), f"verify: {status} {verified} {said}"


def main():
    shape = sys.argv[1]
    up = subprocess.run([LAB, "up", "--shape", HERE / f"{shape}.yml", "--json"], stdout=subprocess.PIPE, check=True)
    try:
        with tempfile.TemporaryDirectory() as home:
            pathlib.Path(home, "sets").mkdir()
            check(shape, home, json.loads(up.stdout.splitlines()[-1]))
    finally:
        subprocess.run([LAB, "down", "--profile", f"shape-{shape}"], check=True)


main()
