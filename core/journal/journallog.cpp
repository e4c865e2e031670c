// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/journal/journallog.h"

#include "core/support/clock.h"
#include "core/support/logging.h"
#include "core/support/privatefile.h"
#include "core/support/redactor.h"

#include <QDateTime>
#include <QDir>

#include <utility>

namespace Switchboard {

namespace {

constexpr qint64 RetryAfterMs = 5000;
constexpr QFile::Permissions OwnerFile = QFile::ReadOwner | QFile::WriteOwner;

//! Whether \a character could break a line, or make a terminal show something else than is there.
bool needsEscape(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return character == QLatin1Char('\\');
    }
}

QString escapedCharacter(QChar character)
{
    switch (character.unicode()) {
    case '\\':
        return QStringLiteral("\\\\");
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(uint(character.unicode()), 4, 16, QLatin1Char('0'));
    }
}

QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool isPair =
            character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair)
            result += text.mid(i++, 2);
        else if (needsEscape(character))
            result += escapedCharacter(character);
        else
            result += character;
    }
    return result;
}

} // namespace

QByteArray journalLine(const JournalEntry &entry)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.wallMs, Qt::UTC);
    const QString service = entry.serviceId.isEmpty() ? QStringLiteral("-") : entry.serviceId;
    const QString line = time.toString(Qt::ISODateWithMs) + QLatin1Char(' ') + toString(entry.level)
        + QLatin1Char(' ') + toString(entry.kind) + QStringLiteral(" [") + escaped(service)
        + QStringLiteral("] ") + escaped(redacted(entry.text));
    return line.toUtf8();
}

JournalLog::JournalLog(QString folder, const Clock &clock, qint64 fileBytes, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_clock(clock), m_fileBytes(fileBytes)
{ }

QString JournalLog::filePath() const
{
    return QDir(m_folder).filePath(QStringLiteral("switchboard.log"));
}

void JournalLog::write(const JournalEntry &entry)
{
    if (m_failing && m_clock.monotonicMs() < m_retryMs) {
        ++m_lostLines;
        return;
    }
    const QByteArray line = journalLine(entry) + '\n';
    if (m_file.isOpen() && m_file.size() > 0 && m_file.size() + line.size() > m_fileBytes)
        rotate();
    if (!ensureOpen() || !writeLine(line))
        return;
    if (m_failing) {
        m_failing = false;
        Q_EMIT recovered(m_lostLines - m_lostBefore);
    }
}

bool JournalLog::ensureOpen()
{
    // A file that somebody removed would otherwise swallow all lines.
    if (m_file.isOpen() && QFile::exists(m_file.fileName()))
        return true;
    m_file.close();
    const Result<void> folder = ensurePrivateFolder(m_folder);
    if (!folder) {
        fail(folder.error());
        return false;
    }
    m_file.setFileName(filePath());
    m_endsInsideALine = false;
    if (m_file.open(QIODevice::Append | QIODevice::Unbuffered, OwnerFile))
        return true;
    fail(QStringLiteral("%1 cannot be opened: %2").arg(filePath(), m_file.errorString()));
    return false;
}

void JournalLog::rotate()
{
    m_file.close();
    const auto numbered = [this](int number) {
        return QString(filePath() + QLatin1Char('.') + QString::number(number));
    };
    QFile::remove(numbered(FileCount - 1));
    for (int number = FileCount - 2; number >= 1; --number)
        QFile::rename(numbered(number), numbered(number + 1));
    if (!QFile::rename(filePath(), numbered(1)))
        QFile::remove(filePath()); // the size stays bounded, whatever happens
}

bool JournalLog::writeLine(const QByteArray &line)
{
    const QByteArray bytes = m_endsInsideALine ? QByteArray('\n' + line) : line;
    const qint64 written = m_file.write(bytes);
    if (written == bytes.size()) {
        m_endsInsideALine = false;
        return true;
    }
    m_endsInsideALine = m_endsInsideALine || written > 0;
    fail(QStringLiteral("%1 cannot be written: %2; check the free space of its disk")
             .arg(filePath(), m_file.errorString()));
    return false;
}

void JournalLog::fail(const QString &error)
{
    m_retryMs = m_clock.monotonicMs() + RetryAfterMs;
    const quint64 lostSoFar = m_lostLines++;
    if (m_failing)
        return;
    m_failing = true;
    m_lostBefore = lostSoFar;
    qCWarning(logEngine).noquote() << error;
    Q_EMIT failed(error);
}

} // namespace Switchboard
