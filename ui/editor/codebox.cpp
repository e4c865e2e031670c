// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/codebox.h"

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QTextDocument>

namespace Switchboard {
namespace {

constexpr int Padding = 8;

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
                      QStringLiteral("Consolas"), font.family()});
    font.setPointSizeF(QApplication::font().pointSizeF() * 0.92);
    return font;
}

} // namespace

CodeBox::CodeBox(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setFont(codeFont());
    setLayoutDirection(Qt::LeftToRight); // code, in every language
    document()->setDocumentMargin(Padding);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    applyTheme();
}

void CodeBox::setText(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
}

void CodeBox::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Colors &colors = currentColors();
    const QRectF box(viewport()->rect());
    painter.fillRect(box, colors.base);
    paintRounded(&painter, box, colors.alternate, colors.border);
    painter.end();
    QPlainTextEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter ring(viewport());
    paintFocusRing(&ring, box);
}

void CodeBox::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

void CodeBox::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void CodeBox::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
}

void CodeBox::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, Qt::transparent); // the box is painted with round corners
    colors.setColor(QPalette::Text, currentColors().text);
    viewport()->setPalette(colors);
    viewport()->setAutoFillBackground(false);
}

} // namespace Switchboard
