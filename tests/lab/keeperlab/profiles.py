# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of host the lab can raise."""

import dataclasses
import pathlib


@dataclasses.dataclass(frozen=True)
class Profile:
    name: str
    release: str  # Debian release of the images
    postgres: str  # major version in that release
    redis: str  # version in that release, empty where authentik has none
    authentik: str  # authentik's version, empty for a host without a project
    compose: str  # name of authentik's own compose file in that version
    storage: str  # the folder of uploads: media up to 2025.10, data after
    secret_is_install_id: bool = False  # as on installs upgraded from before 2023.6
    shape: pathlib.Path | None = None  # the Compose file of a shape, which this host is raised from

    @property
    def override(self):
        return self.compose.replace(".yml", ".override.yml")


PROFILES = {
    profile.name: profile
    for profile in (
        Profile("compose-2025.8", "bookworm", "15", "7.0", "2025.8.4", "docker-compose.yml", "media", True),
        Profile("compose-2026.2", "trixie", "17", "", "2026.2.2", "compose.yml", "data"),
        Profile("empty", "trixie", "17", "", "", "", ""),
    )
}


def of_release(release):
    """The profile that has all images of a release."""
    return next(profile for profile in PROFILES.values() if profile.release == release and profile.authentik)


def of_shape(file):
    """A host for one shape: of the older release where it wants Redis."""
    wants_redis = any(word in file.read_text().lower() for word in ("redis", "valkey"))
    return Profile(f"shape-{file.stem}", "bookworm" if wants_redis else "trixie", "", "", "", "", "", shape=file)


def named(name):
    return PROFILES.get(name) or Profile(name, "", "", "", "", "", "")


DEFAULT = "compose-2025.8"
SIZES = ("small", "large")
