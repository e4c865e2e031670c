// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/pinyin.h"

#include "ui/palette/pinyintable.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Switchboard {
namespace {

//! The first character of each letter in the order of pinyin.
struct Boundary {
    char16_t first;
    char letter;
};
constexpr std::array<Boundary, 23> Boundaries{{
    {u'阿', 'A'}, {u'八', 'B'}, {u'嚓', 'C'}, {u'哒', 'D'}, {u'妸', 'E'}, {u'发', 'F'},
    {u'旮', 'G'}, {u'哈', 'H'}, {u'讥', 'J'}, {u'咔', 'K'}, {u'垃', 'L'}, {u'妈', 'M'},
    {u'拿', 'N'}, {u'噢', 'O'}, {u'妑', 'P'}, {u'七', 'Q'}, {u'呥', 'R'}, {u'仨', 'S'},
    {u'他', 'T'}, {u'屲', 'W'}, {u'夕', 'X'}, {u'丫', 'Y'}, {u'帀', 'Z'},
}};

//! A character that is read in more than one way, and the letter that collation does not give.
constexpr std::array<Boundary, 14> OtherReadings{{
    {u'重', 'C'},
    {u'长', 'C'},
    {u'行', 'H'},
    {u'调', 'D'},
    {u'传', 'Z'},
    {u'率', 'S'},
    {u'还', 'H'},
    {u'会', 'K'},
    {u'参', 'S'},
    {u'藏', 'Z'},
    {u'弹', 'D'},
    {u'单', 'S'},
    {u'系', 'J'},
    {u'石', 'D'},
}};

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

const QCollator &collator()
{
    static const QCollator chinese{
        QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China)};
    return chinese;
}

QChar initialByCollation(QChar character)
{
    const auto comesAfter = [character](const Boundary &boundary) {
        return collator().compare(QString(character), QString(QChar(boundary.first))) >= 0;
    };
    const auto end = std::ranges::partition_point(Boundaries, comesAfter);
    return end == Boundaries.cbegin() ? QChar() : QChar(QLatin1Char((end - 1)->letter));
}

} // namespace

QChar pinyinInitial(QChar character)
{
    if (!isHan(character))
        return {};
    return collationKnowsPinyin() ? initialByCollation(character)
                                  : pinyinInitialFromTable(character);
}

QChar pinyinInitialFromTable(QChar character)
{
    static const QHash<QChar, QChar> table = [] {
        QHash<QChar, QChar> letters;
        QChar letter;
        // A letter, then the characters that begin with it.
        for (const QChar entry : QStringView(PinyinTable)) {
            if (entry.unicode() < 0x80)
                letter = entry;
            else
                letters.insert(entry, letter);
        }
        return letters;
    }();
    return table.value(character);
}

bool collationKnowsPinyin()
{
    static const bool knows = [] {
        for (size_t i = 1; i < Boundaries.size(); ++i) {
            if (collator().compare(QString(QChar(Boundaries[i - 1].first)),
                                   QString(QChar(Boundaries[i].first)))
                >= 0)
                return false;
        }
        // By number of strokes or by code point these would be elsewhere.
        return initialByCollation(QChar(u'踢')) == QLatin1Char('T')
            && initialByCollation(QChar(u'服')) == QLatin1Char('F')
            && initialByCollation(QChar(u'一')) == QLatin1Char('Y');
    }();
    return knows;
}

QString pinyinInitials(QChar character)
{
    const QChar first = pinyinInitial(character);
    if (first.isNull())
        return {};
    QString letters(first);
    for (const Boundary &other : OtherReadings) {
        if (other.first == character.unicode())
            letters += QLatin1Char(other.letter);
    }
    return letters;
}

} // namespace Switchboard
