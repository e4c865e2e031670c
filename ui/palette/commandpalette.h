// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/palette/paletteitem.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace Switchboard {

class PaletteModel;

//! A field at the top of the window that finds everything the program can do by its name. Enter
//! runs the marked offer, Esc closes; either way the focus goes back to where it was.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    //! Lies over \a window and follows its size.
    explicit CommandPalette(QWidget *window);

    //! Opens with \a items; \a recent are ids, the latest first.
    void open(const QList<PaletteItem> &items, const QStringList &recent);
    void close();

Q_SIGNALS:
    //! An offer is about to run.
    void used(const QString &id);
    void commandLineCopied(const QString &commandLine);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildInput();
    void buildList();
    bool handleKey(const QKeyEvent &event);
    void move(int rows);
    void runCurrent();
    void copyCurrent();
    void search();
    void announce();
    void arrange();
    void retranslate();

    PaletteModel *m_model;
    QLineEdit *m_input;
    QListView *m_list;
    QLabel *m_none;
    QLabel *m_hint;
    QPointer<QWidget> m_focusBefore;
};

} // namespace Switchboard
