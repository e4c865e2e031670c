// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>

namespace Switchboard {

//! The address to listen on: the usual ones and those of this computer, each with what it means;
//! any other can be typed.
class AddressBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit AddressBox(QWidget *parent = nullptr);

    [[nodiscard]] QString address() const { return currentText().trimmed(); }
    void setAddress(const QString &address);
    void retranslate();

    //! The addresses of this computer that others can reach, numeric.
    [[nodiscard]] static QStringList ownAddresses();
};

} // namespace Switchboard
