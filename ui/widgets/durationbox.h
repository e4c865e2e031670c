// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>

namespace Switchboard {

//! How long a block lasts: a few usual times, and without an end.
class DurationBox final : public QComboBox
{
    Q_OBJECT

public:
    static constexpr int DefaultSeconds = 600;

    explicit DurationBox(QWidget *parent = nullptr);

    //! 0 = without an end.
    [[nodiscard]] qint64 seconds() const;
    //! Another time is added when it is none of the usual ones.
    void setSeconds(qint64 seconds);
    //! The moment a block that is made now ends, wall clock; 0 = never.
    [[nodiscard]] qint64 expiresMs() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace Switchboard
