// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/jsonlocation.h"

#include <QString>
#include <QStringList>

namespace Switchboard {

//! What one reading of a file finds wrong: the first error, and all warnings.
//! Every line has the form `file:line:column: field: what is wrong`.
class ReadReport final
{
public:
    explicit ReadReport(QString fileName);

    void fail(TextPosition place, const QString &field, const QString &message);
    void warn(TextPosition place, const QString &field, const QString &message);

    [[nodiscard]] bool failed() const { return !m_error.isEmpty(); }
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }

private:
    [[nodiscard]] QString line(TextPosition place, const QString &field,
                               const QString &message) const;

    QString m_fileName;
    QString m_error;
    QStringList m_warnings;
};

} // namespace Switchboard
