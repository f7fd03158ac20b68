# SPDX-License-Identifier: GPL-3.0-or-later
"""The authentik of a lab: its Compose project folder, and its database, Redis and uploads filled with rows and files."""

import json
import os
import pathlib
import random
import secrets
import shutil
import subprocess
import time

from . import accounts, files, namespace
from .cache import SOURCE, LabError, run, say

FOLDER = pathlib.Path("/opt/authentik")
# users; rows of each of the tables that grow; Redis keys of 1 KB
ROWS = {"small": (1204, 3_000, 1_500), "large": (20_000, 1_000_000, 95_000)}
OWN_FILE_SYSTEM = {"compose-2025.8": "certs", "compose-2026.2": "custom-templates"}
PLAIN = {
    "certs": files.write_certificates,
    "custom-templates": files.write_templates,
    "blueprints": files.write_blueprints,
}


def write_folder(folder, profile):
    """The project folder as an operator has it, but for the uploads; `folder` is its place outside the lab."""
    for file in (SOURCE / "compose" / profile.name.removeprefix("compose-")).iterdir():
        shutil.copy(file, folder)
    settings = {
        "PG_PASS": secrets.token_urlsafe(27),
        "AUTHENTIK_SECRET_KEY": secrets.token_urlsafe(45),
        "AUTHENTIK_TAG": profile.authentik,
        "AUTHENTIK_ERROR_REPORTING__ENABLED": "true",
    }
    (folder / ".env").write_text("".join(f"{key}={value}\n" for key, value in settings.items()))
    for name, write in PLAIN.items():
        (folder / name).mkdir()
        if name != OWN_FILE_SYSTEM[profile.name]:
            write(folder / name)
            files.own(folder / name)
    if profile.storage == "media":
        (folder / "media").mkdir()


def give_to_operator(folder):
    """The folder belongs to the operator's account, its secrets are for the docker group."""
    group = int(run("getent", "group", "docker", text=True).split(":")[2])
    for path in [folder, *(path for path in folder.iterdir() if path.is_file())]:
        os.chown(path, accounts.FIRST_UID, group)
    (folder / ".env").chmod(0o640)


def mount_own_file_system(profile, image):
    """Inside the lab: a directory whose source is a file system of its own, as on a server with a data disk."""
    name = OWN_FILE_SYSTEM[profile.name]
    run("mount", "-o", "loop", image, FOLDER / name)
    PLAIN[name](FOLDER / name)
    files.own(FOLDER / name)


def make_file_system(image):
    with open(image, "wb") as file:
        file.truncate(32 << 20)
    run("mkfs.ext4", "-q", image)


def start(pid):
    """Starts the project and waits until server and worker have migrated."""
    run(*compose(pid, "up", "--detach", "--quiet-pull"))
    wait_until_ready(pid)


def wait_until_ready(pid, seconds=90):
    deadline = time.monotonic() + seconds
    while not all(_healthy(pid, service) for service in ("server", "worker")):
        if time.monotonic() > deadline:
            raise LabError("authentik did not become ready: see `docker compose logs` in the lab")
        time.sleep(0.1)


def fill(pid, profile, size):
    """Fills a fresh project: the database by SQL, Redis by its own bulk load, uploads where they are mounted."""
    users, tall, keys = ROWS[size]
    say(f"filling the database ({size})")
    variables = [f"--set={name}={value}" for name, value in {"users": users, "tall": tall, "ON_ERROR_STOP": 1}.items()]
    psql = _in_container(pid, "postgresql", "psql", "--quiet", "--username=authentik", "--output=/dev/null", *variables)
    with open(SOURCE / "database" / "rows.sql", "rb") as rows:
        run(*psql, stdin=rows)
    if profile.secret_is_install_id:
        config = json.loads(run(*_in_container(pid, "server", "ak", "dump_config")))
        statement = "DELETE FROM authentik_install_id; INSERT INTO authentik_install_id VALUES (:'key');\n"
        run(*psql, f"--set=key={config['secret_key']}", input=statement.encode())
    if profile.redis:
        _fill_redis(pid, keys)


def upload_folder(profile, docker, folder):
    """Where the uploads lie outside the lab: in the project folder, or in the named volume."""
    if profile.storage == "media":
        return folder / "media"
    return docker / "volumes" / "authentik_data" / "_data" / "media"


def compose(pid, *arguments):
    return namespace.inside(pid, "sh", "-c", f'cd {FOLDER} && exec docker compose "$@"', "sh", *arguments)


def _in_container(pid, service, *command):
    return namespace.inside(pid, "docker", "exec", "-i", f"authentik-{service}-1", *command)


def _healthy(pid, service):
    return subprocess.run(_in_container(pid, service, "ak", "healthcheck"), capture_output=True).returncode == 0


def _fill_redis(pid, keys):
    say("filling Redis")
    sessions = (f"authentik_proxy_session_{number:08}" for number in range(keys))
    chance = random.Random(20261123)
    commands = (_redis_command("SET", name, chance.randbytes(500).hex(), "EX", "8640000") for name in sessions)
    run(*_in_container(pid, "redis", "redis-cli", "--pipe"), input=b"".join(commands))
    for command in (
        ["HSET", "authentik_hash", "field", "value", "größe", "1"],
        ["ZADD", "authentik_zset", "1", "one", "2", "two"],
        ["RPUSH", "authentik_list", *map(str, range(500))],
        ["SADD", "authentik_set", "a", "b"],
        ["XADD", "authentik_stream", "*", "event", "login"],
        ["SAVE"],
    ):
        run(*_in_container(pid, "redis", "redis-cli", *command))


def _redis_command(*words):
    encoded = [word.encode() for word in words]
    return b"*%d\r\n" % len(encoded) + b"".join(b"$%d\r\n%s\r\n" % (len(word), word) for word in encoded)
