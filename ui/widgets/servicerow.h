// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"
#include "ui/widgets/switchbutton.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace Switchboard {

class ElidedLabel;
class FieldMessage;
class LinkTrouble;
class StatePillLabel;
class ThinBar;

//! One service in the services list: switch, name, state, address, connections, and while it drains
//! the rest that is left with what can be done about it.
class ServiceRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceRow(const ServiceStatus &status, QWidget *parent = nullptr);

    [[nodiscard]] const ServiceStatus &status() const { return m_status; }
    //! \a nowMs is the engine's monotonic time, for the countdown of a drain.
    void setStatus(const ServiceStatus &status, qint64 nowMs);
    //! What the user asked for and the core has not confirmed yet.
    void setWish(std::optional<bool> wish);
    //! Narrow: the switch above state and name.
    void setCompact(bool compact);
    void setSelected(bool selected);
    [[nodiscard]] bool isSelected() const { return m_selected; }
    //! The name becomes a field; renamed() follows unless it stays as it was.
    void startRename(const std::function<QString(const QString &name)> &problemOf);

    //! What the switch may show: nothing but what is confirmed, or that an answer is awaited.
    [[nodiscard]] static SwitchButton::State switchState(const ServiceStatus &status,
                                                         std::optional<bool> wish);

Q_SIGNALS:
    void toggleRequested(const QString &serviceId);
    void activated(const QString &serviceId); //!< clicked
    void editRequested(const QString &serviceId); //!< double click, or Enter
    void renamed(const QString &serviceId, const QString &name);
    void focused(const QString &serviceId);
    void menuRequested(const QString &serviceId, const QPoint &globalPosition);
    void closeNowRequested(const QString &serviceId);
    void keepOnRequested(const QString &serviceId);
    void connectRequested(const QString &serviceId); //!< now, without waiting
    void doctorRequested(const QString &serviceId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildDrain();
    void arrange();
    void arrangeCompact();
    [[nodiscard]] QFont nameFont() const;
    void refresh();
    void refreshDrain();
    void refreshEndpoint();

    ServiceStatus m_status;
    std::optional<bool> m_wish;
    qint64 m_nowMs = 0;
    qint64 m_drainTotalMs = 0; //!< of the drain that runs, as far as it was seen
    bool m_selected = false;
    bool m_compact = false;
    bool m_focusedByKeyboard = false;
    SwitchButton *m_switch;
    ElidedLabel *m_name;
    StatePillLabel *m_pill;
    ElidedLabel *m_endpoint;
    QLabel *m_count;
    FieldMessage *m_unverified;
    LinkTrouble *m_trouble;
    QWidget *m_drain;
    QLabel *m_drainText;
    ThinBar *m_drainBar;
    QPushButton *m_closeNow;
    QPushButton *m_keepOn;
};

} // namespace Switchboard
