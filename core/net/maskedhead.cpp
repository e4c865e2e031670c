// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/maskedhead.h"

#include "core/support/redactor.h"

namespace Switchboard {

namespace {

constexpr char Mask[] = "***";

//! The value of a query pair whose name says that it is a secret, however it is spelled.
QByteArray maskedQuery(const QByteArray &query)
{
    QList<QByteArray> pairs = query.split('&');
    for (QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(pair.left(equals)).toLower();
        if (equals >= 0
            && (name.contains("token") || name.contains("secret") || name.contains("password")))
            pair = pair.left(equals + 1) + Mask;
    }
    return pairs.join('&');
}

QByteArray maskedTarget(const QByteArray &target)
{
    const qsizetype question = target.indexOf('?');
    return question < 0 ? target
                        : target.left(question + 1) + maskedQuery(target.mid(question + 1));
}

//! `Bearer ***`: the scheme is no secret, and a wrong one is what people look for.
QByteArray maskedCredentials(const QByteArray &value)
{
    const qsizetype blank = value.indexOf(' ');
    return blank < 0 ? QByteArray(Mask) : value.left(blank + 1) + Mask;
}

QByteArray maskedField(const QByteArray &name, const QByteArray &value)
{
    const QByteArray lower = name.toLower();
    if (lower == "authorization" || lower == "proxy-authorization")
        return maskedCredentials(value);
    if (lower.contains("token") || lower.contains("cookie") || lower.contains("secret")
        || lower.contains("api-key"))
        return Mask;
    return redacted(QString::fromUtf8(value)).toUtf8();
}

} // namespace

MaskedHead::MaskedHead(const RequestHead &head, const Secret &token)
{
    m_lines = redacted(QString::fromUtf8(maskedTarget(head.target))).toUtf8();
    for (const auto &[name, value] : head.fields)
        m_lines += '\n' + name + '\n' + maskedField(name, value);
    if (!token.isEmpty())
        m_lines.replace(token.reveal(), Mask);
    m_lines.squeeze();
}

QString MaskedHead::target() const
{
    return QString::fromUtf8(m_lines.split('\n').constFirst());
}

QList<std::pair<QString, QString>> MaskedHead::fields() const
{
    QList<std::pair<QString, QString>> fields;
    const QList<QByteArray> lines = m_lines.split('\n');
    for (qsizetype i = 1; i + 1 < lines.size(); i += 2)
        fields.emplaceBack(QString::fromUtf8(lines.at(i)), QString::fromUtf8(lines.at(i + 1)));
    return fields;
}

} // namespace Switchboard
