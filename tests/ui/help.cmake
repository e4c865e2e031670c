# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# The help: its pages, its search, its window.
foreach(name IN ITEMS helptopic)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES Switchboard::Ui LABELS ui)
endforeach()
