#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Builds the fuzz targets with clang and runs all of them at once; fails on the first finding of any.
#
#   packaging/fuzz.sh             60 s each
#   packaging/fuzz.sh 3600        an hour each
#   packaging/fuzz.sh 60 cqcode   only this target
#
# What they learn stays in build/fuzz/corpus and is used again; inputs that break something are
# written to build/fuzz/findings. Run the program fuzz_NAME with such a file to see it again.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
# shellcheck source=packaging/install-dependencies.sh
source packaging/install-dependencies.sh

seconds=${1:-60}
if [[ ! $seconds =~ ^[1-9][0-9]*$ ]]; then
    echo "usage: $0 [SECONDS [TARGET...]]" >&2
    exit 2
fi
shift

build_preset fuzz || exit
programs=build/fuzz/tests/fuzz
if [[ $# -eq 0 ]]; then
    for program in "$programs"/fuzz_*; do
        [[ -f $program && -x $program ]] && set -- "$@" "${program##*/fuzz_}"
    done
fi

export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
mkdir -p build/fuzz/findings

# fuzz NAME: one target, its output in build/fuzz/NAME.log.
fuzz() {
    local name=$1 options=()
    [[ -f tests/fuzz/$name.dict ]] && options+=("-dict=tests/fuzz/$name.dict")
    mkdir -p "build/fuzz/corpus/$name"
    "$programs/fuzz_$name" "-max_total_time=$seconds" -timeout=20 -rss_limit_mb=2048 \
        "-artifact_prefix=build/fuzz/findings/$name-" "${options[@]}" \
        "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" >"build/fuzz/$name.log" 2>&1
}

declare -A processes
for name in "$@"; do
    fuzz "$name" &
    processes[$name]=$!
done
failed=0
for name in "$@"; do
    if wait "${processes[$name]}"; then
        printf 'ok      %s: %s\n' "$name" "$(grep -E '^Done [0-9]+ runs' "build/fuzz/$name.log")"
    else
        printf 'FAILED  %s, see build/fuzz/%s.log\n' "$name" "$name"
        tail -n 40 "build/fuzz/$name.log"
        failed=1
    fi
done
exit "$failed"
