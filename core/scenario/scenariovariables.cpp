// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenariovariables.h"

#include "core/onebot/jsontext.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace Switchboard {

namespace {

//! `$${`, or `${name}` with the name in group 1.
const QRegularExpression &referenceForm()
{
    static const QRegularExpression form(
        QStringLiteral("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_.]*)\\}"));
    return form;
}

//! Replaces what it meets; stops at the first error.
class Expansion final
{
public:
    explicit Expansion(const QJsonObject &values) : m_values(values) { }

    QJsonValue run(const QJsonValue &value)
    {
        if (value.isString())
            return runText(value.toString());
        if (value.isArray()) {
            QJsonArray array;
            const QJsonArray items = value.toArray();
            for (const QJsonValue &item : items)
                array.append(run(item));
            return array;
        }
        if (!value.isObject())
            return value;
        QJsonObject object;
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            object.insert(it.key(), run(it.value()));
        return object;
    }
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    QJsonValue runText(const QString &text)
    {
        if (!text.contains(QLatin1String("${")) || !m_error.isEmpty())
            return text;
        const QRegularExpressionMatch whole = referenceForm().match(text);
        if (whole.capturedLength() == text.size() && whole.capturedLength(1) > 0)
            return valueOf(whole.captured(1));
        QString result;
        qsizetype done = 0;
        QRegularExpressionMatchIterator matches = referenceForm().globalMatch(text);
        while (matches.hasNext() && m_error.isEmpty()) {
            const QRegularExpressionMatch match = matches.next();
            result += QStringView(text).mid(done, match.capturedStart() - done);
            result += match.capturedLength(1) == 0 ? QStringLiteral("${")
                                                   : textOf(valueOf(match.captured(1)));
            done = match.capturedEnd();
            if (result.size() + m_made > ScenarioVariables::MaxExpanded)
                m_error = QStringLiteral("the variables make a text of more than 1 MiB");
        }
        result += QStringView(text).mid(done);
        m_made += result.size();
        return result;
    }
    QJsonValue valueOf(const QString &reference)
    {
        const QStringList keys = reference.split(QLatin1Char('.'));
        QJsonValue value = m_values.value(keys.first());
        for (const QString &key : keys.mid(1))
            value = value.toObject().value(key);
        if (value.isUndefined() && m_error.isEmpty())
            m_error = QStringLiteral("${%1} has no value").arg(reference);
        return value;
    }
    static QString textOf(const QJsonValue &value)
    {
        return value.isString() ? value.toString() : QString::fromUtf8(toJsonText(value));
    }

    const QJsonObject &m_values;
    qsizetype m_made = 0;
    QString m_error;
};

void collectNames(const QJsonValue &value, QStringList &names)
{
    if (value.isString()) {
        QRegularExpressionMatchIterator matches = referenceForm().globalMatch(value.toString());
        while (matches.hasNext()) {
            const QString reference = matches.next().captured(1);
            if (!reference.isEmpty())
                names.append(reference.section(QLatin1Char('.'), 0, 0));
        }
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            collectNames(item, names);
    } else if (value.isObject()) {
        const QJsonObject members = value.toObject();
        for (const QJsonValue &member : members)
            collectNames(member, names);
    }
}

} // namespace

Result<QJsonValue> ScenarioVariables::expanded(const QJsonValue &value) const
{
    Expansion expansion(m_values);
    QJsonValue result = expansion.run(value);
    if (!expansion.error().isEmpty())
        return Error{expansion.error()};
    return result;
}

QStringList ScenarioVariables::namesIn(const QJsonValue &value)
{
    QStringList names;
    collectNames(value, names);
    return names;
}

bool ScenarioVariables::isName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]{0,63}$"));
    return form.match(name).hasMatch();
}

} // namespace Switchboard
