# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for authentik's server and worker. It is no identity server: it behaves as authentik does where a
backup or a restore can see it, and is built into lab images only."""

import datetime
import json
import os
import sys

VERSION = os.environ["AUTHENTIK_STAND_IN_VERSION"]
TRAIN = tuple(int(part) for part in VERSION.split(".")[:2])
USES_REDIS = TRAIN < (2025, 10)
USES_DATA = TRAIN >= (2025, 12)
UPLOADS = "/data/media" if USES_DATA else "/media"


def log(event, level="info", **fields):
    """One JSON object a line on standard error, as authentik logs."""
    now = datetime.datetime.now(datetime.timezone.utc).isoformat()
    line = {"event": event, "level": level, "logger": "authentik.standin", "timestamp": now} | fields
    print(json.dumps(line), file=sys.stderr, flush=True)
