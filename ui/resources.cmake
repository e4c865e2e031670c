# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Icons and translations, compiled into the ui library. All *_LANGUAGE.ts files of one language
# become one catalogue: :/switchboard/i18n/LANGUAGE.qm

set(translations_folder ${PROJECT_SOURCE_DIR}/resources/i18n)
set(catalogues)
set(catalogue_entries "")
foreach(language IN ITEMS en zh_CN)
    file(GLOB sources CONFIGURE_DEPENDS ${translations_folder}/*_${language}.ts)
    set(catalogue ${CMAKE_CURRENT_BINARY_DIR}/${language}.qm)
    add_custom_command(OUTPUT ${catalogue}
        COMMAND Qt6::lrelease -silent -nounfinished ${sources} -qm ${catalogue}
        DEPENDS ${sources}
        COMMENT "Compiling the translations of ${language}"
        VERBATIM)
    list(APPEND catalogues ${catalogue})
    string(APPEND catalogue_entries "<file alias=\"${language}.qm\">${catalogue}</file>\n")
endforeach()

set(translations_qrc ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc)
file(CONFIGURE OUTPUT ${translations_qrc} @ONLY
    CONTENT "<RCC><qresource prefix=\"/switchboard/i18n\">\n@catalogue_entries@</qresource></RCC>\n")
set(translations_source ${CMAKE_CURRENT_BINARY_DIR}/qrc_switchboard_translations.cpp)
add_custom_command(OUTPUT ${translations_source}
    COMMAND Qt6::rcc --name switchboard_translations -o ${translations_source} ${translations_qrc}
    DEPENDS ${translations_qrc} ${catalogues}
    COMMENT "Packing the translations"
    VERBATIM)

set(icons_qrc ${PROJECT_SOURCE_DIR}/resources/ui.qrc)
file(GLOB icons CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
set(icons_source ${CMAKE_CURRENT_BINARY_DIR}/qrc_switchboard_ui.cpp)
add_custom_command(OUTPUT ${icons_source}
    COMMAND Qt6::rcc --name switchboard_ui -o ${icons_source} ${icons_qrc}
    DEPENDS ${icons_qrc} ${icons}
    COMMENT "Packing the icons"
    VERBATIM)

target_sources(ui PRIVATE ${translations_source} ${icons_source})
set_source_files_properties(${translations_source} ${icons_source}
    PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)

# `ninja update_translations` collects new strings; each .ts file names its own part of the sources.
file(GLOB_RECURSE ui_sources CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/ui/*.cpp ${PROJECT_SOURCE_DIR}/ui/*.h
    ${PROJECT_SOURCE_DIR}/app/desktop/*.cpp ${PROJECT_SOURCE_DIR}/app/desktop/*.h)
set(page_sources ${ui_sources})
set(page_pattern "/(eventspage|banner[a-z]*|toast[a-z]*|newrowsbutton|journal[a-z]*)[.]")
list(FILTER page_sources INCLUDE REGEX "${page_pattern}")
list(FILTER ui_sources EXCLUDE REGEX "${page_pattern}")
set(chat_sources ${ui_sources})
list(FILTER chat_sources INCLUDE REGEX "/ui/chat/")
list(FILTER ui_sources EXCLUDE REGEX "/ui/chat/")
set(editor_sources ${ui_sources})
set(editor_pattern
    "/editor/|/(serviceediting|undohistory|configurationconflict|comparedialog|changesdialog|inlinerename)[.]")
list(FILTER editor_sources INCLUDE REGEX "${editor_pattern}")
list(FILTER ui_sources EXCLUDE REGEX "${editor_pattern}")
set(update_commands)
foreach(language IN ITEMS en zh_CN)
    set(plural_option)
    if(language STREQUAL "en")
        set(plural_option -pluralonly)
    endif()
    list(APPEND update_commands
        COMMAND Qt6::lupdate -silent -locations none ${plural_option} -no-obsolete
            -I ${PROJECT_SOURCE_DIR} -source-language en -target-language ${language}
            ${ui_sources} -ts ${translations_folder}/switchboard_${language}.ts)
    list(APPEND update_commands
        COMMAND Qt6::lupdate -silent -locations none ${plural_option} -no-obsolete
            -I ${PROJECT_SOURCE_DIR} -source-language en -target-language ${language}
            ${editor_sources} -ts ${translations_folder}/editor_${language}.ts)
    list(APPEND update_commands
        COMMAND Qt6::lupdate -silent -locations none ${plural_option} -no-obsolete
            -I ${PROJECT_SOURCE_DIR} -source-language en -target-language ${language}
            ${chat_sources} -ts ${translations_folder}/chat_${language}.ts)
    if(page_sources)
        list(APPEND update_commands
            COMMAND Qt6::lupdate -silent -locations none ${plural_option} -no-obsolete
                -I ${PROJECT_SOURCE_DIR} -source-language en -target-language ${language}
                ${page_sources} -ts ${translations_folder}/pages_${language}.ts)
    endif()
endforeach()
add_custom_target(update_translations ${update_commands} VERBATIM)
