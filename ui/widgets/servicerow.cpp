// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/servicerow.h"

#include "core/support/redactor.h"
#include "ui/help/helptopic.h"
#include "ui/support/accessibility.h"
#include "ui/support/colors.h"
#include "ui/support/direction.h"
#include "ui/support/linktext.h"
#include "ui/support/statetext.h"
#include "ui/support/stylepainting.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/inlinerename.h"
#include "ui/widgets/linktrouble.h"
#include "ui/widgets/statepilllabel.h"
#include "ui/widgets/thinbar.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr double CompactScale = 0.82;

QPushButton *smallButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

bool isDraining(const ServiceStatus &status)
{
    return status.state == ServiceState::Quiescing && status.drainEndsMonotonicMs > 0;
}

} // namespace

ServiceRow::ServiceRow(const ServiceStatus &status, QWidget *parent)
    : QWidget(parent), m_status(status), m_switch(new SwitchButton(this)),
      m_name(new ElidedLabel(Qt::ElideRight, QPalette::WindowText, this)),
      m_pill(new StatePillLabel(this)),
      m_endpoint(new ElidedLabel(Qt::ElideMiddle, QPalette::PlaceholderText, this)),
      m_count(new QLabel(this)), m_unverified(new FieldMessage(QStringLiteral("unverified"), this)),
      m_trouble(new LinkTrouble(status.id, this)), m_drain(new QWidget(this)),
      m_drainText(new QLabel(m_drain)), m_drainBar(new ThinBar(m_drain)),
      m_closeNow(smallButton(QStringLiteral("closeNow_") + status.id, m_drain)),
      m_keepOn(smallButton(QStringLiteral("keepOn_") + status.id, m_drain))
{
    setObjectName(QStringLiteral("service_") + status.id);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleRole(this, QAccessible::ListItem);
    setAccessiblySelected(this, false);
    m_switch->setObjectName(QStringLiteral("switch_") + status.id);
    setHelpTopic(m_switch, QStringLiteral("switch"));
    m_switch->setFocusPolicy(Qt::NoFocus); // the row has the focus, Space works there
    m_count->setTextFormat(Qt::PlainText);
    m_unverified->setObjectName(QStringLiteral("unverified_") + status.id);
    m_drainText->setTextFormat(Qt::PlainText);
    m_drainText->setWordWrap(true);
    m_drainBar->setObjectName(QStringLiteral("drainBar_") + status.id);
    buildDrain();
    arrange();
    connect(m_switch, &QAbstractButton::clicked, this,
            [this] { Q_EMIT toggleRequested(m_status.id); });
    connect(m_closeNow, &QAbstractButton::clicked, this,
            [this] { Q_EMIT closeNowRequested(m_status.id); });
    connect(m_keepOn, &QAbstractButton::clicked, this,
            [this] { Q_EMIT keepOnRequested(m_status.id); });
    connect(m_trouble, &LinkTrouble::connectRequested, this,
            [this] { Q_EMIT connectRequested(m_status.id); });
    connect(m_trouble, &LinkTrouble::doctorRequested, this,
            [this] { Q_EMIT doctorRequested(m_status.id); });
    refresh();
}

void ServiceRow::setStatus(const ServiceStatus &status, qint64 nowMs)
{
    m_status = status;
    m_nowMs = nowMs;
    refresh();
}

void ServiceRow::setWish(std::optional<bool> wish)
{
    m_wish = wish;
    refresh();
}

void ServiceRow::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    arrange();
    refresh();
}

void ServiceRow::setSelected(bool selected)
{
    m_selected = selected;
    setAccessiblySelected(this, selected);
    update();
}

void ServiceRow::startRename(const std::function<QString(const QString &)> &problemOf)
{
    auto *edit = new InlineRename(m_status.name, problemOf, m_name);
    connect(edit, &InlineRename::renamed, this,
            [this](const QString &name) { Q_EMIT renamed(m_status.id, name); });
}

SwitchButton::State ServiceRow::switchState(const ServiceStatus &status, std::optional<bool> wish)
{
    const bool on = status.state == ServiceState::On;
    if (wish && *wish != on)
        return SwitchButton::State::Pending;
    switch (status.state) {
    case ServiceState::Off:
        return SwitchButton::State::Off;
    case ServiceState::On:
        return SwitchButton::State::On;
    case ServiceState::Failed:
        return SwitchButton::State::Failed;
    case ServiceState::Starting:
    case ServiceState::Quiescing:
    case ServiceState::Draining:
        return SwitchButton::State::Pending;
    }
    Q_UNREACHABLE();
}

void ServiceRow::paintEvent(QPaintEvent *)
{
    const Colors &colors = currentColors();
    QPainter painter(this);
    if (m_selected)
        painter.fillRect(rect(), colors.selected);
    else if (underMouse())
        painter.fillRect(rect(), colors.hover);
    paintHairline(&painter, rect(), Qt::BottomEdge);
    if (hasFocus() && m_focusedByKeyboard)
        paintFocusRing(&painter, QRectF(rect()).adjusted(1, 1, -1, -2));
}

void ServiceRow::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton)
        Q_EMIT activated(m_status.id);
}

void ServiceRow::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT editRequested(m_status.id);
}

