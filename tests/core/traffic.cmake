# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS jsonviews trafficdigest trafficexport trafficrecorder)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp)
endforeach()
switchboard_test(tst_enginetraffic SOURCES tst_enginetraffic.cpp LIBRARIES net_test_support)
