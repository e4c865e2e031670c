// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/bannerarea.h"

#include "ui/help/helptopic.h"
#include "ui/widgets/bannerstrip.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

BannerArea::BannerArea(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_more(new LinkButton(QString(), this))
{
    setObjectName(QStringLiteral("bannerArea"));
    setHelpTopic(this, QStringLiteral("problems"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_more->setObjectName(QStringLiteral("bannerMore"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addWidget(m_more, 0, Qt::AlignHCenter);
    connect(m_more, &LinkButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        refold();
    });
    refold();
}

void BannerArea::show(const Banner &banner)
{
    const qsizetype index = indexOf(banner.id);
    if (index >= 0) {
        m_strips.at(index)->setBanner(banner);
        return;
    }

    auto *strip = new BannerStrip(banner, this);
    connect(strip, &BannerStrip::closeRequested, this, &BannerArea::dismiss);
    m_layout->insertWidget(int(m_strips.size()), strip);
    m_strips.append(strip);
    refold();
}

void BannerArea::remove(const QString &id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return;

    BannerStrip *strip = m_strips.takeAt(index);
    strip->hide();
    strip->deleteLater(); // one of its own buttons may have asked for this
    refold();
}

bool BannerArea::contains(const QString &id) const
{
    return indexOf(id) >= 0;
}

void BannerArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refold();
}

qsizetype BannerArea::indexOf(const QString &id) const
{
    const auto it = std::ranges::find_if(
        m_strips, [&id](const BannerStrip *strip) { return strip->id() == id; });
    return it == m_strips.cend() ? -1 : it - m_strips.cbegin();
}

int BannerArea::hiddenCount() const
{
    return std::max(0, count() - MaximumFolded);
}

void BannerArea::dismiss(const QString &id)
{
    remove(id);
    Q_EMIT dismissed(id);
}

void BannerArea::refold()
{
    if (hiddenCount() == 0)
        m_unfolded = false;
    for (qsizetype i = 0; i < m_strips.size(); ++i)
        m_strips.at(i)->setVisible(m_unfolded || i < MaximumFolded);
    m_more->setText(m_unfolded ? tr("Show fewer", "banners")
                               : tr("%1 more", "banners").arg(hiddenCount()));
    m_more->setAccessibleName(m_unfolded ? tr("Show fewer messages")
                                         : tr("Show %1 more messages").arg(hiddenCount()));
    m_more->updateGeometry();
    m_more->setVisible(hiddenCount() > 0);
    setVisible(count() > 0);
}

} // namespace Switchboard
