#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Builds Switchboard and starts it: the desktop program, or without a display the daemon.
# Installs what is missing on Debian 12 and Ubuntu 24.04. All arguments go to the program;
# --help shows them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/install-dependencies.sh
source packaging/install-dependencies.sh

# The folder that the program will use, from its arguments or else its default.
profile_folder() {
    local previous=
    for argument in "$@"; do
        case $previous in --profile) printf '%s\n' "$argument" && return ;; esac
        case $argument in --profile=*) printf '%s\n' "${argument#--profile=}" && return ;; esac
        previous=$argument
    done
    printf '%s\n' "${XDG_CONFIG_HOME:-$HOME/.config}/switchboard"
}

if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
    install_dependencies build gui
    build_preset release
    exec build/release/app/switchboard "$@"
fi

preset=headless
if packages_installed build gui; then
    preset=release
fi
install_dependencies build
build_preset "$preset"
cat <<TEXT
No display: starting the daemon. To connect a bot, point its OneBot 11 client (forward WebSocket) at
an address that follows "listening" below, by default ws://127.0.0.1:6700, with the access token
from the field "token" of $(profile_folder "$@")/switchboard.json
Stop with Ctrl+C: every bot is told before its connection closes.
TEXT
exec "build/$preset/app/switchboardd" "$@"
