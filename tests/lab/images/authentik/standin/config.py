# SPDX-License-Identifier: GPL-3.0-or-later
"""Configuration from AUTHENTIK_* as authentik reads it: `__` is a dot, values are JSON where they can be, and any
string may be an env:// or file:// address."""

import json
import os
import urllib.parse

from . import USES_DATA, USES_REDIS

DEFAULTS = {
    "postgresql": {
        "host": "localhost", "port": 5432, "name": "authentik", "user": "authentik",
        "password": "env://POSTGRES_PASSWORD", "sslmode": "disable", "default_schema": "public",
        "conn_options": "", "read_replicas": {}, "use_pgbouncer": False, "use_pgpool": False,
    },
    "secret_key": "",
    "log_level": "info",
    "listen": {"http": "0.0.0.0:9000", "https": "0.0.0.0:9443", "metrics": "0.0.0.0:9300"},
    "web": {"path": "/"},
    "cert_discovery_dir": "/certs",
    "blueprints_dir": "/blueprints",
    "email": {"template_dir": "/templates", "host": "localhost", "port": 25, "password": ""},
    "storage": {"backend": "file", "file": {"path": "/data"}} if USES_DATA else {"media": {"backend": "file", "file": {"path": "./media"}}},
}
REDIS = {"host": "localhost", "port": 6379, "db": 0, "username": "", "password": "", "tls": False, "tls_reqs": "none"}


def load(environment=os.environ):
    config = json.loads(json.dumps(DEFAULTS))
    if USES_REDIS:
        config["redis"] = dict(REDIS)
    for name, value in environment.items():
        if name.startswith("AUTHENTIK_") and not name.startswith("AUTHENTIK_STAND_IN"):
            _set(config, name.removeprefix("AUTHENTIK_").lower().split("__"), _parsed(value))
    return _resolved(config)


def get(config, dotted):
    for part in dotted.split("."):
        config = config.get(part) if isinstance(config, dict) else None
    return config


def _set(config, path, value):
    for part in path[:-1]:
        if not isinstance(config.get(part), dict):
            config[part] = {}
        config = config[part]
    config[path[-1]] = value


def _parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return text


def _resolved(value):
    if isinstance(value, dict):
        return {key: _resolved(item) for key, item in value.items()}
    if not isinstance(value, str):
        return value
    address = urllib.parse.urlparse(value)
    if address.scheme == "env":
        return os.environ.get(address.netloc, address.query)
    if address.scheme == "file":
        try:
            with open(address.path, encoding="utf8") as file:
                return file.read().strip()
        except OSError:
            return address.query
    return value
