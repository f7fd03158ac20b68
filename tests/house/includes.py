# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules on what may include what: arrows point down, one owner for each library, no window below the window."""

import re

BASE = {"core/base"}
SSH = BASE | {"core/ssh", "core/ssh/config", "core/ssh/pump"}  # a connection, its target, its channels
REMOTE = SSH | {"core/remote"}
FINDERS = REMOTE | {"core/jobs"}  # warnings and progress are values of jobs
DEPLOYMENT = FINDERS | {"core/deployment"}
PARTS = DEPLOYMENT | {"core/backupset/components.h"}  # the list of components, of all that sets are
ARCHIVES = {"core/files/archive", "core/files/index"}
FILES = ARCHIVES | {"core/files/places", "core/files/save", "core/files/unpack"}
POSTGRES = {"core/postgres/session", "core/postgres/backup", "core/postgres/restore"}
SURVEY = PARTS | POSTGRES | FILES | {"core/redis", "core/survey"}
SETS = {"core/backupset", "core/backupset/store"}
JOB = SURVEY | SETS

# What each folder of core may include besides itself: folders, and single headers.
CORE = {
    "core": set(),
    "core/base": set(),
    "core/jobs": BASE,
    "core/settings": BASE,
    "core/backupset": BASE | {"core/backupset/store"},
    "core/backupset/store": BASE,
    "core/ssh/config": BASE,
    "core/ssh/pump": BASE,
    "core/ssh/login": BASE | {"core/ssh/config", "core/ssh/pump"},
    "core/ssh/trust": BASE | {"core/ssh/config", "core/ssh/pump"},
    "core/ssh": BASE | {"core/ssh/config", "core/ssh/login", "core/ssh/pump", "core/ssh/trust"},
    "core/remote": SSH,
    "core/deployment": FINDERS,
    "core/postgres/session": PARTS,
    "core/postgres/backup": PARTS | {"core/postgres/session"},
    "core/postgres/restore": PARTS | {"core/postgres/session"},
    "core/redis": PARTS,
    "core/files/archive": BASE,
    "core/files/index": BASE | {"core/files/archive"},
    "core/files/places": PARTS,
    "core/files/save": PARTS | {"core/files/archive", "core/files/places"},
    "core/files/unpack": PARTS | ARCHIVES | {"core/files/places"},
    "core/survey": SURVEY,
    "core/backup": JOB,
    "core/verify": JOB,
    "core/restore/plan": JOB,
    "core/restore/server": JOB | {"core/restore/plan"},
    "core/restore/newhost": JOB | {"core/restore/plan", "core/restore/server"},
}

WIDGETS = {"ui/widgets", "ui/widgets/lists", "ui/widgets/run"}
MODELS = {"ui/models", "ui/models/connect", "ui/models/inside", "ui/models/restore", "ui/models/runs", "ui/models/server"}
PAGE = MODELS | WIDGETS | {"ui/words"}  # a page sees core by way of its model, or a value of core

# What each folder of ui may include besides itself and core.
UI = {
    "ui/words": set(),
    "ui/models": {"ui/words"},
    "ui/models/connect": {"ui/models", "ui/words"},
    "ui/models/inside": {"ui/models", "ui/words"},
    "ui/models/runs": {"ui/models", "ui/words"},
    "ui/models/restore": {"ui/models", "ui/models/runs", "ui/words"},
    "ui/models/server": MODELS | {"ui/words"},
    "ui/widgets": MODELS | {"ui/words"},
    "ui/widgets/lists": PAGE - {"ui/widgets/run"},
    "ui/widgets/run": PAGE - {"ui/widgets/lists"},
    "ui/theme": WIDGETS,
    "ui/desktop": MODELS | {"ui/words"},
    "ui/activity": PAGE,
    "ui/backup": PAGE,
    "ui/catalogue": PAGE,
    "ui/connect": PAGE,
    "ui/inside": PAGE,
    "ui/manual": PAGE,
    "ui/settings": PAGE,
    "ui/restore": PAGE | {"ui/connect"},
    "ui/main": PAGE | {"ui/activity", "ui/backup", "ui/catalogue", "ui/connect", "ui/inside", "ui/manual", "ui/restore"},
}

# What each folder of the command line may include besides itself, core and its words.
CLI = {
    "app/cli/terminal": set(),
    "app/cli": {"app/cli/terminal"},
}

# Library headers, their one owner, and the names by which a header would show the library's types.
OWNERS = [
    ("libssh2", r"libssh2\w*\.h", "core/ssh", r"_?LIBSSH2_\w+|libssh2_\w+"),
    ("libpq", r"(postgresql/)?(libpq\S*|postgres_ext\.h|pg_config\S*)", "core/postgres", r"PG(conn|result|notify)|PQ\w+"),
    ("hiredis", r"(hiredis/\S+|hiredis\.h)", "core/redis", r"redis(Context|Reply|Reader|Options)"),
    ("libarchive", r"archive(_entry)?\.h", "core/files", r"struct archive(_entry)?"),
    ("libzstd", r"z(std|dict)\w*\.h", "core/files", r"ZSTD_\w+"),
    ("KArchive", r"(KArchive/)?(K(Archive|Tar|Zip|7Zip|Ar|Compression|Filter|Zstd|Rcc)\w*|k(archive|tar|compression)\w*\.h)",
     "core/backupset", r"K(Archive\w*|Tar|Zip|CompressionDevice)"),
    ("QtKeychain", r"qt6keychain/\S+", "app/gui", r"QKeychain"),
    ("libcrypto", r"openssl/\S+", "core/base", r"EVP_\w+|OSSL_\w+"),
]

