// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/jsonlocation.h"

#include <QString>
#include <QStringList>

namespace Switchboard {

//! What is wrong with a scenario file, each a line of `FILE:line:column: field: what to do`.
class ScenarioProblems final
{
public:
    static constexpr qsizetype MaxProblems = 20; //!< more are not written down

    explicit ScenarioProblems(QString fileName) : m_fileName(std::move(fileName)) { }

    void add(TextPosition position, const QString &field, const QString &message);
    //! A problem that starts with its place, `line:column: `.
    void addPlaced(const QString &message);
    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty(); }
    [[nodiscard]] bool isFull() const { return m_lines.size() >= MaxProblems; }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    QString m_fileName;
    QStringList m_lines;
};

} // namespace Switchboard
