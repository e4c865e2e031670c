// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/datasettings.h"

#include "core/engine/enginecontroller.h"
#include "core/support/privatefile.h"
#include "ui/mainwindow/diagnostics.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowcontext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace Switchboard {
namespace {

const QLatin1String LogName("logs/switchboard.log");

QString inFolder(const QString &folder, const QString &name)
{
    return QDir::toNativeSeparators(QDir(folder).filePath(name));
}

} // namespace

DataSettings::DataSettings(const WindowContext &context, QWidget *parent)
    : SettingsForm(QStringLiteral("data"), context.settings, parent), m_context(context),
      m_folder(context.controller.options().profileFolder)
{
    buildPlaces();
    buildDiagnostics();
}

QString DataSettings::title() const
{
    return tr("Security and data");
}

QString DataSettings::iconName() const
{
    return QStringLiteral("shield");
}

void DataSettings::retranslate()
{
    SettingsForm::retranslate();
    m_openFolder->setText(tr("Open folder"));
    m_openFile->setText(tr("Edit file"));
    m_openLog->setText(tr("Open log"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save as..."));
}

void DataSettings::buildPlaces()
{
    const QString folder = m_folder;
    m_openFolder = addButton(
        QStringLiteral("profileFolder"),
        [folder] {
            return SettingText{tr("Profile folder"), QDir::toNativeSeparators(folder),
                               tr("data directory path")};
        },
        [this] { open(m_folder); });
    m_openFile = addButton(
        QStringLiteral("configurationFile"),
        [folder] {
            return SettingText{tr("Configuration file"),
                               tr("%1. It holds the access tokens; only you can read it.")
                                   .arg(inFolder(folder, QStringLiteral("switchboard.json"))),
                               tr("services json tokens edit")};
        },
        [this] { m_context.actions.editConfiguration->trigger(); });
    m_openLog = addButton(
        QStringLiteral("logFile"),
        [folder] {
            return SettingText{
                tr("Log"),
                tr("%1. It has no tokens and no messages.").arg(inFolder(folder, LogName)),
                tr("journal history events file")};
        },
        [this] { open(QDir(m_folder).filePath(LogName)); });
}

void DataSettings::buildDiagnostics()
{
    startCard();
    m_copy = addButton(
        QStringLiteral("copyDiagnostics"),
        [] {
            return SettingText{
                tr("Diagnostic info"),
                tr("Versions, services and their states for a report of a problem. It has no "
                   "tokens and no messages."),
                tr("clipboard bug report support")};
        },
        [this] {
            QGuiApplication::clipboard()->setText(
                diagnosticText(m_folder, m_context.services.services()));
            Q_EMIT noted(tr("Copied the diagnostic info; it has no tokens and no messages"));
        });
    m_save = addButton(
        QStringLiteral("saveDiagnostics"),
        [] {
            return SettingText{tr("Diagnostic info with the log"),
                               tr("The same and the end of the log, which names the addresses of "
                                  "clients, as a file."),
                               tr("export bug report support")};
        },
        [this] { saveDiagnostics(); });
}

void DataSettings::open(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (!QFileInfo::exists(path))
        Q_EMIT noted(tr("%1 does not exist yet").arg(shown));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT noted(tr("No program could be started for %1").arg(shown));
}

void DataSettings::saveDiagnostics()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog =
        new QFileDialog(window(), tr("Save diagnostic info"), folder, tr("Text files (*.txt)"));
    dialog->setObjectName(QStringLiteral("saveDiagnosticsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("switchboard-diagnostics.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString text = diagnosticText(m_folder, m_context.services.services())
            % QLatin1Char('\n') % logTail(m_folder);
        const Result<void> written = writePrivateFile(path, text.toUtf8());
        const QString shown = QDir::toNativeSeparators(path);
        Q_EMIT noted(written ? tr("Saved %1").arg(shown)
                             : tr("Could not save %1: %2").arg(shown, written.error()));
    });
    dialog->open();
}

} // namespace Switchboard
