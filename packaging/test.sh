#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Builds Switchboard with its tests, runs every test and every static check, fuzzes what reads
# foreign bytes, makes and tries the packages, prints a summary.
#
#   packaging/test.sh          all tests but the long ones, the checks, the fuzz targets, the packages
#   packaging/test.sh --long   the long tests too
#   packaging/test.sh --fast   unit tests only, checks without clang-tidy, no fuzzing, no packages
#   packaging/test.sh --asan   the tests under AddressSanitizer and UndefinedBehaviorSanitizer
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
# shellcheck source=packaging/install-dependencies.sh
source packaging/install-dependencies.sh

preset=ci
check_options=()
run_checks=yes
run_packages=yes
run_fuzz=yes
excluded='^long$'
for option in "$@"; do
    case $option in
    --long) excluded='' ;;
    --fast) excluded='^(long|integration|timing|window)$' check_options=(--no-tidy) run_packages=no run_fuzz=no ;;
    --asan) preset=asan excluded='^(long|timing)$' run_checks=no run_packages=no run_fuzz=no ;;
    -h | --help)
        sed -n '5,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
    *)
        echo "unknown option '$option'; the options are --long, --fast and --asan" >&2
        exit 2
        ;;
    esac
done

failures=()
summary=()

# step NAME COMMAND...: runs the command, notes its result and its time.
step() {
    local name=$1 start=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    if "$@"; then
        summary+=("ok      $name ($((SECONDS - start)) s)")
    else
        summary+=("FAILED  $name ($((SECONDS - start)) s)")
        failures+=("$name")
        return 1
    fi
}

run_tests() {
    local log="build/$preset/test-output.txt"
    local options=(--test-dir "build/$preset" -j2 --output-on-failure --no-tests=error)
    [[ -n $excluded ]] && options+=(-LE "$excluded")
    ctest "${options[@]}" | tee "$log"
    local status=${PIPESTATUS[0]}
    closing_line=$(grep -E '^[0-9]+% tests passed' "$log" | tail -n 1)
    return "$status"
}

report() {
    printf '\n== Summary\n'
    printf '%s\n' "${summary[@]}"
    [[ -n ${closing_line:-} ]] && printf '%s\n' "$closing_line"
    if [[ ${#failures[@]} -gt 0 ]]; then
        printf 'Failed: %s\n' "$(IFS=,; echo "${failures[*]}")"
        exit 1
    fi
    echo "Everything passed."
}

# AddressSanitizer: leaks in Qt's own plugins are not ours to mend; leaks of ours are.
if [[ $preset == asan ]]; then
    export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1}
    export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
fi

step "packages" install_dependencies build gui package test || report
step "build (preset $preset)" build_preset "$preset" || report
step "tests" run_tests
if [[ $run_checks == yes ]]; then
    step "static checks" packaging/check.sh "${check_options[@]}" "build/$preset"
fi
if [[ $run_fuzz == yes ]]; then
    step "fuzz" packaging/fuzz.sh
fi
if [[ $run_packages == yes ]]; then
    step "package" packaging/package-test.sh "build/$preset"
fi
report
