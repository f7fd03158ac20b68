# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Words and small helpers for all parts of ./dev.

cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/authentik-keeper
preset=dev # whose programs are in PATH

say() { printf 'dev: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

usage() {
    say "usage: ./dev $1"
    exit 2
}

# need_root WHY: sets `sudo`, the words to put before a command that needs root.
need_root() {
    sudo=()
    [ "$EUID" -ne 0 ] || return 0
    command -v sudo >/dev/null || die "$1 needs root, and there is no sudo"
    sudo -n true 2>/dev/null || say "$1 needs root: sudo asks"
    sudo=(sudo --)
}

# as_root WHY COMMAND…
as_root() {
    need_root "$1"
    shift
    "${sudo[@]}" "$@"
}

# supervised COMMAND…: a stopped ./dev stops what it waits for. For steps that read no input.
supervised() {
    "$@" </dev/null &
    local child=$! status=0
    trap 'kill -TERM $child 2>/dev/null; wait $child || true; exit 143' TERM HUP
    trap 'kill -TERM $child 2>/dev/null; wait $child || true; exit 130' INT
    wait $child || status=$?
    trap - TERM HUP INT
    return $status
}
