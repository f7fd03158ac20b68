# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Runs as root in a mount namespace of its own: turns ROOT into / with the caller's folders at their paths, then
# becomes the command. usage: inside.sh ROOT SOURCE CACHE "[PID UID UMASK GID…]" COMMAND…
set -euo pipefail
root=$(realpath "$1") source_dir=$2 cache_dir=$3 caller=$4
shift 4
folder=$(pwd -P)

# adopt_environment PID: the caller's own, since sudo emptied ours.
adopt_environment() {
    local entry name
    for name in $(compgen -e); do
        unset "$name" 2>/dev/null || true
    done
    while IFS= read -r -d '' entry; do
        name=${entry%%=*}
        [[ $name =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]] || continue
        case $name in BASHOPTS | EUID | PPID | SHELLOPTS | UID | _) continue ;; esac
        export "$entry"
    done <"/proc/$1/environ"
}

# What points into the machine's own tools and libraries would mislead those of the root.
drop_foreign_environment() {
    local name
    for name in $(compgen -e); do
        case $name in
            LD_* | LIBRARY_PATH | CPATH | C_INCLUDE_PATH | CPLUS_INCLUDE_PATH | PKG_CONFIG_* | CC | CXX | CMAKE_* | \
                QT_PLUGIN_PATH | QTDIR | PYTHON* | PYENV_* | VIRTUAL_ENV | PERL* | NODE_* | npm_* | RUBY* | GEM_* | \
                SSL_CERT_* | *_CA_BUNDLE | *_CAINFO | LOCPATH | TERMINFO* | BASH_ENV) unset "$name" ;;
        esac
    done
    [ -x "$root${SHELL:-/bin/bash}" ] || export SHELL=/bin/bash
}

# show PATH…: the same folder at the same path, unless one above it is shown already.
shown=()
show() {
    local path above
    for path in "$@"; do
        [ -d "$path" ] || continue
        case $path in / | /bin* | /boot* | /dev* | /etc* | /lib* | /proc* | /sbin* | /sys* | /usr* | /run | /var) continue ;; esac
        for above in "${shown[@]}"; do
            case $path/ in "$above"/*) continue 2 ;; esac
        done
        # A link in the root (/var/run) must not lead the mount out of it.
        [ "$(realpath -m "$root$path")" = "$root$path" ] || continue
        mkdir -p "$root$path"
        mount --rbind "$path" "$root$path"
        shown+=("$path")
    done
}

# A folder of the machine's own at the top (/work, /data) is seen whole; of shared ones only what is asked for.
whole() {
    local top=/${1#/}
    top=/$(cut -d/ -f2 <<<"$top")
    case $top in
        /home | /opt | /srv | /var | /run | /root) echo "$1" ;;
        *) echo "$top" ;;
    esac
}

show_file() {
    local path=$1
    [ -f "$path" ] || return 0
    [ -e "$root$path" ] || : >"$root$path"
    mount --bind "$(realpath "$path")" "$root$path"
}

# know_caller UID GID…: names for the ids, and sudo without a further question: it was answered to get here.
know_caller() {
    local uid=$1 gid entry
    shift
    exec 8>"$root/etc/.pwd.lock"
    flock 8
    if ! grep -q "^[^:]*:[^:]*:$uid:" "$root/etc/passwd"; then
        entry=$(getent passwd "$uid" || echo "user$uid:x:$uid:$1::$HOME:")
        echo "${entry%:*}:/bin/bash" >>"$root/etc/passwd"
        echo "${entry%%:*}:*:::::::" >>"$root/etc/shadow" # without it sudo takes the account for locked
        echo "#$uid ALL=(ALL:ALL) NOPASSWD: ALL" >"$root/etc/sudoers.d/caller-$uid"
        chmod 440 "$root/etc/sudoers.d/caller-$uid"
    fi
    for gid in "$@"; do
        grep -q "^[^:]*:[^:]*:$gid:" "$root/etc/group" || getent group "$gid" >>"$root/etc/group" || true
    done
    exec 8>&-
}

become_root_folder() {
    mkdir -p "$root/.outside"
    mount --rbind "$root" "$root"
    cd "$root"
    pivot_root . .outside
    umount -l /.outside
    cd "$folder" 2>/dev/null || cd /
}

run_as=()
if [ -n "$caller" ]; then
    read -r pid uid mask groups <<<"$caller"
    adopt_environment "$pid"
    umask 022
    # shellcheck disable=SC2086
    know_caller "$uid" $groups
    run_as=(setpriv --reuid "$uid" --regid "${groups%% *}" --groups "${groups// /,}" --)
fi
drop_foreign_environment
for kernel in proc sys dev; do
    mount --rbind "/$kernel" "$root/$kernel"
done
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
show /tmp "$HOME" "$(whole "$source_dir")" "$(whole "$folder")" "$(whole "$cache_dir")" /mnt /media
show "${TMPDIR:-}" "${XDG_RUNTIME_DIR:-}" "$(dirname "${SSH_AUTH_SOCK:-/}")" "$(dirname "${SSH_ASKPASS:-/}")" \
    "$(dirname "${XAUTHORITY:-/}")"
show_file /etc/resolv.conf
show_file /etc/hosts
become_root_folder
[ -z "$caller" ] || umask "$mask"
exec "${run_as[@]}" "$@"
