// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/clientnotes.h"

#include <algorithm>

namespace Switchboard {
namespace {

//! `NoneBot2` of `NoneBot2 2.4.4`, `curl` of `curl/8.1`.
QString withoutVersion(const QString &client)
{
    const auto ends = [](QChar character) {
        return character.isSpace() || character == QLatin1Char('/');
    };
    const auto end = std::find_if(client.cbegin(), client.cend(), ends);
    return client.left(end - client.cbegin());
}

ClientNote clientOf(const SessionInfo &session)
{
    const QString &name = session.clientName.isEmpty() ? session.userAgent : session.clientName;
    return {.serviceId = session.serviceId,
            .address = session.peerAddress.toString(),
            .client = withoutVersion(name),
            .text = {}};
}

QString keyOf(const ClientNote &note)
{
    return note.serviceId + QLatin1Char('\n') + note.address + QLatin1Char('\n') + note.client;
}

} // namespace

ClientNotes::ClientNotes(const QList<ClientNote> &saved)
{
    for (const ClientNote &note : saved)
        put(note);
}

QString ClientNotes::find(const SessionInfo &session) const
{
    return m_texts.isEmpty() ? QString() : m_texts.value(keyOf(clientOf(session)));
}

void ClientNotes::set(const SessionInfo &session, const QString &text)
{
    ClientNote note = clientOf(session);
    note.text = text;
    put(std::move(note));
}

void ClientNotes::put(ClientNote note)
{
    note.text = note.text.simplified().left(MaximumLength);
    const QString key = keyOf(note);
    if (m_texts.remove(key))
        m_notes.removeIf([&key](const ClientNote &other) { return keyOf(other) == key; });
    if (note.text.isEmpty())
        return;
    if (m_notes.size() >= MaximumNotes)
        m_texts.remove(keyOf(m_notes.takeFirst()));
    m_texts.insert(key, note.text);
    m_notes.append(std::move(note));
}

} // namespace Switchboard
