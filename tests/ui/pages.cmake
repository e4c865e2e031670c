# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS journaltext journalmodel chattext chatmodels chatacts chathistory bannerarea toastarea eventspage
        simulatorpage)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES Switchboard::Ui LABELS ui)
endforeach()
target_link_libraries(tst_chathistory PRIVATE Qt6::Sql)
