// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/connectionsummary.h"
#include "ui/inspector/fieldgrid.h"

#include <QScrollArea>

class QLabel;

namespace Switchboard {

class LinkButton;
class QueueBar;
class RateChart;

//! Everything about one connection, or the sums of several.
class OverviewPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent);

    void showConnection(const ConnectionRow &row, qint64 nowMs);
    void showSums(const ConnectionSummary &summary);
    void retranslate();

Q_SIGNALS:
    //! The note about the shown connection is to be written.
    void noteRequested();

private:
    struct ColumnField {
        ConnectionColumn column;
        int field;
    };

    void build();
    void addFields();
    void showFigures(const ConnectionSummary &summary);
    void setNote(const QString &note, bool editable);

    RateChart *m_chart = nullptr;
    QLabel *m_rates = nullptr;
    QueueBar *m_queue = nullptr;
    QLabel *m_queueText = nullptr;
    QWidget *m_noteRow = nullptr;
    QLabel *m_noteName = nullptr;
    QLabel *m_note = nullptr;
    LinkButton *m_editNote = nullptr;
    FieldGrid *m_fields = nullptr;
    QList<ColumnField> m_columns;
    int m_closed = -1;
    int m_userAgent = -1;
};

} // namespace Switchboard
