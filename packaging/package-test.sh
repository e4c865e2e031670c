#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Makes the Debian packages of a finished release build, checks them, installs them, starts the
# programs and removes everything again.
#
#   packaging/package-test.sh [BUILD_FOLDER]   (default build/ci)
#
# Only root can install. Others, and those who have Switchboard installed already, get the programs
# started from the unpacked packages, and a line that says so.
#
# shellcheck disable=SC2317 # the functions are called through check()
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

build=$(realpath "${1:-build/ci}")
work=$(mktemp -d)
tree=$work/tree # the packages, unpacked
programs=$tree/usr/bin
daemon_package=switchboard-daemon desktop_package=switchboard
installed=no
failed=0
not_tested=()
Patience=20
# Hundredths of what systemd-analyze calls exposure, 0 to 100. The user unit cannot have what needs
# privileges; the unit says why.
SystemExposure=20 UserExposure=65

# check NAME COMMAND...: the command prints what is wrong and fails. What it prints otherwise goes.
check() {
    local name=$1
    shift
    if "$@" >"$work/output" 2>&1; then
        printf 'ok      %s\n' "$name"
    else
        printf 'FAILED  %s\n' "$name"
        cat "$work/output"
        failed=1
        return 1
    fi
}

leave_out() {
    printf '\n*** NOT TESTED HERE: %s\n\n' "$1"
    not_tested+=("$1")
}

clean_up() {
    local pid
    for pid in $(jobs -p); do
        kill "$pid" 2>/dev/null
    done
    [[ $installed == yes ]] && packages_go
    rm -rf "$work"
}
trap clean_up EXIT

# Polls until the command succeeds.
wait_until() {
    local what=$1 end=$((SECONDS + Patience))
    shift
    until "$@" >/dev/null 2>&1; do
        if ((SECONDS > end)); then
            echo "$what: not within $Patience s"
            return 1
        fi
        sleep 0.1
    done
}

# The packages themselves

packages_are_made() {
    rm -rf "$build/package"
    # A package of the same sources has the same bytes.
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s) \
        cpack --config "$build/CPackConfig.cmake" -B "$build/package" || return
    daemon_file=$(echo "$build/package/${daemon_package}"_*.deb)
    desktop_file=$(echo "$build/package/${desktop_package}"_*.deb)
    dpkg-deb -x "$daemon_file" "$tree" && dpkg-deb -x "$desktop_file" "$tree"
}

lintian_is_content() {
    local options=(--no-cfg --fail-on "error,warning")
    [[ $(id -u) -eq 0 ]] && options+=(--allow-root)
    lintian "${options[@]}" "$daemon_file" "$desktop_file"
}

daemon_needs_no_window_libraries() {
    local needs
    needs=$(dpkg-deb -f "$daemon_file" Depends)
    if grep -E 'libqt6(gui|widgets|svg|opengl)|libx11|libgl|fonts-' <<<"$needs"; then
        echo "Depends: $needs"
        return 1
    fi
    # A plugin, which the search for linked libraries cannot see.
    grep -q 'libqt6sql6-sqlite' <<<"$needs" || {
        echo "the SQLite plugin is missing in Depends: $needs"
        return 1
    }
}

every_program_is_documented() {
    local program folder=$tree/usr/share status=0 file
    for program in "$programs"/*; do
        program=${program##*/}
        for file in "man/man[18]/$program.[18].gz" "bash-completion/completions/$program" \
            "zsh/vendor-completions/_$program" "fish/vendor_completions.d/$program.fish"; do
            compgen -G "$folder/$file" >/dev/null || {
                echo "/usr/share/$file is missing"
                status=1
            }
        done
    done
    return "$status"
}

