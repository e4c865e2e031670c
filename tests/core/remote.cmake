# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
add_library(remote_test_support STATIC ../support/testcertificates.cpp ../support/testcertificates.h)
target_link_libraries(remote_test_support PUBLIC Switchboard::Core Qt6::Test PRIVATE project_options)
switchboard_test(tst_websocketdialing SOURCES tst_websocketdialing.cpp LIBRARIES remote_test_support)
