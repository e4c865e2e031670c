# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
foreach(name IN ITEMS clientnotes connectionexport connectiontools frozencolumn inspector
        inspectormodels)
    switchboard_test(tst_${name} SOURCES tst_${name}.cpp LIBRARIES Switchboard::Ui LABELS ui)
endforeach()
