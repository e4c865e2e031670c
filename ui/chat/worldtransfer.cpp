// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/worldtransfer.h"

#include "core/engine/enginecontroller.h"
#include "core/support/privatefile.h"
#include "ui/dialogs/decisiondialog.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/mainwindow/undohistory.h"
#include "ui/widgets/toastarea.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMainWindow>

namespace Switchboard {

namespace {

SimulatedAct importOf(const QJsonObject &world)
{
    return {QStringLiteral("import"), {{QStringLiteral("world"), world}}};
}

} // namespace

WorldTransfer::WorldTransfer(const WindowContext &context)
    : QObject(&context.window), m_context(context)
{ }

void WorldTransfer::chooseExport()
{
    auto *dialog = new QFileDialog(&m_context.window, tr("Export the world of the simulator"),
                                   QDir::homePath(), tr("World files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("world.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &WorldTransfer::exportTo);
    dialog->open();
}

void WorldTransfer::chooseImport()
{
    auto *dialog = new QFileDialog(&m_context.window, tr("Import a world into the simulator"),
                                   QDir::homePath(), tr("World files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WorldTransfer::importFile);
    dialog->open();
}

void WorldTransfer::askToReset()
{
    auto *dialog = new DecisionDialog(
        tr("Reset the simulator?"),
        tr("Its people, groups and messages are replaced by those of a new profile. Undo brings "
           "them back."),
        tr("Reset"), &m_context.window);
    dialog->setObjectName(QStringLiteral("worldResetDialog"));
    connect(dialog, &QDialog::accepted, this, &WorldTransfer::reset);
    dialog->open();
}

void WorldTransfer::exportTo(const QString &path)
{
    m_context.tracker.track(
        m_context.controller.simulate({QStringLiteral("export"), {}}),
        [this, path](const CommandResult &result) {
            if (!result.ok) {
                m_context.toasts.showToast(result.error);
                return;
            }
            const QJsonObject world = result.data.value(QLatin1String("world")).toObject();
            m_worker.run(
                [world, path] { return writePrivateFile(path, QJsonDocument(world).toJson()); },
                [this, path](const Result<void> &written) {
                    m_context.toasts.showToast(
                        written ? tr("Exported to %1").arg(QDir::toNativeSeparators(path))
                                : written.error());
                });
        });
}

Result<QJsonObject> WorldTransfer::read(const QString &path)
{
    const Result<QByteArray> content = readWholeFile(path, MaximumBytes);
    if (!content)
        return Error{content.error()};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content.value(), &error);
    if (!document.isObject())
        return Error{tr("%1 is no world file: %2")
                         .arg(QFileInfo(path).fileName(),
                              error.error == QJsonParseError::NoError ? tr("it holds no object")
                                                                      : error.errorString())};
    return document.object();
}

void WorldTransfer::importFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    m_worker.run([path] { return read(path); },
                 [this, name](const Result<QJsonObject> &world) {
                     if (!world) {
                         m_context.toasts.showToast(world.error());
                         return;
                     }
                     replace(importOf(world.value()), tr("Import %1").arg(name),
                             tr("Imported %1").arg(name));
                 });
}

void WorldTransfer::reset()
{
    replace({QStringLiteral("reset"), {}}, tr("Reset the simulator"),
            tr("The simulator was reset"));
}

void WorldTransfer::replace(const SimulatedAct &act, const QString &text, const QString &done)
{
    m_context.tracker.track(
        m_context.controller.simulate({QStringLiteral("export"), {}}),
        [this, act, text, done](const CommandResult &before) {
            if (!before.ok) { // without it there would be no way back
                m_context.toasts.showToast(before.error);
                return;
            }
            const QJsonObject world = before.data.value(QLatin1String("world")).toObject();
            run(act, [this, act, text, done, world](bool ok) {
                if (!ok)
                    return;
                const quint64 number = m_context.undo.push(
                    text, UndoHistory::Step([this, world](const UndoHistory::Finished &finished) {
                        run(importOf(world), finished);
                    }),
                    UndoHistory::Step([this, act](const UndoHistory::Finished &finished) {
                        run(act, finished);
                    }));
                m_context.toasts.showToast(done, tr("Undo"),
                                           [this, number] { m_context.undo.undo(number); });
            });
        });
}

void WorldTransfer::run(const SimulatedAct &act, const Finished &finished)
{
    m_context.tracker.track(m_context.controller.simulate(act),
                            [this, finished](const CommandResult &result) {
                                if (!result.ok)
                                    m_context.toasts.showToast(result.error);
                                finished(result.ok);
                            });
}

} // namespace Switchboard
