#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Makes the README's pictures: packaging/screenshots.sh PROGRAM, for example
# build/release/app/switchboard. Needs Xvfb and ImageMagick.
set -euo pipefail
program=$(realpath "${1:?usage: packaging/screenshots.sh PROGRAM}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
pictures=resources/screenshots
profile=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$profile"' EXIT

exec {display}<> <(:)
Xvfb -displayfd "$display" -screen 0 1280x800x24 2>/dev/null &
server=$!
read -r number <&"$display"
export DISPLAY=":$number" XDG_RUNTIME_DIR=$profile

picture() { # THEME LANGUAGE: waits for a minute of sparklines, then takes the whole screen
    mkdir -p "$profile/$1"
    printf "[general]\nfirstStepsSeen=true\n" >"$profile/$1/ui.ini" # no wizard over the window
    "$program" --profile "$profile/$1" --no-tray --demo 40 --demo-rate 800 --theme "$1" --lang "$2" \
        --geometry 1280x800 &
    local pid=$!
    sleep 62
    import -window root -strip "$pictures/main-$1-$2.png"
    kill "$pid"
    wait "$pid" || true
}

picture light en
picture dark zh_CN
