// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QAction;

namespace Switchboard {

//! What this program is, which versions it is made of, and under which licences.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \a documentation opens the help; null = there is none to open.
    AboutDialog(const QString &profileFolder, QAction *documentation, QWidget *parent);

Q_SIGNALS:
    void copyDiagnosticsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createFacts();
    void showLicences();

    QString m_profileFolder;
    QAction *m_documentation;
};

} // namespace Switchboard
