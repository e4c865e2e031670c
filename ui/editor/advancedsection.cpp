// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/advancedsection.h"

#include "ui/editor/servicekinds.h"
#include "ui/editor/servicetext.h"
#include "ui/widgets/fieldmessage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace Switchboard {
namespace {

constexpr int MaxSeconds = 86'400;
constexpr int BoxWidth = 96;

QSpinBox *secondsBox(QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(1, MaxSeconds);
    box->setFixedWidth(BoxWidth);
    return box;
}

//! A list that nobody edited stays as it was, whatever its entries hold.
void storeList(const QLineEdit &edit, QStringList &list)
{
    if (edit.text() != textFromList(list))
        list = listFromText(edit.text());
}

} // namespace

AdvancedSection::AdvancedSection(const QList<BackendSettings> &backends, QWidget *parent)
    : FormSection(parent), m_account(new QLineEdit(this)), m_tags(new QLineEdit(this)),
      m_only(new QLineEdit(this)), m_except(new QLineEdit(this)), m_hosts(new QLineEdit(this)),
      m_origins(new QLineEdit(this)), m_ping(secondsBox(this)), m_silence(secondsBox(this))
{
    if (backends.size() > 1) {
        m_backend = new QComboBox(this);
        for (const BackendSettings &backend : backends)
            m_backend->addItem(backend.id);
        m_backendLabel = addRow(QStringLiteral("backend"), m_backend);
        connect(m_backend, &QComboBox::currentIndexChanged, this, &FormSection::edited);
    }
    m_account->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[0-9]{0,18}")), m_account));
    m_accountLabel = addRow(QStringLiteral("account"), m_account);
    m_tagsLabel = addRow(QStringLiteral("tags"), m_tags);
    m_onlyLabel = addRow(QStringLiteral("filter.only"), m_only);
    m_exceptLabel = addRow(QStringLiteral("filter.except"), m_except);
    m_hostsLabel = addRow(QStringLiteral("policy.allowedHosts"), m_hosts);
    m_originsLabel = addRow(QStringLiteral("policy.allowedOrigins"), m_origins);
    m_pingLabel = addRow(QStringLiteral("limits.pingSeconds"), m_ping, makeLiveness());
    addToRow(QStringLiteral("limits.silenceSeconds"), m_silence,
             QStringLiteral("limits.pingSeconds"));
    for (QLineEdit *edit : {m_account, m_tags, m_only, m_except, m_hosts, m_origins})
        connect(edit, &QLineEdit::textChanged, this, &FormSection::edited);
    for (QSpinBox *box : {m_ping, m_silence})
        connect(box, &QSpinBox::valueChanged, this, &FormSection::edited);
    retranslate();
}

void AdvancedSection::load(const ServiceSettings &settings)
{
    if (m_backend)
        m_backend->setCurrentIndex(m_backend->findText(settings.backend));
    m_account->setText(settings.account == 0 ? QString() : QString::number(settings.account));
    m_tags->setText(textFromList(settings.tags));
    m_only->setText(textFromList(settings.filter.only));
    m_except->setText(textFromList(settings.filter.except));
    m_hosts->setText(textFromList(settings.policy.allowedHosts));
    m_origins->setText(textFromList(settings.policy.allowedOrigins));
    m_ping->setValue(settings.limits.pingSeconds);
    m_silence->setValue(settings.limits.silenceSeconds);
}

void AdvancedSection::store(ServiceSettings &settings) const
{
    if (m_backend && m_backend->currentIndex() >= 0)
        settings.backend = m_backend->currentText();
    settings.account = m_account->text().toLongLong();
    storeList(*m_tags, settings.tags);
    storeList(*m_only, settings.filter.only);
    storeList(*m_except, settings.filter.except);
    storeList(*m_hosts, settings.policy.allowedHosts);
    storeList(*m_origins, settings.policy.allowedOrigins);
    settings.limits.pingSeconds = m_ping->value();
    settings.limits.silenceSeconds = m_silence->value();
}

void AdvancedSection::retranslate()
{
    const auto name = [this](const char *key, QLabel *label, QWidget *editor) {
        const QString text = fieldName(QString::fromLatin1(key));
        label->setText(text);
        editor->setAccessibleName(text);
    };
    if (m_backend)
        name("backend", m_backendLabel, m_backend);
    name("account", m_accountLabel, m_account);
    name("tags", m_tagsLabel, m_tags);
    name("filter.only", m_onlyLabel, m_only);
    name("filter.except", m_exceptLabel, m_except);
    name("policy.allowedHosts", m_hostsLabel, m_hosts);
    name("policy.allowedOrigins", m_originsLabel, m_origins);
    name("limits.pingSeconds", m_pingLabel, m_ping);
    name("limits.silenceSeconds", m_silenceLabel, m_silence);
    m_account->setPlaceholderText(tr("the first account of the source"));
    m_tags->setPlaceholderText(tr("such as production, test"));
    m_only->setPlaceholderText(tr("all events"));
    m_except->setPlaceholderText(tr("none", "events"));
    m_hosts->setPlaceholderText(tr("IP addresses and localhost"));
    m_origins->setPlaceholderText(tr("none", "origins"));
    for (QSpinBox *box : {m_ping, m_silence})
        box->setSuffix(tr(" s", "seconds"));
}

void AdvancedSection::adapt(const ServiceSettings &settings)
{
    for (const char *key : {"filter.only", "filter.except"})
        setRowShown(QString::fromLatin1(key), hasEvents(settings));
    for (const char *key : {"policy.allowedHosts", "policy.allowedOrigins"})
        setRowShown(QString::fromLatin1(key), settings.listens());
    setRowShown(QStringLiteral("limits.pingSeconds"), hasWebSockets(settings));
}

bool AdvancedSection::isChanged() const
{
    ServiceSettings settings;
    store(settings);
    settings.backend.clear();
    return !(settings == ServiceSettings());
}

void AdvancedSection::showHint(const QString &key, const ServiceSettings &settings)
{
    if (key == QLatin1String("filter.only"))
        message(key)->setMessage(FieldMessage::Kind::Hint,
                                 tr("Kinds such as message.group or notice, with commas."));
    else if (key == QLatin1String("policy.allowedHosts"))
        message(key)->setMessage(
            FieldMessage::Kind::Hint,
            tr("Other names that clients may use for this computer; * = any."));
    else if (key == QLatin1String("policy.allowedOrigins"))
        message(key)->setMessage(FieldMessage::Kind::Hint,
                                 tr("Web pages that may connect; * = any."));
    else
        FormSection::showHint(key, settings);
}

QWidget *AdvancedSection::makeLiveness()
{
    auto *row = new QWidget(this);
    m_silenceLabel = new QLabel(row);
    m_silenceLabel->setBuddy(m_silence);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_ping);
    layout->addSpacing(8);
    layout->addWidget(m_silenceLabel);
    layout->addWidget(m_silence);
    layout->addStretch();
    return row;
}

} // namespace Switchboard
