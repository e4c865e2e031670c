// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingtext.h"

#include <QWidget>

class QLabel;

namespace Switchboard {

//! One setting: its name, what it does, and the control at the end of the line.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    //! \a control becomes a child and is named after the setting. A control that is wide stands
    //! below the text.
    enum class Place { Beside, Below };
    SettingRow(const QString &id, SettingTextSource texts, QWidget *control, Place place,
               QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QWidget *control() const { return m_control; }
    [[nodiscard]] QString title() const;
    //! In every language.
    [[nodiscard]] QStringList titles() const { return titlesOf(m_texts); }
    void retranslate();
    //! Whether the setting has every one of \a words in one of the languages.
    [[nodiscard]] bool matches(const QStringList &words) const;
    void setHighlighted(bool highlighted);
    [[nodiscard]] bool isHighlighted() const { return m_highlighted; }
    //! The first row of a card has no line above it.
    void setFirst(bool first) { m_first = first; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_id;
    SettingTextSource m_texts;
    QString m_searchable;
    QWidget *m_control;
    QLabel *m_title;
    QLabel *m_hint;
    bool m_highlighted = false;
    bool m_first = true;
};

} // namespace Switchboard
