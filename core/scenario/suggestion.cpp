// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/suggestion.h"

#include <QList>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qsizetype MaxLength = 40; // longer words are compared by their beginnings

//! How many letters have to be changed, added or taken away.
qsizetype distance(const QString &from, const QString &to)
{
    QList<qsizetype> row(to.size() + 1);
    for (qsizetype i = 0; i <= to.size(); ++i)
        row[i] = i;
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < to.size(); ++j) {
            const qsizetype changed = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.last();
}

} // namespace

QString closestWord(const QString &word, const QStringList &known)
{
    const QString start = word.left(MaxLength).toLower().replace(u'-', u'_');
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, start.size() / 3) + 1;
    for (const QString &candidate : known) {
        const bool isBeginning = start.size() > 2 && candidate.startsWith(start);
        const qsizetype changes = isBeginning ? 1 : distance(start, candidate.left(MaxLength));
        if (changes < bestDistance) {
            best = candidate;
            bestDistance = changes;
        }
    }
    return best;
}

QString suggestion(const QString &word, const QStringList &known)
{
    const QString closest = closestWord(word, known);
    if (!closest.isEmpty())
        return QStringLiteral("; did you mean \"%1\"?").arg(closest);
    return QString(QStringLiteral("; known: ") + known.join(QStringLiteral(", ")));
}

} // namespace Switchboard
