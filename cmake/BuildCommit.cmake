# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# SWITCHBOARD_COMMIT: the commit of the source tree when CMake ran, `unknown` outside of git. An
# archive that lies inside of another repository is outside of git, too.
set(SWITCHBOARD_COMMIT unknown)
find_package(Git QUIET)
if(GIT_FOUND)
    execute_process(COMMAND ${GIT_EXECUTABLE} rev-parse --show-toplevel
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        OUTPUT_VARIABLE git_root OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(git_root STREQUAL PROJECT_SOURCE_DIR)
        execute_process(COMMAND ${GIT_EXECUTABLE} rev-parse --short=10 HEAD
            WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
            OUTPUT_VARIABLE git_commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        if(git_commit)
            set(SWITCHBOARD_COMMIT ${git_commit})
        endif()
    endif()
endif()
