# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS
    tst_autostart
    tst_layout
    tst_notifications
    tst_traystate
    tst_windowgeometry)
    switchboard_test(${name} SOURCES ${name}.cpp LIBRARIES Switchboard::Ui)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
endforeach()
