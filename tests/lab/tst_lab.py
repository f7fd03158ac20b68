#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that a lab that is up is what it says. Usage: tst_lab.py PROFILE."""

import json
import os
import pathlib
import pty
import shlex
import subprocess
import sys
import time
import unittest

LAB = pathlib.Path(__file__).parent / "lab"
sys.path.insert(0, str(LAB.parent))
from keeperlab import accounts, labs  # noqa: E402
from keeperlab.profiles import PROFILES  # noqa: E402

profile = PROFILES[sys.argv.pop(1)] if len(sys.argv) > 1 else PROFILES["compose-2025.8"]


def lab(*arguments):
    return subprocess.run([LAB, *arguments], capture_output=True, text=True, errors="surrogateescape")


def root(*command, check=True):
    """Runs a command as root in the lab."""
    result = lab("exec", "--profile", profile.name, "--", *command)
    if check and result.returncode != 0:
        raise AssertionError(f"{command}: {result.returncode} {result.stderr}")
    return result.stdout


def query(sql):
    return root("docker", "exec", "authentik-postgresql-1", "psql", "-qAtU", "authentik", "-c", sql).strip()


def health(name):
    return root("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", f"http://127.0.0.1:9000/-/health/{name}/", check=False)


def within(seconds, expected, actual):
    deadline = time.monotonic() + seconds
    while (seen := actual()) != expected and time.monotonic() < deadline:
        time.sleep(0.05)
    return seen


class Contract(unittest.TestCase):
    def test_up_twice_is_one_lab(self):
        lines = [lab("up", "--profile", profile.name, "--json").stdout.splitlines()[-1] for _ in range(2)]
        self.assertEqual(lines[0], lines[1])
        self.assertEqual(list(json.loads(lines[0])), ["host", "port", "user", "key", "hostKey"])

    def test_ssh_gives_exactly_the_arguments(self):
        words = ["a  b", "'", '"', "$(id)", "", "*", "new\nline"]
        given = lab("ssh", "--profile", profile.name, "--", "python3", "-c", "import sys, json; print(json.dumps(sys.argv[1:]))", *words)
        self.assertEqual(json.loads(given.stdout), words)

    def test_status_of_the_lab_is_known(self):
        listed = json.loads(lab("status", "--json").stdout)
        self.assertIn(profile.name, [entry["profile"] for entry in listed])


