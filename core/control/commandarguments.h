// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Switchboard {

//! Reads the arguments of a control command and remembers the first one that is wrong. The request
//! must live longer.
class CommandArguments final
{
public:
    explicit CommandArguments(const QJsonObject &request) : m_request(request) { }

    [[nodiscard]] QString text(QLatin1String name, bool required);
    [[nodiscard]] qint64 integer(QLatin1String name, qint64 fallback, qint64 least, qint64 most);
    //! False when it is missing.
    [[nodiscard]] bool flag(QLatin1String name);
    //! At least one number; \a what names them in the error, for example `session numbers`.
    template <typename Id> [[nodiscard]] QList<Id> ids(QLatin1String name, const QString &what)
    {
        QList<Id> ids;
        const QList<quint64> numbers = positiveNumbers(name, what);
        for (const quint64 number : numbers)
            ids.append(Id(number));
        return ids;
    }

    void complain(const QString &error);
    [[nodiscard]] const std::optional<QString> &error() const { return m_error; }

private:
    [[nodiscard]] QList<quint64> positiveNumbers(QLatin1String name, const QString &what);

    const QJsonObject &m_request;
    std::optional<QString> m_error;
};

} // namespace Switchboard
