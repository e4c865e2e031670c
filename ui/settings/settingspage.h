// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingentry.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace Switchboard {

//! One page of the settings.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    //! \a id is stable: `general`.
    explicit SettingsPage(const QString &id, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    virtual void retranslate() = 0;
    //! Shows what matches all of \a words, in any language; none = as usual. Returns the number of
    //! settings that match.
    virtual int search(const QStringList &words) = 0;
    //! Whether there is something that resetPage() could bring back to its default.
    [[nodiscard]] virtual bool canReset() const { return false; }
    virtual void resetPage() { }
    //! What can be set here, for the command palette; the page itself is left out.
    [[nodiscard]] virtual QList<SettingEntry> entries() const { return {}; }
    //! Puts the keyboard focus on the setting \a settingId, or on the first one.
    virtual void showSetting(const QString &settingId) { Q_UNUSED(settingId) }

Q_SIGNALS:
    //! canReset() may have another answer now.
    void resettableChanged();
    //! Something to tell in passing.
    void noted(const QString &text);

private:
    QString m_id;
};

} // namespace Switchboard
