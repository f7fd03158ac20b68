#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# (b) An expert's script that promises what ours does: the parts side by side, zstd, SHA-256 on both ends,
# the dump's structure checked, everything flushed.
# usage: script.sh DESTINATION; needs $SSH
set -e -o pipefail
cd "$1"

# pull NAME CONTAINER COMMAND: the far side's SHA-256 comes on standard error, inside the container.
pull() {
    $SSH "docker exec -i -u 0 $2 bash -c 'set -o pipefail; { $3; } | tee >(sha256sum >&2)'" 2> "$1.far" |
        tee >(sha256sum > "$1.near") >("${filter[@]}" > "$1") > /dev/null
}
check() {
    while [ ! -s "$1.near" ] || [ ! -s "$1.far" ]; do sleep 0.05; done
    [ "$(cut -c1-64 "$1.near")" = "$(grep -oE '^[0-9a-f]{64}' "$1.far" | tail -n 1)" ]
}

dump_compression=1
$SSH "docker exec authentik-postgresql-1 pg_dump --version" | grep -qE ' (1[6-9]|[2-9][0-9])' && dump_compression=zstd:1
(
    filter=(cat)
    pull database.dump authentik-postgresql-1 "pg_dump -U authentik -Fc -Z $dump_compression authentik"
    check database.dump
    pg_restore --list database.dump | grep -q authentik_core_user
) & database=$!
(
    filter=(head -c -40)
    pull redis.rdb authentik-redis-1 "redis-cli --rdb -"
    check redis.rdb
) & redis=$!
(
    filter=(zstd -q -1 --check -c)
    for directory in media certs templates blueprints; do
        pull "$directory.tar.zst" authentik-worker-1 "tar --numeric-owner --xattrs -C /$directory -cf - ."
        check "$directory.tar.zst"
    done
) & files=$!
wait $database && wait $redis && wait $files
sha256sum database.dump redis.rdb ./*.zst > SHA256SUMS
sync -f .
