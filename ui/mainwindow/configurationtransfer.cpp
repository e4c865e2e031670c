// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/configurationtransfer.h"

#include "core/config/configurationimport.h"
#include "core/config/configurationreader.h"
#include "core/config/configurationstore.h"
#include "core/config/configurationwriter.h"
#include "core/engine/enginecontroller.h"
#include "core/importers/foreignreader.h"
#include "core/support/privatefile.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/foreignimportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/widgets/toastarea.h"

#include <QCoreApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMimeData>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>

namespace Switchboard {

QString importableFile(const QDropEvent &drop)
{
    const QList<QUrl> urls = drop.mimeData()->urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return {};
    const QString path = urls.constFirst().toLocalFile();
    const QStringList endings{QStringLiteral(".json"), QStringLiteral(".json5"),
                              QStringLiteral(".yml"), QStringLiteral(".yaml")};
    const bool isKnown = std::ranges::any_of(
        endings, [&](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
    return isKnown ? path : QString();
}

ConfigurationTransfer::ConfigurationTransfer(const WindowContext &context)
    : QObject(&context.window), m_context(context)
{
    connect(&context.controller, &EngineController::configurationChanged, this,
            [this](const Configuration &configuration) {
                m_running = configuration;
                if (m_dialog)
                    m_dialog->setRunning(configuration);
                if (m_foreignDialog)
                    m_foreignDialog->setRunning(configuration);
            });
    connect(context.actions.importConfiguration, &QAction::triggered, this,
            &ConfigurationTransfer::chooseImport);
    connect(context.actions.exportConfiguration, &QAction::triggered, this,
            &ConfigurationTransfer::chooseExport);
    context.window.setAcceptDrops(true);
    context.window.installEventFilter(this);
}

bool ConfigurationTransfer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString path = importableFile(*drop);
        if (path.isEmpty())
            return false;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::Drop)
            importFile(path);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ConfigurationTransfer::chooseImport()
{
    auto *dialog = new QFileDialog(&m_context.window, tr("Import configuration"), QDir::homePath(),
                                   tr("Configuration files (*.json *.json5 *.yml *.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigurationTransfer::importFile);
    dialog->open();
}

void ConfigurationTransfer::importFile(const QString &path)
{
    const QString fileName = QFileInfo(path).fileName();
    QPointer<ConfigurationTransfer> self(this);
    QThreadPool::globalInstance()->start([self, path, fileName] {
        const Result<QByteArray> content = readWholeFile(path, MaxConfigurationBytes);
        QMetaObject::invokeMethod(
            qApp,
            [self, fileName, content] {
                if (self)
                    self->preview(fileName, content);
            },
            Qt::QueuedConnection);
    });
}

void ConfigurationTransfer::preview(const QString &fileName, const Result<QByteArray> &content)
{
    if (!content) {
        m_context.toasts.showToast(content.error());
        return;
    }
    const auto foreign = readForeignConfiguration(content.value(), fileName, processEnvironment());
    if (!foreign)
        m_context.toasts.showToast(tr("Nothing was imported. %1").arg(foreign.error()));
    else if (foreign.value())
        previewForeign(fileName, *foreign.value());
    else
        previewOurs(fileName, content.value());
}

void ConfigurationTransfer::previewForeign(const QString &fileName,
                                           const ImportedConfiguration &imported)
{
    delete m_dialog; // a second file takes the place of the first question
    delete m_foreignDialog;
    m_foreignDialog = new ForeignImportDialog(fileName, m_running, imported, &m_context.window);
    connect(m_foreignDialog, &QDialog::accepted, this,
            [this, fileName] { apply(fileName, m_foreignDialog->plan().result); });
    m_foreignDialog->open();
}

void ConfigurationTransfer::previewOurs(const QString &fileName, const QByteArray &content)
{
    const Result<ReadConfiguration> read = readConfiguration(content, fileName);
    if (!read) {
        m_context.toasts.showToast(tr("Nothing was imported. %1").arg(read.error()));
        return;
    }
    delete m_foreignDialog;
    delete m_dialog;
    m_dialog = new ImportDialog(fileName, m_running, read.value().configuration,
                                read.value().warnings, &m_context.window);
    connect(m_dialog, &QDialog::accepted, this,
            [this, fileName] { apply(fileName, m_dialog->plan().result); });
    m_dialog->open();
}

void ConfigurationTransfer::apply(const QString &fileName, const Configuration &result)
{
    const Configuration before = m_running;
    m_context.tracker.track(m_context.controller.replaceConfiguration(result),
                            [this, fileName, before, result](const CommandResult &done) {
                                if (!done.ok) {
                                    m_context.toasts.showToast(done.error);
                                    return;
                                }
                                Q_EMIT imported(fileName, before, result);
                            });
}

void ConfigurationTransfer::chooseExport()
{
    auto *question = new ExportDialog(&m_context.window);
    connect(question, &QDialog::accepted, this, [this, question] {
        const bool withTokens = question->withTokens();
        auto *dialog = new QFileDialog(&m_context.window, tr("Export configuration"),
                                       QDir::homePath(), tr("Configuration files (*.json)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("json"));
        dialog->selectFile(QStringLiteral("switchboard.json"));
        connect(dialog, &QFileDialog::fileSelected, this,
                [this, withTokens](const QString &path) { exportTo(path, withTokens); });
        dialog->open();
    });
    question->open();
}

void ConfigurationTransfer::exportTo(const QString &path, bool withTokens)
{
    const QByteArray content =
        writeConfiguration(withTokens ? m_running : withoutTokens(m_running));
    QPointer<ConfigurationTransfer> self(this);
    QThreadPool::globalInstance()->start([self, path, content] {
        const Result<void> written = writePrivateFile(path, content);
        QMetaObject::invokeMethod(
            qApp,
            [self, path, written] {
                if (self)
                    self->m_context.toasts.showToast(
                        written ? tr("Exported to %1").arg(QDir::toNativeSeparators(path))
                                : written.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace Switchboard
