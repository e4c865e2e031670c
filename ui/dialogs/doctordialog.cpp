// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/doctordialog.h"

#include "core/engine/enginecontroller.h"
#include "ui/help/helptopic.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/support/corewords.h"
#include "ui/support/doctortext.h"
#include "ui/widgets/teststeprow.h"

#include <QDialogButtonBox>
#include <QJsonArray>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int MinimumWidth = 520;

//! The field of the service that a fix is about.
QString fieldFor(const QString &fix)
{
    if (fix == QLatin1String("check-token") || fix == QLatin1String("set-token"))
        return QStringLiteral("token");
    if (fix == QLatin1String("check-proxy"))
        return QStringLiteral("proxy");
    if (fix == QLatin1String("check-pin") || fix == QLatin1String("pin-certificate"))
        return QStringLiteral("pin");
    if (fix == QLatin1String("set-ca-file"))
        return QStringLiteral("caFile");
    if (fix == QLatin1String("check-role"))
        return QStringLiteral("universal");
    if (fix == QLatin1String("check-bot-id"))
        return QStringLiteral("account");
    return QStringLiteral("url");
}

} // namespace

DoctorDialog::DoctorDialog(EngineController &controller, CommandTracker &tracker,
                           const QString &serviceId, const QString &serviceName, QWidget *parent)
    : QDialog(parent), m_controller(controller), m_tracker(tracker), m_serviceId(serviceId),
      m_steps(new QVBoxLayout), m_result(new QLabel(this))
{
    setObjectName(QStringLiteral("doctorDialog"));
    setHelpTopic(this, QStringLiteral("doctor"));
    setWindowTitle(tr("Connection of %1").arg(serviceName));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_result->setObjectName(QStringLiteral("doctorResult"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    const auto button = [this, buttons](const QString &text, const char *name) {
        QPushButton *made = buttons->addButton(text, QDialogButtonBox::ActionRole);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        return made;
    };
    m_again = button(tr("Try again"), "doctorAgain");
    m_connect = button(tr("Connect now"), "doctorConnect");
    m_edit = button(tr("Edit service"), "doctorEdit");
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("doctorClose"));
    close->setDefault(true);
    connect(m_again, &QPushButton::clicked, this, &DoctorDialog::examine);
    connect(m_connect, &QPushButton::clicked, this, [this] {
        Q_EMIT connectRequested(m_serviceId);
        accept();
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        Q_EMIT editRequested(m_serviceId, m_field);
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_steps->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addLayout(m_steps);
    layout->addWidget(m_result);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(MinimumWidth);
    close->setFocus();
    examine();
}

void DoctorDialog::examine()
{
    clear();
    m_again->setEnabled(false);
    m_result->setText(tr("Looking, step by step…"));
    m_tracker.track(m_controller.runDoctor(m_serviceId),
                    [self = QPointer(this)](const CommandResult &result) {
                        if (self)
                            self->show(result);
                    });
}

void DoctorDialog::show(const CommandResult &result)
{
    m_again->setEnabled(true);
    if (!result.ok) {
        m_result->setText(inOurWords(result.error));
        return;
    }
    QString url;
    bool isFirst = true;
    for (const QJsonValue &value : result.data[QLatin1String("steps")].toArray()) {
        const QJsonObject step = value.toObject();
        const QString of = step[QLatin1String("url")].toString();
        if (std::exchange(url, of) != of || isFirst)
            addText(of);
        isFirst = false;
        addStep(step);
    }
    m_result->setText(result.data[QLatin1String("ok")].toBool()
                          ? tr("Nothing is wrong with the connection.")
                          : tr("The connection does not work like this."));
}

void DoctorDialog::addStep(const QJsonObject &step)
{
    const bool ok = step[QLatin1String("ok")].toBool();
    const QString fix = step[QLatin1String("fix")].toString();
    auto *row = new TestStepRow(this);
    row->setObjectName(QStringLiteral("doctorStep_") + step[QLatin1String("name")].toString());
    const StateToken token = !ok ? StateToken::Error
        : fix.isEmpty()          ? StateToken::Ok
                                 : StateToken::Warn;
    row->setStep(token, doctorStepText(step),
                 tr("%1 ms").arg(step[QLatin1String("ms")].toInteger()));
    m_steps->addWidget(row);
    if (fix.isEmpty())
        return;
    addText(doctorFixText(step));
    if (!ok)
        m_field = fieldFor(fix);
}

void DoctorDialog::addText(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_steps->addWidget(label);
}

void DoctorDialog::clear()
{
    m_field = QStringLiteral("url");
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace Switchboard
