# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where the work is done: on this machine when its packages fit, else in a Debian 13 root.

# How this process stands: inside (a root of ours), root, native, or nothing decided yet (empty).
place() {
    if [ -e /etc/authentik-keeper-root ]; then
        echo inside
    elif [ -d "$(root_dir)" ]; then
        echo root
    elif qt_fits "$(installed_version qt6-base-dev)" && [ -z "$(missing_packages)" ]; then
        echo native
    fi
}

# shellcheck disable=SC2016
installed_version() { dpkg-query -W -f '${Version}' "$1" 2>/dev/null || true; }

candidate_version() { LC_ALL=C apt-cache policy "$1" | sed -n 's/^  Candidate: //p' | grep -v '(none)' || true; }

qt_fits() { [ -n "$1" ] && dpkg --compare-versions "$1" ge "$qt_wanted"; }

# The honest test: Qt is new enough and apt finds a way to install the whole list.
machine_fits() {
    qt_fits "$(candidate_version qt6-base-dev)" || return 1
    # shellcheck disable=SC2046
    apt-get install --simulate -qq --no-install-recommends $(package_list) >/dev/null 2>&1
}

setup() {
    [ -z "$(place)" ] || return 0
    command -v apt-get >/dev/null || die 'this machine is not of the Debian family: there is no apt'
    mkdir -p "$cache_dir"
    exec {setup_lock}>"$cache_dir/setup.lock"
    flock --nonblock "$setup_lock" || {
        say 'waiting for another ./dev that sets up'
        flock "$setup_lock"
    }
    if [ -z "$(place)" ]; then
        [ -n "$(candidate_version qt6-base-dev)" ] || apt_update
        if machine_fits; then
            apt_update
            # shellcheck disable=SC2046
            apt_install $(missing_packages)
            warn_of_old_libssh2
        else
            make_root "$(root_dir)"
            remove_older_roots "$(root_dir)"
        fi
    fi
    exec {setup_lock}>&-
}

# What a program finds in its environment, wherever it runs.
prepare_environment() {
    export CCACHE_DIR=${CCACHE_DIR:-$cache_dir/ccache}
    # One clone's results serve the next: paths of the tree don't count.
    export CCACHE_BASEDIR=${CCACHE_BASEDIR-$source_dir} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR-1}
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS-pch_defines,time_macros} # what precompiled headers need
    export CCACHE_DEPEND=${CCACHE_DEPEND-1} # no second preprocessing of what is not in the cache
    export LANG=${LANG:-C.UTF-8}
    PATH=$source_dir/build/$preset/bin:$1
}

# enter COMMAND…: runs it in the right place and never comes back.
enter() {
    setup
    local system_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    case $(place) in
        inside)
            check_root_is_current
            prepare_environment "$PATH"
            exec "$@"
            ;;
        native)
            prepare_environment "$PATH"
            exec "$@"
            ;;
        root)
            local inside=("$source_dir/.ci/dev.d/inside.sh" "$(root_dir)" "$source_dir" "$cache_dir")
            prepare_environment "$system_path"
            need_root 'entering the Debian 13 root'
            # sudo empties the environment; inside.sh reads it back from this very process.
            local caller=
            [ "$EUID" -eq 0 ] || caller="$$ $(id -u) $(umask) $(id -G)"
            exec "${sudo[@]}" unshare --mount --propagation private bash "${inside[@]}" "$caller" "$@"
            ;;
    esac
}

check_root_is_current() {
    [ "$(cat /etc/authentik-keeper-root)" = "$(root_dir)" ] ||
        say 'the package list changed: leave this shell and enter again to have what is new'
}
