// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessiondetails.h"

#include <QAbstractTableModel>

namespace Switchboard {

//! The request of a connection as it was sent, secrets masked: the request line, then each header.
class HeadersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    //! Nothing when the session is not known.
    void setDetails(const SessionDetails &details);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QString m_target;
    QList<std::pair<QString, QString>> m_headers;
};

} // namespace Switchboard
