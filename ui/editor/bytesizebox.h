// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSpinBox>

namespace Switchboard {

//! A number of bytes, shown and typed as `512 B`, `64 KiB`, `50 MiB`.
class ByteSizeBox final : public QSpinBox
{
    Q_OBJECT

public:
    explicit ByteSizeBox(QWidget *parent = nullptr);

    //! `1 MiB`, exact: a unit is used only as far as it divides \a bytes.
    [[nodiscard]] static QString textOf(int bytes);
    //! The bytes that \a text means, without a unit those of MiB; -1 = not understood.
    [[nodiscard]] static qint64 bytesOf(const QString &text);

protected:
    [[nodiscard]] QString textFromValue(int value) const override { return textOf(value); }
    [[nodiscard]] int valueFromText(const QString &text) const override;
    [[nodiscard]] QValidator::State validate(QString &text, int &position) const override;
    void stepBy(int steps) override;
};

} // namespace Switchboard
