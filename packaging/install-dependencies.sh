#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Installs the packages of one or more sets with apt, and only those that are missing.
#
#   packaging/install-dependencies.sh build                      what the daemon needs
#   packaging/install-dependencies.sh build gui                  the desktop program as well
#   packaging/install-dependencies.sh build gui package          the Debian packages as well
#   packaging/install-dependencies.sh build gui package test     the tests and checks as well
#
# run.sh and test.sh source this file and call install_dependencies and packages_installed.

# One package a line: name, or names of which the first known one is taken, then the reason.
dependency_set() {
    case $1 in
    build)
        cat <<'LIST'
g++|C++20 compiler
cmake|build system, 3.25 or newer
ninja-build|build system
pkg-config|finds libraries
qt6-base-dev|Qt 6: core, network, SQL
qt6-websockets-dev|WebSocket handshakes
libqt6sql6-sqlite|message store of the simulator
libwslay-dev|WebSocket frames
libboost-dev|HTTP/1.1 parser (Boost.Beast)
libyaml-cpp-dev|reads scenarios written as YAML
libssl-dev|makes self-signed certificates
LIST
        ;;
    gui)
        cat <<'LIST'
qt6-svg-dev libqt6svg6-dev|icons
qt6-l10n-tools|compiles translations
qt6-tools-dev|CMake files of the translation tools
qt6-tools-dev-tools|translation tools
qt6-translations-l10n|Qt's own texts in Chinese
qt6-qpa-plugins|window system plugins, offscreen too
libgl-dev|headers that Qt Gui asks for
fonts-noto-core|readable text on a bare system
fonts-noto-cjk|Chinese text
LIST
        ;;
    package)
        cat <<'LIST'
dpkg-dev|finds what the packages depend on
LIST
        ;;
    test)
        cat <<'LIST'
python3|integration and conformance tests
python3-websockets|a WebSocket library that bots use
python3-aiohttp|a WebSocket library that bots use
python3-jsonschema|checks the schema of the configuration file
nodejs|the other half of the test clients
node-ws|a WebSocket library that bots use
node-json5|benchmark against the usual request parser
wrk|benchmark of the HTTP API
xvfb|windows without a screen
openbox|window manager for the window tests
xdotool|mouse and keyboard of the window tests
tint2|notification area of the window tests
imagemagick|looks at screenshots
x11-utils|window properties, windows in the way
dbus|accessibility bus
at-spi2-core|accessibility bus
python3-pyatspi|reads what a screen reader gets
iproute2|counts sockets (ss)
openssl|certificates for tests
shellcheck|checks the scripts
clang|fuzz targets
libclang-rt-dev|sanitizers of the fuzz targets
clang-format-14 clang-format|checks the layout
clang-tidy-14 clang-tidy|static analysis
lintian|checks the packages
desktop-file-utils|checks the desktop entry
appstream|checks the description for software centres
systemd|checks the units
groff-base|checks the manual pages
mandoc|checks the manual pages
zsh|completion of the command line
fish|completion of the command line
ccache|quick second builds
mold|quick linking
LIST
        ;;
    *)
        echo "unknown package set '$1'; the sets are build, gui, package and test" >&2
        return 2
        ;;
    esac
}

# Whether package $1 is installed. The first call asks dpkg once for all of them.
is_installed() {
    if [[ -z ${SWITCHBOARD_DPKG_STATE:-} ]]; then
        # shellcheck disable=SC2016 # dpkg expands the variables
        SWITCHBOARD_DPKG_STATE=$'\n'$(dpkg-query -W -f='${Package} ${db:Status-Status}\n')$'\n'
    fi
    [[ $SWITCHBOARD_DPKG_STATE == *$'\n'"$1 installed"$'\n'* ]]
}

# Prints the missing packages of the sets given, as "name|reason" with all alternative names.
missing_packages() {
    local set names reason name
    for set in "$@"; do
        while IFS='|' read -r names reason; do
            for name in $names; do
                is_installed "$name" && continue 2
            done
            printf '%s|%s\n' "$names" "$reason"
        done < <(dependency_set "$set")
    done
}

# Whether every package of the sets given is there. False on systems without dpkg.
packages_installed() {
    command -v dpkg-query >/dev/null && [[ -z $(missing_packages "$@") ]]
}

# The first of the names given that apt can install.
installable_name() {
    local name
    for name in "$@"; do
        # grep -q would end early, and apt-cache with a broken pipe.
        if apt-cache policy "$name" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    echo "apt knows none of these packages: $*. Debian 12 and Ubuntu 24.04 have them (on Ubuntu" \
        "in 'universe'); check /etc/apt/sources.list*" >&2
    return 1
}

run_as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        if [[ -t 0 ]]; then sudo "$@"; else sudo -n "$@"; fi
    else
        echo "root rights are needed and sudo is not there; run this as root: $*" >&2
        return 1
    fi
}

explain_other_system() {
    local set
    echo "This system has no apt. Install what these Debian packages contain, then start again with"
    echo "SWITCHBOARD_SKIP_INSTALL=1 in the environment:"
    for set in "$@"; do
        dependency_set "$set" | sed 's/|/: /; s/^/  /'
    done
}

# Installs what is missing of the sets given. Says what and why before it does.
install_dependencies() {
    [[ -n ${SWITCHBOARD_SKIP_INSTALL:-} ]] && return 0
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        explain_other_system "$@" >&2
        return 1
    fi
    local missing
    missing=$(missing_packages "$@") || return
    [[ -z $missing ]] && return 0

    echo "Installing with apt what Switchboard needs and this system lacks:"
    sed 's/|/: /; s/^/  /' <<<"$missing"
    run_as_root apt-get update -qq || return
    local names chosen=()
    while IFS='|' read -r names _; do
        # shellcheck disable=SC2086 # alternative names are separate words
        chosen+=("$(installable_name $names)") || return
    done <<<"$missing"
    run_as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${chosen[@]}" || return
    unset SWITCHBOARD_DPKG_STATE
}

# Configures (only when needed) and builds preset $1; the further arguments are targets.
build_preset() {
    local preset=$1
    shift
    local folder="build/$preset" options=()
    if [[ ! -f $folder/build.ninja || CMakePresets.json -nt $folder/CMakeCache.txt ]]; then
        if command -v ccache >/dev/null; then
            options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        fi
        if command -v mold >/dev/null; then
            options+=(-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold)
        fi
        cmake --preset "$preset" "${options[@]}" || return
    fi
    # Clones in different folders share the cache.
    CCACHE_BASEDIR=${CCACHE_BASEDIR:-$PWD} CCACHE_NOHASHDIR=1 \
        cmake --build "$folder" ${1:+--target "$@"}
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    set -euo pipefail
    if [[ $# -eq 0 ]]; then
        echo "usage: $0 SET..., where SET is build, gui, package or test" >&2
        exit 2
    fi
    install_dependencies "$@"
    echo "All packages of the sets given are installed: $*"
fi
