# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
add_library(remote_test_support STATIC
    ../support/scriptserver.cpp ../support/scriptserver.h
    ../support/testcertificates.cpp ../support/testcertificates.h
    ../support/testproxy.cpp ../support/testproxy.h)
target_link_libraries(remote_test_support PUBLIC net_test_support PRIVATE project_options)
foreach(name doctor hotreload httpconnection httppost postqueue remoteconnection remotetarget)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES remote_test_support)
endforeach()