NO_WINDOW = ("core/", "ui/models/", "ui/words/", "app/cli/")
QT_WITHOUT_WINDOW = ("QtCore", "QtNetwork", "QtConcurrent")


def _product(sources):
    return [source for source in sources if source.is_cpp and source.path.startswith(("core/", "ui/", "app/"))]


def _allowed(here, there):
    if here == there:
        return True
    if here in CORE:
        return there in CORE[here]
    if here in UI:
        return there in UI[here] or there in CORE
    if here in CLI:
        return there in CLI[here] or there in CORE or there == "ui/words"
    return here == "app/gui" and (there in CORE or there in UI)


def arrows_point_down(sources):
    for source in _product(sources):
        here = source.folder
        if here not in CORE and here not in UI and here not in CLI and here != "app/gui":
            yield f"{source.path}: {here} is no folder of the house"
            continue
        for number, kind, name in source.includes():
            if kind != '"':
                continue
            folder, _, _ = name.rpartition("/")
            if folder.split("/")[0] not in ("core", "ui", "app", "tests"):
                if not name.endswith(".moc") and not re.fullmatch(r"(ui|moc)_\w+\.(h|cpp)", name):
                    yield f'{source.path}:{number}: "{name}" is not a path from the top (core/base/error.h)'
            elif not _allowed(here, folder) and name not in CORE.get(here, ()):
                yield f'{source.path}:{number}: {here} may not include "{name}"'


# Programs, which declare nothing.
WITHOUT_HEADER = ("app/cli/main.cpp", "app/gui/main.cpp", "core/selfcheck.cpp")


def units_have_a_header(sources):
    """What a .cpp defines is declared in the header of its name, which it includes first: so that one stands by itself."""
    paths = {source.path for source in sources}
    for source in _product(sources):
        if not source.path.endswith(".cpp") or source.path in WITHOUT_HEADER:
            continue
        header = source.path.removesuffix(".cpp") + ".h"
        if header not in paths:
            yield f"{source.path}: there is no {header}"
        elif next((name for _, _, name in source.includes()), None) != header:
            yield f'{source.path}: does not include "{header}" first'


def _is_within(folder, owner):
    return folder == owner or folder.startswith(owner + "/")


def libraries_have_one_owner(sources):
    for source in _product(sources):
        for number, _, name in source.includes():
            for library, headers, owner, _ in OWNERS:
                if not _is_within(source.folder, owner) and re.fullmatch(headers, name):
                    yield f"{source.path}:{number}: {library} belongs to {owner}"


def _public_headers(sources):
    """Headers that a file of another floor (core/ssh, with its rooms) includes, itself or by way of another header."""
    by_path = {source.path: source for source in sources}
    includes = {source.path: {name for _, kind, name in source.includes() if kind == '"'} for source in sources}
    reached = {name for source in sources for name in includes[source.path]
               if name in by_path and by_path[name].floor != source.floor}
    waiting = list(reached)
    while waiting:
        for name in includes[waiting.pop()]:
            if name in by_path and name not in reached:
                reached.add(name)
                waiting.append(name)
    return [by_path[path] for path in sorted(reached)]


def public_headers_show_no_library(sources):
    for header in _public_headers(_product(sources)):
        if not header.path.startswith("core/"):
            continue
        for number, line in enumerate(header.lines, 1):
            code = re.sub(r"//.*|/?\*.*", "", line)
            included = [name for at, _, name in header.includes() if at == number]
            for library, headers, _, types in OWNERS:
                if re.search(rf"\b({types})\b", code) or any(re.fullmatch(headers, name) for name in included):
                    yield f"{header.path}:{number}: shows {library} to other folders"


def no_window_below_the_window(sources, qt_has):
    """`qt_has(module, name)` says whether that Qt module has a header of that name."""
    for source in sources:
        if not source.path.startswith(NO_WINDOW):
            continue
        if source.path.endswith("CMakeLists.txt"):
            for number, line in enumerate(source.lines, 1):
                if re.search(r"\bQt6?::(Gui|Widgets|Svg\w*|OpenGL\w*|Quick\w*|Charts)\b", line):
                    yield f"{source.path}:{number}: links a window library"
        if not source.is_cpp:
            continue
        for number, kind, name in source.includes():
            if kind != "<" or not name.startswith("Q"):
                continue
            module, _, header = name.rpartition("/")
            modules = [module] if module else QT_WITHOUT_WINDOW
            if not any(each in QT_WITHOUT_WINDOW and qt_has(each, header) for each in modules):
                yield f"{source.path}:{number}: <{name}> is not of QtCore, QtNetwork or QtConcurrent"
