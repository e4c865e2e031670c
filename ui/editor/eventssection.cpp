// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/eventssection.h"

#include "ui/editor/servicekinds.h"
#include "ui/widgets/fieldmessage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>

#include <limits>

namespace Switchboard {
namespace {

constexpr int HeartbeatWidth = 140;
constexpr int HeartbeatStep = 1000;

} // namespace

EventsSection::EventsSection(QWidget *parent)
    : FormSection(parent), m_heartbeat(new QSpinBox(this)), m_array(new QRadioButton(this)),
      m_string(new QRadioButton(this)), m_lifecycle(new QComboBox(this)),
      m_ownMessages(new QCheckBox(this))
{
    m_heartbeat->setRange(0, std::numeric_limits<int>::max());
    m_heartbeat->setSingleStep(HeartbeatStep);
    m_heartbeat->setGroupSeparatorShown(true);
    m_heartbeat->setFixedWidth(HeartbeatWidth);
    for (const LifecycleMode mode :
         {LifecycleMode::Full, LifecycleMode::ConnectDisable, LifecycleMode::Standard})
        m_lifecycle->addItem({}, int(mode));

    auto *heartbeatRow = new QWidget(this);
    auto *layout = new QHBoxLayout(heartbeatRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heartbeat);
    layout->addStretch();
    m_heartbeatLabel = addRow(QStringLiteral("heartbeatInterval"), m_heartbeat, heartbeatRow);
    m_formatLabel = addRow(QStringLiteral("messageFormat"), m_array, makeFormats());
    m_lifecycleLabel = addRow(QStringLiteral("lifecycle"), m_lifecycle);
    m_ownMessages->setObjectName(QStringLiteral("serviceEditor_reportSelfMessage"));
    addWide(m_ownMessages);
    connect(m_heartbeat, &QSpinBox::valueChanged, this, &FormSection::edited);
    connect(m_array, &QRadioButton::toggled, this, &FormSection::edited);
    connect(m_lifecycle, &QComboBox::currentIndexChanged, this, &FormSection::edited);
    connect(m_ownMessages, &QCheckBox::toggled, this, &FormSection::edited);
    retranslate();
}

void EventsSection::load(const ServiceSettings &settings)
{
    m_heartbeat->setValue(settings.heartbeatInterval);
    m_array->setChecked(settings.messageFormat == MessageFormat::Array);
    m_string->setChecked(settings.messageFormat == MessageFormat::String);
    m_lifecycle->setCurrentIndex(m_lifecycle->findData(int(settings.lifecycle)));
    m_ownMessages->setChecked(settings.reportSelfMessage);
}

void EventsSection::store(ServiceSettings &settings) const
{
    settings.heartbeatInterval = m_heartbeat->value();
    settings.messageFormat = m_array->isChecked() ? MessageFormat::Array : MessageFormat::String;
    settings.lifecycle = LifecycleMode(m_lifecycle->currentData().toInt());
    settings.reportSelfMessage = m_ownMessages->isChecked();
}

void EventsSection::retranslate()
{
    m_heartbeatLabel->setText(tr("&Heartbeat"));
    m_heartbeat->setAccessibleName(tr("Milliseconds between heartbeats"));
    m_heartbeat->setSuffix(tr(" ms", "milliseconds"));
    m_heartbeat->setSpecialValueText(tr("none", "heartbeat"));
    m_formatLabel->setText(tr("Message &format"));
    m_array->setText(tr("array", "message format"));
    m_array->setAccessibleName(tr("Messages as an array of segments"));
    m_string->setText(tr("string with CQ codes"));
    m_string->setAccessibleName(tr("Messages as a string with CQ codes"));
    m_lifecycleLabel->setText(tr("Lifec&ycle events"));
    m_lifecycle->setAccessibleName(tr("Lifecycle events"));
    m_lifecycle->setItemText(0, tr("connect, enable and disable"));
    m_lifecycle->setItemText(1, tr("connect and disable"));
    m_lifecycle->setItemText(2, tr("connect only"));
    m_ownMessages->setText(tr("Report &own messages"));
    m_ownMessages->setToolTip(tr("Messages that the account itself sends come as events too"));
}

void EventsSection::adapt(const ServiceSettings &settings)
{
    const bool shown = hasEvents(settings); // answers hold messages too, but nothing else of this
    setRowShown(QStringLiteral("heartbeatInterval"), shown);
    setRowShown(QStringLiteral("lifecycle"), shown);
    m_ownMessages->setVisible(shown);
}

void EventsSection::setHeartbeat(int milliseconds)
{
    m_heartbeat->setValue(milliseconds);
}

void EventsSection::showHint(const QString &key, const ServiceSettings &settings)
{
    QString text = fieldHint(key, settings);
    if (key == QLatin1String("lifecycle")) {
        switch (settings.lifecycle) {
        case LifecycleMode::Full:
            text = tr("Bots hear that the service is switched on and off.");
            break;
        case LifecycleMode::ConnectDisable:
            text = tr("For bots that start over at each event, such as TRSS-Yunzai.");
            break;
        case LifecycleMode::Standard:
            text = tr("As the OneBot 11 standard has it on WebSocket.");
            break;
        }
    }
    message(key)->setMessage(text.isEmpty() ? FieldMessage::Kind::None : FieldMessage::Kind::Hint,
                             text);
}

QWidget *EventsSection::makeFormats()
{
    auto *row = new QWidget(this);
    m_string->setObjectName(QStringLiteral("serviceEditor_messageFormatString"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 6, 0, 2);
    layout->setSpacing(20);
    layout->addWidget(m_array);
    layout->addWidget(m_string);
    layout->addStretch();
    return row;
}

} // namespace Switchboard
