// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/pairview.h"

#include "ui/traffic/payloadtext.h"
#include "ui/traffic/traffictext.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

QWidget *half(QWidget *parent, ElidedLabel *title, QWidget *text)
{
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    title->setContentsMargins(8, 4, 8, 2);
    layout->addWidget(title);
    layout->addWidget(text, 1);
    return widget;
}

QLabel *noteLabel(const char *objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

PairView::PairView(BackgroundWorker &worker, QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Vertical, this)),
      m_actionTitle(new ElidedLabel(Qt::ElideRight, QPalette::WindowText, this)),
      m_responseTitle(new ElidedLabel(Qt::ElideRight, QPalette::WindowText, this)),
      m_actionText(new PayloadText(PayloadText::Form::Pretty, QStringLiteral("messagePairAction"),
                                   worker, this)),
      m_responseText(new PayloadText(PayloadText::Form::Pretty,
                                     QStringLiteral("messagePairResponse"), worker, this)),
      m_missing(noteLabel("messagePairMissing", this)), m_note(noteLabel("messagePairNote", this))
{
    setObjectName(QStringLiteral("messagePair"));
    m_actionTitle->setObjectName(QStringLiteral("messagePairActionTitle"));
    m_responseTitle->setObjectName(QStringLiteral("messagePairResponseTitle"));
    m_splitter->addWidget(half(m_splitter, m_actionTitle, m_actionText));
    m_splitter->addWidget(half(m_splitter, m_responseTitle, m_responseText));
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_missing);
    layout->addWidget(m_note, 1);
    m_missing->setContentsMargins(8, 8, 8, 8);
    setFocusProxy(m_actionText);
    refresh();
}

void PairView::setMessages(const std::optional<TrafficRecord> &record,
                           const std::optional<TrafficRecord> &pair)
{
    m_kind = record ? std::optional(record->message->kind) : std::nullopt;
    const bool isAction = m_kind == TrafficKind::Action;
    const bool isResponse = m_kind == TrafficKind::Response;
    m_action = isAction ? record : isResponse ? pair : std::nullopt;
    m_response = isResponse ? record : isAction ? pair : std::nullopt;
    m_actionText->setMessage(m_action ? m_action->message : nullptr);
    m_responseText->setMessage(m_response ? m_response->message : nullptr);
    refresh();
}

void PairView::refresh()
{
    const bool paired = m_kind == TrafficKind::Action || m_kind == TrafficKind::Response;
    m_note->setText(!m_kind ? tr("Select an action or a response")
                            : tr("Only actions and responses come in pairs"));
    m_note->setVisible(!paired);
    m_splitter->setVisible(paired);
    m_splitter->widget(0)->setVisible(m_action.has_value());
    m_splitter->widget(1)->setVisible(m_response.has_value());
    m_missing->setVisible(paired && (!m_action || !m_response));
    m_missing->setText(m_action ? tr("No response yet")
                                : tr("Its action is not among the recorded messages"));
    m_actionText->setAccessibleTextName(tr("Action"));
    m_responseText->setAccessibleTextName(tr("Response"));
    if (m_action)
        m_actionTitle->setText(formatMoment(m_action->wallMs) + QStringLiteral(" · ")
                               + typeText(*m_action->message));
    if (!m_response)
        return;
    QString title = formatMoment(m_response->wallMs);
    if (m_response->latencyUs >= 0)
        title += QStringLiteral(" · ")
            + tr("after %1", "a time").arg(formatLatency(m_response->latencyUs));
    title += QStringLiteral(" · ")
        + (m_response->message->isFailure() ? tr("failed with %1").arg(m_response->message->retcode)
                                            : tr("ok", "an action succeeded"));
    m_responseTitle->setText(title);
}

void PairView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace Switchboard
