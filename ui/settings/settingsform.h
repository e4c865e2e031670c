// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingrow.h"
#include "ui/settings/settingspage.h"

#include <QList>

#include <functional>

class QComboBox;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace Switchboard {

class SwitchButton;
class UiSettings;

//! A page of rows in cards. Every control shows what is saved and changes it at once; it follows
//! when something else changes it.
class SettingsForm : public SettingsPage
{
    Q_OBJECT

public:
    SettingsForm(const QString &id, UiSettings &settings, QWidget *parent = nullptr);

    void retranslate() override;
    int search(const QStringList &words) override;
    [[nodiscard]] QList<SettingEntry> entries() const override;
    void showSetting(const QString &settingId) override;

protected:
    //! The rows that follow stand in a card of their own.
    void startCard();
    SettingRow *addRow(const QString &id, SettingTextSource texts, QWidget *control,
                       SettingRow::Place place = SettingRow::Place::Beside);
    SwitchButton *addSwitch(const QString &id, SettingTextSource texts, std::function<bool()> value,
                            std::function<void(bool)> change);
    QSpinBox *addNumber(const QString &id, SettingTextSource texts, int least, int most,
                        std::function<int()> value, std::function<void(int)> change);
    //! The texts of the items follow in retranslate(); \a value and \a change name them by index.
    QComboBox *addChoice(const QString &id, SettingTextSource texts, int count,
                         std::function<int()> value, std::function<void(int)> change);
    //! A button that does something; its text follows in retranslate().
    QPushButton *addButton(const QString &id, SettingTextSource texts, std::function<void()> run);
    //! \a show brings a control in step with what is saved; now and after every change.
    void addRefresh(std::function<void()> show);
    void refresh();

    UiSettings &m_settings;

private:
    QScrollArea *m_scroll;
    QVBoxLayout *m_cards;
    QVBoxLayout *m_card = nullptr;
    QList<SettingRow *> m_rows;
    QList<std::function<void()>> m_refreshes;
};

} // namespace Switchboard
