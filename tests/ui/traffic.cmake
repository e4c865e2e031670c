# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS messageview trafficmodel trafficpage)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp sampletraffic.h
        LIBRARIES Switchboard::Ui LABELS ui)
endforeach()
