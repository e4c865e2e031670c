# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS hostpolicy mediafolder mediarefusals mediasource)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp)
endforeach()
