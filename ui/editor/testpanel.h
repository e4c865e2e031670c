// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"

#include <QJsonObject>
#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Switchboard {

//! The steps of a handshake test, from the moment it starts: what is awaited, what came out. Of the
//! doctor, who tries the connections that we make, what he found and what helps.
class TestPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TestPanel(QWidget *parent = nullptr);

    //! A test begins: every one of \a steps (HandshakeTest::stepNames()) waits.
    void begin(const QStringList &steps);
    //! The doctor begins: the steps come as they are taken.
    void beginDoctor();
    //! One step has ended (Engine::testStepDone()).
    void addStep(const QJsonObject &step);
    //! The test is over; \a error only when it did not even begin.
    void finish(bool ok, const QString &error);
    //! The settings are no longer those that were tested.
    void setOutdated();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }

    //! What \a step found, in the user's language.
    [[nodiscard]] static QString textOf(const QJsonObject &step);
    //! What the step called \a name is about, before it has run.
    [[nodiscard]] static QString titleOf(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Step {
        QString name;
        QJsonObject result; //!< empty = not run
        class TestStepRow *row = nullptr;
    };

    void clear();
    void addRow(const QString &name);
    void retranslate();
    void refresh();
    [[nodiscard]] QString resultText() const;

    QLabel *m_title;
    QLabel *m_result;
    QVBoxLayout *m_rows;
    QList<Step> m_steps;
    QString m_error;
    bool m_isDoctor = false;
    bool m_running = false;
    bool m_ok = false;
    bool m_outdated = false;
};

} // namespace Switchboard
