# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Settings, palette, first steps, problems, and what they are made of.
foreach(name IN ITEMS botsnippets commandpalette commandregistry corewords ctlline firststeps
        fuzzymatch journalexport palettemodel pinyin problemmodel settingswindow shortcutpolicy windowcommands)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES Switchboard::Ui LABELS ui)
endforeach()
target_link_libraries(tst_ctlline PRIVATE control_commandline)
