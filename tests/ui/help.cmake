# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# The help: its pages, its search, its window.
foreach(name IN ITEMS helpfacts helppages helpscreens helpsearch helptopic helpwindow)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES Switchboard::Ui LABELS ui)
endforeach()
foreach(name IN ITEMS helpfacts helppages)
    target_compile_definitions(tst_${name} PRIVATE SWITCHBOARD_SOURCE="${PROJECT_SOURCE_DIR}")
endforeach()
# The page about the command line is compared with what the programs print.
add_dependencies(tst_helpfacts switchboard switchboardd switchboardctl)
target_compile_definitions(tst_helpfacts PRIVATE
    SWITCHBOARD_DESKTOP="$<TARGET_FILE:switchboard>"
    SWITCHBOARD_DAEMON="$<TARGET_FILE:switchboardd>"
    SWITCHBOARD_CONTROL="$<TARGET_FILE:switchboardctl>")
