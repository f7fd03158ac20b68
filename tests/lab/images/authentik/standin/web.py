# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in's server: health from the true state of the services, and uploaded files."""

import base64
import hashlib
import hmac
import http.server
import json
import pathlib
import threading
import time
import urllib.parse

from . import UPLOADS, USES_DATA, log, services


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):  # noqa: N802, the library's name
        address = urllib.parse.urlparse(self.path)
        if address.path == "/-/health/live/":
            return self.answer(200 if self.server.started else 503)
        if address.path == "/-/health/ready/":
            why = services.why_not_ready(self.server.config) if self.server.started else "authentik starting"
            return self.answer(503 if why else 200, why.encode())
        prefix = "/files/media/" if USES_DATA else "/media/"
        if address.path.startswith(prefix):
            name = urllib.parse.unquote(address.path[len(prefix):], errors="surrogateescape")
            token = urllib.parse.parse_qs(address.query).get("token", [""])[0]
            if USES_DATA and not _valid(self.server.config, name, token):
                return self.answer(403)
            return self.send_upload(name)
        return self.answer(404)

    do_HEAD = do_GET

    def send_upload(self, name):
        root = pathlib.Path(UPLOADS).resolve()
        try:
            path = (root / name).resolve(strict=True)
            content = path.read_bytes() if path.is_relative_to(root) else None
        except (OSError, ValueError):
            content = None
        self.answer(404 if content is None else 200, content or b"")

    def answer(self, status, body=b""):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format, *arguments):  # noqa: A002, the library's name
        if "/-/health/" not in self.path:
            log(self.path, method=self.command, status=arguments[1] if len(arguments) > 1 else "")


def serve(config):
    host, _, port = config["listen"]["http"].rpartition(":")
    server = http.server.ThreadingHTTPServer((host, int(port)), Handler)
    server.config, server.started = config, False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    services.migrate(config)
    server.started = True
    log("Starting HTTP server", version="stand-in")
    threading.Event().wait()


def file_address(config, name):
    """The address of an upload: its public path up to 2025.10, a signed one after."""
    if not USES_DATA:
        return f"/media/{urllib.parse.quote(name)}"
    claims = {"path": name, "exp": int(time.time()) + 3600}
    body = f"{_encoded({'alg': 'HS256', 'typ': 'JWT'})}.{_encoded(claims)}"
    return f"/files/media/{urllib.parse.quote(name)}?token={body}.{_signature(config, body)}"


def _encoded(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def _signature(config, body):
    key = hashlib.sha256(f"{config['secret_key']}:media".encode()).digest()
    return base64.urlsafe_b64encode(hmac.digest(key, body.encode(), "sha256")).decode().rstrip("=")


def _valid(config, name, token):
    body, _, signature = token.rpartition(".")
    if not hmac.compare_digest(signature, _signature(config, body)):
        return False
    claims = json.loads(base64.urlsafe_b64decode(body.partition(".")[2] + "=="))
    return claims["path"] == name and claims["exp"] > time.time()
