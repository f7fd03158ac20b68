# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules on texts: the licence line, length, words that do not belong here, reasons for packages."""

import re
from collections import Counter

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
MAX_LINES = 500
MAX_FILES = 40

# Split in two so that this file keeps its own rules.
LEFT_OVER = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b")
FOREIGN = {
    "names a package host": re.compile(
        r"\b([\w-]+\.)*((deb|ftp|security|snapshot|httpredir)(\.\w\w)?\.deb" r"ian\.org|(archive|security|ports)\.ubu" r"ntu\.com"
        r"|py" r"pi\.org|python" r"hosted\.org|npm" r"js\.(org|com)|crates" r"\.io|proxy\.go" r"lang\.org"
        r"|registry-1\.docker" r"\.io|qu" r"ay\.io)\b", re.IGNORECASE),
    "names a folder of one machine": re.compile(r"(?<![\w.$}*-])/(wo" r"rk|ro" r"ot)/"),
}

COMPONENTS = "core/backupset/components.h"
COMPONENT = re.compile(r'QLatin1StringView \w+\{"([\w-]+)"\}')
# Names that are words for something else, too: keys of JSON, a service of Compose, a reason, a check.
OTHER_MEANINGS = {"configuration", "data", "database", "redis"}
ABOUT_COMPONENTS = r'(?:omponents?\w*(?:\s*[=!]?=\s*|\.\w+\(|\()|(?:isTicked|isInSet|isAskedFor)\()'

# Words for people, and what follows them: "@info" says to who translates them what they are.
SAID = re.compile(r'\b(?:tr\(|translate\(\s*"\w*",)\s*(?:"(?:[^"\\]|\\.)*"\s*)+(,\s*"@\w)?')

# "{.a = {}, …": what is not named is at its default anyway.
NOISE = re.compile(r"[{,]\s*\.\w+\s*=\s*\{\}")

# A type of the program's own, where it is defined (not in a file's anonymous namespace: those of headers).
TYPE = re.compile(r"^(?:class|struct|enum class) (\w+)(?! *::)(?: final)?(?=$| *:(?!:)| \{)", re.MULTILINE)

# What comments and documents refer to. RESTORE.md is a file of a set.
DOCUMENT = re.compile(r"(?<![\w/.%-])([\w-]+/)*[\w-]+\.md\b")
ELSEWHERE = re.compile(r"\b(CON" r"TRACTS|DES" r"IGN)\b")
OF_A_SET = "RESTORE.md"


def licence_line_first(sources):
    for source in sources:
        if not source.is_program:
            continue
        at = 1 if source.text.startswith("#!") else 0
        if len(source.lines) <= at or source.lines[at].lstrip("/# ") != LICENCE:
            yield f"{source.path}:{at + 1}: the licence line is missing"


def files_are_short(sources):
    for source in sources:
        if source.is_program and len(source.lines) > MAX_LINES:
            yield f"{source.path}: {len(source.lines)} lines, more than {MAX_LINES}"


def folders_are_small(sources):
    files = Counter(source.folder for source in sources if source.path.endswith((".cpp", ".h", ".py", ".sh")))
    for folder, number in sorted(files.items()):
        if number > MAX_FILES:
            yield f"{folder}: {number} program files, more than {MAX_FILES}: it needs rooms"


def lists_are_sorted(sources):
    """Sources of a library: a stranger finds the line, and merges don't meet there."""
    for source in sources:
        if not source.path.endswith("CMakeLists.txt"):
            continue
        for found in re.finditer(r"\bSOURCES\s+((?:[\w./${}-]+\s+)+?)(?=[A-Z]+\s|\))", source.text):
            files = found[1].split()
            if files != sorted(files):
                yield f"{source.path}: sources are not sorted: {' '.join(files[:4])} …"


def _lines(sources):
    for source in sources:
        if source.path != "LICENSE":
            for number, line in enumerate(source.lines, 1):
                yield f"{source.path}:{number}", line


def nothing_is_left_over(sources):
    for where, line in _lines(sources):
        if found := LEFT_OVER.search(line):
            yield f"{where}: {found[0]}"


def words_are_the_projects_own(sources):
    for where, line in _lines(sources):
        for complaint, pattern in FOREIGN.items():
            if found := pattern.search(line):
                yield f"{where}: {complaint}: {found[0]}"


def initialisers_name_what_they_set(sources):
    for source in sources:
        if source.is_cpp:
            for found in NOISE.finditer(source.text):
                number = source.text.count("\n", 0, found.end()) + 1
                yield f"{source.path}:{number}: an initialiser that says nothing"


def documents_are_in_the_repository(sources):
    """Those that comments name, and those that documents name by their place."""
    paths = {source.path for source in sources}
    for source in sources:
        if not source.is_program and not source.path.endswith(".md"):
            continue
        for number, line in enumerate(source.lines, 1):
            where = f"{source.path}:{number}"
            said = line if source.path.endswith(".md") else source.comment_in(line)
            for found in DOCUMENT.finditer(said):
                is_place = "/" in found[0] or not source.path.endswith(".md")
                places = {found[0], f"{source.folder}/{found[0]}"}
                if is_place and not places & paths and found[0] != OF_A_SET:
                    yield f"{where}: {found[0]} is not in the repository"
            if found := ELSEWHERE.search(said):
                yield f"{where}: {found[0]} is not in the repository"


def words_have_a_role(sources):
    for source in sources:
        if not source.is_cpp or source.path.startswith("tests/"):
            continue
        for said in SAID.finditer(source.text):
            if not said[1]:
                line = source.text.count("\n", 0, said.start()) + 1
                yield f"{source.path}:{line}: no role is told of these words"


def components_are_named_once(sources):
    """A component's name stands in the list of components alone; everything else has it from there."""
    sources = list(sources)
    names = [name for source in sources if source.path == COMPONENTS for name in COMPONENT.findall(source.text)]
    either = "|".join(names)
    literal = re.compile(rf'({ABOUT_COMPONENTS})?(?:u"({either})"|"({either})"_L1)(_s, &\w+::component\b)?')
    for source in sources:
        if not source.is_cpp or source.path.startswith("tests/") or source.path == COMPONENTS:
            continue
        for number, line in enumerate(source.lines, 1):
            for found in literal.finditer(line.partition("//")[0]) if names else ():
                name = found[2] or found[3]
                if name not in OTHER_MEANINGS or found[1] or found[4]:
                    yield f"{source.path}:{number}: a component by its name: {name}"


def types_have_names_of_their_own(sources):
    """Two types of one name in one namespace are one to the linker, which takes whose functions it sees first."""
    where = {}
    for source in sources:
        if not source.path.endswith(".h") or source.path.startswith("tests/"):
            continue
        for found in TYPE.finditer(source.text):
            other = where.setdefault(found[1], source.path)
            if other != source.path:
                yield f"{source.path}: {found[1]} is a type of {other} too"


def packages_have_reasons(sources):
    seen = set()
    for source in sources:
        if source.path != ".ci/packages":
            continue
        for number, line in enumerate(source.lines, 1):
            name, _, reason = (part.strip() for part in line.partition("#"))
            if name and not reason:
                yield f"{source.path}:{number}: {name} has no reason"
            if name in seen:
                yield f"{source.path}:{number}: {name} is there twice"
            if name:
                seen.add(name)
