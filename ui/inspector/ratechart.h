// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QWidget>

namespace Switchboard {

//! The messages of the last minute as a line, with its peak written at the top. Runs from left to
//! right in every language.
class RateChart final : public QWidget
{
    Q_OBJECT

public:
    explicit RateChart(QWidget *parent);

    //! Messages of each second, oldest first.
    void setSamples(const QList<quint32> &samples);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<quint32> m_samples;
};

} // namespace Switchboard
