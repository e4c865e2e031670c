// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/teststeprow.h"

#include "ui/support/colors.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Switchboard {
namespace {

constexpr int ShapeSide = 11;
constexpr int TextLeft = ShapeSide + 9;

} // namespace

TestStepRow::TestStepRow(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_time(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_time->setTextFormat(Qt::PlainText);
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(TextLeft, 1, 0, 1);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_time);
}

void TestStepRow::setStep(StateToken token, const QString &text, const QString &time)
{
    m_token = token;
    m_text->setText(text);
    m_text->setForegroundRole(token == StateToken::Off ? QPalette::PlaceholderText
                                                       : QPalette::WindowText);
    m_time->setText(time);
    update();
}

void TestStepRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int top = 1 + (fontMetrics().height() - ShapeSide) / 2;
    const int left = layoutDirection() == Qt::LeftToRight ? 0 : width() - ShapeSide;
    paintStateShape(&painter, QRectF(left, top, ShapeSide, ShapeSide), m_token, isDarkTheme());
}

} // namespace Switchboard
