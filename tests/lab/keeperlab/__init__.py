# SPDX-License-Identifier: GPL-3.0-or-later
"""Raises real authentik hosts on loopback from Debian's packages: see ../README.md."""
