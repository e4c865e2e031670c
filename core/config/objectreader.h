// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/jsonlocation.h"
#include "core/config/readreport.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! Takes typed values out of one JSON object and reports what does not fit with its place.
//! Where a value is missing or wrong the fallback is returned, so a reader runs straight through.
//! \a report and \a location must live longer than the reader.
class ObjectReader final
{
public:
    ObjectReader(ReadReport &report, const JsonLocation &location, QJsonObject object,
                 JsonLocation::Node node = JsonLocation::Root, QString path = {});

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

    [[nodiscard]] QString text(const QString &key, const QString &fallback = {});
    [[nodiscard]] QString requiredText(const QString &key);
    [[nodiscard]] bool flag(const QString &key, bool fallback);
    //! A whole number from \a minimum to \a maximum. \a rule completes `70000 …` when it is not.
    [[nodiscard]] qint64 integer(const QString &key, qint64 fallback, qint64 minimum,
                                 qint64 maximum, const QString &rule);
    //! A list of texts, none of them empty.
    [[nodiscard]] QStringList texts(const QString &key, const QStringList &fallback);
    //! An object; a reader of `{}` when it is missing.
    [[nodiscard]] ObjectReader child(const QString &key);
    //! The objects of an array; none when it is missing.
    [[nodiscard]] QList<ObjectReader> children(const QString &key);

    //! Reports an error at the value of \a key, or at the object when it has none.
    void fail(const QString &key, const QString &message);
    void warn(const QString &key, const QString &message);
    //! Warns about every key that is not in \a known.
    void warnAboutUnknownKeys(const QStringList &known);
    //! The value of \a key as the file has it, shortened; never use it for secrets.
    [[nodiscard]] QString source(const QString &key) const;

private:
    [[nodiscard]] QString pathOf(const QString &key) const;
    //! Whether \a key has a value of \a type; reports one of another type.
    bool check(const QString &key, QJsonValue::Type type);

    ReadReport *m_report;
    const JsonLocation *m_location;
    QJsonObject m_object;
    JsonLocation::Node m_node;
    QString m_path;
};

} // namespace Switchboard
