// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/shutdownoverlay.h"

#include "ui/support/colors.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Switchboard {

ShutdownOverlay::ShutdownOverlay(QWidget *window)
    : QWidget(window), m_title(new QLabel(this)), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("shutdownOverlay"));
    hide();
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    m_title->setFont(bold);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addStretch();
}

void ShutdownOverlay::cover(int connections)
{
    m_title->setText(tr("Switching off..."));
    m_text->setText(connections > 0
                        ? tr("%n connection(s) are told and closed. Close again to stop at once.",
                             nullptr, connections)
                        : tr("Close again to stop at once."));
    setAccessibleName(m_title->text());
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void ShutdownOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = currentColors().window;
    veil.setAlphaF(0.94F);
    painter.fillRect(rect(), veil);
}

} // namespace Switchboard
