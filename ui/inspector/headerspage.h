// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/headersmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace Switchboard {

class InspectorTable;

//! The handshake of the selected connection as its client sent it, secrets masked.
class HeadersPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersPage(QWidget *parent);

    //! \a details of the one selected connection.
    void setDetails(const SessionDetails &details);
    //! Several are selected, whose headers would be a jumble.
    void setSeveral();
    void retranslate();

private:
    void refresh();

    HeadersModel m_model;
    QStackedWidget *m_pages;
    InspectorTable *m_table;
    QLabel *m_empty;
    bool m_several = false;
};

} // namespace Switchboard
