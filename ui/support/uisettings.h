// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/clientnotes.h"
#include "ui/models/columnlayout.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What the desktop may be told of; each kind can be switched off.
enum class NotificationKind {
    ServiceFailed, //!< a service did not start
    ConfigurationProblem, //!< the file on disk cannot be used
    WrongTokens, //!< many handshakes with a wrong token
    SlowClient, //!< events were dropped because a client does not read
};

//! What the window remembers, in `ui.ini` of the profile folder. Damaged and impossible values read
//! as defaults. GUI thread.
class UiSettings final : public QObject
{
    Q_OBJECT

public:
    //! Raised when the docks change; older window states are not restored then.
    static constexpr int WindowSchema = 2;
    static constexpr int ColumnSchema = 2;
    static constexpr int DefaultConfirmFrom = 10;
    static constexpr int MaximumConfirmFrom = 1000;
    static constexpr int DefaultDrainSeconds = 15;
    static constexpr int MaximumDrainSeconds = 3600;
    static constexpr int DefaultEventRows = 10'000;
    static constexpr int MinimumEventRows = 1000;
    static constexpr int MaximumEventRows = 100'000;

    // What changed() says. A key that has parts, such as the kinds of notifications, is said whole.
    static constexpr QLatin1String ThemeKey{"theme"};
    static constexpr QLatin1String LanguageKey{"language"};
    static constexpr QLatin1String DensityKey{"density"};
    static constexpr QLatin1String StartAtLoginKey{"general/startAtLogin"};
    static constexpr QLatin1String CloseToTrayKey{"general/closeToTray"};
    static constexpr QLatin1String FirstStepsSeenKey{"general/firstStepsSeen"};
    static constexpr QLatin1String NotificationsKey{"notifications/enabled"};
    static constexpr QLatin1String NotificationKindsKey{"notifications/off"};
    static constexpr QLatin1String MutedUntilKey{"notifications/mutedUntil"};
    static constexpr QLatin1String ConfirmFromKey{"connections/confirmFrom"};
    static constexpr QLatin1String DrainSecondsKey{"connections/drainSeconds"};
    static constexpr QLatin1String KickReasonKey{"connections/kickReason"};
    static constexpr QLatin1String EventRowsKey{"events/rows"};
    static constexpr QLatin1String ShortcutsKey{"shortcuts"};
    static constexpr QLatin1String ServicesCollapsedKey{"window/servicesCollapsed"};
    static constexpr QLatin1String RecentCommandsKey{"palette/recent"};

    explicit UiSettings(const QString &profileFolder, QObject *parent = nullptr);

    //! Empty = none saved.
    [[nodiscard]] QString theme() const;
    void setTheme(const QString &theme);
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] QString density() const;
    void setDensity(const QString &density);
    //! The bot framework that was chosen last in the editor.
    [[nodiscard]] QString framework() const;
    void setFramework(const QString &framework);
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);
    [[nodiscard]] ColumnLayout columns() const;
    void setColumns(const ColumnLayout &layout);
    [[nodiscard]] QByteArray helpGeometry() const;
    [[nodiscard]] QByteArray helpSplitter() const;
    void setHelpWindow(const QByteArray &geometry, const QByteArray &splitter);
    //! Steps of text size in the help, 0 = that of the program.
    [[nodiscard]] int helpZoom() const;
    void setHelpZoom(int steps);

    //! Whether the program starts when its user logs in.
    [[nodiscard]] bool startAtLogin() const;
    void setStartAtLogin(bool on);
    //! Whether closing the window leaves the program in the notification area.
    [[nodiscard]] bool closeToTray() const;
    void setCloseToTray(bool on);
    //! Whether the first steps were shown once; they are not shown again by themselves.
    [[nodiscard]] bool firstStepsSeen() const;
    void setFirstStepsSeen(bool seen);

    [[nodiscard]] bool notificationsEnabled() const;
    void setNotificationsEnabled(bool on);
    //! Whether \a kind may notify while notifications are on at all.
    [[nodiscard]] bool notificationEnabled(NotificationKind kind) const;
    void setNotificationEnabled(NotificationKind kind, bool on);
    //! Before this time nothing notifies; invalid = not muted.
    [[nodiscard]] QDateTime mutedUntil() const;
    void setMutedUntil(const QDateTime &time);
    [[nodiscard]] static QList<NotificationKind> notificationKinds();

    //! Disconnecting so many connections or more asks first, 1-MaximumConfirmFrom.
    [[nodiscard]] int confirmFrom() const;
    void setConfirmFrom(int connections);
    //! The drain that is proposed when a service is switched off, 1-MaximumDrainSeconds.
    [[nodiscard]] int drainSeconds() const;
    void setDrainSeconds(int seconds);
    //! What kicked clients are told when nobody gives a reason; empty = the core's own words.
    [[nodiscard]] QString kickReason() const;
    void setKickReason(const QString &reason);
    //! Lines that the Events tab keeps, MinimumEventRows-MaximumEventRows.
    [[nodiscard]] int eventRows() const;
    void setEventRows(int rows);

    //! Shortcuts that differ from the defaults, by the ids of the commands; an empty one was taken
    //! away on purpose.
    [[nodiscard]] QHash<QString, QKeySequence> shortcuts() const;
    void setShortcuts(const QHash<QString, QKeySequence> &shortcuts);
    //! Ids of what the command palette ran last, the latest first.
    [[nodiscard]] QStringList recentCommands() const;
    void setRecentCommands(const QStringList &ids);

    //! Brings every choice back to its default; what the window remembers by itself stays: its
    //! place, its columns, that the first steps were shown.
    void resetChoices();
    //! Whether the hint \a note was not given yet in this profile; from now on it was.
    [[nodiscard]] bool sayOnce(const QString &note);
    //! Whether the services are a narrow column of icons.
    [[nodiscard]] bool servicesCollapsed() const;
    void setServicesCollapsed(bool collapsed);

    //! The operator's notes about clients, the latest last.
    [[nodiscard]] QList<ClientNote> notes() const;
    void setNotes(const QList<ClientNote> &notes);

    //! The file that holds all of this.
    [[nodiscard]] QString filePath() const { return m_file.fileName(); }

Q_SIGNALS:
    //! The value behind \a key is another one now; one of the Key constants.
    void changed(const QString &key);

private:
    void write(QLatin1String key, const QVariant &value);
    [[nodiscard]] int number(QLatin1String key, int fallback, int least, int most) const;
    [[nodiscard]] bool flag(QLatin1String key, bool fallback) const;

    QSettings m_file;
};

//! The word for \a kind in the file, for example `service-failed`.
[[nodiscard]] QString toString(NotificationKind kind);

} // namespace Switchboard
