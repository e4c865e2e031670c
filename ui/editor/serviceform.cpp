// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/serviceform.h"

#include "ui/editor/advancedsection.h"
#include "ui/editor/eventssection.h"
#include "ui/editor/foldsection.h"
#include "ui/editor/limitssection.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int LeastWidth = 430;
constexpr int SectionGap = 6;

} // namespace

ServiceForm::ServiceForm(const ValidationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_basic(new BasicSection(context.serviceId.isEmpty() ? BasicSection::Purpose::NewService
                                                           : BasicSection::Purpose::ExistingService,
                               this)),
      m_events(new EventsSection(this)), m_limits(new LimitsSection(this)),
      m_advanced(new AdvancedSection(context.configuration.backends, this)),
      m_eventsFold(new FoldSection(SectionHead::Kind::Foldable,
                                   QStringLiteral("serviceEditor_events"), m_events, this)),
      m_limitsFold(new FoldSection(SectionHead::Kind::Foldable,
                                   QStringLiteral("serviceEditor_limits"), m_limits, this)),
      m_advancedFold(new FoldSection(SectionHead::Kind::Foldable,
                                     QStringLiteral("serviceEditor_advanced"), m_advanced, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(SectionGap);
    layout->addWidget(m_basic);
    layout->addWidget(m_eventsFold);
    layout->addWidget(m_limitsFold);
    layout->addWidget(m_advancedFold);
    layout->addStretch();
    m_eventsFold->setOpen(true);
    for (FormSection *section : sections()) {
        connect(section, &FormSection::edited, this, &ServiceForm::refresh);
        connect(section, &FormSection::fieldLeft, this, &ServiceForm::noteVisit);
    }
    connect(m_basic, &BasicSection::frameworkChanged, this, [this] {
        refresh();
        Q_EMIT frameworkChanged();
    });
    connect(m_basic, &BasicSection::heartbeatSuggested, this, &ServiceForm::suggestHeartbeat);
    retranslate();
}

void ServiceForm::setSettings(const ServiceSettings &settings)
{
    m_loading = true; // one change, not one for each field
    m_settings = settings;
    m_visited.clear();
    for (FormSection *section : sections())
        section->load(settings);
    m_loading = false;
    if (m_limits->isChanged())
        m_limitsFold->setOpen(true);
    if (m_advanced->isChanged())
        m_advancedFold->setOpen(true);
    refresh();
}

ServiceSettings ServiceForm::settings() const
{
    ServiceSettings settings = m_settings;
    for (const FormSection *section : sections())
        section->store(settings);
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

QList<FormSection *> ServiceForm::sections() const
{
    return {m_basic, m_events, m_limits, m_advanced};
}

FoldSection *ServiceForm::foldOf(const FormSection *section) const
{
    for (FoldSection *fold : {m_eventsFold, m_limitsFold, m_advancedFold}) {
        if (fold->content() == section)
            return fold;
    }
    return nullptr;
}

} // namespace Switchboard
