// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>
#include <QJsonObject>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Switchboard {

class CommandTracker;
class EngineController;
struct CommandResult;

//! What keeps a service that connects to somebody from working: the doctor's steps with what each
//! found, how long it took, and what helps.
class DoctorDialog final : public QDialog
{
    Q_OBJECT

public:
    //! The references outlive the dialog, which deletes itself when it is closed.
    DoctorDialog(EngineController &controller, CommandTracker &tracker, const QString &serviceId,
                 const QString &serviceName, QWidget *parent);

Q_SIGNALS:
    //! \a field is the one to look at, as in the file.
    void editRequested(const QString &serviceId, const QString &field);
    void connectRequested(const QString &serviceId);

private:
    void examine();
    void show(const CommandResult &result);
    void addStep(const QJsonObject &step);
    void addText(const QString &text);
    void clear();

    EngineController &m_controller;
    CommandTracker &m_tracker;
    QString m_serviceId;
    QString m_field; //!< what the fix is about
    QVBoxLayout *m_steps;
    QLabel *m_result;
    QPushButton *m_again;
    QPushButton *m_edit;
    QPushButton *m_connect;
};

} // namespace Switchboard
