// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"

#include <QString>
#include <QWidget>

namespace Switchboard {

//! A state pill as a widget.
class ChatPill final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatPill(QWidget *parent = nullptr);

    //! \a text is also the accessible name.
    void setState(StateToken token, const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateToken m_token = StateToken::Off;
    QString m_text;
};

} // namespace Switchboard
