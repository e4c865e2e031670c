// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/replywatch.h"

#include <QDateTime>

#include <algorithm>

namespace Switchboard {

ReplyWatch::ReplyWatch(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReplyWatch::collect);
}

void ReplyWatch::setPatience(int milliseconds)
{
    m_patienceMs = milliseconds;
}

bool ReplyWatch::addresses(const ChatMessage &message) const
{
    if (message.fromBot)
        return false;
    if (message.chat.kind == ChatKind::Private)
        return true;
    return std::ranges::any_of(message.message, [&](const Segment &segment) {
        return segment.type == QLatin1String("at")
            && m_accounts.contains(
                segment.data.value(QLatin1String("qq")).toVariant().toLongLong());
    });
}

void ReplyWatch::note(const ChatMessage &message)
{
    if (message.fromBot) {
        noteAnswer(message);
        return;
    }
    const auto known = std::ranges::find_if(m_questions, [&message](const Question &question) {
        return question.message.messageId == message.messageId;
    });
    if (known != m_questions.end()) {
        known->message = message;
        return;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!addresses(message) || now - message.timeMs > m_patienceMs)
        return; // the next state of a message whose time is up
    if (m_questions.size() >= MaxWaiting)
        m_questions.removeFirst();
    m_questions.append({.message = message, .dueMs = now + m_patienceMs});
    schedule();
}

void ReplyWatch::noteAnswer(const ChatMessage &answer)
{
    for (Question &question : m_questions) {
        const ChatMessage &asked = question.message;
        const bool fits = asked.chat == answer.chat && asked.timeMs <= answer.timeMs
            && (asked.chat.kind == ChatKind::Group || asked.selfId == answer.selfId);
        if (!fits)
            continue;
        question.answered.append(answer.session);
        const bool getsEvents =
            std::ranges::any_of(asked.deliveries, [&](const ChatDelivery &each) {
                return each.session == answer.session;
            });
        if (!getsEvents) // a bot with one connection for events and one for actions
            question.answeredClients.append(answer.clientName);
    }
}

void ReplyWatch::collect()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    while (!m_questions.isEmpty() && m_questions.constFirst().dueMs <= now)
        giveUp(m_questions.takeFirst());
    schedule();
}

void ReplyWatch::giveUp(const Question &question)
{
    if (question.message.recalled)
        return;
    for (const ChatDelivery &each : question.message.deliveries) {
        if (!each.delivered || question.answered.contains(each.session)
            || question.answeredClients.contains(each.clientName))
            continue;
        ChatNotice notice;
        notice.kind = ChatNotice::Kind::NoAnswer;
        notice.chat = question.message.chat;
        notice.selfId = question.message.selfId;
        notice.timeMs = question.dueMs;
        notice.session = each.session;
        notice.clientName = each.clientName;
        Q_EMIT silent(notice);
    }
}

void ReplyWatch::schedule()
{
    if (m_questions.isEmpty() || m_timer.isActive())
        return;
    const qint64 wait = m_questions.constFirst().dueMs - QDateTime::currentMSecsSinceEpoch();
    m_timer.start(int(std::max<qint64>(1, wait)));
}

} // namespace Switchboard
