// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/orderedjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Switchboard {

namespace {

class OrderedJsonWriter final
{
public:
    explicit OrderedJsonWriter(const QStringList &order) : m_order(order) { }

    QByteArray take() { return std::move(m_text); }

    void write(const QJsonValue &value, int depth)
    {
        if (value.isObject())
            writeObject(value.toObject(), depth);
        else if (value.isArray())
            writeArray(value.toArray(), depth);
        else
            m_text += plain(value);
    }

private:
    static QByteArray plain(const QJsonValue &value)
    {
        // QJsonDocument only writes lists and objects; it knows best how to escape and round.
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return list.mid(1, list.size() - 2);
    }

    void newLine(int depth)
    {
        m_text += '\n';
        m_text += QByteArray(2 * depth, ' ');
    }

    QStringList orderedKeys(const QJsonObject &object) const
    {
        QStringList keys = object.keys();
        const auto rank = [this](const QString &key) {
            const qsizetype index = m_order.indexOf(key);
            return index < 0 ? m_order.size() : index;
        };
        std::ranges::stable_sort(keys, {}, rank);
        return keys;
    }

    void writeObject(const QJsonObject &object, int depth)
    {
        m_text += '{';
        const char *separator = "";
        for (const QString &key : orderedKeys(object)) {
            m_text += separator;
            separator = ",";
            newLine(depth + 1);
            m_text += plain(key) + ": ";
            write(object.value(key), depth + 1);
        }
        if (!object.isEmpty())
            newLine(depth);
        m_text += '}';
    }

    void writeArray(const QJsonArray &array, int depth)
    {
        const auto isPlain = [](const QJsonValue &v) { return !v.isObject() && !v.isArray(); };
        const bool onOneLine = std::all_of(array.begin(), array.end(), isPlain);
        m_text += '[';
        const char *separator = "";
        for (const QJsonValue &value : array) {
            m_text += separator;
            separator = onOneLine ? ", " : ",";
            if (!onOneLine)
                newLine(depth + 1);
            write(value, depth + 1);
        }
        if (!onOneLine)
            newLine(depth);
        m_text += ']';
    }

    QStringList m_order;
    QByteArray m_text;
};

} // namespace

QByteArray orderedJson(const QJsonObject &object, const QStringList &order)
{
    OrderedJsonWriter writer(order);
    writer.write(object, 0);
    return writer.take() + '\n';
}

} // namespace Switchboard
