// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace Switchboard {

class BackgroundWorker;
class JsonHighlighter;
class LinkButton;

//! The payload of one message as text. Of a large one only the beginning is shown, and how much
//! there is; the rest comes on demand, laid out in another thread and filled in piece by piece, so
//! that the window never waits.
class PayloadText final : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Pretty, Raw };
    static constexpr qsizetype PreviewBytes = 4096;

    //! \a name is the object name of the text field; the button gets it with `ShowAll`, the label
    //! with `Cut`.
    PayloadText(Form form, const QString &name, BackgroundWorker &worker,
                QWidget *parent = nullptr);

    //! Null = nothing.
    void setMessage(const TrafficMessagePtr &message);
    void showAll();
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    [[nodiscard]] LinkButton *showAllButton() const { return m_showAll; }
    //! Whether the whole payload is shown.
    [[nodiscard]] bool isComplete() const { return m_state == State::Complete; }
    void setAccessibleTextName(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Complete, Preview, Loading };

    void insertPieces();
    void refreshBar();

    Form m_form;
    BackgroundWorker &m_worker;
    TrafficMessagePtr m_message;
    QPlainTextEdit *m_edit;
    JsonHighlighter *m_highlighter;
    QWidget *m_bar;
    QLabel *m_cut;
    LinkButton *m_showAll;
    QStringList m_pieces;
    qsizetype m_nextPiece = 0;
    QTimer m_filler;
    State m_state = State::Complete;
    quint64 m_turn = 0; //!< of the message; an older text is dropped
};

} // namespace Switchboard
