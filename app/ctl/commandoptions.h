// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Switchboard {

//! Takes options out of a command line and remembers what is wrong with them.
class CommandOptions final
{
public:
    //! What a number without a unit means as a duration.
    enum class BareNumber { Wrong, Seconds };

    explicit CommandOptions(QHash<QString, QString> options) : m_options(std::move(options)) { }

    [[nodiscard]] bool has(const char *name) { return m_options.remove(QLatin1String(name)) > 0; }
    [[nodiscard]] QString take(const char *name);
    void text(const char *name, QJsonObject &request);
    void number(const char *name, QJsonObject &request, bool required = false);
    //! A duration such as `90s`, `10m`, `2h`, `1d`, in seconds.
    void seconds(const char *name, QJsonObject &request, BareNumber bare);

    void complain(const QString &error);
    //! The first thing that was wrong, or an option that nobody took.
    [[nodiscard]] std::optional<QString> error() const;

private:
    QHash<QString, QString> m_options;
    std::optional<QString> m_error;
};

//! Seconds of `90s`, `10m`, `2h`, `1d`; nothing when it is none of these, zero or above ten years.
[[nodiscard]] std::optional<qint64> durationSeconds(const QString &text);

} // namespace Switchboard
