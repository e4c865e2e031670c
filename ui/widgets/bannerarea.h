// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace Switchboard {

class BannerStrip;
class LinkButton;

//! One thing a banner offers to do.
struct BannerAction {
    QString id; //!< part of the button's objectName: bannerAction_BANNER_ID
    QString text;
    std::function<void()> run;
};

//! A state that goes on and needs people to know. Texts are plain text.
struct Banner {
    QString id; //!< a second banner with the same id takes the place of the first
    StateToken token = StateToken::Error;
    QString title; //!< short, without a full stop
    QString text;
    QList<BannerAction> actions;
    bool textIsLive = false; //!< a figure in it goes on changing: screen readers hear it once only
};

//! The banners above a page: two at most, the others behind a `3 more` button. Hidden when empty.
class BannerArea final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MaximumFolded = 2; //!< banners shown before the area is unfolded

    explicit BannerArea(QWidget *parent = nullptr);

    using QWidget::show;
    //! Adds \a banner below the others, or replaces the one with the same id in its place.
    void show(const Banner &banner);
    //! An id that is not there is a normal case.
    void remove(const QString &id);
    [[nodiscard]] bool contains(const QString &id) const;
    [[nodiscard]] int count() const { return int(m_strips.size()); }

Q_SIGNALS:
    //! The user closed the banner; it is gone already.
    void dismissed(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] qsizetype indexOf(const QString &id) const;
    [[nodiscard]] int hiddenCount() const;
    void dismiss(const QString &id);
    void refold();

    QList<BannerStrip *> m_strips;
    QVBoxLayout *m_layout;
    LinkButton *m_more;
    bool m_unfolded = false;
};

} // namespace Switchboard
