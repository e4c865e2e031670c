// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Switchboard {

//! A word or two above the table that says why it shows what it shows; may be removable.
class Chip final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Removable, Note };

    Chip(const QString &iconName, Kind kind, QWidget *parent = nullptr);

    //! \a removeHint names the button for screen readers and its tool tip.
    void setTexts(const QString &text, const QString &toolTip, const QString &removeHint = {});

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QToolButton *m_remove = nullptr;
};

} // namespace Switchboard
