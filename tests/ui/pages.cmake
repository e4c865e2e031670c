# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS journaltext journalmodel chattext chatmodels chatacts bannerarea toastarea
        eventspage simulatorpage)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES Switchboard::Ui LABELS ui)
endforeach()
switchboard_test(tst_chathistory SOURCES tst_chathistory.cpp
    LIBRARIES Switchboard::Ui Qt6::Sql LABELS ui)
