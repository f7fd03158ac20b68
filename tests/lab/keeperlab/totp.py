# SPDX-License-Identifier: GPL-3.0-or-later
"""One-time codes for keeper-totp. The lab takes each code once, so codes are handed out, never twice."""

import base64
import hmac
import time

from .cache import CACHE, locked

STEP_SECONDS = 30


def unused(facts):
    """A code the lab has not seen: of now, or of a step to come, which its window of 30 steps takes too."""
    with locked(f"totp-{facts['profile']}"):
        last = CACHE / "running" / facts["profile"] / "totp-step"
        step = int(time.time()) // STEP_SECONDS
        if last.exists():
            step = max(step, int(last.read_text()) + 1)
        last.write_text(str(step))
    return code(facts["totpSecret"], step)


def code(secret, step):
    digest = hmac.digest(base64.b32decode(secret), step.to_bytes(8), "sha1")
    offset = digest[-1] & 15
    number = int.from_bytes(digest[offset : offset + 4]) & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