desktop_entry_is_valid() {
    desktop-file-validate --warn-kde "$tree"/usr/share/applications/*.desktop
}

metainfo_is_valid() {
    # Not --strict: it says that "alt" is no domain, which is why it was chosen.
    local options=(--no-net)
    # From 1.0 on a missing homepage is a warning. The project has none, and will not make one up.
    [[ $(appstreamcli --version) == *" 0."* ]] || options+=(--override=url-homepage-missing=info)
    appstreamcli validate "${options[@]}" --explain "$tree"/usr/share/metainfo/*.xml \
        && appstreamcli validate-tree "${options[@]}" "$tree"
}

icons_have_their_sizes() {
    local size file found
    for size in 16 22 24 32 48 64 128 256; do
        file=$tree/usr/share/icons/hicolor/${size}x${size}/apps/alt.switchboard.switchboard.png
        found=$(identify -format '%wx%h %[channels] %k' "$file") || return
        # Three colours at least: neither empty nor a plain square.
        if [[ $found != "${size}x${size} "*a* || ${found##* } -lt 3 ]]; then
            echo "$file: $found"
            return 1
        fi
    done
}

# The exposure is computed offline; whether the daemon works in there is tested under systemd below.
unit_is_tight() {
    local manager=$1 threshold=$2
    local unit=$tree/usr/lib/systemd/$manager/switchboardd.service
    mkdir -p "$work/run"
    XDG_RUNTIME_DIR=$work/run systemd-analyze "--$manager" security --offline=yes --no-pager \
        --threshold="$threshold" "$unit" || return
}

unit_is_understood() {
    local manager=$1 output
    mkdir -p "$work/run" "$work/$manager"
    # The programs and manual pages are where the unit will find them only once it is installed.
    sed "s,=/usr/bin/,=$programs/," "$tree/usr/lib/systemd/$manager/switchboardd.service" \
        >"$work/$manager/switchboardd.service"
    output=$(XDG_RUNTIME_DIR=$work/run systemd-analyze "--$manager" verify --man=no \
        "$work/$manager/switchboardd.service" 2>&1)
    local status=$?
    # Where systemd does not run the machine it says so; that is not about the unit.
    output=$(grep -v '^Failed to connect to .* bus' <<<"$output")
    [[ $status -eq 0 && -z $output ]] && return
    echo "status $status: $output"
    return 1
}

# Installing

packages_come() {
    # Another run may hold the lock of dpkg.
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=120 -o APT::Sandbox::User=root -o Dpkg::Use-Pty=0 \
        "$daemon_file" "$desktop_file" || return
    installed=yes
    dpkg -L "$daemon_package" "$desktop_package" | sort -u >"$work/files"
}

packages_go() {
    DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Use-Pty=0 "$daemon_package" "$desktop_package" && installed=no
}

installed_programs_are_found() {
    local program
    for program in switchboard switchboardd switchboardctl; do
        if [[ $(command -v "$program") != "/usr/bin/$program" ]]; then
            echo "$program is $(command -v "$program")"
            return 1
        fi
    done
    # Small images leave manual pages out.
    grep -rqs '^path-exclude.*/usr/share/man' /etc/dpkg/dpkg.cfg.d \
        || man -w switchboard switchboardctl switchboardd
}

nothing_is_left() {
    local file status=0
    while read -r file; do
        # Folders that other packages have too stay.
        if [[ ! -d $file && -e $file ]] || [[ $file == */switchboard* && -e $file ]]; then
            echo "$file is left"
            status=1
        fi
    done <"$work/files"
    for file in /var/lib/switchboard /var/lib/private/switchboard; do
        [[ -e $file ]] && echo "$file is left" && status=1
    done
    return "$status"
}

# Running

make_profile() {
    mkdir -p "$1"
    cat >"$1/switchboard.json" <<'JSON'
{"version": 1, "backends": [{"id": "sim", "kind": "simulator", "enabled": true}],
 "services": [{"id": "ws-main", "kind": "websocket-server", "name": "ws-main", "enabled": true,
               "backend": "sim", "host": "127.0.0.1", "port": 0, "token": "a-token-of-this-test"}]}
JSON
}

# ends_well PID: after SIGTERM, in time and with status 0.
ends_well() {
    local status end=$((SECONDS + 10))
    kill "$1"
    while kill -0 "$1" 2>/dev/null && ((SECONDS < end)); do
        sleep 0.1
    done
    kill -KILL "$1" 2>/dev/null && echo "it did not end within 10 s of SIGTERM"
    wait "$1"
    status=$?
    [[ $status -eq 0 ]] || {
        echo "it ended with status $status"
        return 1
    }
}

