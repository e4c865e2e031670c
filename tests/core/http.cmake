# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
switchboard_test(tst_httprequestreader SOURCES tst_httprequestreader.cpp
    ../support/hostilerequests.cpp ../support/hostilerequests.h)
foreach(name httpparameters httpresponse)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp)
endforeach()
