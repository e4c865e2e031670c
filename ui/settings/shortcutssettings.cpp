// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/shortcutssettings.h"

#include "ui/dialogs/decisiondialog.h"
#include "ui/help/helptopic.h"
#include "ui/mainwindow/commandregistry.h"
#include "ui/settings/keyedit.h"
#include "ui/settings/shortcutmodel.h"
#include "ui/support/density.h"
#include "ui/support/stateshapes.h"
#include "ui/widgets/card.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Switchboard {

ShortcutsSettings::ShortcutsSettings(CommandRegistry &commands, QWidget *parent)
    : SettingsPage(QStringLiteral("shortcuts"), parent), m_commands(commands),
      m_model(new ShortcutModel(commands, this)), m_table(new QTableView(this)),
      m_subject(new QLabel(this)), m_keys(new KeyEdit(this)), m_clear(new QPushButton(this)),
      m_default(new QPushButton(this)), m_message(new QLabel(this)),
      m_takeOver(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 4, 24, 16);
    setHelpTopic(this, QStringLiteral("shortcuts#change"));
    layout->setSpacing(12);
    auto *list = new Card(this);
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(2, 2, 2, 2);
    listLayout->addWidget(m_table);
    layout->addWidget(list, 1);
    buildTable();
    buildEditor();
    connect(&commands, &CommandRegistry::keysChanged, this, &SettingsPage::resettableChanged);
    retranslate();
    m_table->selectRow(0);
}

QString ShortcutsSettings::title() const
{
    return tr("Shortcuts");
}

QString ShortcutsSettings::iconName() const
{
    return QStringLiteral("keyboard");
}

