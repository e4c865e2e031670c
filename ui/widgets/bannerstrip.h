// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/bannerarea.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Switchboard {

//! One banner of a BannerArea: shape, title, text, actions as links, close button.
class BannerStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit BannerStrip(const Banner &banner, QWidget *parent = nullptr);

    //! Shows \a banner instead. Keyboard focus stays at the same action.
    void setBanner(const Banner &banner);
    [[nodiscard]] QString id() const { return m_banner.id; }

Q_SIGNALS:
    void closeRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuildActions();
    void updateTexts();
    void run(const QString &actionId);

    Banner m_banner;
    QHBoxLayout *m_layout;
    QHBoxLayout *m_actions;
    QLabel *m_title;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace Switchboard
