# shellcheck shell=bash
# One line for each check: what, and how it went. Sourced by `run`.
failures=0

# check WHAT JUDGE … : the judge says in `found` what there was and returns whether that is right.
check() {
    local what=$1
    shift
    if "$@"; then
        printf 'ok    %s%s\n' "$what" "${found:+: ${found//$'\n'/; }}"
    else
        failures=$((failures + 1))
        printf 'FAIL  %s: %s\n' "$what" "$found"
    fi
}

# Judges. Each runs a command and looks at what it printed.
is() {
    local wanted=$1
    found=$("${@:2}" 2>&1) || true
    [ "$found" = "$wanted" ] || { found="$found, not $wanted"; return 1; }
}
nothing() {
    found=$("$@" 2>&1)
    [ -z "$found" ]
}
none_of() {
    found=$("${@:2}" 2>&1 | grep -e "$1")
    [ -z "$found" ]
}
contains() {
    found=$("${@:2}" 2>&1 | grep -e "$1")
    [ -n "$found" ] || { found="nothing of \"$1\""; return 1; }
}
succeeds() {
    found=$("$@" 2>&1) || return
    found=
}

# What is asked of the root and of the package.
count() { "$@" | wc -l; }
presence() { [ -e "$root$1" ] && echo present || echo absent; }
md5sum_of() { md5sum <"$1"; }
user_of_service() { in_root "$root" getent passwd marsad | cut -d: -f6-; }

# A list of all that lies in a root but in the places that apt and dpkg write.
listing() {
    (cd "$1" && find . -xdev \( -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log \
        -o -path ./proc -o -path ./tmp \) -prune -o -printf '%p %m %U:%G\n' | LC_ALL=C sort)
}

# What differs from an older list, but for what is the package's own: its files, and folders that nobody else fills.
strangers() {
    listing "$1" | diff "$2" - | grep '^[<>]' | grep -v -e marsad -e '/usr/share/fish'
}

# The package with a higher version and another example, for which nothing needs to be compiled.
repacked() {
    local package=$1 version=$2 work=$3 name
    name=$work/marsad_${version}_$(dpkg-deb --field "$package" Architecture).deb
    dpkg-deb --raw-extract "$package" "$work/stage" || return
    sed -i "s/^Version: .*/Version: $version/" "$work/stage/DEBIAN/control"
    echo '# Another example.' >>"$work/stage/etc/marsad/marsad.yaml"
    dpkg-deb --root-owner-group -Znone --build "$work/stage" "$name" >/dev/null && echo "$name"
}

# Whether packing once more gives the same; without compressing, which takes a minute and is sure to be the same.
same_bytes_again() {
    mkdir "$work/again"
    DPKG_DEB_COMPRESSOR_TYPE=none ../../packaging/deb "$version" "$work/again" >/dev/null || return
    local part
    for part in --ctrl-tarfile --fsys-tarfile; do
        found=$(cmp <(dpkg-deb "$part" "$package") <(dpkg-deb "$part" "$work/again"/*.deb) 2>&1) || return
    done
}