void ShortcutsSettings::retranslate()
{
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_keys->setNames(tr("New keys"), tr("Press new keys"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("The command has no keys then"));
    m_default->setText(tr("Default"));
    m_takeOver->setText(tr("Take over"));
    m_cancel->setText(tr("Cancel"));
    m_model->reload();
    showCurrent();
}

int ShortcutsSettings::search(const QStringList &words)
{
    m_model->setSearch(words);
    return words.isEmpty() ? 0 : m_model->rowCount();
}

bool ShortcutsSettings::canReset() const
{
    const QList<Command> commands = m_commands.commands();
    return !std::ranges::all_of(
        commands, [this](const Command &command) { return m_commands.hasDefaultKeys(command.id); });
}

void ShortcutsSettings::resetPage()
{
    auto *dialog = new DecisionDialog(tr("Reset all shortcuts?"),
                                      tr("Every command gets the keys back that it came with."),
                                      tr("Reset all"), window());
    dialog->setObjectName(QStringLiteral("resetShortcutsDialog"));
    connect(dialog, &QDialog::accepted, this, [this] {
        m_commands.resetAllKeys();
        showCurrent();
    });
    dialog->open();
}

void ShortcutsSettings::showSetting(const QString &settingId)
{
    const int row = m_model->rowOf(settingId);
    m_table->setFocus(Qt::OtherFocusReason);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void ShortcutsSettings::buildTable()
{
    m_table->setObjectName(QStringLiteral("shortcutTable"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyRowHeight(m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(ShortcutModel::CommandColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ShortcutModel::MenuColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ShortcutModel::KeysColumn, QHeaderView::Fixed);
    header->resizeSection(ShortcutModel::KeysColumn, fontMetrics().averageCharWidth() * 20);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                m_current = current.data(ShortcutModel::IdRole).toString();
                showCurrent();
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        // The view forgot the selection with its rows.
        if (m_model->rowCount() > 0) {
            m_table->selectRow(std::max(m_model->rowOf(m_current), 0));
        } else {
            m_current.clear();
            showCurrent();
        }
    });
    connect(m_table, &QTableView::activated, m_keys, [this] { m_keys->setFocus(); });
}

void ShortcutsSettings::buildEditor()
{
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_clear->setObjectName(QStringLiteral("shortcutClear"));
    m_default->setObjectName(QStringLiteral("shortcutDefault"));
    m_message->setObjectName(QStringLiteral("shortcutMessage"));
    m_takeOver->setObjectName(QStringLiteral("shortcutTakeOver"));
    m_cancel->setObjectName(QStringLiteral("shortcutCancel"));
    for (QPushButton *button : {m_clear, m_default, m_takeOver, m_cancel})
        button->setAutoDefault(false);
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setBuddy(m_keys);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_keys->setMinimumWidth(180);

    auto *card = new Card(this);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(16, 12, 16, 12);
    auto *first = new QHBoxLayout;
    first->addWidget(m_subject, 1);
    first->addWidget(m_keys);
    first->addWidget(m_clear);
    first->addWidget(m_default);
    auto *second = new QHBoxLayout;
    second->addWidget(m_message, 1);
    second->addWidget(m_takeOver);
    second->addWidget(m_cancel);
    cardLayout->addLayout(first);
    cardLayout->addLayout(second);
    layout()->addWidget(card);

    connect(m_keys, &KeyEdit::captured, this, &ShortcutsSettings::propose);
    connect(m_keys, &KeyEdit::cancelled, this, [this] {
        endProposal();
        m_table->setFocus();
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { apply({}); });
    connect(m_default, &QPushButton::clicked, this,
            [this] { propose(m_commands.defaultKeys(m_current)); });
    connect(m_takeOver, &QPushButton::clicked, this, &ShortcutsSettings::takeOver);
    connect(m_cancel, &QPushButton::clicked, this, &ShortcutsSettings::endProposal);
}

void ShortcutsSettings::showCurrent()
{
    const QAction *action = m_commands.find(m_current);
    m_subject->setText(action ? nameOf(m_current) : tr("No command matches"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_keys, m_clear, m_default})
        widget->setEnabled(action);
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    if (action) {
        m_clear->setEnabled(!action->shortcut().isEmpty());
        m_default->setEnabled(!m_commands.hasDefaultKeys(m_current));
        m_default->setToolTip(m_commands.defaultKeys(m_current).toString(QKeySequence::NativeText));
    }
    m_takenBy.clear();
    const QList<ShortcutUse> all = uses();
    const auto own = std::ranges::find(all, m_current, &ShortcutUse::id);
    if (own == all.cend())
        showVerdict({}, {});
    else
        showVerdict(judgeShortcut(*own, all), own->keys);
}

void ShortcutsSettings::showVerdict(const ShortcutVerdict &verdict, const QKeySequence &keys)
{
    using Kind = ShortcutVerdict::Kind;
    const QString text = keys.toString(QKeySequence::NativeText);
    QString message;
    StateToken token = StateToken::Warn;
    switch (verdict.kind) {
    case Kind::Free:
    case Kind::Empty:
        break;
    case Kind::Bare:
        token = StateToken::Error;
        message =
            tr("%1 alone is needed for typing. Hold Ctrl or Alt, or use F1 to F12.").arg(text);
        break;
    case Kind::Reserved:
        token = StateToken::Error;
        message = tr("%1 moves around in lists and fields and cannot be used.").arg(text);
        break;
    case Kind::InputMethod:
        message = tr("%1 is a key of Chinese input methods; it may not arrive here.").arg(text);
        break;
    case Kind::Messenger:
        message = tr("%1 is a key of QQ; it may not arrive here.").arg(text);
        break;
    case Kind::Taken:
        message = tr("%1 belongs to “%2”.").arg(text, nameOf(verdict.takenBy));
        break;
    }
    QPalette colors = palette();
    if (!message.isEmpty())
        colors.setColor(QPalette::WindowText, stateForeground(token));
    else
        colors.setColor(QPalette::WindowText, colors.color(QPalette::PlaceholderText));
    m_message->setPalette(colors);
    m_message->setText(message.isEmpty() ? tr("Enter goes to the field, Esc leaves it.") : message);
    const bool taken = verdict.kind == Kind::Taken && !m_takenBy.isEmpty();
    m_takeOver->setVisible(taken);
    m_cancel->setVisible(taken);
}

void ShortcutsSettings::propose(const QKeySequence &keys)
{
    const QList<ShortcutUse> all = uses();
    const auto own = std::ranges::find(all, m_current, &ShortcutUse::id);
    if (own == all.cend())
        return;
    ShortcutUse wanted = *own;
    wanted.keys = keys;
    const ShortcutVerdict verdict = judgeShortcut(wanted, all);
    if (verdict.kind == ShortcutVerdict::Kind::Taken) {
        m_proposed = keys;
        m_takenBy = verdict.takenBy;
        m_keys->setKeySequence(keys);
        showVerdict(verdict, keys);
        m_takeOver->setFocus();
        return;
    }
    m_takenBy.clear();
    if (!verdict.isRefused())
        apply(keys);
    showVerdict(verdict, keys);
}

void ShortcutsSettings::apply(const QKeySequence &keys)
{
    m_commands.setKeys(m_current, keys);
    showCurrent();
}

void ShortcutsSettings::takeOver()
{
    const QString other = m_takenBy;
    const QKeySequence keys = m_proposed;
    m_commands.setKeys(other, {});
    apply(keys);
    m_table->setFocus();
}

void ShortcutsSettings::endProposal()
{
    showCurrent();
}

QList<ShortcutUse> ShortcutsSettings::uses() const
{
    QList<ShortcutUse> all;
    const QList<Command> commands = m_commands.commands();
    for (const Command &command : commands)
        all.append({command.id, command.action->shortcut(), placesOf(*command.action)});
    return all;
}

QString ShortcutsSettings::nameOf(const QString &id) const
{
    const QList<Command> commands = m_commands.commands();
    const auto it = std::ranges::find(commands, id, &Command::id);
    return it == commands.cend()
        ? id
        : QString(it->menu % QStringLiteral(" › ") % withoutMnemonic(it->action->text()));
}

} // namespace Switchboard
