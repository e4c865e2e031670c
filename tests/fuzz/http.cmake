# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
find_package(Boost 1.74 REQUIRED)
target_link_libraries(core PRIVATE Boost::headers)
target_sources(core PRIVATE
    ${PROJECT_SOURCE_DIR}/core/net/requesthead.cpp
    ${PROJECT_SOURCE_DIR}/core/http/chunkedbody.cpp
    ${PROJECT_SOURCE_DIR}/core/http/httpparameters.cpp
    ${PROJECT_SOURCE_DIR}/core/http/requestframing.cpp
    ${PROJECT_SOURCE_DIR}/core/http/requestreader.cpp)
switchboard_add_fuzzer(http httpfuzzer.cpp)
