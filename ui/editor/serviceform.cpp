// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/serviceform.h"

#include "core/config/servicefields.h"
#include "ui/editor/advancedsection.h"
#include "ui/editor/connectionsection.h"
#include "ui/editor/eventssection.h"
#include "ui/editor/foldsection.h"
#include "ui/editor/limitssection.h"
#include "ui/editor/servicekinds.h"
#include "ui/editor/tlssection.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int LeastWidth = 430;
constexpr int SectionGap = 6;

FoldSection *makeFold(const char *name, QWidget *content, QWidget *parent)
{
    return new FoldSection(SectionHead::Kind::Foldable,
                           QStringLiteral("serviceEditor_") + QString::fromLatin1(name), content,
                           parent);
}

} // namespace

ServiceForm::ServiceForm(const ValidationContext &context, const QString &profileFolder,
                         QWidget *parent)
    : QWidget(parent), m_context(context),
      m_basic(new BasicSection(context.serviceId.isEmpty() ? BasicSection::Purpose::NewService
                                                           : BasicSection::Purpose::ExistingService,
                               this)),
      m_connection(new ConnectionSection(this)), m_tls(new TlsSection(profileFolder, this)),
      m_events(new EventsSection(this)), m_limits(new LimitsSection(this)),
      m_advanced(new AdvancedSection(context.configuration.backends, this)),
      m_connectionFold(makeFold("connection", m_connection, this)),
      m_tlsFold(makeFold("tls", m_tls, this)), m_eventsFold(makeFold("events", m_events, this)),
      m_limitsFold(makeFold("limits", m_limits, this)),
      m_advancedFold(makeFold("advanced", m_advanced, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(SectionGap);
    layout->addWidget(m_basic);
    for (FoldSection *fold :
         {m_connectionFold, m_tlsFold, m_eventsFold, m_limitsFold, m_advancedFold})
        layout->addWidget(fold);
    layout->addStretch();
    m_eventsFold->setOpen(true);
    for (FormSection *section : sections()) {
        connect(section, &FormSection::edited, this, &ServiceForm::refresh);
        connect(section, &FormSection::fieldLeft, this, &ServiceForm::noteVisit);
    }
    connect(m_basic, &BasicSection::kindChanged, this, &ServiceForm::chooseKind);
    connect(m_basic, &BasicSection::frameworkChanged, this, &ServiceForm::chooseFramework);
    connect(m_basic, &BasicSection::heartbeatSuggested, this, &ServiceForm::suggestHeartbeat);
    retranslate();
}

void ServiceForm::setSettings(const ServiceSettings &settings)
{
    m_loading = true; // one change, not one for each field
    m_settings = settings;
    m_suggested = settings;
    m_visited.clear();
    for (FormSection *section : sections())
        section->load(settings);
    m_loading = false;
    openUsedFolds();
    refresh();
}

void ServiceForm::openUsedFolds()
{
    if (m_connection->isChanged())
        m_connectionFold->setOpen(true);
    if (m_tls->isChanged())
        m_tlsFold->setOpen(true);
    if (m_limits->isChanged())
        m_limitsFold->setOpen(true);
    if (m_advanced->isChanged())
        m_advancedFold->setOpen(true);
}

ServiceSettings ServiceForm::settings() const
{
    ServiceSettings settings = m_settings;
    for (const FormSection *section : sections())
        section->store(settings);
    const ServiceSettings standard;
    for (const ServiceField &field : serviceFields()) {
        if (!Switchboard::hasField(settings.kind, field))
            field.copy(standard, settings);
    }
    return settings;
}

QList<FieldProblem> ServiceForm::problems() const
{
    return validateService(settings(), m_context);
}

void ServiceForm::setContext(const ValidationContext &context)
{
    m_context = context;
    refresh();
}

bool ServiceForm::showFirstProblem()
{
    const QList<FieldProblem> found = problems();
    if (found.isEmpty())
        return false;
    for (const FieldProblem &problem : found)
        m_visited.insert(problem.key);
    refresh();
    focusField(found.constFirst().key);
    return true;
}

void ServiceForm::focusField(const QString &key)
{
    for (FormSection *section : sections()) {
        if (!section->hasField(key))
            continue;
        if (FoldSection *fold = foldOf(section))
            fold->setOpen(true);
        section->focusField(key);
        return;
    }
}

void ServiceForm::setPortVerdict(const PortVerdict &verdict)
{
    m_basic->setPortVerdict(verdict);
    showMessages();
}

BotPreset ServiceForm::framework() const
{
    return m_basic->framework();
}

void ServiceForm::setFramework(BotPreset framework)
{
    m_basic->setFramework(framework);
}

QSize ServiceForm::minimumSizeHint() const
{
    return {LeastWidth, QWidget::minimumSizeHint().height()};
}

void ServiceForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        alignLabels();
}

