// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>

class QMenu;

namespace Switchboard {

class EngineController;
class TabPanel;
class TrafficActions;
class TrafficPage;
struct EngineSnapshot;
struct TrafficBatch;
struct WindowContext;

//! The traffic as a part of the window: its tab, its menu, and its line to the engine. Recording
//! begins with it, so that one can look back.
class TrafficFeature final : public QObject
{
    Q_OBJECT

public:
    //! Becomes a child of the window.
    explicit TrafficFeature(const WindowContext &context);

    [[nodiscard]] TrafficPage &page() const { return *m_page; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenu(const WindowContext &context);
    void connectEngine();
    void connectWindow(const WindowContext &context);
    void request();
    void applySnapshot(const EngineSnapshot &snapshot);
    void applyBatch(const TrafficBatch &batch);
    void clearRecorder();
    void retranslate();

    EngineController &m_controller;
    TabPanel &m_tabs;
    TrafficActions *m_actions;
    TrafficPage *m_page;
    QMenu *m_menu = nullptr;
    bool m_requested = false; //!< an answer is on its way
    bool m_dropNext = false; //!< it was asked for before the view was cleared
};

} // namespace Switchboard
