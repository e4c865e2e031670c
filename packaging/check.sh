#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Static checks over the source tree and a finished build.
#
#   packaging/check.sh [--no-tidy] [BUILD_FOLDER]   (default build/ci)
#
# shellcheck disable=SC2317 # the functions are called through check()
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

tidy=yes
if [[ ${1:-} == --no-tidy ]]; then
    tidy=no
    shift
fi
build=${1:-build/ci}
MaximumLines=400
failed=0

# check NAME COMMAND...: the command prints what is wrong and fails, or prints nothing.
check() {
    local name=$1 output
    shift
    if output=$("$@" 2>&1); then
        printf 'ok      %s\n' "$name"
    else
        printf 'FAILED  %s\n%s\n' "$name" "$output"
        failed=1
    fi
}

# Tracked and new files that match the patterns given.
files() {
    git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do
        [[ -f $file ]] && printf '%s\n' "$file"
    done
}

newest_tool() {
    command -v "$1-14" || command -v "$1" || {
        echo "$1 is not installed; packaging/install-dependencies.sh test installs it" >&2
        return 1
    }
}

layout() {
    local tool
    tool=$(newest_tool clang-format) || return
    files '*.cpp' '*.h' | xargs -r -d '\n' "$tool" --dry-run -Werror
}

licence_header() {
    local file status=0
    while read -r file; do
        if ! head -n 4 "$file" | grep -q 'SPDX-FileCopyrightText: ' \
            || ! head -n 4 "$file" | grep -q 'SPDX-License-Identifier: MIT'; then
            echo "$file: the two SPDX lines are missing in its first lines"
            status=1
        fi
    done < <(files '*.cpp' '*.h' '*.cmake' '*CMakeLists.txt' '*.sh' '*.py' '*.js' '*.mjs' '*.sql' \
        '.ci/run' '.clang-format' '.clang-tidy' 'packaging/*.awk' 'packaging/*.words' \
        'packaging/*.in' 'packaging/*.desktop' 'packaging/*.xml' 'packaging/man/*.[18]' \
        'packaging/debian/p*')
    return "$status"
}

file_length() {
    local file lines status=0
    while read -r file; do
        lines=$(wc -l <"$file")
        if ((lines > MaximumLines)); then
            echo "$file: $lines lines, at most $MaximumLines; split it by responsibility"
            status=1
        fi
    done < <(files 'app/*.cpp' 'app/*.h' 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h')
    return "$status"
}

# forbidden PATTERN REASON FILE...: no line outside comments may match.
forbidden() {
    local pattern=$1 reason=$2 hits
    shift 2
    [[ $# -eq 0 ]] && return 0
    hits=$(grep -nE "$pattern" /dev/null "$@" | grep -vE '^[^:]*:[0-9]+: *(//|\*)|x{40}') || return 0
    printf '%s\n%s\n' "$reason" "$hits"
    return 1
}

one_place_for_threads() {
    local sources
    mapfile -t sources < <(files 'app/*.cpp' 'app/*.h' 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' \
        | grep -v '^core/engine/enginecontroller')
    forbidden '\bQThread\b' 'only core/engine/enginecontroller* may name QThread' "${sources[@]}"
}

typed_connections() {
    local sources
    # QDBusConnection::connect() knows string signatures only.
    mapfile -t sources < <(files 'app/*.cpp' 'app/*.h' 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' \
        | xargs -r -d '\n' grep -L 'QDBusConnection')
    forbidden '\bsender\(\)|\b(SIGNAL|SLOT)\(' \
        'connect with function pointers and a context object' "${sources[@]}"
}

no_secrets_in_test_data() {
    local data
    mapfile -t data < <(files 'tests/data/*')
    # A run of one character is a length test, not a secret.
    forbidden '(token|secret|[Aa]uthorization)[^,]{0,12}[A-Za-z0-9_-]{40,}' \
        'this looks like a real token; test data uses short made-up ones' "${data[@]}"
}

daemon_without_gui() {
    local program="$build/app/switchboardd" libraries
    if [[ ! -x $program ]]; then
        echo "$program is missing; build first"
        return 1
    fi
    libraries=$(ldd "$program") || return
    if grep -E 'libQt6(Gui|Widgets|Svg|OpenGL)|libX11|libGL\.' <<<"$libraries"; then
        echo "$program must not link these"
        return 1
    fi
}

scripts() {
    files '*.sh' '.ci/run' 'packaging/debian/post*' 'packaging/debian/prerm' | xargs -r -d '\n' shellcheck -x
}

python_compiles() {
    files '*.py' | xargs -r -d '\n' /usr/bin/env python3 -c '
import ast, sys
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as source:
        ast.parse(source.read(), name)
'
}

check "layout (clang-format)" layout
check "licence header in every file" licence_header
check "no file above $MaximumLines lines" file_length
check "one place for threads" one_place_for_threads
check "typed connections" typed_connections
check "no secrets in test data" no_secrets_in_test_data
check "scripts (shellcheck)" scripts
check "Python sources parse" python_compiles
check "switchboardd links no GUI library" daemon_without_gui
if [[ $tidy == yes ]]; then
    if tool=$(newest_tool clang-tidy); then
        check "static analysis (clang-tidy)" python3 packaging/tidy.py --tool "$tool" --build "$build"
    else
        failed=1
    fi
fi
exit "$failed"
