// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace Switchboard {

//! Whether the desktop prefers dark windows, as far as it says so: the portal's `color-scheme` on
//! Linux, the registry on Windows. Asks without waiting and follows changes. GUI thread.
class DesktopColorScheme final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopColorScheme(QObject *parent = nullptr);

    //! False until the desktop has said otherwise.
    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalSettingChanged(const QString &group, const QString &key, const QVariant &value);

private:
    void askDesktop();
    void setDark(bool dark);

    bool m_dark = false;
};

} // namespace Switchboard
