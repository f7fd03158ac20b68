#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A restore by the guide, without any proof: authentik stopped all the while, the only good state overwritten.
# usage: restoreguide.sh FOLDER, where guide.sh has put its files; needs $SSH
set -e
cd "$1"
$SSH "docker stop authentik-worker-1 authentik-server-1" > /dev/null
$SSH "docker exec authentik-postgresql-1 sh -c 'dropdb -U authentik --force authentik && createdb -U authentik authentik'"
$SSH "docker exec -i authentik-postgresql-1 pg_restore -U authentik -d authentik" < database.dump
image=$($SSH "docker inspect --format '{{.Image}}' authentik-worker-1")
for directory in media certs custom-templates blueprints; do
    $SSH "docker run --rm -i --user 0 --volumes-from authentik-worker-1 --entrypoint tar $image xzf - -C /$(
        [ $directory = custom-templates ] && echo templates || echo $directory)" < "$directory.tar.gz"
done
$SSH "docker start authentik-server-1 authentik-worker-1" > /dev/null
until $SSH "docker exec authentik-server-1 ak healthcheck" > /dev/null 2>&1; do sleep 0.2; done
