# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL and Redis as the stand-in uses them, and what start-up does to the database."""

import pathlib
import socket
import time

import psycopg2

from . import USES_REDIS, VERSION, log

SCHEMA = pathlib.Path(__file__).parent.parent / "schema.sql"
MIGRATION_LOCK = 1000  # authentik's own advisory lock around migrations


def connect(config):
    settings = config["postgresql"]
    connection = psycopg2.connect(
        host=settings["host"], port=settings["port"], dbname=settings["name"], user=settings["user"],
        password=str(settings["password"] or ""), application_name="authentik", connect_timeout=2,
    )
    connection.autocommit = True
    return connection


def wait_for_database(config):
    while True:
        try:
            return connect(config)
        except psycopg2.Error as error:
            log("PostgreSQL connection failed, retrying...", "info", error=str(error).strip().splitlines()[0])
            time.sleep(0.5)


def migrate(config):
    """As authentik at every start of server and worker: migrations under a lock, then the version's row."""
    with wait_for_database(config) as connection, connection.cursor() as cursor:
        log("waiting to acquire database lock")
        cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATION_LOCK])
        log("applying django migrations")
        cursor.execute("SELECT to_regclass('django_migrations') IS NULL")
        if cursor.fetchone()[0]:
            cursor.execute(SCHEMA.read_text(encoding="utf8"))
            log("Migration applied", migration="initial")
        else:
            log("No migrations to apply.")
        cursor.execute(
            'INSERT INTO authentik_version_history ("timestamp", version, build) SELECT now(), %(v)s, \'\''
            " WHERE NOT EXISTS (SELECT FROM authentik_version_history WHERE version = %(v)s AND build = '')",
            {"v": VERSION},
        )
        cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATION_LOCK])
        log("released database lock", version=VERSION)
    connection.close()


def why_not_ready(config):
    """What a ready server lacks, or nothing."""
    try:
        connection = connect(config)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM authentik_core_user")
        finally:
            connection.close()
    except psycopg2.Error as error:
        return str(error).strip().splitlines()[0]
    return _why_no_redis(config["redis"]) if USES_REDIS else ""


def _why_no_redis(settings):
    try:
        with socket.create_connection((settings["host"], settings["port"]), timeout=2) as redis:
            command = b"PING\r\n"
            if settings["password"]:
                password = str(settings["password"]).encode()
                command = b"*2\r\n$4\r\nAUTH\r\n$%d\r\n%s\r\nPING\r\n" % (len(password), password)
            redis.sendall(command)
            return "" if b"+PONG" in _answer(redis) else "Redis refuses"
    except OSError as error:
        return f"Redis: {error}"


def _answer(redis):
    answer = b""
    while b"+PONG" not in answer and b"-" not in answer:
        if not (part := redis.recv(4096)):
            break
        answer += part
    return answer
