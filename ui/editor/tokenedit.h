// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/secret.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace Switchboard {

//! An access token or another secret: shown as dots unless asked for, and then for ten seconds;
//! made anew or copied with one click.
class TokenEdit final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int RevealMs = 10'000;

    enum class Kind {
        Token,
        Secret, //!< key of the signature
        Password, //!< somebody else's, so that it cannot be made anew
    };

    explicit TokenEdit(Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] Secret token() const;
    void setToken(const Secret &token);
    //! Where the keyboard goes.
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    [[nodiscard]] bool isRevealed() const;
    //! Puts a new random token in.
    void generate();
    void retranslate();

Q_SIGNALS:
    void edited();
    void copied();

private:
    void setRevealed(bool revealed);
    void copy();

    Kind m_kind;
    QLineEdit *m_edit;
    QToolButton *m_reveal;
    QToolButton *m_copy;
    QPushButton *m_generate;
    QTimer m_hide;
};

} // namespace Switchboard
