// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/bytesizebox.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace Switchboard {
namespace {

constexpr int KiB = 1024;
constexpr int MiB = 1024 * 1024;

} // namespace

ByteSizeBox::ByteSizeBox(QWidget *parent) : QSpinBox(parent)
{
    setRange(1, std::numeric_limits<int>::max());
    setCorrectionMode(QAbstractSpinBox::CorrectToPreviousValue);
}

QString ByteSizeBox::textOf(int bytes)
{
    if (bytes >= MiB && bytes % MiB == 0)
        return QString::number(bytes / MiB) + QStringLiteral(" MiB");
    if (bytes >= KiB && bytes % KiB == 0)
        return QString::number(bytes / KiB) + QStringLiteral(" KiB");
    return QString::number(bytes) + QStringLiteral(" B");
}

qint64 ByteSizeBox::bytesOf(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(\\d{1,10})\\s*([kKmM]?)(i?[bB])?\\s*$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return -1;
    const qint64 number = match.captured(1).toLongLong();
    const QString prefix = match.captured(2).toLower();
    if (prefix == QLatin1String("k"))
        return number * KiB;
    const bool plainBytes = prefix.isEmpty() && !match.captured(3).isEmpty();
    return plainBytes ? number : number * MiB;
}

int ByteSizeBox::valueFromText(const QString &text) const
{
    const qint64 bytes = bytesOf(text);
    return int(std::clamp<qint64>(bytes, minimum(), maximum()));
}

QValidator::State ByteSizeBox::validate(QString &text, int &) const
{
    static const QRegularExpression begun(QStringLiteral("^[\\d\\skKmMiIbB]*$"));
    const qint64 bytes = bytesOf(text);
    if (bytes >= minimum() && bytes <= maximum())
        return QValidator::Acceptable;
    return begun.match(text).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

void ByteSizeBox::stepBy(int steps)
{
    const int unit = value() >= MiB ? MiB : KiB;
    const qint64 next = qint64(value()) + qint64(steps) * unit;
    setValue(int(std::clamp<qint64>(next, minimum(), maximum())));
}

} // namespace Switchboard
