// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"
#include "ui/mainwindow/windowcontext.h"

#include <QObject>

namespace Switchboard {

class ConnectionsPage;

//! What can be done with rows of the connection table besides kicking: copying them as text, going
//! to one by its number, writing notes.
class ConnectionTools final : public QObject
{
    Q_OBJECT

public:
    ConnectionTools(const WindowContext &context, ConnectionsPage &page);

    void editNote(SessionId id);

Q_SIGNALS:
    //! The row that is looked for is not shown: filters are to be taken away.
    void allConnectionsRequested();

private:
    void copyJson();
    void copyCsv();
    void copyCommand();
    void askNumber();
    //! What is wrong with \a number, in the user's language; empty when its row is shown now.
    [[nodiscard]] QString goTo(quint64 number);

    WindowContext m_context;
    ConnectionsPage &m_page;
};

} // namespace Switchboard
