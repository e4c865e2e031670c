// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/palettesource.h"

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/commandregistry.h"
#include "ui/mainwindow/commandtitles.h"
#include "ui/mainwindow/connectioncommands.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/support/icons.h"
#include "ui/support/language.h"
#include "ui/support/languagescope.h"
#include "ui/support/stateicon.h"
#include "ui/support/statetext.h"

#include <QAction>

namespace Switchboard {
namespace {

//! The sentence of \a text in every language.
template <typename Text> QStringList inEveryLanguage(const Text &text)
{
    QStringList sentences;
    for (const QString &code : Language::codes()) {
        const LanguageScope scope(code);
        sentences.append(text());
    }
    return sentences;
}

//! What is selected is what people mean; and nobody is to end the program by two letters that sound
//! alike (退出, 踢出).
int weightOf(const Command &command)
{
    if (command.id == QLatin1String("file.quit"))
        return -20;
    const bool aboutSelection = command.id.startsWith(QLatin1String("connection."));
    return aboutSelection && command.action->isEnabled() ? 4 : 0;
}

QStringList filledIn(const QStringList &sentences, const QString &name)
{
    QStringList result;
    for (const QString &sentence : sentences)
        result.append(sentence.arg(name));
    return result;
}

} // namespace

PaletteSource::PaletteSource(const WindowContext &context, CommandRegistry &commands,
                             PaletteTargets targets)
    : m_context(context), m_commands(commands), m_targets(std::move(targets)),
      m_titles(commandTitles())
{ }

QList<PaletteItem> PaletteSource::items()
{
    QList<PaletteItem> items;
    addCommands(&items);
    addServices(&items);
    addSettings(&items);
    addConnections(&items);
    return items;
}

void PaletteSource::addCommands(QList<PaletteItem> *items)
{
    const CtlSubject about = subject();
    const QList<Command> commands = m_commands.commands();
    for (const Command &command : commands) {
        if (!command.action->isVisible() || command.id == QLatin1String("help.commands"))
            continue;
        QAction *action = command.action;
        const QIcon icon = action->icon();
        items->append({.id = QStringLiteral("command:") + command.id,
                       .kind = PaletteItem::Kind::Command,
                       .title = withoutMnemonic(action->text()),
                       .otherTitles = m_titles.value(command.id),
                       .detail = command.menu,
                       .keys = action->shortcut(),
                       .commandLine = ctlLine(command.id, about),
                       .icon = icon.isNull() ? themedIcon(QStringLiteral("command")) : icon,
                       .obstacle = action->isEnabled() ? QString() : obstacleOf(command),
                       .weight = weightOf(command),
                       .run = [action] { action->trigger(); }});
    }
}

void PaletteSource::addServices(QList<PaletteItem> *items) const
{
    const QStringList switchOn = inEveryLanguage([] { return tr("Switch on %1", "service"); });
    const QStringList switchOff = inEveryLanguage([] { return tr("Switch off %1", "service"); });
    const QStringList showOnly = inEveryLanguage([] { return tr("Connections of %1", "service"); });
    CtlSubject about = subject();
    for (const ServiceStatus &status : m_context.services.services()) {
        const QString id = status.id;
        const QString detail = stateText(status).text % QStringLiteral(" · ") % status.url();
        const bool on = status.wanted && status.state != ServiceState::Failed;
        about.serviceId = id;
        about.serviceOn = on;
        const QString title = on ? tr("Switch off %1", "service") : tr("Switch on %1", "service");
        items->append({.id = QStringLiteral("toggle:") + id,
                       .kind = PaletteItem::Kind::Service,
                       .title = title.arg(status.name),
                       .otherTitles = filledIn(on ? switchOff : switchOn, status.name),
                       .detail = detail,
                       .commandLine = ctlLine(QStringLiteral("service.toggle"), about),
                       .icon = stateIcon(stateText(status).token),
                       .run = [this, id] { m_context.services.toggle(id); }});
        items->append({.id = QStringLiteral("service:") + id,
                       .kind = PaletteItem::Kind::Service,
                       .title = tr("Connections of %1", "service").arg(status.name),
                       .otherTitles = filledIn(showOnly, status.name),
                       .detail = detail,
                       .icon = stateIcon(stateText(status).token),
                       .run = [this, id] { m_targets.showService(id); }});
    }
}

void PaletteSource::addSettings(QList<PaletteItem> *items) const
{
    const QList<SettingEntry> entries = m_targets.settings();
    for (const SettingEntry &entry : entries) {
        items->append({.id = QStringLiteral("setting:") % entry.settingId,
                       .kind = PaletteItem::Kind::Setting,
                       .title = entry.title,
                       .otherTitles = entry.otherTitles,
                       .detail = tr("Settings") % QStringLiteral(" › ") % entry.page,
                       .icon = themedIcon(QStringLiteral("gear")),
                       .run = [this, entry] { m_targets.showSetting(entry); }});
    }
}

void PaletteSource::addConnections(QList<PaletteItem> *items) const
{
    const QStringList show = inEveryLanguage([] { return tr("Show %1", "connection"); });
    const QStringList kick = inEveryLanguage([] { return tr("Kick %1", "connection"); });
    const QString showTitle = tr("Show %1", "connection");
    const QString kickTitle = tr("Kick %1", "connection");
    const QIcon plug = themedIcon(QStringLiteral("plug"));
    const QIcon kickIcon = themedIcon(QStringLiteral("kick"));
    CtlSubject about = subject();
    const ConnectionTableModel &model = *m_targets.connections;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ConnectionRow &connection = model.rowAt(row);
        if (connection.isClosed())
            continue;
        const SessionId session = connection.info.id;
        const QString number = QLatin1Char('#') + QString::number(session.value());
        const QString name = number % QLatin1Char(' ') % connection.info.peer();
        const QString detail =
            connection.client() % QStringLiteral(" · ") % connection.service.name;
        items->append({.id = QStringLiteral("show:") + number,
                       .kind = PaletteItem::Kind::Connection,
                       .title = showTitle.arg(name),
                       .otherTitles = filledIn(show, name),
                       .detail = detail,
                       .icon = plug,
                       .run = [this, session] { m_targets.showConnection(session); }});
        about.sessions = {session.value()};
        items->append({.id = QStringLiteral("kick:") + number,
                       .kind = PaletteItem::Kind::Connection,
                       .title = kickTitle.arg(name),
                       .otherTitles = filledIn(kick, name),
                       .detail = detail,
                       .commandLine = ctlLine(QStringLiteral("connection.kick"), about),
                       .icon = kickIcon,
                       .run = [this, session] { m_context.connections.kick({session}); }});
    }
}

QString PaletteSource::obstacleOf(const Command &command) const
{
    if (command.id.startsWith(QLatin1String("connection."))
        || command.id == QLatin1String("edit.copy-rows")
        || command.id == QLatin1String("edit.copy-cell"))
        return tr("select a connection first");
    if (command.id == QLatin1String("service.restart") && !m_targets.currentService().isEmpty())
        return tr("the service is not on");
    if (command.id == QLatin1String("service.enable-all"))
        return tr("all services are on");
    if (command.id == QLatin1String("service.disable-all"))
        return tr("no service is on");
    if (command.id.startsWith(QLatin1String("service.")))
        return tr("select a service first");
    return tr("not possible now");
}

CtlSubject PaletteSource::subject() const
{
    CtlSubject about{.profileFolder = m_context.controller.options().profileFolder,
                     .serviceId = m_targets.currentService()};
    if (const ServiceStatus *status = m_context.services.find(about.serviceId))
        about.serviceOn = status->wanted && status->state != ServiceState::Failed;
    const QList<SessionId> selected = m_targets.selectedConnections();
    for (const SessionId id : selected)
        about.sessions.append(id.value());
    return about;
}

} // namespace Switchboard
