// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/serviceids.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

constexpr int FirstUserPort = 1024;

//! The first \a count characters, never half of one.
QString leftCharacters(const QString &text, qsizetype count)
{
    const QList<uint> characters = text.toUcs4().mid(0, count);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()),
                             characters.size());
}

//! The first of \a stem, `stem` + \a separator + 2, and so on, that \a isTaken does not know.
template <typename IsTaken>
QString numbered(const QString &stem, const QString &separator, int first, IsTaken isTaken)
{
    for (int number = first;; ++number) {
        const QString suffix = separator + QString::number(number);
        QString candidate =
            leftCharacters(stem, ServiceSettings::MaxNameLength - suffix.size()).trimmed() + suffix;
        if (!isTaken(candidate))
            return candidate;
    }
}

} // namespace

QSet<QString> serviceIds(const Configuration &configuration)
{
    QSet<QString> ids;
    for (const ServiceSettings &service : configuration.services)
        ids.insert(service.id);
    const QJsonArray entries = configuration.document.value(QLatin1String("services")).toArray();
    for (const QJsonValue &entry : entries)
        ids.insert(entry[QLatin1String("id")].toString());
    return ids;
}

QString makeServiceId(const QString &name, const QSet<QString> &taken)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9._]+"));
    static const QRegularExpression outerHyphens(QStringLiteral("^-+|-+$"));
    QString id = name.toLower();
    id.replace(others, QStringLiteral("-"));
    id = id.left(ServiceSettings::MaxNameLength);
    id.remove(outerHyphens);
    if (id.isEmpty())
        id = QStringLiteral("service");
    if (!taken.contains(id))
        return id;
    return numbered(id, QStringLiteral("-"), 2,
                    [&](const QString &candidate) { return taken.contains(candidate); });
}

QString makeServiceName(const QString &name, const Configuration &configuration)
{
    const auto isTaken = [&](const QString &candidate) {
        return std::ranges::find(configuration.services, candidate, &ServiceSettings::name)
            != configuration.services.cend();
    };
    if (!isTaken(name))
        return name;
    static const QRegularExpression number(QStringLiteral("^(.*[^ ]) ([0-9]{1,4})$"));
    const QRegularExpressionMatch match = number.match(name);
    const QString stem = match.hasMatch() ? match.captured(1) : name;
    const int first = match.hasMatch() ? match.captured(2).toInt() + 1 : 2;
    return numbered(stem, QStringLiteral(" "), first, isTaken);
}

quint16 makeServicePort(quint16 first, const Configuration &configuration)
{
    int port = first;
    while (std::ranges::find(configuration.services, port, &ServiceSettings::port)
           != configuration.services.cend())
        port = port < std::numeric_limits<quint16>::max() ? port + 1 : FirstUserPort;
    return quint16(port);
}

} // namespace Switchboard
