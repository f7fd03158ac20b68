#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The seconds in which authentik stands still: stop, swap, start, and the way back. Runs on the server, in the work
# folder of a run, and needs nobody: the workstation only starts it and watches.
#
#   sh swap.sh forth     the restored state becomes live, what was live is kept
#   sh swap.sh back      the other way
#   sh swap.sh mend      finishes what was interrupted, by the one rule below
#   sh swap.sh status    "active" or "idle", then the state file
#   sh swap.sh guard     waits until no other one is at work, then mends (started by forth and back)
#   sh swap.sh ready     notes that authentik answers that it is ready: the end of the downtime
#   sh swap.sh proven    notes that somebody saw authentik run on what is live
#   sh swap.sh places forth|back    the directories' part, as root inside the helper container
#
# The rule: not yet `swapped`: put everything back; `swapped`: go on; then start. Nothing starts authentik while
# database and directories are not of the same side. Where things are is found by looking, never remembered, so each
# part may be interrupted anywhere and done again, in either direction.
#
# `parameters` beside this file says what and where, and how a service is stopped, started and looked at; the
# database's password, where it needs one, is in PGPASSWORD, and in KEEPER_PASSWORD_AFTER the one that the swap itself
# gives the role.
set -u
umask 077
root= # where the host's root is seen, inside the helper
here=$(dirname -- "$0")
# shellcheck source=/dev/null
. "$here/parameters"
: "${engine:?}" "${helper:?}" "${inside:?}" "${port:?}" "${maintenance?}" "${user?}" "${live?}" "${restored:?}" "${kept:?}" "${recreates?}" "${started_forth?}" "${started_back?}"

# --- what happened, line by line: seconds since the host started, a word, more words

say() {
    read -r now _ </proc/uptime
    printf '%s %s\n' "$now" "$*" >>"$here/state"
}

# Was this word said since the last `begin`?
said() {
    found=1
    while read -r _ word _; do
        case $word in
            begin) found=1 ;;
            "$1") found=0 ;;
        esac
    done <"$here/state"
    return $found
}

last_direction() {
    while read -r _ word rest; do
        [ "$word" != begin ] || direction=$rest
    done <"$here/state"
}

opposite() { if [ "$1" = forth ]; then echo back; else echo forth; fi; }

# --- one script at a time: the kernel lets go of the lock when this script and all that it started have ended

act() {
    exec 9>>"$here/acting"
    flock 9
}

is_active() { ! flock -n "$here/acting" true 2>/dev/null; }

# --- containers

# Side by side: one that takes its time to end is not waited for by the next.
stop_all() {
    stopping=
    for id in $clients; do
        stop_one "$id" &
        stopping="$stopping $!"
    done
    left=0
    for one in $stopping; do
        wait "$one" || left=1
    done
    return $left
}

start_all() {
    left=0
    for id in $started; do
        start_one "$id" || left=1
    done
    return $left
}

stop_clients() {
    say stopping
    stop_all || return 1
    say stopped
    if [ -n "$redis" ]; then
        say stopping-redis
        stop_one "$redis" || return 1
        say stopped-redis
    fi
}

# SIDE. With other files Compose makes containers anew; what it does not know (outposts) is started after it.
start_clients() {
    say starting
    if [ "$1" = forth ]; then started=$started_forth; else started=$started_back; fi
    if [ -n "$recreates" ]; then
        (unset PGPASSWORD KEEPER_PASSWORD_AFTER && recreate) || say start-failed compose
        outside=
        for id in $started; do
            ! look_one "$id" >/dev/null 2>&1 || outside="$outside $id"
        done
        started=$outside redis=
    fi
    if [ -n "$redis" ]; then
        start_one "$redis" || say start-failed redis
    fi
    start_all || say start-failed authentik
    say started
}

# --- the database: both renames in one transaction, or none (forth.sql, back.sql)

place_database() {
    [ -n "$database" ] || return 0
    say placing-database "$1"
    case $1 in
        forth) incoming=$restored outgoing=$kept ;;
        back) incoming=$kept outgoing=$restored ;;
    esac
    ask_database "$1" || {
        [ $? -eq 2 ] && [ -n "${KEEPER_PASSWORD_AFTER:-}" ] || return 1 # 2: no connection
        (PGPASSWORD=$KEEPER_PASSWORD_AFTER && export PGPASSWORD && ask_database "$1") || return 1
    }
    say placed-database "$1"
}

ask_database() {
    "$engine" exec -i ${PGPASSWORD:+-e PGPASSWORD} -e PGPORT="$port" -e PGCLIENTENCODING=UTF8 \
        -e PGAPPNAME=authentik-keeper-swap "$database" \
        psql -X -q -v ON_ERROR_STOP=1 -v live="$live" -v incoming="$incoming" -v outgoing="$outgoing" \
        -U "$user" -d "$maintenance" -f - <"$here/$1.sql"
}

