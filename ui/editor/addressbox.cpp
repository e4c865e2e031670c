// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/addressbox.h"

#include "ui/support/colors.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QNetworkInterface>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Switchboard {
namespace {

constexpr int MeaningRole = Qt::UserRole;
constexpr int Padding = 8;
constexpr int Gap = 20;
constexpr int RowMargin = 10;

//! The address, and what it means at the far end of the row.
class AddressDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colors &colors = currentColors();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, selected ? colors.selected : colors.base);
        const QRect inner = option.rect.adjusted(Padding, 0, -Padding, 0);
        painter->setPen(colors.text);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
        painter->setPen(colors.secondary);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing,
                          index.data(MeaningRole).toString());
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QFontMetrics &metrics = option.fontMetrics;
        const int width = metrics.horizontalAdvance(index.data().toString())
            + metrics.horizontalAdvance(index.data(MeaningRole).toString()) + Gap + 2 * Padding;
        return {width, metrics.height() + RowMargin};
    }
};

} // namespace

AddressBox::AddressBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setItemDelegate(new AddressDelegate(this));
    setMinimumContentsLength(10);
    lineEdit()->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhPreferLatin);
    for (const char *usual : {"127.0.0.1", "0.0.0.0", "::"})
        addItem(QString::fromLatin1(usual));
    for (const QString &own : ownAddresses())
        addItem(own);
    retranslate();
}

void AddressBox::setAddress(const QString &address)
{
    setEditText(address);
    lineEdit()->setCursorPosition(0);
}

void AddressBox::retranslate()
{
    const QStringList meanings{tr("this computer only"), tr("every address, IPv4"),
                               tr("every address, IPv6")};
    for (int i = 0; i < count(); ++i) {
        const QString meaning = i < meanings.size() ? meanings.at(i) : tr("this network");
        setItemData(i, meaning, MeaningRole);
        setItemData(i, QString(itemText(i) + QStringLiteral(", ") + meaning),
                    Qt::AccessibleTextRole);
    }
    const QSize hint = view()->sizeHintForIndex(model()->index(0, 0));
    int width = hint.width();
    for (int i = 1; i < count(); ++i)
        width = std::max(width, view()->sizeHintForIndex(model()->index(i, 0)).width());
    view()->setMinimumWidth(width + Gap);
}

QStringList AddressBox::ownAddresses()
{
    QStringList addresses;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && !address.isLinkLocal() && !address.isMulticast())
            addresses.append(address.toString());
    }
    return addresses;
}

} // namespace Switchboard
