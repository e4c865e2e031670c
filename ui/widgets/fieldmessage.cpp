// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/fieldmessage.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"
#include "ui/widgets/linkbutton.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Switchboard {
namespace {

constexpr int ShapeSide = 10;
constexpr int ShapeWidth = ShapeSide + 7;
constexpr int LineGap = 3;
constexpr double FontShare = 0.94;

StateToken tokenOf(FieldMessage::Kind kind)
{
    switch (kind) {
    case FieldMessage::Kind::Ok:
        return StateToken::Ok;
    case FieldMessage::Kind::Busy:
        return StateToken::Busy;
    case FieldMessage::Kind::Warn:
        return StateToken::Warn;
    case FieldMessage::Kind::Error:
        return StateToken::Error;
    case FieldMessage::Kind::None:
    case FieldMessage::Kind::Hint:
        break;
    }
    return StateToken::Off;
}

bool hasShape(FieldMessage::Kind kind)
{
    return kind != FieldMessage::Kind::None && kind != FieldMessage::Kind::Hint;
}

QColor textColor(FieldMessage::Kind kind)
{
    if (kind == FieldMessage::Kind::Error || kind == FieldMessage::Kind::Warn)
        return stateForeground(tokenOf(kind));
    return currentColors().secondary;
}

} // namespace

FieldMessage::FieldMessage(const QString &field, QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_link(new LinkButton({}, this))
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * FontShare);
    setFont(small);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::WindowText); // else a list around it lends its own
    m_link->setObjectName(QStringLiteral("serviceEditor_mend_") + field);
    m_link->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, LineGap);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1, Qt::AlignTop);
    layout->addWidget(m_link, 0, Qt::AlignTop);
    connect(m_link, &LinkButton::clicked, this, [this] {
        const std::function<void()> run = m_run; // it may change the message while it runs
        if (run)
            run();
    });
    arrange();
    reserveHeight();
}

void FieldMessage::setMessage(Kind kind, const QString &text, const QString &linkText,
                              std::function<void()> run)
{
    m_run = std::move(run);
    if (kind == m_kind && text == m_text->text() && linkText == m_link->text())
        return;
    m_kind = kind;
    m_text->setText(text);
    arrange();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, textColor(kind));
    m_text->setPalette(colors);
    m_link->setText(linkText);
    m_link->setAccessibleName(linkText);
    m_link->setVisible(!linkText.isEmpty());
    m_link->updateGeometry();
    if (m_editor) {
        m_editor->setAccessibleDescription(text);
        QAccessibleEvent event(m_editor, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

QString FieldMessage::text() const
{
    return m_text->text();
}

void FieldMessage::paintEvent(QPaintEvent *)
{
    if (!hasShape(m_kind))
        return;
    QPainter painter(this);
    const int top = (m_text->fontMetrics().height() - ShapeSide) / 2;
    const int left = layoutDirection() == Qt::LeftToRight ? 0 : width() - ShapeSide;
    paintStateShape(&painter, QRectF(left, top, ShapeSide, ShapeSide), tokenOf(m_kind),
                    isDarkTheme());
}

void FieldMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        reserveHeight();
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
    if (event->type() == QEvent::PaletteChange) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, textColor(m_kind));
        m_text->setPalette(colors);
    }
}

void FieldMessage::arrange()
{
    // By hand: a label takes its direction from the text, not from the window.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int room = hasShape(m_kind) ? ShapeWidth : 0;
    layout()->setContentsMargins(mirrored ? 0 : room, 0, mirrored ? room : 0, LineGap);
    m_text->setAlignment((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                         | Qt::AlignTop);
}

void FieldMessage::reserveHeight()
{
    const int line = fontMetrics().height();
    setMinimumHeight(line + LineGap);
    m_link->setFixedHeight(line + LineGap); // on one line with the text
}

} // namespace Switchboard
