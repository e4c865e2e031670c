// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blocksubject.h"
#include "ui/dialogs/decisiondialog.h"

#include <QList>

#include <functional>
#include <utility>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Switchboard {

class DurationBox;

//! Who is kept out, where, for how long, and why.
class BlockDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    //! Id and name.
    using Services = QList<std::pair<QString, QString>>;
    //! How many open connections a rule is about.
    using CountMatching = std::function<int(const BlockRule &)>;

    //! \a preset fills the fields; its expiry does not count.
    BlockDialog(const BlockRule &preset, const Services &services, CountMatching countMatching,
                QWidget *parent);

    ~BlockDialog() override;

    //! The rule as asked for; a token is still its own text.
    [[nodiscard]] BlockRule rule() const;
    //! Whether the open connections that match are to be disconnected too.
    [[nodiscard]] bool disconnects() const;

    void done(int result) override;

private:
    void addFields(const BlockRule &preset, const Services &services);
    void scopeChanged();
    void leaveSubject();
    void showProblem(SubjectProblem problem);
    void refreshMatching();
    [[nodiscard]] SubjectProblem currentProblem() const;

    CountMatching m_countMatching;
    QComboBox *m_scope = nullptr;
    QLabel *m_subjectLabel = nullptr;
    QLineEdit *m_subject = nullptr;
    QLabel *m_problem = nullptr;
    QComboBox *m_service = nullptr;
    DurationBox *m_duration = nullptr;
    QLineEdit *m_note = nullptr;
    QCheckBox *m_disconnect = nullptr;
};

} // namespace Switchboard