# --- directories, inside the helper container

place_directories() {
    [ -n "$has_places" ] || return 0
    say placing-directories "$1"
    [ "$("$engine" inspect --format '{{.State.Running}}' "$helper" 2>/dev/null)" = true ] || {
        "$engine" rm --force "$helper" >/dev/null 2>&1
        start_helper >/dev/null || return 1
    }
    "$engine" exec "$helper" sh "${inside%/}$here/swap.sh" places "$1" || return 1
    say placed-directories "$1"
}

there() { [ -e "$1" ] || [ -L "$1" ]; }

# A thing that was not there is kept too, as a mark.
is_kept() { there "$1" || there "$1.absent"; }

complain() {
    echo "swap.sh: $*" >&2
    return 1
}

# LIVE INCOMING OUTGOING: neighbours in one folder.
rename_place() {
    if ! is_kept "$3"; then
        is_kept "$2" || complain "neither $2 nor $3 is there" || return 1
        if there "$1"; then mv -- "$1" "$3" || return 1; else : >"$3.absent" || return 1; fi
    fi
    if there "$2"; then
        ! there "$1" || complain "$1 and $2 are both there, beside $3" || return 1
        mv -- "$2" "$1"
    else
        rm -f -- "$2.absent"
    fi
}

# What belongs to the file system or to us stays where it is.
move_children() {
    # shellcheck disable=SC2016
    find "$1" -mindepth 1 -maxdepth 1 ! -name lost+found ! -name '.authentik-keeper-*' \
        -exec sh -c 'to=$1; shift; exec mv -- "$@" "$to/"' sh "$2" {} +
}

# Owner, mode, times and attributes of a folder, without what is in it.
copy_root() { tar -C "$1" --no-recursion --xattrs --acls -cf - . | tar -C "$2" -xpf - --numeric-owner --xattrs --xattrs-include='*' --acls; }

# LIVE INCOMING OUTGOING: a file system of its own, which can't be renamed; both others lie inside. A name with
# `.part` is being filled or emptied; without it, it is whole.
children_place() {
    rmdir "$2.made" "$3.made" 2>/dev/null # interrupted before it was of use
    if ! there "$3"; then
        there "$2" || there "$2.part" || complain "neither $2 nor $3 is there" || return 1
        if ! there "$3.part"; then
            rm -rf -- "$3.made" && mkdir "$3.made" && copy_root "$1" "$3.made" && mv -- "$3.made" "$3.part" || return 1
        fi
        move_children "$1" "$3.part" && mv -- "$3.part" "$3" || return 1
    fi
    ! there "$2" || mv -- "$2" "$2.part" || return 1
    ! there "$2.part" || {
        move_children "$2.part" "$1" && copy_root "$2.part" "$1" &&
            rm -rf -- "$2.part/lost+found" && # of the file system that was saved
            rmdir "$2.part"
    }
}

# KIND LIVE RESTORED KEPT, from `places` in the parameters.
place_one() {
    case $direction in
        forth) "$1_place" "$root$2" "$root$3" "$root$4" ;;
        back) "$1_place" "$root$2" "$root$4" "$root$3" ;;
    esac || failed=1
}

# --- the whole

wish() {
    [ ! -e "$here/go-back" ] || {
        say asked-to-go-back
        return 1
    }
}

swap() {
    direction=$1
    rm -f "$here/go-back"
    say begin "$direction"
    setsid sh "$0" guard </dev/null >>"$here/log" 2>&1 9>&- &
    if stop_clients && wish && place_database "$direction" && wish && place_directories "$direction" && wish; then
        say swapped
        start_clients "$direction"
        say finished "$direction"
    else
        put_back
    fi
}

put_back() {
    side=$(opposite "$direction")
    say putting-back
    if place_directories "$side" && place_database "$side"; then
        say put-back
        start_clients "$side"
        say finished "$side"
    else
        say stuck # authentik stays stopped: it must not run on a mix
        return 1
    fi
}

mend() {
    [ -e "$here/state" ] || return 0
    last_direction
    if said finished; then
        return 0
    elif said swapped; then
        start_clients "$direction"
        say finished "$direction"
    else
        put_back
    fi
}

case ${1:-} in
    forth | back)
        act
        swap "$1"
        ;;
    mend)
        act
        mend
        ;;
    guard)
        act
        said stuck || mend # a person has to look first
        ;;
    ready | proven) say "$1" ;;
    status)
        if is_active; then echo active; else echo idle; fi
        cat "$here/state" 2>/dev/null
        exit 0
        ;;
    places)
        direction=$2 root=${inside%/} failed=
        places
        [ -z "$failed" ]
        ;;
    *) exit 2 ;;
esac
