# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules on what may include what: arrows point down, one owner for each library, no window below the window."""

import re

SSH = {"core/ssh", "core/base"}
REMOTE = SSH | {"core/remote"}
FINDERS = REMOTE | {"core/jobs"}  # warnings and progress are values of jobs
DEPLOYMENT = FINDERS | {"core/deployment"}
SURVEY = DEPLOYMENT | {"core/postgres", "core/redis", "core/files", "core/survey"}
JOB = SURVEY | {"core/backupset"}

# What each folder of core may include besides itself.
CORE = {
    "core/base": set(),
    "core/jobs": {"core/base"},
    "core/settings": {"core/base"},
    "core/backupset": {"core/base"},
    "core/ssh": {"core/base"},
    "core/remote": SSH,
    "core/deployment": FINDERS,
    "core/postgres": DEPLOYMENT,
    "core/redis": DEPLOYMENT,
    "core/files": DEPLOYMENT,
    "core/survey": SURVEY,
    "core/backup": JOB,
    "core/verify": JOB,
    "core/restore": JOB,
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

NO_WINDOW = ("core/", "ui/models/", "app/cli/")
QT_WITHOUT_WINDOW = ("QtCore", "QtNetwork", "QtConcurrent")


def _product(sources):
    return [source for source in sources if source.is_cpp and source.path.startswith(("core/", "ui/", "app/"))]


def _allowed(here, there):
    if here == there:
        return True
    if here in CORE:
        return there in CORE[here]
    if here == "ui/models" or here == "app/cli":
        return there.startswith("core/") or there == "ui/models"
    if here.startswith("ui/"):
        return there.startswith(("core/", "ui/"))
    return here.startswith("app/") and there.startswith(("core/", "ui/"))


def arrows_point_down(sources):
    for source in _product(sources):
        here = source.folder
        if here.startswith("core/") and here not in CORE:
            yield f"{source.path}: {here} is no folder of the house"
            continue
        for number, kind, name in source.includes():
            if kind != '"':
                continue
            parts = name.split("/")
            if parts[0] not in ("core", "ui", "app", "tests") or len(parts) < 3:
                if not name.endswith(".moc") and not re.fullmatch(r"(ui|moc)_\w+\.(h|cpp)", name):
                    yield f'{source.path}:{number}: "{name}" is not a path from the top (core/base/error.h)'
            elif not _allowed(here, "/".join(parts[:2])):
                yield f'{source.path}:{number}: {here} may not include "{name}"'


def libraries_have_one_owner(sources):
    for source in _product(sources):
        for number, _, name in source.includes():
            for library, headers, owner, _ in OWNERS:
                if source.folder != owner and re.fullmatch(headers, name):
                    yield f"{source.path}:{number}: {library} belongs to {owner}"


def _public_headers(sources):
    """Headers that a file of another folder includes, itself or by way of another header."""
    by_path = {source.path: source for source in sources}
    includes = {source.path: {name for _, kind, name in source.includes() if kind == '"'} for source in sources}
    reached = {name for source in sources for name in includes[source.path]
               if name in by_path and by_path[name].folder != source.folder}
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
