// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>
#include <QPersistentModelIndex>

class QAbstractItemView;

namespace Switchboard {

//! Keeps a growing view at its end. When the user scrolls up, the view stays where it is and this
//! button, floating over it, counts the new rows and leads back to the end.
class NewRowsButton final : public QAbstractButton
{
    Q_OBJECT

public:
    //! \a view has its model already and scrolls per pixel.
    explicit NewRowsButton(QAbstractItemView *view);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] int newRows() const { return m_newRows; }
    //! Scrolls to the end and stays there.
    void follow();
    //! Stays where it is although it may be at the end; new rows are counted.
    void hold();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void followingChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void moveBesideView();
    void rememberAnchor();
    void restoreAnchor();
    void rowsInserted(int last, int count);
    void scrolled();
    void setFollowing(bool following);
    void rangeChanged();
    void refresh();
    void place();

    QAbstractItemView *m_view;
    QPersistentModelIndex m_anchor; //!< the topmost row in view
    int m_anchorTop = 0;
    int m_newRows = 0;
    bool m_following = true;
    bool m_restoring = false;
};

} // namespace Switchboard
