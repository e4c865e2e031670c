// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/engine/commands.h"
#include "core/services/servicestatus.h"
#include "ui/support/botsnippets.h"

#include <QDialog>

#include <functional>
#include <optional>

class QPushButton;
class QScrollArea;

namespace Switchboard {

class BannerArea;
class CommandTracker;
class EngineController;
class FieldMessage;
class PortChecker;
class ServiceForm;
class SnippetPanel;
class TestPanel;

//! What an editor needs of the window. The references outlive it.
struct ServiceEditorContext {
    EngineController &controller;
    CommandTracker &tracker;
    Configuration configuration; //!< as it is now
    std::function<const ServiceStatus *(const QString &serviceId)> statusOf; //!< null = none
    qint64 selfId = 0; //!< the account that bots see; 0 = unknown
    BotPreset framework = BotPreset::NoneBot2;
};

//! The settings of one service, a new one or one that may run: form, what the bot needs, a test,
//! and what saving will do. When the file changes meanwhile the fields stay and the operator is
//! asked.
class ServiceEditor final : public QDialog
{
    Q_OBJECT

public:
    //! \a settings with an empty id make a new service.
    ServiceEditor(const ServiceEditorContext &context, const ServiceSettings &settings,
                  QWidget *parent);
    ~ServiceEditor() override;

    [[nodiscard]] QString serviceId() const { return m_base.id; }
    [[nodiscard]] bool isNew() const { return m_base.id.isEmpty(); }
    [[nodiscard]] BotPreset framework() const;
    //! The configuration changed while the dialog is open.
    void setConfiguration(const Configuration &configuration);
    //! The state of the service, or its connections, changed.
    void refreshEffect();
    void focusField(const QString &key);

    void reject() override;

Q_SIGNALS:
    //! The engine has saved. \a before is none for a new service, or one that was deleted
    //! meanwhile.
    void saved(const std::optional<Switchboard::ServiceSettings> &before,
               const Switchboard::ServiceSettings &after);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void formChanged();
    void checkPort();
    void save();
    void send(const ServiceSettings &settings);
    void finishSaving(const ServiceSettings &settings, const CommandResult &result);
    void test();
    void showError(const QString &error);
    [[nodiscard]] bool isEdited() const;
    [[nodiscard]] bool isPortRefused() const;
    [[nodiscard]] int problemCount() const;

    // In serviceeditorconflict.cpp: somebody else changed the service.
    void showConflict();
    void takeTheirs();
    void keepMine();
    void compare(const std::function<void()> &then);
    void settle(const ServiceSettings &settings);

    EngineController &m_controller;
    CommandTracker &m_tracker;
    std::function<const ServiceStatus *(const QString &)> m_statusOf;
    qint64 m_selfId;
    Configuration m_configuration;
    ServiceSettings m_base; //!< what the fields were set from
    std::optional<ServiceSettings> m_theirs; //!< somebody else's, when it is not the base
    bool m_deleted = false; //!< somebody else took the service out
    bool m_saving = false;
    bool m_tried = false; //!< Save was pressed: the count of problems is shown

    BannerArea *m_banners;
    QScrollArea *m_left;
    QScrollArea *m_right;
    ServiceForm *m_form;
    SnippetPanel *m_snippet;
    TestPanel *m_testPanel;
    PortChecker *m_checker;
    FieldMessage *m_effect;
    QPushButton *m_test;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace Switchboard
