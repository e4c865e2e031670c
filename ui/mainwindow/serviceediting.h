// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/engine/commands.h"
#include "ui/mainwindow/undohistory.h"
#include "ui/mainwindow/windowcontext.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace Switchboard {

class ServiceEditor;
class ServicesPanel;

//! Making, changing, copying, renaming and deleting services, each with a way back.
class ServiceEditing final : public QObject
{
    Q_OBJECT

public:
    ServiceEditing(const WindowContext &context, UndoHistory &history, ServicesPanel &panel);

    //! A forward one; the editor offers the other kinds.
    void newService();
    //! \a field is where the keyboard goes; empty = the name.
    void edit(const QString &serviceId, const QString &field = {});
    //! The name becomes a field in its place.
    void rename(const QString &serviceId);
    void duplicate(const QString &serviceId);
    //! Asks first when many would be disconnected.
    void remove(const QString &serviceId);
    //! The actions that make sense now.
    void refreshActions();

private:
    void follow();
    void openEditor(const ServiceSettings &settings, const QString &field);
    void takeConfiguration(const Configuration &configuration);
    void noteSaved(const std::optional<ServiceSettings> &before, const ServiceSettings &after);
    void noteAdded(const QString &undoText, const QString &toast, const ServiceSettings &added);
    void noteEdited(const QString &undoText, const QString &toast, const ServiceSettings &before,
                    const ServiceSettings &after);
    void removeNow(const ServiceSettings &settings);
    void sayUndoable(const QString &toast, quint64 number);

    // Steps of the history.
    void addAgain(const ServiceSettings &settings, int position,
                  const UndoHistory::Finished &finished);
    void removeAgain(const QString &serviceId, const UndoHistory::Finished &finished);
    void change(const ServiceSettings &from, const ServiceSettings &to,
                const UndoHistory::Finished &finished);
    void track(CommandId command, const UndoHistory::Finished &finished);

    [[nodiscard]] const ServiceSettings *settingsOf(const QString &serviceId) const;
    [[nodiscard]] int positionOf(const QString &serviceId) const;

    WindowContext m_context;
    UndoHistory &m_history;
    ServicesPanel &m_panel;
    std::optional<Configuration> m_configuration; //!< none before the engine told of it
    QPointer<ServiceEditor> m_editor;
    QString m_focusNext; //!< a new service that gets the keyboard once its row is there
    qint64 m_selfId = 0;
};

} // namespace Switchboard
