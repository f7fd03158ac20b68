# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A Debian 13 root in the cache folder, for machines of another release.

# Raise it when make_root changes what a root holds.
root_recipe=1

root_dir() { echo "$cache_dir/root-$root_recipe-$(packages_hash)"; }

# The machine's own Debian mirrors as sources of trixie: main archive, updates, security. May be empty.
debian13_sources() {
    LC_ALL=C apt-cache policy | awk '
        $NF == "Packages" && $2 ~ /^(https?|mirror|file|copy)/ { uri = $2; suite = $3 }
        $1 == "release" && /o=Debian,/ && /c=main/ {
            sub("/main$", "", suite)
            if (suite ~ /(-security|\/updates)$/) print "deb", uri, "trixie-security main"
            else if (suite ~ /-updates$/) print "deb", uri, "trixie-updates main"
            else if (suite !~ /-/) print "deb", uri, "trixie main"
        }' | sort -u
}

# How the machine's own apt reaches them: proxies, certificates, checks.
apt_transport() { apt-config dump | grep -E '^Acquire::(https?|Retries|Check-[A-Za-z-]+)\b.* ".+";$' || true; }

run_mmdebstrap() {
    local target=$1
    debian13_sources >"$target.list"
    if [ ! -s "$target.list" ]; then
        apt_update
        debian13_sources >"$target.list"
    fi
    apt_transport >"$target.conf"
    local options=(--variant=minbase --format=directory "--include=$(package_list | paste -sd,)"
        "--aptopt=$target.conf" trixie "$target")
    # Without a Debian mirror in apt's configuration (Ubuntu) mmdebstrap takes its own default.
    [ ! -s "$target.list" ] || options+=("$target.list")
    need_root 'making the Debian 13 root'
    supervised "${sudo[@]}" mmdebstrap "${options[@]}" >"$target.log" 2>&1
}

make_root() {
    local root=$1 began=$SECONDS
    need_tool mmdebstrap mmdebstrap
    [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || apt_install debian-archive-keyring
    say "making a Debian 13 root in $root (a minute or two, 1.7 GB)"
    as_root 'removing an unfinished root' rm -rf --one-file-system "$root.partial"
    if ! run_mmdebstrap "$root.partial"; then
        tail -n 20 "$root.partial.log" >&2
        die 'the Debian 13 root could not be made'
    fi
    warn_of_old_libssh2 "$root.partial"
    as_root 'finishing the root' sh -c '
        printf "%s\n" "$2" >"$1/etc/authentik-keeper-root" && rm -f "$1/etc/resolv.conf" && : >"$1/etc/resolv.conf" &&
            mv "$1" "$2"' finish "$root.partial" "$root"
    rm -f "$root".partial.*
    say "made the Debian 13 root in $((SECONDS - began)) s"
}

# A root that a process still lives in (a lab that is up) stays until the next time.
remove_older_roots() {
    local keep=$1 old
    for old in "$cache_dir"/root-*; do
        [ -d "$old" ] && [ "$old" != "$keep" ] || continue
        # shellcheck disable=SC2016
        as_root "removing the older root $old" sh -c '
            for process in /proc/[0-9]*/root; do
                [ ! "$process" -ef "$1" ] || exit 0
            done
            rm -rf --one-file-system "$1"' remove "$old"
    done
}
