// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/palette/paletteitem.h"

#include <QAbstractListModel>
#include <QList>

namespace Switchboard {

//! What the palette offers for a query, the best first.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1, //!< QString
        PositionsRole, //!< QList<int>: characters of the title that were typed
        KeysRole, //!< QString
        CommandLineRole, //!< QString
        ObstacleRole, //!< QString; empty = it can run
    };
    static constexpr int MaximumShown = 100;

    explicit PaletteModel(QObject *parent = nullptr);

    //! \a recent are ids, the latest first.
    void setItems(const QList<PaletteItem> &items, const QStringList &recent);
    void setQuery(const QString &query);
    [[nodiscard]] const PaletteItem &itemAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Hit {
        int item = 0; //!< index in m_items
        int score = 0;
        QList<int> positions; //!< in the title
        QString otherTitle; //!< the title of another language that was meant
    };

    void refresh();
    [[nodiscard]] QList<Hit> everything() const;
    [[nodiscard]] Hit judge(int index) const;
    [[nodiscard]] int recency(const QString &id) const;

    QList<PaletteItem> m_items;
    QStringList m_recent;
    QString m_query;
    QList<Hit> m_hits;
};

} // namespace Switchboard
