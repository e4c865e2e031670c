// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/switchoffdialog.h"

#include "ui/help/helptopic.h"
#include "ui/support/closetext.h"
#include "ui/support/formatting.h"
#include "ui/widgets/listtable.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

constexpr int TextWidth = 420;
constexpr int TableHeight = 190;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QStandardItem *cell(const QString &text, const QVariant &sortValue)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(sortValue, Qt::UserRole + 1);
    return item;
}

} // namespace

SwitchOffDialog::SwitchOffDialog(const QString &serviceName, const ToggleResult &result,
                                 const SwitchOffRecords::Record &record, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("switchOffDialog"));
    setHelpTopic(this, QStringLiteral("switch"));
    setWindowTitle(tr("%1 is off").arg(serviceName));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = plainLabel(windowTitle(), this);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    auto *figures = new QFormLayout;
    figures->setHorizontalSpacing(24);
    figures->setVerticalSpacing(4);
    addFigures(figures, result);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *again = buttons->addButton(tr("Turn on again"), QDialogButtonBox::ActionRole);
    again->setObjectName(QStringLiteral("switchOffAgain"));
    again->setAutoDefault(false);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("switchOffClose"));
    close->setDefault(true);
    connect(again, &QPushButton::clicked, this, [this] {
        Q_EMIT turnOnRequested();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addLayout(figures);
    if (!record.ends.isEmpty())
        layout->addWidget(endsTable(record), 1);
    if (record.more > 0)
        layout->addWidget(plainLabel(tr("%n more in the log file", nullptr, record.more), this));
    layout->addWidget(buttons);
    setMinimumWidth(TextWidth);
    close->setFocus();
}

void SwitchOffDialog::addFigures(QFormLayout *layout, const ToggleResult &result)
{
    const auto add = [this, layout](const char *objectName, const QString &title,
                                    const QString &value) {
        QLabel *label = plainLabel(value, this);
        label->setObjectName(QLatin1String(objectName));
        label->setAccessibleName(title + QStringLiteral(": ") + value);
        layout->addRow(plainLabel(title, this), label);
    };
    const auto number = [](int value) { return formatCount(quint64(value)); };
    add("switchOffTime", tr("Time"), formatDuration(result.durationMs));
    add("switchOffAll", tr("Connections"), number(result.clean + result.timedOut + result.aborted));
    add("switchOffClean", tr("Closed cleanly, with a last word"), number(result.clean));
    add("switchOffTimedOut", tr("Cut: no answer to the Close frame"), number(result.timedOut));
    add("switchOffAborted", tr("Lost or cut for another reason"), number(result.aborted));
    add("switchOffDropped", tr("Messages that were not delivered"),
        formatCount(result.droppedMessages));
}

QWidget *SwitchOffDialog::endsTable(const SwitchOffRecords::Record &record)
{
    auto *model = new QStandardItemModel(0, 5, this);
    model->setHorizontalHeaderLabels(
        {QStringLiteral("#"), tr("Peer"), tr("Client"), tr("How it ended"), tr("Dropped")});
    for (int column = 0; column < model->columnCount(); ++column)
        model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const RoughEnd &end : record.ends)
        model->appendRow({cell(QString::number(end.session.value()), end.session.value()),
                          cell(end.peer, end.peer), cell(end.client.simplified(), end.client),
                          cell(closeText(end.close), closeText(end.close)),
                          cell(formatCount(end.dropped), end.dropped)});
    CloseInfo longest;
    longest.code = CloseCode::GoingAway;
    longest.abortCause = AbortCause::CloseTimeout;
    auto *table = new ListTable(this);
    table->setObjectName(QStringLiteral("switchOffEnds"));
    table->setAccessibleName(tr("Connections that did not end cleanly"));
    table->setFrameShape(QFrame::StyledPanel);
    table->setSource(model, Qt::UserRole + 1);
    table->setSampleTexts({QStringLiteral("12345"), QStringLiteral("192.168.100.200:65535"),
                           QStringLiteral("NoneBot2 2.4.4"), closeText(longest),
                           QStringLiteral("1,234")});
    table->retranslate();
    table->sortByColumn(0, Qt::AscendingOrder);
    table->setMinimumSize(TextWidth + 380, TableHeight);
    return table;
}

} // namespace Switchboard
