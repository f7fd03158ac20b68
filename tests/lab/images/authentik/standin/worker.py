# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in's worker: its status row, and events at the rate that `ak lab-write` asked for."""

import os
import pathlib
import socket
import subprocess
import time
import uuid

import psycopg2
import psycopg2.extras

from . import USES_DATA, VERSION, log, services

RATE = pathlib.Path("/tmp/lab-write-rate")
STATUS_SECONDS = 5
STEP_SECONDS = 0.1


def start(config):
    """As root, authentik's worker first makes its folders its own, then gives up its rights."""
    if os.geteuid() == 0:
        folders = [path for path in (("/data",) if USES_DATA else ("/media",)) + ("/certs",) if os.path.isdir(path)]
        subprocess.run(["chown", "-R", "authentik:authentik", *folders], check=False)
        os.setgroups([])
        os.setgid(1000)
        os.setuid(1000)
    services.migrate(config)
    log("Starting worker", version=VERSION)
    while True:
        try:
            _work(services.wait_for_database(config))
        except psycopg2.Error as error:
            log("Database connection lost", "warning", error=str(error).strip())


def ask_for_events(per_second):
    RATE.unlink(missing_ok=True)
    RATE.write_text(str(int(per_second)))
    RATE.chmod(0o666)


def _work(connection):
    identity = str(uuid.uuid4())
    status_at = 0.0
    with connection.cursor() as cursor:
        while True:
            if time.monotonic() >= status_at:
                status_at = time.monotonic() + STATUS_SECONDS
                _write_status(cursor, identity)
            _write_events(cursor, round(_rate() * STEP_SECONDS))
            time.sleep(STEP_SECONDS)


def _rate():
    try:
        return int(RATE.read_text())
    except (OSError, ValueError):
        return 0


def _write_status(cursor, identity):
    cursor.execute(
        "INSERT INTO authentik_tasks_workerstatus (id, hostname, version, last_seen) VALUES (%s, %s, %s, now())"
        " ON CONFLICT (id) DO UPDATE SET last_seen = now()",
        [identity, socket.gethostname(), VERSION],
    )
    cursor.execute("DELETE FROM authentik_tasks_workerstatus WHERE last_seen < now() - interval '1 min'")


def _write_events(cursor, count):
    if count <= 0:
        return
    rows = [(str(uuid.uuid4()), psycopg2.extras.Json({"lab": "written while you look", "number": i})) for i in range(count)]
    psycopg2.extras.execute_values(
        cursor,
        "INSERT INTO authentik_events_event (event_uuid, \"user\", action, app, context, created, brand, expiring) VALUES %s",
        rows,
        "(%s, '{\"pk\": 1, \"username\": \"akadmin\"}', 'login', 'authentik.lab', %s, now(), '{}', false)",
    )
