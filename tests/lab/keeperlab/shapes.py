# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes of deployments as people really run them: a Compose file with `x-field`, raised in a lab with its own images
under the names that the file gives.

`x-field` of the file says how it was deployed: `project`, `working_dir`, `config_files` and `environment_files` as the
labels have them (one of a manager's container or of a workstation is gone from the host afterwards: GONE), `kind`
(`bare`: containers that no Compose knows), `labels`, `version_label` or `version_inside`; of a service `project` (of
another one) and `running`.
"""

import json
import pathlib
import subprocess
import time

from . import namespace
from .cache import LabError, run
from .profiles import of_release

FOLDER = "/opt/authentik"
# What the lab can be, by what an image is called; all else sleeps.
KINDS = {"postgres": ("postgres", "pgvecto", "pgautoupgrade"), "redis": ("redis", "valkey")}
GONE = ("/data/compose/", "/home/me/git/")
DIRECTORIES = {"/media", "/data", "/certs", "/templates", "/blueprints"}
SLEEPER = ["sleep", "infinity"]


def read(pid, file):
    """The file as Compose itself reads it."""
    inside = f"/run/shape/{file.name}"
    _put(pid, inside, file.read_bytes())
    text = run(*namespace.inside(pid, "docker", "compose", "-f", inside, "config", "--format", "json", "--no-interpolate",
                                 "--no-path-resolution", "--no-normalize"))
    return json.loads(text)


def start(pid, profile):
    shape = read(pid, profile.shape)
    profile = of_release(profile.release)
    field = shape.pop("x-field", {})
    services = shape["services"]
    for name, service in services.items():
        _image(pid, profile, field, name, service)
    for name, network in (shape.get("networks") or {}).items():
        if (network or {}).get("external"):
            run(*namespace.inside(pid, "docker", "network", "create", network.get("name") or name))
    if any(service.get("network_mode") == "host" for service in services.values()):
        _publish(services)
    raised = _bare if field.get("kind") == "bare" else _compose
    raised(pid, field, shape)
    for container in _authentiks(pid, field, services):
        _wait_until_ready(pid, container)
        _fill(pid, container)
    for name, service in services.items():
        if not service.get("x-field", {}).get("running", True):
            run(*namespace.inside(pid, "docker", "stop", _container(field, name, service)))


def _publish(services):
    """What uses the host's network finds the database there."""
    for name, service in services.items():
        if kind_of(name, service) == "postgres" and not service.get("network_mode"):
            service.setdefault("ports", ["127.0.0.1:5432:5432"])


def _authentiks(pid, field, services):
    """Those that the file has, each of its replicas."""
    found = []
    for service in (name for name, one in services.items() if kind_of(name, one) == "authentik"):
        which = f"name=^{service}$" if field.get("kind") == "bare" else f"label=com.docker.compose.service={service}"
        found += run(*namespace.inside(pid, "docker", "ps", "--filter", which, "--format", "{{.Names}}"), text=True).split()
    return found


def _wait_until_ready(pid, container, seconds=60):
    deadline = time.monotonic() + seconds
    ask = namespace.inside(pid, "docker", "exec", container, "ak", "healthcheck")
    while subprocess.run(ask, capture_output=True).returncode != 0:
        if time.monotonic() > deadline:
            raise LabError(f"{container} did not become ready")
        time.sleep(0.2)


def _fill(pid, container):
    """A file in each of authentik's directories that are mounted."""
    mounted = run(*namespace.inside(pid, "docker", "inspect", "--format", "{{range .Mounts}}{{.Destination}} {{end}}", container), text=True)
    for folder in DIRECTORIES.intersection(mounted.split()):
        write = 'echo shape >"$1/shape.txt" && chown 1000:1000 "$1" "$1/shape.txt"'
        run(*namespace.inside(pid, "docker", "exec", "--user", "0", container, "sh", "-c", write, "sh", folder))


def _put(pid, path, contents):
    run(*namespace.inside(pid, "sh", "-c", 'mkdir -p "${1%/*}" && cat >"$1"', "sh", path), input=contents)


def kind_of(name, service):
    image = service.get("image", "").partition("@")[0]
    for kind, words in KINDS.items():
        if any(word in image for word in words) and "pgbouncer" not in image:
            return kind
    settings = service.get("environment") or {}
    isAuthentik = "authentik" in image or any(key.startswith("AUTHENTIK_") for key in settings)
    return "authentik" if isAuthentik and not any(word in image for word in ("proxy:", "ldap:")) else "sleeper"


def _base(profile, kind):
    return {
        "postgres": f"docker.io/library/postgres:{profile.postgres}-{profile.release}",
        "redis": f"docker.io/library/redis:{profile.redis}-{profile.release}",
        "authentik": f"ghcr.io/goauthentik/server:{profile.authentik}",
        "sleeper": f"lab-{profile.release}:latest",
    }[kind]


def _image(pid, profile, field, name, service):
    """Tags the lab's own image as the file calls it; an image by digest alone is meant by the lab's own id."""
    kind = kind_of(name, service)
    lines = [f"FROM {_base(profile, kind)}"]
    if kind == "authentik":
        version = field.get("version_inside") or field.get("version_label") or profile.authentik
        lines.append(f"ENV AUTHENTIK_STAND_IN_VERSION={version}")
        lines.append(f'LABEL org.opencontainers.image.version="{field.get("version_label", "")}"')
    if kind == "sleeper":
        lines.append(f"CMD {json.dumps(SLEEPER)}")
        service.pop("command", None)
    wanted = service.get("image", "") or f"{field.get('project') or 'authentik'}-{name}"
    tag = wanted.partition("@")[0]
    build = run(*namespace.inside(pid, "env", "DOCKER_BUILDKIT=0", "docker", "build", "--quiet", "--tag", tag, "-"),
                input="\n".join(lines).encode(), )
    if "@" in wanted:
        service["image"] = build.decode().strip()
    else:
        service["image"] = tag
    service.pop("build", None)
    if kind == "authentik":  # as in authentik's own file: server and worker may migrate at once
        service.setdefault("restart", "unless-stopped")
    service["pull_policy"] = "never"


def _compose(pid, field, shape):
    """Each project of the file by Compose, from its own folder."""
    own = field.get("project") or "authentik"
    projects = {}
    for name, service in shape["services"].items():
        extra = service.pop("x-field", {})
        projects.setdefault(extra.get("project", own), {})[name] = service
    folder = field.get("working_dir") or FOLDER
    for project, services in sorted(projects.items(), key=lambda item: item[0] == own):
        place = folder if project == own else f"/opt/{project}"
        file = {**shape, "services": services}
        file.pop("name", None)
        names = (field.get("config_files") or [f"{place}/compose.yml"]) if project == own else [f"{place}/compose.yml"]
        _up(pid, project, place, names[0], field.get("environment_files") if project == own else None, file)
    if folder.startswith(GONE):
        run(*namespace.inside(pid, "sh", "-c", 'mkdir -p /srv/gone && mv "$1" /srv/gone/', "sh", folder))


def _up(pid, project, place, name, environment, file):
    path = name if name.startswith("/") else f"{place}/{name}"
    for service in file["services"].values():
        for mount in service.get("volumes") or []:
            _make_source(pid, place, mount)
        for env_file in _listed(service.get("env_file")):
            _put(pid, f"{place}/{env_file}", b"SHAPE=1\n")
    for secret in (file.get("secrets") or {}).values():
        _put(pid, f"{place}/{secret['file']}", b"shape-db-password")
    _put(pid, path, json.dumps(file, indent=2).encode())
    command = ["docker", "compose", "--project-name", project, "--project-directory", place, "--file", path]
    for one in environment or []:
        _put(pid, one, b"SHAPE=1\n")
        command += ["--env-file", one]
    run(*namespace.inside(pid, *command, "up", "--detach"))


def _listed(value):
    words = [value] if isinstance(value, str) else value or []
    return [word["path"] if isinstance(word, dict) else word for word in words]


def _make_source(pid, place, mount):
    """A file where the container wants a file: the engine would make a folder."""
    source, target = _ends(mount)
    if not source.startswith((".", "/")) or source.startswith("/var/run"):
        return
    path = source if source.startswith("/") else f"{place}/{source}"
    if "." in pathlib.PurePosixPath(target).name:
        _put(pid, path, b"shape\n")
    else:
        run(*namespace.inside(pid, "sh", "-c", 'mkdir -p "$1" && chown 1000:1000 "$1"', "sh", path))


def _ends(mount):
    if isinstance(mount, dict):
        return mount.get("source", ""), mount["target"]
    parts = mount.split(":")
    return parts[0], parts[1] if len(parts) > 1 else parts[0]


def _bare(pid, field, shape):
    """Containers as `docker run` makes them, with the labels of what manages them."""
    for name, service in shape["services"].items():
        command = ["docker", "run", "--detach", "--name", name]
        for network in service.get("networks") or []:
            command += ["--network", network]
        for key, value in (field.get("labels") or {}).items():
            command += ["--label", f"{key}={value}"]
        for key, value in (service.get("environment") or {}).items():
            command += ["--env", f"{key}={value}"]
        for mount in service.get("volumes") or []:
            _make_source(pid, "/", mount)
            command += ["--volume", ":".join(_ends(mount))]
        command += ["--read-only", "--tmpfs", "/tmp"] if service.get("read_only") else []
        command += ["--restart", service["restart"]] if "restart" in service else []
        run(*namespace.inside(pid, *command, service["image"], *_listed(service.get("command"))))


def _container(field, name, service):
    if field.get("kind") == "bare":
        return name
    return service.get("container_name") or f"{field.get('project') or 'authentik'}-{name}-1"
