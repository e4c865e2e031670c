// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace Switchboard {

//! One of several choices as a card: a title and, below it, what it means. Put them into an
//! exclusive QButtonGroup.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChoiceCard(QWidget *parent = nullptr);

    //! \a text may be empty.
    void setTexts(const QString &title, const QString &text = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return !m_text.isEmpty(); }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    QString m_text;
};

} // namespace Switchboard
