# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name httpparameters httpresponse resumebuffer)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp)
endforeach()
add_library(http_test_support STATIC
    ../support/hostilerequests.cpp ../support/hostilerequests.h
    ../support/httppeer.cpp ../support/httppeer.h)
target_link_libraries(http_test_support PUBLIC net_test_support PRIVATE project_options)
target_compile_definitions(http_test_support PRIVATE
    SWITCHBOARD_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
foreach(name eventstreams httpapivectors httprequestreader httpserverservice)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES http_test_support)
endforeach()
