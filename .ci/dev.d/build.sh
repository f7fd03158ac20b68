# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Building one preset. All it says goes to standard error, so that verbs that build first keep their output.

# build PRESET: afterwards the programs of PRESET are the ones in PATH.
build() {
    preset=$1
    setup
    [ -w "$source_dir" ] || die "$source_dir is not writable, and the build folder belongs there"
    mkdir -p "$source_dir/build"
    supervised enter bash "$source_dir/.ci/dev.d/compile.sh" "$source_dir" "$preset" >&2
}
