// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/blockdialog.h"

#include "core/net/blocklist.h"
#include "ui/help/helptopic.h"
#include "ui/support/blocktext.h"
#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"
#include "ui/widgets/durationbox.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {

BlockDialog::BlockDialog(const BlockRule &preset, const Services &services,
                         CountMatching countMatching, QWidget *parent)
    : DecisionDialog(tr("Keep a client out"),
                     tr("New connections are refused with HTTP 403. Connections that are open "
                        "stay open unless you disconnect them."),
                     tr("Block"), parent),
      m_countMatching(std::move(countMatching))
{
    setObjectName(QStringLiteral("blockDialog"));
    setHelpTopic(this, QStringLiteral("disconnect#block"));
    addFields(preset, services);
    acceptButton()->setDefault(true); // Enter in a field must not throw the text away
    scopeChanged();
    m_subject->setFocus();
}

BlockDialog::~BlockDialog()
{
    m_subject->disconnect(this); // it loses the focus only when this is half gone
}

BlockRule BlockDialog::rule() const
{
    return {.scope = BlockScope(m_scope->currentData().toInt()),
            .subject = m_subject->text().trimmed(),
            .serviceId = m_service->currentData().toString(),
            .note = m_note->text().simplified(),
            .expiresMs = m_duration->expiresMs()};
}

bool BlockDialog::disconnects() const
{
    return m_disconnect->isVisibleTo(this) && m_disconnect->isChecked();
}

void BlockDialog::done(int result)
{
    if (result == Accepted && currentProblem() != SubjectProblem::None) {
        showProblem(currentProblem());
        m_subject->setFocus();
        m_subject->selectAll();
        return;
    }
    DecisionDialog::done(result);
}

void BlockDialog::addFields(const BlockRule &preset, const Services &services)
{
    m_scope = new QComboBox(this);
    m_scope->setObjectName(QStringLiteral("blockScope"));
    for (const BlockScope scope : {BlockScope::Address, BlockScope::Token, BlockScope::BotId})
        m_scope->addItem(BlockText::scope(scope), int(scope));
    m_scope->setCurrentIndex(m_scope->findData(int(preset.scope)));
    m_subject = new QLineEdit(preset.subject, this);
    m_subject->setObjectName(QStringLiteral("blockSubject"));
    m_subject->setMinimumWidth(300);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("blockProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    QPalette red = m_problem->palette();
    red.setColor(QPalette::WindowText, stateForeground(StateToken::Error));
    m_problem->setPalette(red);
    m_service = new QComboBox(this);
    m_service->setObjectName(QStringLiteral("blockService"));
    m_service->addItem(tr("Every service"), QString());
    for (const auto &[id, name] : services)
        m_service->addItem(name, id);
    m_service->setCurrentIndex(std::max(0, m_service->findData(preset.serviceId)));
    m_duration = new DurationBox(this);
    m_note = new QLineEdit(preset.note, this);
    m_note->setObjectName(QStringLiteral("blockNote"));
    m_note->setMaxLength(int(BlockList::MaxNoteLength));
    m_note->setPlaceholderText(tr("Why, for yourself"));
    m_disconnect = new QCheckBox(this);
    m_disconnect->setObjectName(QStringLiteral("blockDisconnects"));

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Kind"), m_scope);
    m_subjectLabel = new QLabel(this);
    m_subjectLabel->setBuddy(m_subject);
    auto *subject = new QVBoxLayout;
    subject->setSpacing(2);
    subject->addWidget(m_subject);
    subject->addWidget(m_problem);
    form->addRow(m_subjectLabel, subject);
    form->addRow(tr("&On"), m_service);
    form->addRow(tr("&For", "how long"), m_duration);
    form->addRow(tr("&Note"), m_note);
    fields()->addLayout(form);
    fields()->addWidget(m_disconnect);

    connect(m_scope, &QComboBox::currentIndexChanged, this, &BlockDialog::scopeChanged);
    connect(m_subject, &QLineEdit::editingFinished, this, &BlockDialog::leaveSubject);
    connect(m_subject, &QLineEdit::textChanged, this, [this] {
        if (m_problem->isVisibleTo(this))
            leaveSubject();
        refreshMatching();
    });
    connect(m_service, &QComboBox::currentIndexChanged, this, &BlockDialog::refreshMatching);
}

void BlockDialog::scopeChanged()
{
    const BlockScope scope = rule().scope;
    const bool isToken = scope == BlockScope::Token;
    m_subjectLabel->setText(isToken                          ? tr("&Token")
                                : scope == BlockScope::BotId ? tr("&Bot ID")
                                                             : tr("&Address or network"));
    m_subject->setPlaceholderText(isToken ? tr("Only its hash is kept")
                                      : scope == BlockScope::BotId
                                      ? QStringLiteral("10001")
                                      : QStringLiteral("192.0.2.7   192.0.2.0/24   2001:db8::/64"));
    if (m_subject->echoMode() == QLineEdit::Password && !isToken)
        m_subject->clear(); // a token must not become readable
    m_subject->setEchoMode(isToken ? QLineEdit::Password : QLineEdit::Normal);
    m_subject->setAccessibleName(BlockText::scope(scope));
    showProblem(SubjectProblem::None);
    refreshMatching();
}

void BlockDialog::leaveSubject()
{
    // An empty field is no mistake before somebody tries to use it.
    const SubjectProblem problem = currentProblem();
    showProblem(problem == SubjectProblem::Missing ? SubjectProblem::None : problem);
}

void BlockDialog::showProblem(SubjectProblem problem)
{
    const QString text = BlockText::problem(problem);
    const bool isNew = text != m_problem->text() && !text.isEmpty();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_subject->setAccessibleDescription(text);
    if (isNew) {
        QAccessibleEvent announcement(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

SubjectProblem BlockDialog::currentProblem() const
{
    const BlockRule asked = rule();
    return subjectProblem(asked.scope, asked.subject);
}

void BlockDialog::refreshMatching()
{
    const bool isComplete = currentProblem() == SubjectProblem::None;
    const int matching = isComplete && m_countMatching ? m_countMatching(rule()) : 0;
    m_disconnect->setText(tr("Disconnect %n connection(s) that match now", nullptr, matching));
    m_disconnect->setVisible(matching > 0);
}

} // namespace Switchboard
