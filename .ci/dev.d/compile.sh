# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Configures and builds one preset, one at a time; ends as ninja, which stops its compilers when it is stopped.
set -euo pipefail
cd "$1"
preset=$2

exec 9>"build/.$preset.lock"
flock --nonblock 9 || {
    echo "dev: waiting for another build of $preset" >&2
    flock 9
}
if [ ! "build/$preset/build.ninja" -nt CMakePresets.json ]; then
    echo "dev: configuring $preset" >&2
    cmake --preset "$preset" --log-level=WARNING >/dev/null
fi
exec ninja -C "build/$preset" --quiet
