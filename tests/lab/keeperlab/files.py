# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in authentik's directories: uploads, certificates, templates, blueprints, and names made to hurt."""

import hashlib
import os
import pathlib
import random

AUTHENTIK_ID = 1000
# files and bytes of uploads
UPLOADS = {"small": (300, 12_000_000), "large": (20_000, 1_000_000_000)}


def write_uploads(root, size):
    """Uploads as authentik lays them out below the tenant's folder; the same on every run."""
    count, total = UPLOADS[size]
    chance = random.Random(20261123)
    noise = chance.randbytes(1 << 20)
    folders = ["application-icons", "source-icons", "flow-backgrounds", "user-avatars/2026"]
    for number in range(count):
        path = root / "public" / folders[number % len(folders)] / f"{number // 500:03}" / f"upload-{number:05}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        length = int(total / count * chance.uniform(0.1, 1.9))
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + number.to_bytes(8))
            while length > 0:
                start = chance.randrange(len(noise) // 2)
                file.write(noise[start : start + min(length, len(noise) // 2)])
                length -= len(noise) // 2
    write_awkward(root / "public" / "awkward")


def write_awkward(root):
    """Entries that break careless programs: each kind that tar and a shell may stumble over."""
    root.mkdir(parents=True, exist_ok=True)
    base = os.fsencode(root)
    names = [
        b"-dash", b"--checkpoint-action=exec=sh", b"$(touch x)", b"`touch y`", b"; touch z", b"* ? [a-z]",
        b"two  spaces ", b'quote"d', b"apos'trophe", b"back\\slash", b"new\nline", b"tab\there", b"\x01control",
        "größe – 名前.png".encode(), "decomposed-u\u0308.png".encode(), b"latin1-\xfc\xff.png", b"n" * 200,
    ]
    for name in names:
        _write(os.path.join(base, name), b"content of " + hashlib.sha256(name).hexdigest().encode())
    deep = os.path.join(base, *[b"deep-folder-number-%02d" % number for number in range(16)])
    os.makedirs(deep)
    _write(os.path.join(deep, "ünï".encode() + b"z" * 150), b"a path of more than 255 bytes")
    _write(root / "zero", b"")
    for folder in ("empty", "nothing here", "empty-in/empty"):
        (root / folder).mkdir(parents=True)
    _link_and_mark(root)


def _link_and_mark(root):
    target = root / "linked"
    _write(target, b"two names, one file")
    (root / "hardlink").hardlink_to(target)
    (root / "symlink").symlink_to("linked")
    (root / "symlink-absolute").symlink_to("/etc/passwd")
    (root / "symlink-dangling").symlink_to("no/such/file")
    (root / "symlink-up").symlink_to("../../..")
    (root / "symlink-folder").symlink_to("empty")
    os.symlink(b"latin1-\xfc\xff.png", os.path.join(os.fsencode(root), b"symlink-\xfc"))
    (root / "setgid").mkdir()
    _write(root / "private", b"for the owner alone")
    _write(root / "executable", b"#!/bin/sh\n")
    with open(root / "sparse", "wb") as sparse:
        sparse.truncate(1 << 20)
        sparse.seek(700_000)
        sparse.write(b"in the middle of nothing")
    os.setxattr(target, "user.comment", "größer".encode())
    os.setxattr(target, "user.binary", bytes(range(256)))
    os.utime(root / "zero", ns=(0, -1_500_000_000))  # before 1970, with a part of a second
    for path, mode in (("setgid", 0o2775), ("private", 0o600), ("executable", 0o755)):
        (root / path).chmod(mode)


def write_certificates(root):
    """A certbot tree: live names are links into the archive."""
    for name in ("auth.example.org", "ldap.example.org"):
        for part in ("fullchain", "privkey"):
            kind = "PRIVATE KEY" if part == "privkey" else "CERTIFICATE"
            text = f"-----BEGIN {kind}-----\n{hashlib.sha512((name + part).encode()).hexdigest()}\n-----END {kind}-----\n"
            _write(root / "archive" / name / f"{part}1.pem", text.encode())
            link = root / "live" / name / f"{part}.pem"
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(f"../../archive/{name}/{part}1.pem")
            if part == "privkey":
                (root / "archive" / name / f"{part}1.pem").chmod(0o600)


def write_templates(root):
    _write(root / "account_confirmation.html", b"<html><body>{{ url }}</body></html>\n")
    _write(root / "email" / "password_reset.html", "<p>Grüße, {{ user.name }}</p>\n".encode())


def write_blueprints(root):
    text = "# {name}\nversion: 1\nmetadata:\n  name: {name}\nentries: []\n"
    for name in ("company-flows", "applications/wiki", "applications/files"):
        _write(root / f"{name}.yaml", text.format(name=name).encode())


def own(root, uid=AUTHENTIK_ID, gid=AUTHENTIK_ID):
    """Gives a tree to an owner without following links; set-group-id folders keep their bit."""
    os.chown(root, uid, gid)
    for folder, folders, files in os.walk(os.fsencode(root)):
        for name in folders + files:
            path = os.path.join(folder, name)
            os.chown(path, uid, gid, follow_symlinks=False)


def _write(path, content):
    if isinstance(path, pathlib.Path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)