class Accounts(unittest.TestCase):
    def setUp(self):
        self.facts = labs.facts(profile)

    def ssh(self, user, command, *options, port=None):
        facts = self.facts | {"port": port or self.facts["port"]}
        words = ["ssh", *options, *accounts.ssh_options(facts), f"{user}@127.0.0.1", command]
        return subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=30)

    def ssh_typing(self, user, answer, *options):
        """Logs in as a person does: on a terminal, giving one answer to the one question."""
        words = ["ssh", *options, *accounts.ssh_options(self.facts), f"{user}@127.0.0.1", "id -un"]
        child, terminal = pty.fork()
        if child == 0:
            os.execvp("ssh", words)
        seen, given = b"", False
        while True:
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            seen += part
            if not part:
                break
            if not given and seen.rstrip().endswith(b":"):
                os.write(terminal, answer.encode() + b"\n")
                given = True
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), seen.decode()

    def test_accounts_with_a_key_log_in_with_it(self):
        for account in accounts.ACCOUNTS:
            if account.key and account.name != "keeper-totp":
                result = self.ssh(account.name, "id -un", "-o", "BatchMode=yes")
                self.assertEqual(result.stdout.strip(), account.name, result.stderr)
                self.assertTrue(root("getent", "passwd", account.name).strip().endswith(account.shell))

    def test_keeper_password_needs_the_password(self):
        self.assertNotEqual(self.ssh("keeper-password", "id", "-o", "BatchMode=yes").returncode, 0)
        status, seen = self.ssh_typing("keeper-password", self.facts["passwords"]["keeper-password"], "-o", "PreferredAuthentications=password")
        self.assertEqual((status, seen.split()[-1]), (0, "keeper-password"))

    def test_keeper_totp_needs_key_and_code_and_takes_a_code_once(self):
        self.assertNotEqual(self.ssh("keeper-totp", "id", "-o", "BatchMode=yes").returncode, 0)
        code = lab("totp", "--profile", profile.name).stdout.strip()
        status, seen = self.ssh_typing("keeper-totp", code)
        self.assertEqual((status, seen.split()[-1]), (0, "keeper-totp"))
        self.assertNotEqual(self.ssh_typing("keeper-totp", code, "-o", "NumberOfPasswordPrompts=1")[0], 0)

    def test_docker_and_sudo_rights_are_as_named(self):
        for account in accounts.ACCOUNTS:
            if account.key and account.name != "keeper-totp":
                may = self.ssh(account.name, "docker ps")
                self.assertEqual(may.returncode == 0, "docker" in account.groups, account.name)
        self.assertEqual(self.ssh("keeper-nopasswd", "sudo -n id -u").stdout, "0\n")
        self.assertNotEqual(self.ssh("keeper-sudo", "sudo -n id -u").returncode, 0)
        self.assertNotEqual(self.ssh("keeper-norights", "sudo -n id -u").returncode, 0)
        password = shlex.quote(self.facts["passwords"]["keeper-sudo"])
        self.assertEqual(self.ssh("keeper-sudo", f"echo {password} | sudo -S -p '' id -u").stdout, "0\n")

    def test_main_sshd_forwards_and_noforward_does_not(self):
        for port, works in ((self.facts["port"], True), (self.facts["noForwardPort"], False)):
            address = root("docker", "inspect", "-f", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", "authentik-server-1").strip()
            facts = self.facts | {"port": port}
            words = ["ssh", *accounts.ssh_options(facts), "-W", f"{address}:9000", "keeper@127.0.0.1"]
            asked = b"GET /-/health/live/ HTTP/1.0\r\n\r\n"
            answer = subprocess.run(words, input=asked, capture_output=True, timeout=30).stdout
            self.assertEqual(b" 200 " in answer, works)

    def test_jump_reaches_the_main_sshd_by_name(self):
        facts = self.facts | {"port": self.facts["jumpPort"]}
        words = ["ssh", *accounts.ssh_options(facts), "-W", "authentik-lab:22", "keeper@127.0.0.1"]
        with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as jump:
            self.assertTrue(jump.stdout.readline().startswith(b"SSH-2.0-"))
            jump.kill()


class Authentik(unittest.TestCase):
    def test_health_follows_the_database(self):
        self.assertEqual((health("live"), health("ready")), ("200", "200"))
        root("docker", "stop", "authentik-postgresql-1")
        try:
            self.assertEqual(within(10, "503", lambda: health("ready")), "503")
        finally:
            root("docker", "start", "authentik-postgresql-1")
        self.assertEqual(within(20, "200", lambda: health("ready")), "200")

    @unittest.skipUnless(profile.redis, "no Redis in this version")
    def test_health_follows_redis(self):
        root("docker", "stop", "authentik-redis-1")
        try:
            self.assertEqual(within(10, "503", lambda: health("ready")), "503")
        finally:
            root("docker", "start", "authentik-redis-1")
        self.assertEqual(within(20, "200", lambda: health("ready")), "200")

    def test_server_and_worker_end_at_once_on_term(self):
        for service in ("server", "worker"):
            name = f"authentik-{service}-1"
            timed = f"docker wait {name} >/dev/null & s=$(date +%s%N); docker kill -s TERM {name} >/dev/null; wait; e=$(date +%s%N)"
            took = int(root("sh", "-c", f"{timed}; echo $(((e - s) / 1000000))"))
            root("docker", "start", name)
            self.assertLess(took, 5000, f"{service}, milliseconds")  # docker stop waits 10 s
        self.assertEqual(within(20, "200", lambda: health("ready")), "200")

    def test_configuration_is_json_with_the_secrets(self):
        config = json.loads(root("docker", "exec", "authentik-worker-1", "ak", "dump_config"))
        self.assertTrue(config["postgresql"]["password"] and config["secret_key"])
        self.assertEqual("redis" in config, bool(profile.redis))

    def test_the_worker_writes_events_when_told(self):
        def events():
            return int(query("SELECT count(*) FROM authentik_events_event"))

        before = events()
        root("docker", "exec", "authentik-worker-1", "ak", "lab-write", "500")
        self.assertTrue(within(10, True, lambda: events() > before + 100))
        root("docker", "exec", "authentik-worker-1", "ak", "lab-write", "0")

    def test_the_server_serves_an_upload(self):
        name = "public/application-icons/000/upload-00000.png"
        address = root("docker", "exec", "authentik-server-1", "ak", "lab-file-url", name).strip()
        status = root("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", f"http://127.0.0.1:9000{address}")
        self.assertEqual(status, "200")
        if profile.storage == "data":
            unsigned = root("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", f"http://127.0.0.1:9000/files/media/{name}")
            self.assertEqual(unsigned, "403")


class Data(unittest.TestCase):
    def test_the_group_ancestry_follows_an_edge(self):
        count = "SELECT count(*) FROM authentik_core_groupancestry"
        before = int(query(count))
        values = "md5('test')::uuid, md5('group1')::uuid, md5('group60')::uuid"
        query(f"INSERT INTO authentik_core_groupparentage VALUES ({values})")
        try:
            self.assertGreater(int(query(count)), before)
        finally:
            query("DELETE FROM authentik_core_groupparentage WHERE uuid = md5('test')::uuid")
        self.assertEqual(int(query(count)), before)

    def test_all_foreign_keys_hold(self):
        # Rows were loaded with the checks off: make each key again, which checks every row.
        again = """DO $$ DECLARE k record; BEGIN FOR k IN SELECT conrelid::regclass AS t, conname AS n, pg_get_constraintdef(oid) AS d
            FROM pg_constraint WHERE contype = 'f' LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', k.t, k.n, k.n, k.d);
            END LOOP; RAISE EXCEPTION 'all hold'; END $$"""
        command = ["docker", "exec", "authentik-postgresql-1", "psql", "-U", "authentik", "-c", again]
        self.assertIn("all hold", lab("exec", "--profile", profile.name, "--", *command).stderr)

    def test_the_install_id_is_the_secret_key_where_said(self):
        config = json.loads(root("docker", "exec", "authentik-worker-1", "ak", "dump_config"))
        same = query("SELECT id FROM authentik_install_id") == config["secret_key"]
        self.assertEqual(same, profile.secret_is_install_id)

    def test_awkward_entries_are_there(self):
        source = root("docker", "inspect", "-f", '{{range .Mounts}}{{.Source}} {{.Destination}}\n{{end}}', "authentik-server-1")
        at = next(line.split()[0] for line in source.splitlines() if line.endswith(("/media", "/data")))
        base = f"{at}/media/public/awkward" if profile.storage == "data" else f"{at}/public/awkward"
        listing = root("ls", "-1", "--quoting-style=literal", base)
        for name in ("-dash", "$(touch x)", "new\nline", "größe – 名前.png", "n" * 200, "latin1-\udcfc\udcff.png"):
            self.assertIn(name, listing)
        self.assertEqual(root("stat", "-c", "%h %u:%g", f"{base}/hardlink").strip(), "2 1000:1000")
        self.assertIn("user.comment", root("getfattr", f"{base}/linked"))

    def test_the_network_needs_the_password(self):
        address = root("docker", "inspect", "-f", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", "authentik-postgresql-1").strip()
        command = ["psql", "-w", "-h", address, "-U", "authentik", "-c", "SELECT 1"]
        self.assertIn("password", lab("exec", "--profile", profile.name, "--", *command).stderr)


if __name__ == "__main__":
    unittest.main()
