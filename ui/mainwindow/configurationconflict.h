// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/engine/commands.h"
#include "ui/mainwindow/undohistory.h"
#include "ui/mainwindow/windowcontext.h"

#include <QObject>

#include <optional>

namespace Switchboard {

//! The configuration file and those who change it besides us: says what was applied and takes it
//! back, and mends a file that cannot be read. An open editor asks for itself.
class ConfigurationConflict final : public QObject
{
    Q_OBJECT

public:
    ConfigurationConflict(const WindowContext &context, UndoHistory &history);

    //! Writes the running configuration over a file that cannot be used.
    void restoreFile();
    //! A file was imported: says so and lets it be taken back.
    void noteImport(const QString &fileName, const Configuration &before,
                    const Configuration &after);
    void retranslate();

private:
    void takeConfiguration(const Configuration &configuration, ConfigurationOrigin origin);
    void showBanner();
    void showChanges();
    void replace(const Configuration &from, const Configuration &to,
                 const UndoHistory::Finished &finished);

    WindowContext m_context;
    UndoHistory &m_history;
    std::optional<Configuration> m_configuration; //!< none before the engine told of it
    Configuration m_before; //!< the latest change on the disk
    Configuration m_after;
    quint64 m_undoNumber = 0;
};

} // namespace Switchboard
