// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatattachments.h"

#include "ui/support/formatting.h"
#include "ui/support/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Switchboard {

namespace {

constexpr int PictureHeight = 32;
constexpr int MaximumTextWidth = 260;

} // namespace

ChatAttachments::ChatAttachments(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("simAttachments"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(12);
    hide();
}

QToolButton *ChatAttachments::addEntry(const QImage &picture, const QString &text,
                                       const QString &removeHint)
{
    auto *entry = new QWidget(this);
    auto *layout = new QHBoxLayout(entry);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    if (!picture.isNull()) {
        auto *shown = new QLabel(entry);
        shown->setPixmap(
            QPixmap::fromImage(picture.scaledToHeight(PictureHeight, Qt::SmoothTransformation)));
        shown->setAccessibleName(text);
        layout->addWidget(shown);
    }
    auto *label =
        new QLabel(fontMetrics().elidedText(text, Qt::ElideMiddle, MaximumTextWidth), entry);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setToolTip(text.toHtmlEscaped());
    auto *remove = new QToolButton(entry);
    remove->setObjectName(QStringLiteral("simDropAttachment"));
    remove->setAutoRaise(true);
    remove->setIcon(themedIcon(QStringLiteral("close")));
    remove->setToolTip(removeHint);
    remove->setAccessibleName(removeHint);
    layout->addWidget(label);
    layout->addWidget(remove);
    m_layout->addWidget(entry);
    return remove;
}

void ChatAttachments::setDraft(const ChatDraft &draft)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (draft.replyTo != 0) {
        auto *remove = addEntry({}, tr("Reply to “%1”").arg(draft.replyText), tr("Do not reply"));
        connect(remove, &QToolButton::clicked, this, &ChatAttachments::replyDropped);
    }
    for (qsizetype i = 0; i < draft.attachments.size(); ++i) {
        const ChatAttachment &each = draft.attachments.at(i);
        const QString text =
            QString(each.name % QStringLiteral(" · ") % formatBytes(quint64(each.bytes.size())));
        auto *remove = addEntry(each.thumbnail, text, tr("Remove %1").arg(each.name));
        connect(remove, &QToolButton::clicked, this,
                [this, i] { Q_EMIT attachmentDropped(int(i)); });
    }
    m_layout->addStretch();
    setVisible(draft.replyTo != 0 || !draft.attachments.isEmpty());
}

} // namespace Switchboard
