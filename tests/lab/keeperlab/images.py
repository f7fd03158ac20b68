# SPDX-License-Identifier: GPL-3.0-or-later
"""Container images from Debian's packages: one root file system a release, one thin image a service."""

import re
import subprocess

from . import namespace
from .cache import SOURCE, folder, fingerprint, locked, remove_older, run, say

PACKAGES = {
    "bookworm": ["postgresql-15", "redis-server"],
    "trixie": ["postgresql-17"],
}
COMMON = ["python3", "python3-psycopg2", "dumb-init", "locales", "procps"]
# Of no use in a container; LLVM alone is larger than all the rest, and PostgreSQL runs without it.
LEFT_OUT = [
    "/usr/share/doc/*",
    "/usr/share/man/*",
    "/usr/share/info/*",
    "/usr/lib/*/libLLVM*",
    "/usr/lib/llvm*",
    "/usr/lib/postgresql/*/lib/llvmjit*",
    "/usr/lib/postgresql/*/lib/bitcode/*",
]
# The official image's numeric id of postgres, and authentik's own account in its image.
ACCOUNTS = """
echo 'postgres:x:999:999::/var/lib/postgresql:/bin/bash' >> "$1/etc/passwd"; echo 'postgres:x:999:' >> "$1/etc/group"
echo 'authentik:x:1000:1000::/authentik:/usr/sbin/nologin' >> "$1/etc/passwd"; echo 'authentik:x:1000:' >> "$1/etc/group"
mkdir -p "$1/etc/postgresql-common"; echo 'create_main_cluster = false' > "$1/etc/postgresql-common/createcluster.conf"
"""
FINISH = """
for locale in en_US de_DE; do chroot "$1" localedef -i $locale -f UTF-8 $locale.UTF-8; done
rm -rf "$1"/etc/apt/sources.list* "$1"/etc/apt/apt.conf.d/99mmdebstrap "$1"/var/lib/apt/lists/*
"""


def root_archive(release):
    """The tar of a Debian root with what the images of this release need; made once."""
    packages = PACKAGES[release] + COMMON
    path = folder("images") / f"{release}-{fingerprint(*packages, *LEFT_OUT, ACCOUNTS, FINISH)}.tar"
    with locked(f"image-{release}"):
        if not path.exists():
            say(f"making the {release} images from Debian's packages (half a minute, once)")
            partial = path.with_suffix(".partial.tar")
            run(
                *("mmdebstrap", "--quiet", "--mode=root", "--variant=minbase", f"--include={','.join(packages)}"),
                *(f"--dpkgopt=path-exclude={pattern}" for pattern in LEFT_OUT),
                *(f"--aptopt={line}" for line in _proxies()),
                *(f"--essential-hook={ACCOUNTS}", f"--customize-hook={FINISH}"),
                *(release, partial, *_sources(release)),
            )
            partial.rename(path)
            remove_older(path.parent, release, path)
    return path


def build(pid, profile):
    """Makes the images of a release in a running lab: authentik's own repository names, tags that say the truth."""
    release = profile.release
    base = f"lab-{release}:latest"
    with open(root_archive(release), "rb") as archive:
        subprocess.run(namespace.inside(pid, "docker", "import", "-", base), stdin=archive, check=True, capture_output=True)
    versions = {"postgres": f"docker.io/library/postgres:{profile.postgres}-{release}"}
    if profile.redis:
        versions["redis"] = f"docker.io/library/redis:{profile.redis}-{release}"
    versions["authentik"] = f"ghcr.io/goauthentik/server:{profile.authentik or '2026.2.2'}"
    for name, tag in versions.items():
        _build(pid, name, tag, base, profile)


def _build(pid, name, tag, base, profile):
    say(f"image {tag}")
    arguments = {"BASE": base, "POSTGRES": profile.postgres, "VERSION": tag.rpartition(":")[2]}
    command = ["docker", "build", "--quiet", "--tag", tag]
    for key, value in arguments.items():
        command += ["--build-arg", f"{key}={value}"]
    context = subprocess.run(
        ["tar", "-c", "-C", SOURCE / "images" / name, "--owner=0", "--group=0", "."], check=True, capture_output=True
    ).stdout
    run(*namespace.inside(pid, "env", "DOCKER_BUILDKIT=0", *command, "-"), input=context)


def _sources(release):
    """apt lines for a release from the machine's own mirrors; none where the machine knows no Debian mirror."""
    lines = []
    asked = run("apt-get", "update", "--print-uris", text=True)
    for uri, suite in re.findall(r"^'(\S+?)/dists/([^/\s]+)/InRelease'", asked, re.MULTILINE):
        base, dash, pocket = suite.partition("-")
        if base in PACKAGES and pocket in ("", "updates", "security"):
            lines.append(f"deb {uri} {release}{dash}{pocket} main")
    return list(dict.fromkeys(lines))


def _proxies():
    return [line for line in run("apt-config", "dump", text=True).splitlines() if "::Proxy" in line]
