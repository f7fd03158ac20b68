#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a manual page against groff's warnings, and against what --help of the program says.
usage: manpage.py layout PAGE | manpage.py words PAGE PROGRAM"""

import os
import re
import subprocess
import sys
from pathlib import Path


def layout_complaints(page):
    # groff exits with 0 after warnings. CHECKSTYLE: macros used in a way other readers of man pages do not know.
    command = ["groff", "-man", "-Tutf8", "-ww", "-z", "-rCHECKSTYLE=2", page]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    return done.stderr.splitlines() or ([] if done.returncode == 0 else [f"groff ended with {done.returncode}"])


def options_in(line):
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", line))


def of_page(page):
    """Verbs and options that have a paragraph of their own."""
    section, tagged, verbs, options = "", False, set(), set()
    for line in Path(page).read_text().splitlines():
        line = line.replace(r"\-", "-")
        if line.startswith(".SH "):
            section = line[4:]
        elif tagged and section == "VERBS":
            verbs.add(line.split()[1])
        elif tagged and section == "OPTIONS":
            options |= options_in(line)
        tagged = line == ".TP"
    return verbs, options


def of_program(program):
    def help_of(*verb):
        environment = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="")
        return subprocess.run([program, *verb, "--help"], env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout

    verbs = set(re.findall(r"^  ([a-z]+)", help_of(), re.MULTILINE))
    lines = [line for verb in verbs for line in help_of(verb).splitlines()]
    return verbs, {option for line in lines if line.startswith("  -") for option in options_in(line)}


def word_complaints(page, program):
    complaints = []
    for kind, on_page, in_help in zip(("verb", "option"), of_page(page), of_program(program)):
        complaints += [f"{page}: the {kind} {name} is not in --help" for name in sorted(on_page - in_help)]
        complaints += [f"{page}: the {kind} {name} of --help is missing" for name in sorted(in_help - on_page)]
        if not in_help:
            complaints.append(f"{program} --help names no {kind}")
    return complaints


if __name__ == "__main__":
    found = {"layout": layout_complaints, "words": word_complaints}[sys.argv[1]](*sys.argv[2:])
    print("\n".join(found))
    sys.exit(1 if found else 0)
