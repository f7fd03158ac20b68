#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# (a) The guide by hand: one command after another, as authentik's documentation names them.
# usage: guide.sh DESTINATION; needs $SSH (the ssh command with its options and host)
set -e
cd "$1"
$SSH "docker exec -i authentik-postgresql-1 pg_dump -U authentik -Fc authentik" > database.dump
$SSH "docker exec -i authentik-redis-1 redis-cli --rdb -" > redis.rdb
for directory in media certs custom-templates blueprints; do
    $SSH "docker exec -u 0 authentik-worker-1 tar czf - -C /$(
        [ $directory = custom-templates ] && echo templates || echo $directory) ." > "$directory.tar.gz"
done
