// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/support/result.h"
#include "ui/mainwindow/windowcontext.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>

class QDropEvent;

namespace Switchboard {

class ForeignImportDialog;
class ImportDialog;
struct ImportedConfiguration;

//! Configuration files that come in and go out: File > Import, a file dropped on the window, and
//! File > Export. Files are read and written beside the GUI thread.
class ConfigurationTransfer final : public QObject
{
    Q_OBJECT

public:
    explicit ConfigurationTransfer(const WindowContext &context);

    //! Shows what the file at \a path would change; nothing is changed before that is accepted.
    void importFile(const QString &path);

Q_SIGNALS:
    //! An import was applied; for the undo history.
    void imported(const QString &fileName, const Switchboard::Configuration &before,
                  const Switchboard::Configuration &after);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseImport();
    void chooseExport();
    void exportTo(const QString &path, bool withTokens);
    void preview(const QString &fileName, const Result<QByteArray> &content);
    void previewOurs(const QString &fileName, const QByteArray &content);
    void previewForeign(const QString &fileName, const ImportedConfiguration &imported);
    void apply(const QString &fileName, const Configuration &result);

    WindowContext m_context;
    Configuration m_running;
    QPointer<ImportDialog> m_dialog;
    QPointer<ForeignImportDialog> m_foreignDialog;
};

//! The file that a drop brings when it is one that can be imported; empty otherwise.
[[nodiscard]] QString importableFile(const QDropEvent &drop);

} // namespace Switchboard
