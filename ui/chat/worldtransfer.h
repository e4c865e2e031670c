// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/support/result.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/support/backgroundworker.h"

#include <QObject>

#include <functional>

namespace Switchboard {

//! Writes the world of the simulator into a file, reads it back, and begins anew. What was there
//! before can be brought back with Undo.
class WorldTransfer final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 MaximumBytes = 64LL * 1024 * 1024; //!< of a file that is imported

    //! Becomes a child of the window.
    explicit WorldTransfer(const WindowContext &context);

    void chooseExport();
    void chooseImport();
    void askToReset();
    //! Without asking; for tests and for the dialogs.
    void exportTo(const QString &path);
    void importFile(const QString &path);
    void reset();

private:
    using Finished = std::function<void(bool ok)>;

    void run(const SimulatedAct &act, const Finished &finished);
    //! Does \a act and remembers how to take it back, under \a text.
    void replace(const SimulatedAct &act, const QString &text, const QString &done);
    [[nodiscard]] static Result<QJsonObject> read(const QString &path);

    WindowContext m_context;
    BackgroundWorker m_worker;
};

} // namespace Switchboard
