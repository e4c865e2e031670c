# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS hostpolicy mediafolder mediarefusals mediasource)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp)
endforeach()
switchboard_test(tst_mediadownload SOURCES tst_mediadownload.cpp ../support/mediaserver.cpp
    ../support/mediaserver.h)
target_compile_definitions(tst_mediadownload PRIVATE
    SWITCHBOARD_PYTHON="${SWITCHBOARD_PYTHON}"
    SWITCHBOARD_MEDIA_SERVER="${PROJECT_SOURCE_DIR}/tests/support/mediaserver.py")
