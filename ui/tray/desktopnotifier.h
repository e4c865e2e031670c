// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace Switchboard {

//! A note for the desktop. Texts are plain text.
struct DesktopNote {
    QString cause; //!< a later note of the same cause takes the place of the first
    QString title;
    QString text;
};

//! Shows notes through the desktop's own notification service (org.freedesktop.Notifications).
//! Never blocks. GUI thread.
class DesktopNotifier final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Shows \a note; \a unavailable is called instead when nothing on the bus can.
    void show(const DesktopNote &note, const std::function<void()> &unavailable);
    //! What opens a note, in the user's language.
    void setOpenText(const QString &text) { m_openText = text; }

Q_SIGNALS:
    //! The user opened the note of \a cause.
    void opened(const QString &cause);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    void send(const DesktopNote &note, bool markup, const std::function<void()> &unavailable);
    void listen();

    QHash<uint, QString> m_shown; //!< causes by the service's numbers
    QHash<QString, uint> m_ids; //!< the other way round
    QString m_openText;
    bool m_listening = false;
};

} // namespace Switchboard
