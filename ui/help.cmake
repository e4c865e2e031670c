# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# The pages of the help, compiled into the ui library: :/switchboard/help/LANGUAGE/PAGE.md

set(help_folder ${PROJECT_SOURCE_DIR}/resources/help)
file(GLOB help_pages CONFIGURE_DEPENDS RELATIVE ${help_folder} ${help_folder}/*/*.md)
set(help_entries "")
set(help_files)
foreach(page IN LISTS help_pages)
    list(APPEND help_files ${help_folder}/${page})
    string(APPEND help_entries "<file alias=\"${page}\">${help_folder}/${page}</file>\n")
endforeach()
set(help_qrc ${CMAKE_CURRENT_BINARY_DIR}/help.qrc)
file(CONFIGURE OUTPUT ${help_qrc} @ONLY
    CONTENT "<RCC><qresource prefix=\"/switchboard/help\">\n@help_entries@</qresource></RCC>\n")
set(help_source ${CMAKE_CURRENT_BINARY_DIR}/qrc_switchboard_help.cpp)
add_custom_command(OUTPUT ${help_source}
    COMMAND Qt6::rcc --name switchboard_help -o ${help_source} ${help_qrc}
    DEPENDS ${help_qrc} ${help_files}
    COMMENT "Packing the help"
    VERBATIM)
target_sources(ui PRIVATE ${help_source})
set_source_files_properties(${help_source}
    PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
