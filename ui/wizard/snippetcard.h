// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/secret.h"
#include "ui/support/botsnippets.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Switchboard {

//! The lines a bot needs, to be copied. The token is dots until somebody asks to see it, and then
//! for 10 seconds.
class SnippetCard final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int RevealMs = 10'000;

    explicit SnippetCard(QWidget *parent = nullptr);

    void setSnippet(BotPreset preset, const BotEndpoint &endpoint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void copy();

    BotPreset m_preset = BotPreset::NoneBot2;
    BotEndpoint m_endpoint;
    QLabel *m_file;
    QPushButton *m_reveal;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
    QLabel *m_hint;
    QTimer m_mask;
    QTimer m_copied;
};

} // namespace Switchboard
