# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's own text files, and how one of them is looked at."""

import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


@dataclass(frozen=True)
class Source:
    path: str  # from the repository's top, with slashes
    text: str

    @cached_property
    def lines(self):
        return self.text.splitlines()

    @property
    def folder(self):
        """The folder that it lies in, from the top: core/ssh/pump; of a file at the top its name."""
        return self.path.rpartition("/")[0] or self.path

    @property
    def floor(self):
        """The folder of the house with all its rooms: core/ssh, ui/models, app/cli."""
        return "/".join(self.folder.split("/")[:2])

    @property
    def is_cpp(self):
        return self.path.endswith((".cpp", ".h"))

    @property
    def is_program(self):
        """Written by us in a language for machines: rules on licence lines and length hold."""
        return (
            self.path.endswith((".cpp", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt"))
            or self.text.startswith("#!")
        )

    def comment_in(self, line):
        """What of a line is said to people; empty where nothing is."""
        mark = "//" if self.is_cpp else "#"
        return line.partition(mark)[2]

    def includes(self):
        """(line number, '"' or '<', name) of every include."""
        for number, line in enumerate(self.lines, 1):
            if found := INCLUDE.match(line):
                yield number, found[1], found[2]


def repository_sources():
    """Every text file that git tracks or would track."""
    names = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY, check=True, capture_output=True,
    ).stdout.decode().split("\0")
    for name in sorted(filter(None, set(names))):
        try:
            yield Source(name, (REPOSITORY / name).read_text(encoding="utf-8"))
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue  # a picture, or deleted and not yet committed
