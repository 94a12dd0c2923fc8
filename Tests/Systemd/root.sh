# shellcheck shell=bash
# Minimal Debian roots to try the package in; sourced by those who need one, as root.
#
#   cached_root            makes the root that all others are copied from, unless it is there, and prints its path
#   fresh_root NAME        copies it to a root of that name, in place of an older one, and prints its path
#   in_root ROOT COMMAND…  runs a command inside, without terminal, services or locale
#   install_package ROOT DEB…  installs packages with apt, which fetches what they depend on
#   discard_root ROOT      removes what fresh_root made
#
# They lie in MARSAD_ROOTS; `rm -r` that folder to begin anew.
MARSAD_ROOTS=${MARSAD_ROOTS:-/var/tmp/marsad-roots}
ROOT_SUITE=${ROOT_SUITE:-bookworm}
ROOT_MIRROR=${ROOT_MIRROR:-http://deb.debian.org/debian}
ROOT_PACKAGES=systemd,systemd-sysv,dbus,procps,iproute2,man-db

cached_root() {
    local root=$MARSAD_ROOTS/$ROOT_SUITE
    if [ ! -e "$root.complete" ]; then
        echo "making a root of $ROOT_SUITE in $root" >&2
        rm -rf "$root"
        mkdir -p "$MARSAD_ROOTS"
        debootstrap --variant=minbase --include="$ROOT_PACKAGES" "$ROOT_SUITE" "$root" "$ROOT_MIRROR" \
            >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; return 1; }
        touch "$root.complete"
    fi
    echo "$root"
}

fresh_root() {
    local root=$MARSAD_ROOTS/$1 origin
    origin=$(cached_root) || return
    discard_root "$root" || return
    cp --archive --reflink=auto "$origin" "$root" || return
    cp --remove-destination --dereference /etc/resolv.conf "$root/etc/resolv.conf" || return
    echo "$root"
}

in_root() {
    # Swift reads a program's arguments from /proc; the mount is gone with the command.
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive HOME=/root \
        unshare --mount --propagation private \
        sh -c 'mount -t proc proc "$1/proc" && exec chroot "$@"' in_root "$@" </dev/null
}

install_package() {
    local root=$1
    shift
    mkdir -p "$root/packages" && cp "$@" "$root/packages" || return
    in_root "$root" apt-get update -qq || return
    # A configuration that was edited stays as it is, without a question.
    in_root "$root" apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "${@/#*\//./packages/}"
}

discard_root() {
    case "$1" in
    "$MARSAD_ROOTS"/?*) rm -rf --one-file-system "$1" ;;
    *) echo "not a root of ours: $1" >&2; return 1 ;;
    esac
}
