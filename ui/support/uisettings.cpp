// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/uisettings.h"

#include <QDir>

namespace Switchboard {
namespace {

const QLatin1String FrameworkKey("editor/framework");
const QLatin1String GeometryKey("window/geometry");
const QLatin1String StateKey("window/state");
const QLatin1String WindowSchemaKey("window/schema");
const QLatin1String ColumnsKey("connections/columns");
const QLatin1String ColumnSchemaKey("connections/schema");
const QLatin1String HelpGeometryKey("help/geometry");
const QLatin1String HelpSplitterKey("help/splitter");
const QLatin1String HelpZoomKey("help/zoom");
const QLatin1String SaidKey("window/said");
const QLatin1String NotesKey("connections/notes");

//! The file knows strings only, and a list of one string is read as a string.
QStringList asWritten(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList()
                                                    : QStringList{value.toString()};
}

//! Whether Qt understood every key of what was written in the file.
bool isUsable(const QKeySequence &sequence)
{
    for (int i = 0; i < sequence.count(); ++i) {
        if (sequence[uint(i)].key() == Qt::Key_unknown)
            return false;
    }
    return !sequence.isEmpty();
}

} // namespace

UiSettings::UiSettings(const QString &profileFolder, QObject *parent)
    : QObject(parent),
      m_file(QDir(profileFolder).filePath(QStringLiteral("ui.ini")), QSettings::IniFormat)
{ }

QString UiSettings::theme() const
{
    return m_file.value(ThemeKey).toString();
}

void UiSettings::setTheme(const QString &theme)
{
    write(ThemeKey, theme);
}

QString UiSettings::language() const
{
    return m_file.value(LanguageKey).toString();
}

void UiSettings::setLanguage(const QString &code)
{
    write(LanguageKey, code);
}

QString UiSettings::density() const
{
    return m_file.value(DensityKey).toString();
}

void UiSettings::setDensity(const QString &density)
{
    write(DensityKey, density);
}

QString UiSettings::framework() const
{
    return m_file.value(FrameworkKey).toString();
}

void UiSettings::setFramework(const QString &framework)
{
    m_file.setValue(FrameworkKey, framework);
}

QByteArray UiSettings::geometry() const
{
    return m_file.value(GeometryKey).toByteArray();
}

QByteArray UiSettings::windowState() const
{
    return m_file.value(WindowSchemaKey).toInt() == WindowSchema
        ? m_file.value(StateKey).toByteArray()
        : QByteArray();
}

void UiSettings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_file.setValue(GeometryKey, geometry);
    m_file.setValue(StateKey, state);
    m_file.setValue(WindowSchemaKey, WindowSchema);
}

ColumnLayout UiSettings::columns() const
{
    if (m_file.value(ColumnSchemaKey).toInt() != ColumnSchema)
        return {};
    return ColumnLayout::restore(m_file.value(ColumnsKey).toStringList());
}

void UiSettings::setColumns(const ColumnLayout &layout)
{
    m_file.setValue(ColumnSchemaKey, ColumnSchema);
    m_file.setValue(ColumnsKey, layout.save());
}

bool UiSettings::startAtLogin() const
{
    return flag(StartAtLoginKey, false);
}

void UiSettings::setStartAtLogin(bool on)
{
    write(StartAtLoginKey, on);
}

bool UiSettings::closeToTray() const
{
    return flag(CloseToTrayKey, true);
}

void UiSettings::setCloseToTray(bool on)
{
    write(CloseToTrayKey, on);
}

bool UiSettings::firstStepsSeen() const
{
    return flag(FirstStepsSeenKey, false);
}

void UiSettings::setFirstStepsSeen(bool seen)
{
    write(FirstStepsSeenKey, seen);
}

bool UiSettings::notificationsEnabled() const
{
    return flag(NotificationsKey, true);
}

void UiSettings::setNotificationsEnabled(bool on)
{
    write(NotificationsKey, on);
}

bool UiSettings::notificationEnabled(NotificationKind kind) const
{
    return !m_file.value(NotificationKindsKey).toStringList().contains(toString(kind));
}

void UiSettings::setNotificationEnabled(NotificationKind kind, bool on)
{
    QStringList off = m_file.value(NotificationKindsKey).toStringList();
    off.removeAll(toString(kind));
    if (!on)
        off.append(toString(kind));
    write(NotificationKindsKey, off);
}

QDateTime UiSettings::mutedUntil() const
{
    return QDateTime::fromString(m_file.value(MutedUntilKey).toString(), Qt::ISODate);
}

void UiSettings::setMutedUntil(const QDateTime &time)
{
    write(MutedUntilKey, time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString());
}

QList<NotificationKind> UiSettings::notificationKinds()
{
    return {NotificationKind::ServiceFailed, NotificationKind::ConfigurationProblem,
            NotificationKind::WrongTokens, NotificationKind::SlowClient};
}

int UiSettings::confirmFrom() const
{
    return number(ConfirmFromKey, DefaultConfirmFrom, 1, MaximumConfirmFrom);
}

void UiSettings::setConfirmFrom(int connections)
{
    write(ConfirmFromKey, connections);
}

int UiSettings::drainSeconds() const
{
    return number(DrainSecondsKey, DefaultDrainSeconds, 1, MaximumDrainSeconds);
}

