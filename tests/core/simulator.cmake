# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# What the simulator does, from its actions and acts down to its file.
add_library(simulator_test_support STATIC
    ../support/fakeclock.h
    ../support/simulatorfixture.cpp ../support/simulatorfixture.h
    ../support/simulatorscene.cpp ../support/simulatorscene.h)
target_link_libraries(simulator_test_support
    PUBLIC Switchboard::Core Qt6::Sql Qt6::Test PRIVATE project_options)

foreach(name catalogue effects messages acts accounts worldfile random scale)
    switchboard_test(tst_simulator${name} SOURCES tst_simulator${name}.cpp
        LIBRARIES simulator_test_support)
    target_compile_definitions(tst_simulator${name} PRIVATE
        SWITCHBOARD_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
endforeach()
add_test(NAME simulatorscale_long COMMAND tst_simulatorscale)
set_tests_properties(simulatorscale_long PROPERTIES
    TIMEOUT 1200 LABELS "long" ENVIRONMENT "QT_QPA_PLATFORM=offscreen;SWITCHBOARD_MESSAGES=1000000")
