// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QWidget>

namespace Switchboard {

//! Keys as on a keyboard.
class KeyCapsLabel final : public QWidget
{
    Q_OBJECT

public:
    //! \a keys in native text.
    explicit KeyCapsLabel(const QString &keys, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace Switchboard
