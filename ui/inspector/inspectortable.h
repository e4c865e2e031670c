// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableView>

class QAction;

namespace Switchboard {

//! A quiet table of the inspector: rows can be selected and copied.
class InspectorTable final : public QTableView
{
    Q_OBJECT

public:
    //! \a separator stands between the copied cells of a row.
    InspectorTable(const QString &objectName, const QString &separator, QWidget *parent);

    void retranslate(const QString &accessibleName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copyRows();
    void sizeRows();

    QString m_separator;
    QAction *m_copy;
};

} // namespace Switchboard