void ServiceForm::retranslate()
{
    for (FormSection *section : sections())
        section->retranslate();
    m_connectionFold->setTexts(tr("Connection"), tr("roles, pauses, proxy, certificates"));
    m_tlsFold->setTexts(tr("TLS"), tr("certificate and key"));
    m_eventsFold->setTexts(tr("Events"), tr("heartbeat, format, lifecycle"));
    m_limitsFold->setTexts(tr("Limits"), tr("connections, message size, queue, actions"));
    m_advancedFold->setTexts(tr("Advanced"), tr("tags, filters, origins, pings"));
    alignLabels();
    refresh();
}

void ServiceForm::alignLabels()
{
    int width = 0;
    for (const FormSection *section : sections())
        width = std::max(width, section->neededLabelWidth());
    for (FormSection *section : sections())
        section->setLabelWidth(width);
}

void ServiceForm::noteVisit(const QString &key)
{
    m_visited.insert(key);
    if (key == QLatin1String("host"))
        m_visited.insert(QStringLiteral("token")); // it may be needed now
    showMessages();
}

void ServiceForm::refresh()
{
    if (m_loading)
        return;
    const ServiceSettings now = settings();
    for (FormSection *section : sections())
        section->adapt(now);
    m_connectionFold->setVisible(!now.listens());
    m_tlsFold->setVisible(now.listens());
    showMessages();
    Q_EMIT changed();
}

void ServiceForm::showMessages()
{
    const ServiceSettings now = settings();
    const QList<FieldProblem> found = validateService(now, m_context);
    for (FormSection *section : sections())
        section->showProblems(found, now, m_visited);
}

void ServiceForm::suggestHeartbeat(int milliseconds)
{
    m_events->setHeartbeat(milliseconds);
}

void ServiceForm::chooseKind()
{
    if (m_loading)
        return;
    m_visited.clear(); // what was left empty may not even be there now
    suggest();
}

void ServiceForm::chooseFramework()
{
    suggest();
    Q_EMIT frameworkChanged();
}

//! Puts in what suits kind and framework, but only where nobody typed anything else.
void ServiceForm::suggest()
{
    if (m_loading)
        return;
    if (!m_context.serviceId.isEmpty()) {
        refresh();
        return;
    }
    ServiceSettings settings = m_settings;
    for (const FormSection *section : sections())
        section->store(settings); // with what other kinds keep
    const ServiceSettings wanted =
        suggestedService(settings.kind, m_basic->framework(), m_context.configuration);
    for (const char *key : {"name", "port", "url", "lifecycle"}) {
        const ServiceField *field = serviceField(QString::fromLatin1(key));
        if (!field->isSame(settings, m_suggested))
            continue;
        field->copy(wanted, settings);
        field->copy(wanted, m_suggested);
    }
    m_loading = true;
    m_basic->load(settings);
    m_events->load(settings);
    m_loading = false;
    refresh();
}

QList<FormSection *> ServiceForm::sections() const
{
    return {m_basic, m_connection, m_tls, m_events, m_limits, m_advanced};
}

FoldSection *ServiceForm::foldOf(const FormSection *section) const
{
    for (FoldSection *fold :
         {m_connectionFold, m_tlsFold, m_eventsFold, m_limitsFold, m_advancedFold}) {
        if (fold->content() == section)
            return fold;
    }
    return nullptr;
}

} // namespace Switchboard