void ServiceRow::keyPressEvent(QKeyEvent *event)
{
    m_focusedByKeyboard = true;
    update();
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            Q_EMIT toggleRequested(m_status.id);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT editRequested(m_status.id);
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ServiceRow::contextMenuEvent(QContextMenuEvent *event)
{
    setFocus(Qt::OtherFocusReason);
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuRequested(m_status.id,
                         byKeyboard ? mapToGlobal(rect().center()) : event->globalPos());
}

void ServiceRow::focusInEvent(QFocusEvent *event)
{
    // A window that comes back says nothing about how people work.
    if (event->reason() == Qt::MouseFocusReason)
        m_focusedByKeyboard = false;
    else if (event->reason() != Qt::ActiveWindowFocusReason
             && event->reason() != Qt::PopupFocusReason)
        m_focusedByKeyboard = true;
    QWidget::focusInEvent(event);
    Q_EMIT focused(m_status.id);
}

void ServiceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::FontChange) {
        m_name->setFont(nameFont());
    }
}

void ServiceRow::buildDrain()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_closeNow);
    buttons->addWidget(m_keepOn);
    buttons->addStretch();
    auto *drain = new QVBoxLayout(m_drain);
    drain->setContentsMargins(0, 4, 0, 4);
    drain->setSpacing(6);
    drain->addWidget(m_drainText);
    drain->addWidget(m_drainBar);
    drain->addLayout(buttons);
}

void ServiceRow::arrange()
{
    delete layout();
    m_endpoint->setVisible(!m_compact);
    m_name->setFont(nameFont());
    m_name->setAlignment(m_compact ? Qt::AlignHCenter | Qt::AlignVCenter
                                   : Qt::AlignLeading | Qt::AlignVCenter);
    if (m_compact) {
        arrangeCompact();
        return;
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(directedMargins(8, 8, 12, 9));
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_switch, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_name, 0, 1, Qt::AlignVCenter);
    grid->addWidget(m_pill, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_endpoint, 1);
    second->addWidget(m_count, 0, Qt::AlignRight);
    grid->addLayout(second, 1, 1, 1, 2);
    grid->addWidget(m_unverified, 2, 1, 1, 2);
    grid->addWidget(m_trouble, 3, 0, 1, 3); // two buttons need the width
    grid->addWidget(m_drain, 4, 1, 1, 2);
}

void ServiceRow::arrangeCompact()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 8, 4, 9);
    column->setSpacing(4);
    column->addWidget(m_switch, 0, Qt::AlignHCenter);
    column->addWidget(m_pill, 0, Qt::AlignHCenter);
    column->addWidget(m_name);
}

QFont ServiceRow::nameFont() const
{
    QFont name = font();
    name.setBold(true);
    if (m_compact)
        name.setPointSizeF(name.pointSizeF() * CompactScale);
    return name;
}

void ServiceRow::refresh()
{
    const StateText state = stateText(m_status);
    m_switch->setSubject(m_status.name);
    m_switch->setState(switchState(m_status, m_wish));
    m_name->setText(m_status.name);
    const QString count = m_status.sessions > 0 ? QLocale().toString(m_status.sessions) : QString();
    m_pill->setState(state.token, m_compact ? count : state.text);
    refreshEndpoint();
    m_count->setText(count);
    m_count->setVisible(!m_compact && !count.isEmpty());
    const QString connections = tr("%n connection(s)", nullptr, m_status.sessions);
    m_count->setToolTip(connections);
    m_pill->setToolTip(failureText(m_status));
    nameAccessibly(this,
                   tr("Service %1: %2, %3, %4")
                       .arg(m_status.name, state.text, m_endpoint->text(), connections));
    setToolTip(m_compact ? accessibleName() : QString());
    refreshDrain();
}

void ServiceRow::refreshEndpoint()
{
    const QString post = postText(m_status.post);
    const QString url = redacted(m_status.url());
    m_endpoint->setText(post.isEmpty() ? url : url + QStringLiteral(" · ") + post);
    const bool isUnverified = std::ranges::any_of(
        m_status.links, [](const LinkStatus &link) { return !link.isVerified; });
    m_unverified->setMessage(FieldMessage::Kind::Error, tr("The certificate is not checked"));
    m_unverified->setVisible(isUnverified && !m_compact);
    const bool isOn = m_status.state == ServiceState::On && !m_compact;
    m_trouble->setLink(isOn ? troubledLink(m_status.links) : nullptr);
}

void ServiceRow::refreshDrain()
{
    const bool draining = isDraining(m_status) && !m_compact;
    // A button that goes with the focus would pass it on to any other control of the window.
    if (!draining && m_drain->isAncestorOf(QApplication::focusWidget()))
        setFocus(Qt::OtherFocusReason);
    m_drain->setVisible(draining);
    if (!isDraining(m_status))
        m_drainTotalMs = 0;
    if (!draining)
        return;
    const qint64 leftMs = std::max<qint64>(0, m_status.drainEndsMonotonicMs - m_nowMs);
    const int left = m_status.sessions;
    m_drainText->setText(tr("Draining %1 s · %Ln left", nullptr, left).arg((leftMs + 999) / 1000));
    m_drainTotalMs = std::max(m_drainTotalMs, leftMs);
    m_drainBar->setRange(0, int(std::max<qint64>(1, m_drainTotalMs)));
    m_drainBar->setValue(int(leftMs));
    m_drainBar->setAccessibleName(tr("Time left to drain %1").arg(m_status.name));
    m_closeNow->setText(tr("Close now"));
    m_keepOn->setText(tr("Keep on"));
}

} // namespace Switchboard
