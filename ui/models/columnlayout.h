// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/connectioncolumns.h"

#include <QList>
#include <QStringList>

namespace Switchboard {

//! Which columns the connection table shows, how wide and in which order: a value, saved with the
//! profile. Whatever is damaged in a saved one is replaced by the default.
class ColumnLayout final
{
public:
    static constexpr int MaximumWidth = 800;

    ColumnLayout();

    //! Entries `id:width:shown` in the order on the screen.
    [[nodiscard]] QStringList save() const;
    //! Unknown ids are ignored, missing columns and impossible widths get their defaults; the kick
    //! buttons are always last and shown, and at least one other column is.
    [[nodiscard]] static ColumnLayout restore(const QStringList &entries);

    [[nodiscard]] const QList<ConnectionColumn> &order() const { return m_order; }
    void setOrder(const QList<ConnectionColumn> &order);
    [[nodiscard]] bool isShown(ConnectionColumn column) const;
    //! Whether there is more than one bot: the column of their IDs then appears by itself, until
    //! the user decides otherwise. Not saved.
    void setSeveralBots(bool several) { m_severalBots = several; }
    //! Refused (false) for the kick buttons and for the last other column.
    bool setShown(ConnectionColumn column, bool shown);
    [[nodiscard]] int width(ConnectionColumn column) const;
    void setWidth(ConnectionColumn column, int width);

    //! The width of every column for a table \a available wide; 0 = not shown. The peer takes what
    //! is left. When space is short, columns give way down to their least width, but none that the
    //! user made wider than it was; what then is too much has to be scrolled. \a scale is the
    //! font's size against the default one.
    [[nodiscard]] QList<int> fit(int available, double scale) const;

    friend bool operator==(const ColumnLayout &, const ColumnLayout &) = default;

private:
    //! What the user wants to see. Automatic columns appear when there is something to tell.
    enum class Choice { Hidden, Shown, Automatic };

    [[nodiscard]] int shownCount() const;

    QList<ConnectionColumn> m_order;
    QList<int> m_widths;
    QList<Choice> m_choices;
    bool m_severalBots = false;
};

} // namespace Switchboard
