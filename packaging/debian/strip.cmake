# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# cpack runs this between the installation into its own folder and the making of the packages: its
# own stripping keeps sections that nobody reads.
find_program(STRIP_PROGRAM strip REQUIRED)
file(GLOB programs ${CPACK_TEMPORARY_DIRECTORY}/*/usr/bin/*)
if(NOT programs)
    message(FATAL_ERROR "No programs in ${CPACK_TEMPORARY_DIRECTORY}")
endif()
execute_process(COMMAND ${STRIP_PROGRAM} --remove-section=.comment --remove-section=.note ${programs}
    COMMAND_ERROR_IS_FATAL ANY)
