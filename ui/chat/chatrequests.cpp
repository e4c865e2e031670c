// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatrequests.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hairline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace Switchboard {

ChatRequests::ChatRequests(ActSender send, QWidget *parent)
    : QWidget(parent), m_send(std::move(send)), m_rows(new QVBoxLayout), m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("simRequests"));
    m_rows->setSpacing(10);
    m_more->setTextFormat(Qt::PlainText);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(12, 10, 12, 10);
    inner->setSpacing(8);
    inner->addLayout(m_rows);
    inner->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(inner);
    hide();
}

void ChatRequests::setWorld(const ChatWorld &world)
{
    m_world = world;
    rebuild();
}

void ChatRequests::rebuild()
{
    const QList<SimulatorRequest> open = m_world.openRequests();
    const QList<SimulatorRequest> shown = open.mid(0, MaximumShown);
    m_more->setText(tr("and %1 more").arg(open.size() - shown.size()));
    m_more->setVisible(open.size() > shown.size());
    // Buttons that stay must not be made anew under the pointer.
    if (!std::ranges::equal(shown, m_shown, {}, &SimulatorRequest::flag, &SimulatorRequest::flag)) {
        while (QLayoutItem *item = m_rows->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        m_shown = shown;
        for (const SimulatorRequest &request : shown)
            m_rows->addWidget(makeRow(request));
    }
    setVisible(!open.isEmpty());
}

QWidget *ChatRequests::makeRow(const SimulatorRequest &request)
{
    auto *row = new QWidget(this);
    const QString text = titleOf(request);
    auto *title = new QLabel(text, row);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *comment = new ElidedLabel(Qt::ElideRight, QPalette::PlaceholderText, row);
    comment->setText(request.comment);
    comment->setVisible(!request.comment.isEmpty());
    auto *accept = new QPushButton(tr("Accept"), row);
    accept->setObjectName(QStringLiteral("simAccept_") + request.flag);
    accept->setAccessibleName(tr("Accept: %1").arg(text));
    auto *refuse = new QPushButton(tr("Refuse"), row);
    refuse->setObjectName(QStringLiteral("simRefuse_") + request.flag);
    refuse->setAccessibleName(tr("Refuse: %1").arg(text));
    for (QPushButton *button : {accept, refuse}) // stays whole in a low window
        button->setMinimumHeight(button->sizeHint().height());
    const QString flag = request.flag;
    connect(accept, &QPushButton::clicked, this, [this, flag] { answer(flag, true); });
    connect(refuse, &QPushButton::clicked, this, [this, flag] { answer(flag, false); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(accept);
    buttons->addWidget(refuse);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(comment);
    layout->addLayout(buttons);
    return row;
}

QString ChatRequests::titleOf(const SimulatorRequest &request) const
{
    const QString who = m_world.nickname(request.userId);
    if (request.groupId == 0)
        return tr("%1 wants to be a friend").arg(who);
    const QString group = m_world.chatName({ChatKind::Group, request.groupId});
    if (request.subType == QLatin1String("invite"))
        return tr("%1 invites the bot to %2")
            .arg(request.invitorId == 0 ? who : m_world.nickname(request.invitorId), group);
    return tr("%1 wants to join %2").arg(who, group);
}

void ChatRequests::answer(const QString &flag, bool approve)
{
    const QPointer<ChatRequests> self(this);
    m_send({QStringLiteral("answer_request"),
            {{QStringLiteral("flag"), flag}, {QStringLiteral("approve"), approve}}},
           [self](const CommandResult &result) {
               if (self && !result.ok)
                   Q_EMIT self->failed(result.error);
           });
}

void ChatRequests::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_shown.clear();
        rebuild();
    }
}

} // namespace Switchboard
