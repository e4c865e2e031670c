// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "ui/support/botsnippets.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Switchboard {

class CodeBox;

//! What the bot needs in order to connect, ready to be pasted; always as the form says now. The
//! token is dots until somebody asks to see it; what is copied is complete.
class SnippetPanel final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int RevealMs = 10'000;
    static constexpr int MaxAddresses = 3; //!< of this computer, that are listed

    explicit SnippetPanel(QWidget *parent = nullptr);

    //! \a selfId is the account that bots see; 0 = unknown.
    void setSubject(BotPreset framework, const ServiceSettings &settings, qint64 selfId);
    [[nodiscard]] SnippetFormat format() const;

    //! The URL that a bot on this computer dials, or that we dial.
    [[nodiscard]] static QString localUrl(const ServiceSettings &settings);
    //! The URLs that a bot on another computer dials; none when only this one can.
    [[nodiscard]] static QStringList networkUrls(const ServiceSettings &settings,
                                                 const QStringList &ownAddresses);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void nameSecret();
    void fillFormats();
    void showText();
    void showUrls();
    void setRevealed(bool revealed);
    void copy(QPushButton *button, const QString &text);
    [[nodiscard]] QString snippet(TokenText token) const;
    [[nodiscard]] const Secret &secret() const; //!< the token; of HTTP POST the secret

    BotPreset m_framework = BotPreset::NoneBot2;
    ServiceSettings m_settings;
    qint64 m_selfId = 0;
    QLabel *m_title;
    QComboBox *m_format;
    CodeBox *m_text;
    QPushButton *m_copy;
    QPushButton *m_reveal;
    QLabel *m_urlTitle;
    QVBoxLayout *m_urls;
    QStringList m_shownUrls;
    QLabel *m_advice;
    QTimer m_hide;
};

} // namespace Switchboard