void UiSettings::setDrainSeconds(int seconds)
{
    write(DrainSecondsKey, seconds);
}

QString UiSettings::kickReason() const
{
    return m_file.value(KickReasonKey).toString();
}

void UiSettings::setKickReason(const QString &reason)
{
    write(KickReasonKey, reason);
}

int UiSettings::eventRows() const
{
    return number(EventRowsKey, DefaultEventRows, MinimumEventRows, MaximumEventRows);
}

void UiSettings::setEventRows(int rows)
{
    write(EventRowsKey, rows);
}

QHash<QString, QKeySequence> UiSettings::shortcuts() const
{
    QHash<QString, QKeySequence> shortcuts;
    for (const QString &entry : m_file.value(ShortcutsKey).toStringList()) {
        const qsizetype equals = entry.indexOf(QLatin1Char('='));
        if (equals <= 0)
            continue;
        const QString keys = entry.mid(equals + 1);
        const auto sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
        if (keys.isEmpty() || isUsable(sequence))
            shortcuts.insert(entry.left(equals), sequence);
    }
    return shortcuts;
}

void UiSettings::setShortcuts(const QHash<QString, QKeySequence> &shortcuts)
{
    QStringList entries;
    for (auto it = shortcuts.cbegin(); it != shortcuts.cend(); ++it)
        entries.append(
            QString(it.key() % QLatin1Char('=') % it->toString(QKeySequence::PortableText)));
    entries.sort();
    write(ShortcutsKey, entries);
}

QStringList UiSettings::recentCommands() const
{
    return m_file.value(RecentCommandsKey).toStringList();
}

void UiSettings::setRecentCommands(const QStringList &ids)
{
    write(RecentCommandsKey, ids);
}

void UiSettings::resetChoices()
{
    for (const QLatin1String key :
         {ThemeKey, LanguageKey, DensityKey, StartAtLoginKey, CloseToTrayKey, NotificationsKey,
          NotificationKindsKey, MutedUntilKey, ConfirmFromKey, DrainSecondsKey, KickReasonKey,
          EventRowsKey, ShortcutsKey, RecentCommandsKey}) {
        if (!m_file.contains(key))
            continue;
        m_file.remove(key);
        Q_EMIT changed(key);
    }
}

bool UiSettings::sayOnce(const QString &note)
{
    QStringList said = m_file.value(SaidKey).toStringList();
    if (said.contains(note))
        return false;
    said.append(note);
    m_file.setValue(SaidKey, said);
    return true;
}

bool UiSettings::servicesCollapsed() const
{
    return flag(ServicesCollapsedKey, false);
}

void UiSettings::setServicesCollapsed(bool collapsed)
{
    write(ServicesCollapsedKey, collapsed);
}

void UiSettings::write(QLatin1String key, const QVariant &value)
{
    const QVariant old = m_file.value(key);
    if (old.isValid() && asWritten(old) == asWritten(value))
        return;
    m_file.setValue(key, value);
    Q_EMIT changed(key);
}

int UiSettings::number(QLatin1String key, int fallback, int least, int most) const
{
    bool isNumber = false;
    const int value = m_file.value(key).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : fallback;
}

bool UiSettings::flag(QLatin1String key, bool fallback) const
{
    const QString text = m_file.value(key).toString();
    if (text == QLatin1String("true"))
        return true;
    return text == QLatin1String("false") ? false : fallback;
}

QString toString(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::ServiceFailed:
        return QStringLiteral("service-failed");
    case NotificationKind::ConfigurationProblem:
        return QStringLiteral("configuration-problem");
    case NotificationKind::WrongTokens:
        return QStringLiteral("wrong-tokens");
    case NotificationKind::SlowClient:
        return QStringLiteral("slow-client");
    }
    Q_UNREACHABLE();
}

QByteArray UiSettings::helpGeometry() const
{
    return m_file.value(HelpGeometryKey).toByteArray();
}

QByteArray UiSettings::helpSplitter() const
{
    return m_file.value(HelpSplitterKey).toByteArray();
}

void UiSettings::setHelpWindow(const QByteArray &geometry, const QByteArray &splitter)
{
    m_file.setValue(HelpGeometryKey, geometry);
    m_file.setValue(HelpSplitterKey, splitter);
}

int UiSettings::helpZoom() const
{
    return m_file.value(HelpZoomKey).toInt();
}

void UiSettings::setHelpZoom(int steps)
{
    m_file.setValue(HelpZoomKey, steps);
}

QList<ClientNote> UiSettings::notes() const
{
    // One entry of four texts after another.
    const QStringList texts = m_file.value(NotesKey).toStringList();
    QList<ClientNote> notes;
    for (qsizetype i = 0; i + 3 < texts.size(); i += 4)
        notes.append({.serviceId = texts.at(i),
                      .address = texts.at(i + 1),
                      .client = texts.at(i + 2),
                      .text = texts.at(i + 3)});
    return notes;
}

void UiSettings::setNotes(const QList<ClientNote> &notes)
{
    QStringList texts;
    for (const ClientNote &note : notes)
        texts.append({note.serviceId, note.address, note.client, note.text});
    m_file.setValue(NotesKey, texts);
}

} // namespace Switchboard
