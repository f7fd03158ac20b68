# SPDX-License-Identifier: GPL-3.0-or-later
"""The lab's accounts, each with a right or a log-in of its own, and the three sshds that let them in."""

import base64
import dataclasses
import os
import pathlib
import secrets
import shutil
import socket

from . import namespace
from .cache import folder, locked, run


@dataclasses.dataclass(frozen=True)
class Account:
    name: str
    key: bool = True
    password: bool = False
    groups: tuple = ()
    shell: str = "/bin/bash"
    sudoers: str = ""


ACCOUNTS = (
    Account("keeper", groups=("docker",)),
    Account("keeper-password", key=False, password=True, groups=("docker",)),
    Account("keeper-totp", groups=("docker",)),
    Account("keeper-sudo", password=True, sudoers="ALL=(ALL:ALL) ALL"),
    Account("keeper-nopasswd", sudoers="ALL=(ALL:ALL) NOPASSWD: ALL"),
    Account("keeper-norights"),
    Account("keeper-dash", groups=("docker",), shell="/bin/dash"),
    Account("keeper-fish", groups=("docker",), shell="/usr/bin/fish"),
    Account("keeper-tcsh", groups=("docker",), shell="/bin/tcsh"),
)
# Above 1000, authentik's own id in its containers, so that a log-in account does not own its files by chance.
FIRST_UID = 2001

SSHDS = {"main": "", "jump": "", "noforward": "AllowTcpForwarding no\n"}

SSHD_CONFIG = """\
HostKey /etc/ssh/lab/ssh_host_ed25519_key
HostKey /etc/ssh/lab/ssh_host_ecdsa_key
HostKey /etc/ssh/lab/ssh_host_rsa_key
PidFile none
UsePAM yes
UseDNS no
PermitRootLogin no
PasswordAuthentication yes
KbdInteractiveAuthentication no
PrintMotd no
PrintLastLog no
MaxStartups 100
PerSourcePenalties no
Subsystem sftp internal-sftp
{more}
Match User keeper-totp
    PasswordAuthentication no
    KbdInteractiveAuthentication yes
    AuthenticationMethods publickey,keyboard-interactive
"""

# pam_oath refuses a code that was used: one-time codes are one-time here too.
PAM_SSHD = """\
auth [success=2 default=ignore] pam_succeed_if.so quiet user != keeper-totp
auth requisite pam_oath.so usersfile=/etc/users.oath window=30 digits=6
auth [success=done default=die] pam_permit.so
auth required pam_unix.so
account required pam_unix.so
session required pam_unix.so
"""


def user_key(name="keeper"):
    """The private key that every account with a key accepts; made once, kept in the cache."""
    path = folder("keys") / name
    with locked("keys"):
        if not path.exists():
            run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", f"{name}@lab", "-f", path)
    return path


def host_keys():
    """The folder of the lab's host keys, the same for every profile."""
    path = folder("keys", "host")
    with locked("keys"):
        for kind in ("ed25519", "ecdsa", "rsa"):
            file = path / f"ssh_host_{kind}_key"
            if not file.exists():
                run("ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "authentik-lab", "-f", file)
    return path


def host_key_fingerprints():
    return {
        kind: run("ssh-keygen", "-lf", host_keys() / f"ssh_host_{kind}_key.pub", text=True).split()[1]
        for kind in ("ed25519", "ecdsa", "rsa")
    }


def ssh_options(facts):
    """ssh's options to reach a lab: its key, its host keys, and nothing of the caller's own configuration."""
    known = folder("running", facts["profile"]) / "known_hosts"
    with locked("keys"):
        public = [file.read_text() for file in sorted((folder("keys") / "host").glob("*.pub"))]
        known.write_text("".join(f"[{facts['host']}]:{facts['port']} {line}" for line in public))
    return [
        *("-F", "none", "-i", facts["key"], "-p", str(facts["port"])),
        *("-o", "IdentitiesOnly=yes", "-o", f"UserKnownHostsFile={known}", "-o", "StrictHostKeyChecking=yes", "-o", "LogLevel=ERROR"),
    ]


def credentials():
    """Passwords and the one-time secret, fresh for each raising."""
    passwords = {account.name: secrets.token_urlsafe(12) for account in ACCOUNTS if account.password}
    return {"passwords": passwords, "totpSecret": base64.b32encode(secrets.token_bytes(20)).decode()}


def listen():
    """A socket of the machine's 127.0.0.1 for each sshd, opened before the lab gets a network of its own."""
    sockets = {}
    for name in SSHDS:
        sockets[name] = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        sockets[name].setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sockets[name].bind(("127.0.0.1", 0))
        sockets[name].listen(128)
    return sockets


def read_keys():
    """What the lab takes from the cache, read before its root changes."""
    return {
        "host": {file.name: file.read_bytes() for file in host_keys().iterdir()},
        "authorized": user_key().with_suffix(".pub").read_bytes(),
    }


def create(keys, credential):
    """Inside the lab: makes all accounts."""
    run("groupadd", "--force", "--system", "docker")
    pathlib.Path("/etc/sudoers.d").mkdir(exist_ok=True)
    for uid, account in enumerate(ACCOUNTS, FIRST_UID):
        groups = ["--groups", ",".join(account.groups)] if account.groups else []
        run("useradd", "--uid", uid, "--create-home", "--shell", account.shell, *groups, account.name)
        # An account without a password is unlocked by `*`: sshd refuses a locked one (`!`) under UsePAM.
        password = credential["passwords"].get(account.name)
        if password:
            run("chpasswd", input=f"{account.name}:{password}\n", text=True)
        else:
            run("usermod", "--password", "*", account.name)
        if account.key:
            _authorize(account.name, uid, keys["authorized"])
        if account.sudoers:
            rule = pathlib.Path("/etc/sudoers.d") / account.name
            rule.write_text(f"{account.name} {account.sudoers}\n")
            rule.chmod(0o440)
    secret = base64.b32decode(credential["totpSecret"]).hex()
    oath = pathlib.Path("/etc/users.oath")
    oath.write_text(f"HOTP/T30/6 keeper-totp - {secret}\n")
    oath.chmod(0o600)


def _authorize(name, uid, key):
    ssh = pathlib.Path("/home") / name / ".ssh"
    ssh.mkdir(mode=0o700)
    (ssh / "authorized_keys").write_bytes(key)
    for path in (ssh, ssh / "authorized_keys"):
        os.chown(path, uid, uid)


def serve(keys, sockets):
    """Inside the lab: starts the three sshds on the sockets opened outside, and the main one on port 22 too."""
    pathlib.Path("/etc/pam.d/sshd").write_text(PAM_SSHD)
    pathlib.Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    home = pathlib.Path("/etc/ssh/lab")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    for name, content in keys["host"].items():
        (home / name).write_bytes(content)
        (home / name).chmod(0o600)
    for name, more in SSHDS.items():
        config = home / f"{name}.conf"
        config.write_text(SSHD_CONFIG.format(more=more))
        command = ("/usr/sbin/sshd", "-D", "-e", "-f", config)
        namespace.spawn(*command, log=f"/var/log/lab/sshd-{name}.log", listen=sockets[name])
    namespace.spawn("/usr/sbin/sshd", "-D", "-e", "-f", home / "main.conf", log="/var/log/lab/sshd-inner.log")
