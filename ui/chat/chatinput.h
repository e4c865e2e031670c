// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>
#include <QPlainTextEdit>
#include <QUrl>

namespace Switchboard {

//! The field of the composer: Enter sends, Shift+Enter starts a new line; pictures and files that
//! are pasted or dropped are handed on instead of their names.
class ChatInput final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ChatInput(QWidget *parent = nullptr);

    //! Hands on what \a mime holds besides text; false when there is nothing of that.
    bool take(const QMimeData *mime);
    [[nodiscard]] static bool canTake(const QMimeData *mime);

Q_SIGNALS:
    void sendPressed();
    void imagePasted(const QImage &image);
    void filesPasted(const QStringList &paths);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace Switchboard
