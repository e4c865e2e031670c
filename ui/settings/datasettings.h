// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/mainwindow/windowcontext.h"
#include "ui/settings/settingsform.h"

namespace Switchboard {

//! Where everything is kept, and what may leave this computer.
class DataSettings final : public SettingsForm
{
    Q_OBJECT

public:
    explicit DataSettings(const WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void retranslate() override;

private:
    void buildPlaces();
    void buildDiagnostics();
    void open(const QString &path);
    void saveDiagnostics();

    WindowContext m_context;
    QString m_folder;
    QPushButton *m_openFolder = nullptr;
    QPushButton *m_openFile = nullptr;
    QPushButton *m_openLog = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace Switchboard
