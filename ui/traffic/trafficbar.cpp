// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/trafficbar.h"

#include "ui/support/icons.h"
#include "ui/traffic/trafficactions.h"
#include "ui/traffic/traffictext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace Switchboard {

namespace {

constexpr int WideEnoughForWords = 620;
constexpr int TypeCharacters = 24;

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TrafficBar::TrafficBar(const TrafficActions &actions, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_pause(buttonFor(actions.pause, this)),
      m_follow(new QToolButton(this)), m_kinds(new QToolButton(this)),
      m_kindMenu(new QMenu(m_kinds)), m_failures(new QAction(this)), m_allKinds(new QAction(this)),
      m_offer(new QToolButton(this)),
      m_sessionChip(addChip("trafficSessionChip", &TrafficBar::dropSession)),
      m_serviceChip(addChip("trafficServiceChip", &TrafficBar::dropService)),
      m_typeChip(addChip("trafficTypeChip", &TrafficBar::dropType)),
      m_samplingChip(new Chip(QStringLiteral("warning"), Chip::Kind::Note, this)),
      m_text(new QLineEdit(this)),
      m_state(new ElidedLabel(Qt::ElideRight, QPalette::PlaceholderText, this))
{
    m_pause->setObjectName(QStringLiteral("trafficPause"));
    m_follow->setObjectName(QStringLiteral("trafficFollow"));
    m_follow->setIcon(themedIcon(QStringLiteral("follow")));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setAutoRaise(true);
    m_follow->setFocusPolicy(Qt::StrongFocus);
    m_offer->setObjectName(QStringLiteral("trafficOffer"));
    m_offer->setAutoRaise(true);
    m_offer->setFocusPolicy(Qt::StrongFocus);
    m_offer->setIcon(themedIcon(QStringLiteral("filter")));
    m_offer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_samplingChip->setObjectName(QStringLiteral("trafficSampling"));
    m_state->setObjectName(QStringLiteral("trafficState"));
    m_state->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    m_state->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    buildKinds();
    buildText();

    m_layout->setContentsMargins(8, 6, 12, 6);
    m_layout->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_pause, m_follow, m_kinds, m_sessionChip, m_serviceChip, m_typeChip, m_offer})
        m_layout->addWidget(widget);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_samplingChip);
    m_layout->addWidget(m_state);
    connect(m_follow, &QToolButton::clicked, this, &TrafficBar::followRequested);
    connect(m_offer, &QToolButton::clicked, this, [this] {
        m_filter.setSession(m_offered);
        change();
    });
    m_samplingChip->hide();
    retranslate();
}

void TrafficBar::buildKinds()
{
    m_kinds->setObjectName(QStringLiteral("trafficKinds"));
    m_kinds->setIcon(themedIcon(QStringLiteral("sliders")));
    m_kinds->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_kinds->setAutoRaise(true);
    connect(m_kinds, &QToolButton::clicked, this, [this] {
        const int side = isRightToLeft() ? m_kindMenu->sizeHint().width() - m_kinds->width() : 0;
        m_kindMenu->popup(m_kinds->mapToGlobal(QPoint(-side, m_kinds->height())));
    });
    m_kinds->setFocusPolicy(Qt::StrongFocus);
    m_kindMenu->setObjectName(QStringLiteral("trafficKindMenu"));
    m_allKinds->setObjectName(QStringLiteral("trafficKind_all"));
    m_kindMenu->addAction(m_allKinds);
    m_kindMenu->addSeparator();
    for (int kind = 0; kind < TrafficKindCount; ++kind) {
        QAction *action = m_kindMenu->addAction(QString());
        action->setObjectName(QStringLiteral("trafficKind_") + toString(TrafficKind(kind)));
        action->setCheckable(true);
        m_kindActions.append(action);
        connect(action, &QAction::triggered, this, &TrafficBar::applyKinds);
    }
    m_kindMenu->addSeparator();
    m_failures->setObjectName(QStringLiteral("trafficKind_failures"));
    m_failures->setCheckable(true);
    m_kindMenu->addAction(m_failures);
    connect(m_failures, &QAction::triggered, this, &TrafficBar::applyKinds);
    connect(m_allKinds, &QAction::triggered, this, [this] {
        m_filter.setKinds(TrafficFilter::AllKinds);
        m_filter.setFailuresOnly(false);
        change();
    });
}

