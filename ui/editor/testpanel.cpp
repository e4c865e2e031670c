// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/testpanel.h"

#include "core/services/servicestatus.h"
#include "ui/support/corewords.h"
#include "ui/support/doctortext.h"
#include "ui/widgets/teststeprow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

QString valueOf(const QJsonObject &step, const char *key)
{
    return step[QLatin1String(key)].toVariant().toString();
}

StateToken tokenOf(const QJsonObject &step)
{
    if (!step[QLatin1String("ok")].toBool())
        return StateToken::Error;
    return valueOf(step, "fix").isEmpty() ? StateToken::Ok : StateToken::Warn;
}

//! What the doctor found, and below it what helps.
QString findingOf(const QJsonObject &step)
{
    const QString fix = doctorFixText(step);
    return fix.isEmpty() ? doctorStepText(step)
                         : QString(doctorStepText(step) % QLatin1Char('\n') % fix);
}

} // namespace

TestPanel::TestPanel(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_result(new QLabel(this)),
      m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("serviceEditor_testPanel"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("serviceEditor_testResult"));
    m_rows->setSpacing(3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    layout->addWidget(m_result);
    retranslate();
}

void TestPanel::begin(const QStringList &steps)
{
    clear();
    m_isDoctor = false;
    for (const QString &name : steps)
        addRow(name);
    refresh();
}

void TestPanel::beginDoctor()
{
    clear();
    m_isDoctor = true;
    refresh();
}

void TestPanel::clear()
{
    for (const Step &step : std::as_const(m_steps))
        step.row->deleteLater();
    m_steps.clear();
    m_error.clear();
    m_running = true;
    m_outdated = false;
}

void TestPanel::addRow(const QString &name)
{
    auto *row = new TestStepRow(this);
    row->setObjectName(QStringLiteral("serviceEditor_step_") + name);
    m_rows->addWidget(row);
    m_steps.append({.name = name, .result = {}, .row = row});
}

void TestPanel::addStep(const QJsonObject &step)
{
    const QString name = valueOf(step, "name");
    if (m_isDoctor)
        addRow(name); // again for each URL
    for (Step &known : m_steps) {
        if (known.name == name && known.result.isEmpty())
            known.result = step;
    }
    refresh();
}

void TestPanel::finish(bool ok, const QString &error)
{
    m_running = false;
    m_ok = ok;
    m_error = error;
    refresh();
}

void TestPanel::setOutdated()
{
    if (m_outdated || m_steps.isEmpty() || m_running)
        return;
    m_outdated = true;
    refresh();
}

void TestPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TestPanel::retranslate()
{
    m_title->setText(tr("Test"));
    setAccessibleName(tr("Test of the handshake"));
    refresh();
}

void TestPanel::refresh()
{
    bool awaited = m_running;
    for (const Step &step : std::as_const(m_steps)) {
        if (!step.result.isEmpty()) {
            step.row->setStep(m_outdated ? StateToken::Off : tokenOf(step.result),
                              m_isDoctor ? findingOf(step.result) : textOf(step.result),
                              tr("%1 ms").arg(step.result[QLatin1String("ms")].toInteger()));
            continue;
        }
        step.row->setStep(awaited ? StateToken::Busy : StateToken::Off, titleOf(step.name), {});
        awaited = false;
    }
    const QString text = resultText();
    m_result->setText(text);
    m_result->setVisible(!text.isEmpty());
}

QString TestPanel::resultText() const
{
    if (m_running)
        return m_isDoctor ? tr("Looking, step by step…") : QString();
    if (m_outdated)
        return tr("The settings have changed since.");
    if (!m_error.isEmpty())
        return m_error;
    if (m_steps.isEmpty())
        return {};
    if (m_isDoctor)
        return m_ok ? tr("The connection works.") : tr("The connection does not work like this.");
    return m_ok ? tr("A bot can connect.") : tr("A bot could not connect like this.");
}

QString TestPanel::titleOf(const QString &name)
{
    if (name == QLatin1String("listen"))
        return tr("Listen on the address and port");
    if (name == QLatin1String("connect"))
        return tr("Connect by TCP");
    if (name == QLatin1String("upgrade"))
        return tr("WebSocket handshake");
    if (name == QLatin1String("lifecycle"))
        return tr("First event");
    if (name == QLatin1String("login"))
        return tr("Call an action");
    if (name == QLatin1String("close"))
        return tr("Close");
    return tr("Refuse a client without the token");
}

namespace {

class StepTexts
{
    Q_DECLARE_TR_FUNCTIONS(StepTexts)

public:
    static QString listening(const QJsonObject &step)
    {
        const QString port = valueOf(step, "port");
        const QString mode = valueOf(step, "mode");
        if (step[QLatin1String("ok")].toBool()) {
            if (mode == QLatin1String("running"))
                return tr("The running service listens on port %1").arg(port);
            if (mode == QLatin1String("other-port"))
                return tr("The running service has the port; tried on %1 instead").arg(port);
            return tr("Listens on port %1").arg(port);
        }
        const QString kind = valueOf(step, "kind");
        if (kind == toString(FailureKind::TokenRequired))
            return tr("Reachable from the network: a token is needed");
        if (kind == toString(FailureKind::AddressNotAvailable))
            return tr("Not an address of this computer");
        if (kind == toString(FailureKind::PermissionDenied))
            return tr("Ports below 1024 need a privilege");
        if (kind != toString(FailureKind::PortInUse))
            return inOurWords(valueOf(step, "text"));
        const QString owner = valueOf(step, "ownerName");
        if (owner.isEmpty())
            return tr("The port is in use; tried on %1 instead").arg(port);
        return tr("The port is used by %1 (pid %2); tried on %3 instead")
            .arg(owner, valueOf(step, "ownerPid"), port);
    }

    static QString passed(const QString &name, const QJsonObject &step)
    {
        if (name == QLatin1String("connect")) {
            const QString tls = valueOf(step, "tls");
            return tls.isEmpty() ? tr("Connected by TCP") : tr("Connected by TCP and %1").arg(tls);
        }
        if (name == QLatin1String("upgrade"))
            return tr("WebSocket handshake accepted (HTTP %1)").arg(valueOf(step, "status"));
        if (name == QLatin1String("lifecycle"))
            return tr("First event: lifecycle connect of %1").arg(valueOf(step, "selfId"));
        if (name == QLatin1String("login"))
            return tr("get_login_info answered: %1").arg(valueOf(step, "nickname"));
        if (name == QLatin1String("close"))
            return tr("Closed cleanly (%1)").arg(valueOf(step, "code"));
        return tr("Without the token: refused (HTTP %1)").arg(valueOf(step, "status"));
    }

    static QString failed(const QString &name, const QJsonObject &step)
    {
        const QString status = valueOf(step, "status");
        if (name != QLatin1String("refuse") && !status.isEmpty())
            return tr("Refused with HTTP %1: %2").arg(status, valueOf(step, "explanation"));
        if (name == QLatin1String("refuse") && !status.isEmpty())
            return tr("Without the token: HTTP %1").arg(status);
        return tr("%1: %2", "step, what went wrong")
            .arg(TestPanel::titleOf(name), inOurWords(valueOf(step, "text")));
    }
};

} // namespace

QString TestPanel::textOf(const QJsonObject &step)
{
    const QString name = valueOf(step, "name");
    if (name == QLatin1String("listen"))
        return StepTexts::listening(step);
    return step[QLatin1String("ok")].toBool() ? StepTexts::passed(name, step)
                                              : StepTexts::failed(name, step);
}

} // namespace Switchboard
