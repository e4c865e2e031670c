// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/payloadtext.h"

#include "core/traffic/jsonpretty.h"
#include "ui/support/backgroundworker.h"
#include "ui/support/formatting.h"
#include "ui/traffic/jsonhighlighter.h"
#include "ui/widgets/linkbutton.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

namespace {

//! A longer line is broken: the text field lays out whole lines at once.
constexpr qsizetype LongestLine = 1000;
constexpr qsizetype PieceLength = 8 * 1024;
constexpr qint64 FillMs = 8; // of one turn of the event loop

QString textOf(const TrafficMessage &message, PayloadText::Form form, qsizetype maxBytes)
{
    if (form == PayloadText::Form::Pretty && message.isJson)
        return prettyJson(message.payload(), maxBytes).text;
    const QByteArrayView payload = message.payload();
    return QString::fromUtf8(maxBytes < 0 ? payload : utf8Beginning(payload, maxBytes));
}

//! Breaks long lines and cuts the text into pieces that end with a line.
QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    QString piece;
    const auto add = [&pieces, &piece](QStringView line) {
        if (!piece.isNull())
            piece += u'\n';
        piece += line;
        if (piece.size() >= PieceLength) {
            pieces.append(std::exchange(piece, QString()));
            piece.detach();
        }
    };
    qsizetype at = 0;
    while (at <= text.size()) {
        qsizetype end = text.indexOf(u'\n', at);
        if (end < 0)
            end = text.size();
        const bool isLong = end - at > LongestLine;
        qsizetype stop = isLong ? at + LongestLine : end;
        if (isLong && text.at(stop - 1).isHighSurrogate())
            --stop;
        add(QStringView(text).sliced(at, stop - at));
        at = isLong ? stop : end + 1;
    }
    if (!piece.isNull())
        pieces.append(piece);
    return pieces;
}

} // namespace

PayloadText::PayloadText(Form form, const QString &name, BackgroundWorker &worker, QWidget *parent)
    : QWidget(parent), m_form(form), m_worker(worker), m_edit(new QPlainTextEdit(this)),
      m_highlighter(new JsonHighlighter(m_edit->document())), m_bar(new QWidget(this)),
      m_cut(new QLabel(m_bar)), m_showAll(new LinkButton(QString(), m_bar))
{
    m_edit->setObjectName(name);
    m_edit->setReadOnly(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setLayoutDirection(Qt::LeftToRight); // JSON reads from left to right everywhere
    QTextOption option = m_edit->document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    m_edit->document()->setDefaultTextOption(option);
    m_edit->document()->setDocumentMargin(8);
    m_edit->setTabChangesFocus(true);
    m_cut->setObjectName(name + QStringLiteral("Cut"));
    m_cut->setTextFormat(Qt::PlainText);
    m_cut->setForegroundRole(QPalette::PlaceholderText);
    m_showAll->setObjectName(name + QStringLiteral("ShowAll"));
    m_showAll->setFocusPolicy(Qt::StrongFocus);

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(m_cut);
    bar->addWidget(m_showAll);
    bar->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    m_filler.setInterval(0);
    connect(&m_filler, &QTimer::timeout, this, &PayloadText::insertPieces);
    connect(m_showAll, &LinkButton::clicked, this, &PayloadText::showAll);
    refreshBar();
}

void PayloadText::setMessage(const TrafficMessagePtr &message)
{
    if (message == m_message)
        return;
    ++m_turn;
    m_filler.stop();
    m_pieces.clear();
    m_message = message;
    m_state = State::Complete;
    QString text;
    if (message) {
        m_state = message->payload().size() > PreviewBytes ? State::Preview : State::Complete;
        text = piecesOf(textOf(*message, m_form, PreviewBytes)).join(u'\n');
    }
    // Only what is JSON gets colours; what is raw stands there as it came.
    m_highlighter->setDocument(
        message && message->isJson && m_form == Form::Pretty ? m_edit->document() : nullptr);
    m_edit->setPlainText(text);
    refreshBar();
}

void PayloadText::showAll()
{
    if (m_state != State::Preview)
        return;
    m_state = State::Loading;
    refreshBar();
    m_worker.run(
        [message = m_message, form = m_form] { return piecesOf(textOf(*message, form, -1)); },
        [this, turn = m_turn](QStringList &pieces) {
            if (turn != m_turn)
                return;
            m_pieces = std::move(pieces);
            m_nextPiece = 0;
            m_edit->clear();
            insertPieces();
            m_filler.start();
        });
}

void PayloadText::insertPieces()
{
    QElapsedTimer timer;
    timer.start();
    while (m_nextPiece < m_pieces.size() && timer.elapsed() < FillMs) {
        QTextCursor cursor(m_edit->document());
        cursor.movePosition(QTextCursor::End);
        if (m_nextPiece > 0)
            cursor.insertBlock();
        cursor.insertText(m_pieces.at(m_nextPiece++));
    }
    if (m_nextPiece == m_pieces.size()) {
        m_filler.stop();
        m_pieces.clear();
        m_state = State::Complete;
    }
    refreshBar();
}

void PayloadText::refreshBar()
{
    const bool missing = m_message && m_message->size > m_message->payload().size();
    m_bar->setVisible(m_state != State::Complete || missing);
    m_showAll->setVisible(m_state == State::Preview);
    m_showAll->setText(tr("Show all"));
    m_showAll->updateGeometry();
    if (!m_message)
        return;
    const QString total = formatBytes(quint64(m_message->size));
    if (m_state == State::Loading)
        m_cut->setText(tr("Loading %1: %2 %")
                           .arg(total)
                           .arg(m_pieces.isEmpty() ? 0 : 100 * m_nextPiece / m_pieces.size()));
    else if (m_state == State::Preview)
        m_cut->setText(
            tr("Cut after %1, %2 in total").arg(formatBytes(quint64(PreviewBytes)), total));
    else if (missing)
        m_cut->setText(tr("Only the first %1 of %2 were kept")
                           .arg(formatBytes(quint64(m_message->payload().size())), total));
    m_showAll->setAccessibleName(tr("Show all %1").arg(total));
}

void PayloadText::setAccessibleTextName(const QString &name)
{
    m_edit->setAccessibleName(name);
}

void PayloadText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refreshBar();
    else if (event->type() == QEvent::PaletteChange && m_highlighter->document())
        m_highlighter->rehighlight();
}

} // namespace Switchboard