void TrafficBar::buildText()
{
    m_text->setObjectName(QStringLiteral("trafficFilter"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(90);
    m_text->setMaximumWidth(320);
    m_text->installEventFilter(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(FilterDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &TrafficBar::applyText);
    connect(m_text, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
}

Chip *TrafficBar::addChip(const char *objectName, void (TrafficBar::*remove)())
{
    auto *chip = new Chip(QStringLiteral("filter"), Chip::Kind::Removable, this);
    chip->setObjectName(QLatin1String(objectName));
    chip->hide();
    connect(chip, &Chip::removeRequested, this, remove);
    return chip;
}

void TrafficBar::setFilter(const TrafficFilter &filter)
{
    m_filter = filter;
    m_text->setText(filter.words().join(u' '));
    m_delay.stop();
    change();
}

void TrafficBar::setServiceNames(const QHash<QString, QString> &names)
{
    m_serviceNames = names;
    refreshChips();
}

void TrafficBar::offerSession(SessionId session)
{
    m_offered = session;
    refreshOffer();
}

void TrafficBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void TrafficBar::setFollowing(bool following)
{
    m_follow->setChecked(following);
}

void TrafficBar::setState(const QString &text, const QString &toolTip)
{
    if (m_state->text() == text && m_state->toolTip() == toolTip)
        return;
    m_state->setText(text);
    m_state->setToolTip(toolTip);
    m_state->setAccessibleName(text);
    m_state->setAccessibleDescription(toolTip);
}

void TrafficBar::setSampling(int stride, const QString &toolTip)
{
    m_samplingChip->setVisible(stride > 1);
    if (stride > 1)
        m_samplingChip->setTexts(tr("1 of %1").arg(stride), toolTip);
}

void TrafficBar::applyText()
{
    m_delay.stop();
    TrafficFilter filter = m_filter;
    filter.setText(m_text->text());
    if (filter == m_filter)
        return;
    m_filter = filter;
    change();
}

void TrafficBar::applyKinds()
{
    TrafficFilter::Kinds kinds = 0;
    for (int kind = 0; kind < TrafficKindCount; ++kind) {
        if (m_kindActions.at(kind)->isChecked())
            kinds |= TrafficFilter::bitOf(TrafficKind(kind));
    }
    m_filter.setKinds(kinds);
    m_filter.setFailuresOnly(m_failures->isChecked());
    change();
}

void TrafficBar::dropSession()
{
    m_filter.setSession({});
    change();
}

void TrafficBar::dropService()
{
    m_filter.setService({});
    change();
}

void TrafficBar::dropType()
{
    m_filter.setType({});
    change();
}

void TrafficBar::change()
{
    refreshChips();
    refreshKinds();
    Q_EMIT filterChanged();
}

void TrafficBar::refreshChips()
{
    const QString hint = tr("Show all again");
    const auto show = [&hint](Chip *chip, bool shown, const QString &text, const QString &toolTip) {
        if (shown)
            chip->setTexts(text, toolTip, hint);
        chip->setVisible(shown);
    };
    const QString session = u'#' + QString::number(m_filter.session().value());
    const QString service = m_serviceNames.value(m_filter.service(), m_filter.service());
    const QString type = fontMetrics().elidedText(
        m_filter.type(), Qt::ElideMiddle, fontMetrics().averageCharWidth() * TypeCharacters);
    show(m_sessionChip, m_filter.session().isValid(), session,
         tr("Only messages of connection %1").arg(session));
    show(m_serviceChip, !m_filter.service().isEmpty(), service,
         tr("Only messages of the service %1").arg(service));
    show(m_typeChip, !m_filter.type().isEmpty(), type,
         tr("Only messages of the type %1").arg(m_filter.type()));
    refreshOffer();
}

void TrafficBar::refreshOffer()
{
    const bool offered = m_offered.isValid() && m_filter.session() != m_offered;
    m_offer->setVisible(offered);
    if (!offered)
        return;
    const QString name = u'#' + QString::number(m_offered.value());
    m_offer->setText(tr("only %1", "connection").arg(name));
    m_offer->setToolTip(tr("Show only messages of the selected connection %1").arg(name));
}

void TrafficBar::refreshKinds()
{
    int shown = 0;
    for (int kind = 0; kind < TrafficKindCount; ++kind) {
        const bool checked = (m_filter.kinds() & TrafficFilter::bitOf(TrafficKind(kind))) != 0;
        m_kindActions.at(kind)->setChecked(checked);
        shown += checked ? 1 : 0;
    }
    m_failures->setChecked(m_filter.failuresOnly());
    QString text = tr("Kinds", "of messages");
    if (m_filter.failuresOnly())
        text = tr("Failures");
    else if (shown < TrafficKindCount)
        text = tr("Kinds: %1 of %2", "of messages").arg(shown).arg(TrafficKindCount);
    m_kinds->setText(text);
    m_kinds->setAccessibleName(text);
}

void TrafficBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_pause->setToolButtonStyle(width() >= WideEnoughForWords ? Qt::ToolButtonTextBesideIcon
                                                              : Qt::ToolButtonIconOnly);
}

bool TrafficBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            applyText();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return
            || key == Qt::Key_Enter) {
            applyText();
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TrafficBar::retranslate()
{
    for (int kind = 0; kind < TrafficKindCount; ++kind)
        m_kindActions.at(kind)->setText(kindsText(TrafficKind(kind)));
    m_allKinds->setText(tr("A&ll kinds"));
    m_failures->setText(tr("Only &failures"));
    m_follow->setToolTip(tr("Stay with the newest message (End)"));
    m_follow->setAccessibleName(tr("Follow the newest message"));
    m_kinds->setToolTip(tr("Kinds of messages that are shown"));
    m_text->setPlaceholderText(
        tr("Filter  %1").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_text->setToolTip(tr("Words in type, summary or payload; all of them must be there"));
    m_text->setAccessibleName(tr("Filter the traffic"));
    m_text->actions().constFirst()->setText(m_text->accessibleName()); // the icon is a button
    refreshChips();
    refreshKinds();
}

} // namespace Switchboard
