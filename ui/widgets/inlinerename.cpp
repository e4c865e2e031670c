// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/inlinerename.h"

#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace Switchboard {
namespace {

constexpr int Overlap = 8; // the frame lies around the text, not on it

} // namespace

InlineRename::InlineRename(const QString &name, ProblemOf problemOf, QWidget *place)
    : QLineEdit(name, place->parentWidget()), m_old(name), m_problemOf(std::move(problemOf))
{
    setObjectName(QStringLiteral("serviceRename"));
    setAccessibleName(tr("New name of %1").arg(name));
    setFont(place->font());
    const QRect text = place->geometry();
    const int height = sizeHint().height();
    setGeometry(text.left() - Overlap, text.center().y() - height / 2, text.width() + 2 * Overlap,
                height);
    connect(this, &QLineEdit::textChanged, this, &InlineRename::check);
    selectAll();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void InlineRename::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        end();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        check();
        if (!m_problem.isEmpty())
            return;
        if (text().trimmed() != m_old)
            Q_EMIT renamed(text().trimmed());
        end();
        return;
    default:
        QLineEdit::keyPressEvent(event);
        event->accept(); // the row below has keys of its own
    }
}

void InlineRename::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        end();
}

void InlineRename::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_problem.isEmpty())
        return;
    QPainter painter(this);
    paintRounded(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), Qt::transparent,
                 stateForeground(StateToken::Error));
}

void InlineRename::check()
{
    const QString name = text().trimmed();
    m_problem = name == m_old ? QString() : m_problemOf(name);
    setAccessibleDescription(m_problem);
    if (m_problem.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), m_problem, this);
    update();
}

void InlineRename::end()
{
    if (m_ended)
        return;
    m_ended = true;
    QToolTip::hideText();
    if (hasFocus()) // hiding would pass the keyboard on to any other control
        parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
}

} // namespace Switchboard
