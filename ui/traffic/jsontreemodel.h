// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/jsonoutline.h"

#include <QAbstractItemModel>

#include <memory>

namespace Switchboard {

//! The members of a JSON text as a tree: name and value.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, //!< `message[0].data.text`
        TextRole, //!< a string's text or the whole JSON of anything else
    };

    using QAbstractItemModel::QAbstractItemModel;

    //! Null = nothing.
    void setOutline(std::shared_ptr<const JsonOutline> outline);
    //! Call after a change of language.
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    static constexpr int Outermost = 0;
    //! A single value that is no container stands alone in the first row.
    [[nodiscard]] bool isScalar() const { return !m_outline->isContainer(Outermost); }
    [[nodiscard]] QString keyText(int value) const;
    [[nodiscard]] QString valueText(int value) const;
    [[nodiscard]] QVariant color(int value, int column) const;

    std::shared_ptr<const JsonOutline> m_outline;
};

} // namespace Switchboard
