// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace Switchboard {

class RejectedPage;
class RejectionBanner;
class TabPanel;
struct WindowContext;

//! The Rejected tab and its banners, with the engine behind them and the commands they lead to.
class Rejections final : public QObject
{
    Q_OBJECT

public:
    explicit Rejections(const WindowContext &context);

    //! Brings the tab to the front and selects a group; 0 = none.
    void show(quint64 number = 0);

Q_SIGNALS:
    //! For the desktop, at most every ten minutes for the same \a groupKey.
    void wrongTokensNoticed(const QString &groupKey, const QString &title, const QString &text);

private:
    void connectPage(const WindowContext &context);
    void connectBanner(const WindowContext &context);

    TabPanel &m_lower;
    RejectedPage *m_page;
    RejectionBanner *m_banner;
};

} // namespace Switchboard
