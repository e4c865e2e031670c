// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/bannerstrip.h"

#include "ui/support/accessibility.h"
#include "ui/support/colors.h"
#include "ui/support/direction.h"
#include "ui/support/icons.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int ShapeSize = 12;
constexpr int ShapeLeft = 14;
constexpr int TextLeft = ShapeLeft + ShapeSize + 10;

bool sameActions(const QList<BannerAction> &a, const QList<BannerAction> &b)
{
    return std::ranges::equal(a, b, [](const BannerAction &left, const BannerAction &right) {
        return left.id == right.id && left.text == right.text;
    });
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

BannerStrip::BannerStrip(const Banner &banner, QWidget *parent)
    : QWidget(parent), m_banner(banner), m_layout(new QHBoxLayout(this)),
      m_actions(new QHBoxLayout), m_title(plainLabel(this)), m_text(plainLabel(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner_") + banner.id);
    setAccessibleRole(this, QAccessible::Notification);
    m_layout->setContentsMargins(directedMargins(TextLeft, 4, 8, 4));
    m_layout->setSpacing(10);
    m_actions->setSpacing(4);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("bannerClose_") + banner.id);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_text, 1);
    m_layout->addLayout(m_actions);
    m_layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] { Q_EMIT closeRequested(id()); });
    rebuildActions();
    updateTexts();
}

void BannerStrip::setBanner(const Banner &banner)
{
    const bool keepButtons = sameActions(m_banner.actions, banner.actions);
    m_banner = banner;
    if (!keepButtons) // a button under a pressed mouse must survive a mere change of text
        rebuildActions();
    updateTexts();
    update();
}

void BannerStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
}

void BannerStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor face = stateBackground(m_banner.token);
    painter.fillRect(rect(), face);
    painter.fillRect(QRect(0, height() - 1, width(), 1),
                     mixed(face, stateForeground(m_banner.token), 0.25));
    const int side =
        layoutDirection() == Qt::LeftToRight ? ShapeLeft : width() - ShapeLeft - ShapeSize;
    paintStateShape(&painter, QRectF(side, (height() - ShapeSize) / 2.0, ShapeSize, ShapeSize),
                    m_banner.token, isDarkTheme());
}

void BannerStrip::rebuildActions()
{
    QString focused;
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (item->widget()->hasFocus())
            focused = item->widget()->objectName();
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const BannerAction &action : std::as_const(m_banner.actions)) {
        auto *button = new LinkButton(action.text, this);
        button->setObjectName(QStringLiteral("bannerAction_%1_%2").arg(m_banner.id, action.id));
        connect(button, &LinkButton::clicked, this,
                [this, actionId = action.id] { run(actionId); });
        m_actions->addWidget(button);
        if (button->objectName() == focused)
            button->setFocus();
    }
}

void BannerStrip::updateTexts()
{
    m_title->setText(m_banner.title);
    m_text->setText(m_banner.text);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message “%1”").arg(m_banner.title));
    const QString name = m_banner.title % QStringLiteral(". ") % m_banner.text;
    if (accessibleName() == name)
        return;
    const bool isNew = accessibleName().isEmpty();
    setAccessibleName(name);
    if (m_banner.textIsLive && !isNew)
        return;
    if (isVisible()) // else its appearance is news enough
        speak(this);
}

void BannerStrip::run(const QString &actionId)
{
    const auto it = std::ranges::find(m_banner.actions, actionId, &BannerAction::id);
    if (it == m_banner.actions.cend() || !it->run)
        return;
    const std::function<void()> task = it->run; // it may replace the banner while it runs
    task();
}

} // namespace Switchboard