daemon_works() {
    local profile=$work/daemon pid control status=0
    make_profile "$profile"
    "$programs/switchboardd" --profile "$profile" >"$work/daemon.txt" 2>&1 &
    pid=$!
    control=("$programs/switchboardctl" --profile "$profile")
    {
        wait_until "an answer of the daemon" "${control[@]}" status \
            && "${control[@]}" service list | grep -E '^ws-main +on +ws://127.0.0.1:[1-9]' \
            && "${control[@]}" simulate group-message --group 123456 --user 10002 hello \
            && "${control[@]}" service disable ws-main | grep -E '^ws-main +off'
    } || status=1
    ends_well "$pid" || status=1
    cat "$work/daemon.txt"
    return "$status"
}

window_class_is_announced() {
    local window=$1 expected
    expected=$(sed -n 's/^StartupWMClass=//p' "$tree"/usr/share/applications/*.desktop)
    # The desktop finds name and icon of a window this way.
    xprop -id "$window" WM_CLASS | grep -F "\"$expected\"" || {
        echo "StartupWMClass is $expected, but $(xprop -id "$window" WM_CLASS)"
        return 1
    }
}

window_works() {
    local profile=$work/desktop display server pid status=0 window
    make_profile "$profile"
    exec {display}<> <(:)
    Xvfb -displayfd "$display" -screen 0 1280x800x24 2>/dev/null &
    server=$!
    read -r -t "$Patience" -u "$display" number || return
    export DISPLAY=:$number QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR=$work/run
    unset WAYLAND_DISPLAY
    mkdir -p "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"
    "$programs/switchboard" --profile "$profile" --lang en --no-tray >"$work/desktop.txt" 2>&1 &
    pid=$!
    {
        wait_until "the window" xdotool search --onlyvisible --pid "$pid" \
            && window=$(xdotool search --onlyvisible --pid "$pid" | head -n 1) \
            && window_class_is_announced "$window" \
            && wait_until "the service of the window" \
                "$programs/switchboardctl" --profile "$profile" status
    } || status=1
    ends_well "$pid" || status=1
    kill "$server"
    cat "$work/desktop.txt"
    return "$status"
}

# What only systemd can say: whether the daemon works inside its sandbox.
system_service_works() {
    local profile=/var/lib/switchboard status=0
    systemctl start switchboardd || {
        journalctl -u switchboardd --no-pager -n 30
        return 1
    }
    switchboardctl --profile "$profile" simulate group-message --group 123456 --user 10002 hello \
        || status=1
    systemctl stop switchboardd || status=1
    if [[ $(systemctl show -P Result switchboardd) != success ]]; then
        journalctl -u switchboardd --no-pager -n 30
        status=1
    fi
    return "$status"
}

check "packages are made" packages_are_made || exit 1
check "lintian has neither errors nor warnings" lintian_is_content
check "the daemon needs no graphical libraries" daemon_needs_no_window_libraries
check "every program has manual page and completions" every_program_is_documented
check "desktop entry" desktop_entry_is_valid
check "AppStream metainfo" metainfo_is_valid
check "icons in every size" icons_have_their_sizes
check "system unit is understood" unit_is_understood system
check "user unit is understood" unit_is_understood user
check "system unit exposes at most $SystemExposure of 100" unit_is_tight system "$SystemExposure"
check "user unit exposes at most $UserExposure of 100" unit_is_tight user "$UserExposure"

if [[ $(id -u) -ne 0 ]]; then
    leave_out "installing and removing the packages, which needs root"
elif dpkg-query -W "$daemon_package" "$desktop_package" >/dev/null 2>&1 || [[ -e /var/lib/switchboard ]]; then
    leave_out "installing and removing the packages: Switchboard or its data are on this machine already"
elif check "packages are installed" packages_come; then
    programs=/usr/bin
    check "the installed programs are the ones that are found" installed_programs_are_found
fi

check "daemon and command line work" daemon_works
check "the window appears" window_works

if [[ $installed == yes ]]; then
    if [[ -d /run/systemd/system ]]; then
        check "the system service works in its sandbox" system_service_works
    else
        leave_out "the system service in its sandbox, because systemd does not run this machine"
    fi
    check "packages are removed" packages_go
    check "nothing is left of them" nothing_is_left
fi

if ((${#not_tested[@]})); then
    printf '*** not tested here: %s\n' "${not_tested[@]}"
fi
exit "$failed"
