// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/durationbox.h"

#include "ui/support/blocktext.h"

#include <QDateTime>
#include <QEvent>

namespace Switchboard {

namespace {

constexpr qint64 UsualSeconds[] = {600, 3600, 24LL * 3600, 7LL * 24 * 3600, 0};

} // namespace

DurationBox::DurationBox(QWidget *parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("blockDuration"));
    for (const qint64 seconds : UsualSeconds)
        addItem(QString(), seconds);
    retranslate();
    setSeconds(DefaultSeconds);
}

qint64 DurationBox::seconds() const
{
    return currentData().toLongLong();
}

void DurationBox::setSeconds(qint64 seconds)
{
    if (findData(seconds) < 0)
        insertItem(0, BlockText::duration(seconds), seconds);
    setCurrentIndex(findData(seconds));
}

qint64 DurationBox::expiresMs() const
{
    return seconds() == 0 ? 0 : QDateTime::currentMSecsSinceEpoch() + seconds() * 1000;
}

void DurationBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DurationBox::retranslate()
{
    setAccessibleName(tr("How long the block lasts"));
    for (int i = 0; i < count(); ++i)
        setItemText(i, BlockText::duration(itemData(i).toLongLong()));
}

} // namespace Switchboard
