// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingspage.h"
#include "ui/settings/shortcutpolicy.h"

class QLabel;
class QPushButton;
class QTableView;

namespace Switchboard {

class CommandRegistry;
class KeyEdit;
class ShortcutModel;

//! The keys of every command: choose one, press new keys. Keys that another command has are only
//! taken after a question.
class ShortcutsSettings final : public SettingsPage
{
    Q_OBJECT

public:
    explicit ShortcutsSettings(CommandRegistry &commands, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void retranslate() override;
    int search(const QStringList &words) override;
    [[nodiscard]] bool canReset() const override;
    //! Asks first.
    void resetPage() override;
    //! \a settingId is the id of a command.
    void showSetting(const QString &settingId) override;

private:
    void buildTable();
    void buildEditor();
    void showCurrent();
    void showVerdict(const ShortcutVerdict &verdict, const QKeySequence &keys);
    void propose(const QKeySequence &keys);
    void apply(const QKeySequence &keys);
    void takeOver();
    void endProposal();
    [[nodiscard]] QList<ShortcutUse> uses() const;
    [[nodiscard]] QString nameOf(const QString &id) const;

    CommandRegistry &m_commands;
    ShortcutModel *m_model;
    QTableView *m_table;
    QLabel *m_subject;
    KeyEdit *m_keys;
    QPushButton *m_clear;
    QPushButton *m_default;
    QLabel *m_message;
    QPushButton *m_takeOver;
    QPushButton *m_cancel;
    QString m_current; //!< id of the command that is edited; empty = none
    QKeySequence m_proposed;
    QString m_takenBy;
};

} // namespace Switchboard
