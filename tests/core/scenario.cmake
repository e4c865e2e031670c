# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS scenarioreader scenariorecorder)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp)
endforeach()
switchboard_test(tst_scenariorunner SOURCES tst_scenariorunner.cpp ../support/fakestage.h)
target_compile_definitions(tst_scenarioreader PRIVATE
    SWITCHBOARD_SCENARIOS="${PROJECT_SOURCE_DIR}/resources/scenarios")
