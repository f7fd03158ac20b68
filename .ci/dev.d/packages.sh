# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The package list, and the machine's own apt.

libssh2_wanted=1.11.1-1+deb13u2 # earlier builds have memory errors in AES-GCM (CVE-2026-66033)
qt_wanted=6.8

package_list() { sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$source_dir/.ci/packages"; }

packages_hash() { package_list | sha256sum | cut -c1-12; }

missing_packages() {
    local wanted installed
    wanted=$(package_list | sort)
    # shellcheck disable=SC2016,SC2086
    installed=$(dpkg-query -W -f '${db:Status-Status} ${binary:Package}\n' $wanted 2>/dev/null |
        sed -n -e 's/:.*//' -e 's/^installed //p' | sort -u || true)
    comm -23 <(echo "$wanted") <(echo "$installed")
}

apt_update() { as_root 'reading the package lists' apt-get update -qq >&2; }

# Services of new packages are neither started nor enabled: a build machine wants no sshd of ours.
apt_install() {
    say "installing with apt: $*"
    local policy=/usr/sbin/policy-rc.d
    # shellcheck disable=SC2016
    as_root 'installing packages' bash -c '
        policy=$1; shift
        if [ ! -e "$policy" ]; then
            trap "rm -f $policy" EXIT
            printf "#!/bin/sh\nexit 101\n" >"$policy" && chmod 755 "$policy"
        fi
        export DEBIAN_FRONTEND=noninteractive
        apt-get install -qq --no-install-recommends "$@" >&2 || exit 1
        command -v systemctl >/dev/null || exit 0
        case " $* " in *" openssh-server "*) systemctl -q disable ssh.service ssh.socket ;; esac
        case " $* " in *" docker.io "*) systemctl -q disable docker.service docker.socket containerd.service ;; esac
        exit 0
    ' apt_install "$policy" "$@"
}

# One tool that ./dev itself needs on the machine.
need_tool() {
    local tool=$1 package=$2
    ! command -v "$tool" >/dev/null || return 0
    command -v apt-get >/dev/null || die "$tool is missing, and there is no apt to install it"
    apt-cache show "$package" >/dev/null 2>&1 || apt_update
    apt_install "$package"
}

# warn_of_old_libssh2 [ROOT]
warn_of_old_libssh2() {
    local version
    # shellcheck disable=SC2016
    version=$(dpkg-query --admindir "${1:-}/var/lib/dpkg" -W -f '${Version}' libssh2-1t64)
    dpkg --compare-versions "$version" ge "$libssh2_wanted" ||
        say "libssh2 here is $version, older than $libssh2_wanted: its known security errors are not mended"
}
