// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/limitssection.h"

#include "ui/editor/bytesizebox.h"
#include "ui/editor/servicekinds.h"
#include "ui/editor/servicetext.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <cstring>

namespace Switchboard {
namespace {

constexpr int BoxWidth = 140;
constexpr std::array ShownLimits{
    "maxConnections",       "maxConnectionsPerAddress", "connectSeconds",   "reconnectCapSeconds",
    "refusedCapSeconds",    "maxMessageBytes",          "keepAliveSeconds", "sendQueueMarkBytes",
    "sendQueueMarkSeconds", "sendQueueCapBytes",        "postQueueEvents",  "resumeEvents",
    "resumeBytes",          "actionsPerSecond",         "actionBurst",      "actionsInFlight",
    "actionSeconds"};

//! Whether a service with \a settings has a use for the limit called \a name.
bool isUsed(const QByteArray &name, const ServiceSettings &settings)
{
    const ServiceKind kind = settings.kind;
    const bool isHttp = kind == ServiceKind::HttpServer || kind == ServiceKind::SseServer;
    if (name.startsWith("maxConnections"))
        return settings.listens();
    if (name == "connectSeconds")
        return !settings.listens();
    if (name.endsWith("CapSeconds"))
        return kind == ServiceKind::WebSocketClient;
    if (name == "keepAliveSeconds")
        return isHttp;
    if (name.startsWith("sendQueue"))
        return kind == ServiceKind::SseServer || hasWebSockets(settings);
    if (name == "postQueueEvents")
        return kind == ServiceKind::HttpPost;
    if (name.startsWith("resume"))
        return kind == ServiceKind::SseServer;
    return true;
}

const LimitKey *limitKey(const char *name)
{
    const auto keys = ConfigurationKeys::limits();
    const auto found = std::ranges::find_if(
        keys, [name](const LimitKey &key) { return std::strcmp(key.name, name) == 0; });
    Q_ASSERT(found != keys.end());
    return &*found;
}

QString fieldKey(const LimitKey &key)
{
    return QStringLiteral("limits.") + QString::fromLatin1(key.name);
}

bool isIn(const LimitKey &key, const char *unit)
{
    return QByteArray(key.name).endsWith(unit);
}

} // namespace

LimitsSection::LimitsSection(QWidget *parent)
    : FormSection(parent), m_reset(new LinkButton({}, this))
{
    for (const char *name : ShownLimits) {
        const LimitKey *key = limitKey(name);
        QSpinBox *box = isIn(*key, "Bytes") ? new ByteSizeBox(this) : new QSpinBox(this);
        box->setRange(1, int(key->maximum));
        box->setGroupSeparatorShown(true);
        box->setFixedWidth(BoxWidth);
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(box);
        layout->addStretch();
        m_limits.append({.key = key, .box = box, .label = addRow(fieldKey(*key), box, row)});
        connect(box, &QSpinBox::valueChanged, this, &FormSection::edited);
    }
    m_reset->setObjectName(QStringLiteral("serviceEditor_resetLimits"));
    auto *last = new QWidget(this);
    auto *layout = new QHBoxLayout(last);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addWidget(m_reset);
    layout->addStretch();
    addWide(last);
    connect(m_reset, &LinkButton::clicked, this, &LimitsSection::setDefaults);
    retranslate();
}

void LimitsSection::load(const ServiceSettings &settings)
{
    for (const Limit &limit : std::as_const(m_limits))
        limit.box->setValue(int(limit.key->value(settings.limits)));
}

void LimitsSection::store(ServiceSettings &settings) const
{
    for (const Limit &limit : m_limits)
        limit.key->setValue(settings.limits, limit.box->value());
}

void LimitsSection::retranslate()
{
    for (const Limit &limit : std::as_const(m_limits)) {
        const QString name = fieldName(fieldKey(*limit.key));
        limit.label->setText(name);
        limit.box->setAccessibleName(name);
        if (isIn(*limit.key, "Seconds"))
            limit.box->setSuffix(tr(" s", "seconds"));
    }
    m_reset->setText(tr("Default values"));
    m_reset->setAccessibleName(tr("Set all limits to their defaults"));
    m_reset->updateGeometry();
}

void LimitsSection::adapt(const ServiceSettings &settings)
{
    for (const Limit &limit : std::as_const(m_limits))
        setRowShown(fieldKey(*limit.key), isUsed(limit.key->name, settings));
}

bool LimitsSection::isChanged() const
{
    const ServiceLimits standard;
    return std::ranges::any_of(m_limits, [&](const Limit &limit) {
        return limit.box->value() != limit.key->value(standard);
    });
}

void LimitsSection::setDefaults()
{
    load({});
}

} // namespace Switchboard
