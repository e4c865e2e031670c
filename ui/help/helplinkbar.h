// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Switchboard {

class LinkButton;

//! Shows where a link out of the help leads, before anything is opened.
class HelpLinkBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpLinkBar(QWidget *parent = nullptr);

    //! Shows the bar for \a link.
    void ask(const QUrl &link);
    [[nodiscard]] QUrl link() const { return m_link; }

Q_SIGNALS:
    //! The reader wants \a link in the browser.
    void openRequested(const QUrl &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QUrl m_link;
    QLabel *m_text;
    LinkButton *m_open;
    LinkButton *m_copy;
    QToolButton *m_close;
};

} // namespace Switchboard
