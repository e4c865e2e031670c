// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QStackedWidget;

namespace Switchboard {

class Inspector;
class MessageView;

//! The place where the selection is looked at: a connection, or a message of the traffic, whichever
//! was picked last. Each brings its own title.
class InspectorStack final : public QWidget
{
    Q_OBJECT

public:
    //! Takes \a inspector.
    explicit InspectorStack(Inspector *inspector, QWidget *parent = nullptr);

    //! For the title of the dock.
    [[nodiscard]] QWidget *titleWidget() const;
    //! Takes \a view.
    void setMessageView(MessageView *view);
    void showConnection();
    void showMessage();

private:
    void show(int page);

    QStackedWidget *m_titles;
    QStackedWidget *m_pages;
};

} // namespace Switchboard
