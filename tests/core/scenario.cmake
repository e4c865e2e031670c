# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS scenarioreader scenariorecorder scenariorunner)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp)
endforeach()
target_compile_definitions(tst_scenarioreader PRIVATE
    SWITCHBOARD_SCENARIOS="${PROJECT_SOURCE_DIR}/resources/scenarios")
