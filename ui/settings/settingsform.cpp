// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/settingsform.h"

#include "ui/support/uisettings.h"
#include "ui/widgets/card.h"
#include "ui/widgets/switchbutton.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Switchboard {

SettingsForm::SettingsForm(const QString &id, UiSettings &settings, QWidget *parent)
    : SettingsPage(id, parent), m_settings(settings), m_scroll(new QScrollArea(this))
{
    auto *content = new QWidget(m_scroll);
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(24, 4, 24, 16);
    m_cards->setSpacing(16);
    m_cards->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
    connect(&settings, &UiSettings::changed, this, &SettingsForm::refresh);
}

void SettingsForm::retranslate()
{
    for (SettingRow *row : std::as_const(m_rows))
        row->retranslate();
    refresh();
}

int SettingsForm::search(const QStringList &words)
{
    int found = 0;
    SettingRow *first = nullptr;
    for (SettingRow *row : std::as_const(m_rows)) {
        const bool matches = !words.isEmpty() && row->matches(words);
        row->setHighlighted(matches);
        found += matches ? 1 : 0;
        if (matches && !first)
            first = row;
    }
    if (first)
        m_scroll->ensureWidgetVisible(first);
    return found;
}

QList<SettingEntry> SettingsForm::entries() const
{
    QList<SettingEntry> found;
    for (const SettingRow *row : m_rows)
        found.append({id(), row->id(), title(), row->title(), row->titles()});
    return found;
}

void SettingsForm::showSetting(const QString &settingId)
{
    for (SettingRow *row : std::as_const(m_rows)) {
        if (!settingId.isEmpty() && row->id() != settingId)
            continue;
        m_scroll->ensureWidgetVisible(row);
        row->control()->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void SettingsForm::startCard()
{
    auto *card = new Card(m_scroll->widget());
    m_card = new QVBoxLayout(card);
    m_card->setContentsMargins(0, 4, 0, 4);
    m_card->setSpacing(0);
    m_cards->insertWidget(m_cards->count() - 1, card); // above the stretch
}

SettingRow *SettingsForm::addRow(const QString &id, SettingTextSource texts, QWidget *control,
                                 SettingRow::Place place)
{
    if (!m_card)
        startCard();
    auto *row = new SettingRow(id, std::move(texts), control, place, m_scroll->widget());
    row->setFirst(m_card->count() == 0);
    m_card->addWidget(row);
    m_rows.append(row);
    return row;
}

SwitchButton *SettingsForm::addSwitch(const QString &id, SettingTextSource texts,
                                      std::function<bool()> value, std::function<void(bool)> change)
{
    auto *button = new SwitchButton(this);
    addRow(id, std::move(texts), button);
    connect(button, &SwitchButton::clicked, this,
            [value, change = std::move(change)] { change(!value()); });
    addRefresh([button, value] {
        button->setState(value() ? SwitchButton::State::On : SwitchButton::State::Off);
    });
    return button;
}

QSpinBox *SettingsForm::addNumber(const QString &id, SettingTextSource texts, int least, int most,
                                  std::function<int()> value, std::function<void(int)> change)
{
    auto *box = new QSpinBox(this);
    box->setRange(least, most);
    box->setMinimumWidth(110);
    box->setAccelerated(true);
    box->setKeyboardTracking(false); // a half-typed number is not meant
    addRow(id, std::move(texts), box);
    connect(box, &QSpinBox::valueChanged, this, std::move(change));
    addRefresh([box, value = std::move(value)] {
        const QSignalBlocker silence(box);
        box->setValue(value());
    });
    return box;
}

QComboBox *SettingsForm::addChoice(const QString &id, SettingTextSource texts, int count,
                                   std::function<int()> value, std::function<void(int)> change)
{
    auto *box = new QComboBox(this);
    box->setMinimumWidth(150);
    for (int i = 0; i < count; ++i)
        box->addItem(QString());
    addRow(id, std::move(texts), box);
    connect(box, &QComboBox::activated, this, std::move(change));
    addRefresh([box, value = std::move(value)] {
        const QSignalBlocker silence(box);
        box->setCurrentIndex(value());
    });
    return box;
}

QPushButton *SettingsForm::addButton(const QString &id, SettingTextSource texts,
                                     std::function<void()> run)
{
    auto *button = new QPushButton(this);
    button->setAutoDefault(false);
    addRow(id, std::move(texts), button);
    connect(button, &QPushButton::clicked, this, std::move(run));
    return button;
}

void SettingsForm::addRefresh(std::function<void()> show)
{
    show();
    m_refreshes.append(std::move(show));
}

void SettingsForm::refresh()
{
    for (const std::function<void()> &show : std::as_const(m_refreshes))
        show();
    Q_EMIT resettableChanged();
}

} // namespace Switchboard
