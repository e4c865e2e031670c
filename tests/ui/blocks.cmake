# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# Blocks and rejected handshakes, kicks, and how services are switched off.
foreach(name IN ITEMS blockdialogs blockmodel kickdialog rejectedpage rejectedmodel rejectionbanner
        rejectiontext switchoff)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES Switchboard::Ui LABELS ui)
endforeach()
