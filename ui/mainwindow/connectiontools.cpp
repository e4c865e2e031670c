// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/connectiontools.h"

#include "core/engine/enginecontroller.h"
#include "ui/dialogs/gotodialog.h"
#include "ui/dialogs/notedialog.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/models/connectionexport.h"
#include "ui/pages/connectionspage.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/toastarea.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMainWindow>

namespace Switchboard {

ConnectionTools::ConnectionTools(const WindowContext &context, ConnectionsPage &page)
    : QObject(&context.window), m_context(context), m_page(page)
{
    page.setNotes(ClientNotes(context.settings.notes()));
    connect(&context.controller, &EngineController::configurationChanged, &page,
            [&page](const Configuration &configuration) { page.setConfiguration(configuration); });
    const auto on = [this](QAction *action, void (ConnectionTools::*function)()) {
        connect(action, &QAction::triggered, this, function);
    };
    on(context.actions.copyJson, &ConnectionTools::copyJson);
    on(context.actions.copyCsv, &ConnectionTools::copyCsv);
    on(context.actions.copyCli, &ConnectionTools::copyCommand);
    on(context.actions.goToConnection, &ConnectionTools::askNumber);
    connect(context.actions.note, &QAction::triggered, this, [this] {
        const QList<SessionId> selected = m_page.table()->selectedRows();
        if (selected.size() == 1)
            editNote(selected.constFirst());
    });
}

void ConnectionTools::editNote(SessionId id)
{
    const ConnectionRow *row = m_page.model().find(id);
    if (!row) {
        m_context.toasts.showToast(tr("#%1 had already left").arg(id.value()));
        return;
    }
    auto *dialog = new NoteDialog(*row, &m_context.window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, info = row->info] {
        ClientNotes notes = m_page.model().notes();
        notes.set(info, dialog->note());
        m_page.setNotes(notes);
        m_context.settings.setNotes(notes.notes());
    });
    dialog->open();
}

void ConnectionTools::copyJson()
{
    const QList<SessionId> ids = m_page.table()->selectedRows();
    QGuiApplication::clipboard()->setText(connectionsAsJson(m_page.model(), ids));
    m_context.toasts.showToast(tr("Copied %n connection(s) as JSON", nullptr, int(ids.size())));
}

void ConnectionTools::copyCsv()
{
    const QList<SessionId> ids = m_page.table()->selectedRows();
    QGuiApplication::clipboard()->setText(connectionsAsCsv(m_page.model(), ids));
    m_context.toasts.showToast(tr("Copied %n connection(s) as CSV", nullptr, int(ids.size())));
}

void ConnectionTools::copyCommand()
{
    const QString command = disconnectCommand(m_page.table()->selectedSessions(),
                                              m_context.controller.options().profileFolder);
    QGuiApplication::clipboard()->setText(command);
    constexpr qsizetype Shown = 60;
    m_context.toasts.showToast(
        tr("Copied: %1")
            .arg(command.size() <= Shown ? command : QString(command.left(Shown) + QChar(0x2026))));
}

void ConnectionTools::askNumber()
{
    auto *dialog =
        new GoToDialog([this](quint64 number) { return goTo(number); }, &m_context.window);
    dialog->open();
}

QString ConnectionTools::goTo(quint64 number)
{
    const SessionId id(number);
    if (!m_page.model().find(id))
        return number > 0 && number <= m_page.lastNumber() ? tr("#%1 has left").arg(number)
                                                           : tr("There is no #%1").arg(number);
    m_context.actions.showConnections->trigger();
    if (!m_page.table()->showSession(id)) {
        Q_EMIT allConnectionsRequested();
        m_page.table()->showSession(id);
    }
    return {};
}

} // namespace Switchboard
