// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>
#include <QTimer>

namespace Switchboard {

//! A switch that shows what is confirmed: a click asks, and only setState() moves the knob.
class SwitchButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class State {
        Off,
        On,
        Pending, //!< asked for and not yet confirmed: the knob is in the middle
        Failed, //!< wanted on but off
    };

    explicit SwitchButton(QWidget *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    void setState(State state);
    //! What is switched, for screen readers.
    void setSubject(const QString &subject);
    //! The state in words.
    [[nodiscard]] QString stateName() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override;
    bool hitButton(const QPoint &position) const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void updateSpinner();
    void updateAccessibility();
    void paintKnob(QPainter *painter, const QRectF &track);

    QTimer m_spinner;
    QString m_subject;
    int m_spinnerAngle = 0;
    State m_state = State::Off;
};

} // namespace Switchboard
