// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/kickdialog.h"

#include "core/net/blocksubject.h"
#include "ui/help/helptopic.h"
#include "ui/widgets/durationbox.h"
#include "ui/widgets/reasonedit.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int Ipv4NetworkBits = 24;
constexpr int Ipv6NetworkBits = 64;
constexpr qsizetype NamedSubjects = 3;

class KickTexts
{
    Q_DECLARE_TR_FUNCTIONS(KickTexts)

public:
    static QString subject(const QList<SessionInfo> &connections)
    {
        if (connections.size() != 1)
            return {};
        const SessionInfo &only = connections.constFirst();
        return QLatin1Char('#') + QString::number(only.id.value()) + QLatin1Char(' ') + only.peer();
    }

    static QString title(KickDialog::Mode mode, const QList<SessionInfo> &connections)
    {
        const QString one = subject(connections);
        const int count = int(connections.size());
        if (mode == KickDialog::Mode::Block)
            return one.isEmpty() ? tr("Kick and block %n connection(s)?", nullptr, count)
                                 : tr("Kick and block %1?").arg(one);
        return one.isEmpty() ? tr("Kick %n connection(s)?", nullptr, count)
                             : tr("Kick %1?").arg(one);
    }

    static QString explanation(KickDialog::Mode mode)
    {
        if (mode == KickDialog::Mode::Block)
            return tr("The kick cannot be undone; the block can be removed at any time.");
        return tr("The client is told why and may connect again. This cannot be undone.");
    }

    static QString button(KickDialog::Mode mode)
    {
        return mode == KickDialog::Mode::Block ? tr("Kick and block") : tr("Kick");
    }

    //! What a close code says to the client.
    static QString code(int code)
    {
        switch (code) {
        case CloseCode::Normal:
            return tr("1000 normal");
        case CloseCode::GoingAway:
            return tr("1001 going away");
        case CloseCode::PolicyViolation:
            return tr("1008 policy violation");
        default:
            return tr("1011 internal error");
        }
    }
};

} // namespace

KickDialog::KickDialog(Mode mode, QList<SessionInfo> connections,
                       QHash<QString, QString> serviceNames, QWidget *parent)
    : DecisionDialog(KickTexts::title(mode, connections), KickTexts::explanation(mode),
                     KickTexts::button(mode), parent),
      m_connections(std::move(connections)), m_serviceNames(std::move(serviceNames))
{
    setObjectName(QStringLiteral("kickDialog"));
    setHelpTopic(this, QStringLiteral("disconnect"));
    if (mode == Mode::Confirm)
        return;
    m_form = new QFormLayout;
    m_form->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fields()->addLayout(m_form);
    addReason();
    if (mode == Mode::Block)
        addBlock();
    m_reason->setFocus();
}

DisconnectOptions KickDialog::options() const
{
    DisconnectOptions options;
    if (m_reason) {
        options.reason = m_reason->reason();
        options.code = m_code->currentData().toInt();
    }
    return options;
}

QList<BlockRule> KickDialog::blocks() const
{
    QList<BlockRule> rules;
    if (!m_target)
        return rules;
    const auto target = Target(m_target->currentData().toInt());
    const bool everywhere = m_service->currentData().toBool();
    for (const SessionInfo &connection : m_connections) {
        const BlockRule rule{.scope =
                                 target == Target::BotId ? BlockScope::BotId : BlockScope::Address,
                             .subject = subjectOf(connection, target),
                             .serviceId = everywhere ? QString() : connection.serviceId,
                             .expiresMs = m_duration->expiresMs()};
        const bool known = std::ranges::any_of(rules, [&rule](const BlockRule &each) {
            return each.subject == rule.subject && each.serviceId == rule.serviceId;
        });
        if (!known)
            rules.append(rule);
    }
    return rules;
}

void KickDialog::addReason()
{
    m_reason = new ReasonEdit(this);
    m_reason->setPlaceholder(QStringLiteral("disconnected by the operator"));
    connect(m_reason, &ReasonEdit::entered, acceptButton(),
            [button = acceptButton()] { button->setFocus(Qt::TabFocusReason); });
    addRow(tr("&Reason for the client"), m_reason);
    m_code = new QComboBox(this);
    m_code->setObjectName(QStringLiteral("kickCode"));
    m_code->setAccessibleName(tr("Close code"));
    for (const int code : {CloseCode::PolicyViolation, CloseCode::Normal, CloseCode::GoingAway,
                           CloseCode::InternalError})
        m_code->addItem(KickTexts::code(code), code);
    addRow(tr("Close &code"), m_code);
}

void KickDialog::addBlock()
{
    addTargets();
    addServices();
    m_duration = new DurationBox(this);
    addRow(tr("&For", "how long"), m_duration);
    connect(m_target, &QComboBox::currentIndexChanged, this, &KickDialog::refreshSubjects);
    refreshSubjects();
}

void KickDialog::addTargets()
{
    m_target = new QComboBox(this);
    m_target->setObjectName(QStringLiteral("blockTarget"));
    m_target->setAccessibleName(tr("What is blocked"));
    m_target->addItem(tr("Address"), int(Target::Address));
    m_target->addItem(tr("Network around it"), int(Target::Network));
    const bool haveBots = std::ranges::all_of(
        m_connections, [](const SessionInfo &connection) { return connection.selfId > 0; });
    if (haveBots)
        m_target->addItem(tr("Bot ID"), int(Target::BotId));
    addRow(tr("&Block"), m_target);
    m_subjects = new QLabel(this);
    m_subjects->setObjectName(QStringLiteral("blockSubjects"));
    m_subjects->setTextFormat(Qt::PlainText);
    m_subjects->setWordWrap(true);
    m_subjects->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(QString(), m_subjects);
}

void KickDialog::addServices()
{
    QSet<QString> services;
    for (const SessionInfo &connection : std::as_const(m_connections))
        services.insert(connection.serviceId);
    const QString only = *services.cbegin();
    m_service = new QComboBox(this);
    m_service->setObjectName(QStringLiteral("blockService"));
    m_service->setAccessibleName(tr("Where it is blocked"));
    m_service->addItem(services.size() == 1 ? tr("Only %1").arg(m_serviceNames.value(only, only))
                                            : tr("The service of each connection"),
                       false);
    m_service->addItem(tr("Every service"), true);
    addRow(tr("&On"), m_service);
}

void KickDialog::addRow(const QString &label, QWidget *field)
{
    auto *title = new QLabel(label, this);
    title->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    m_form->addRow(title, field);
}

QString KickDialog::subjectOf(const SessionInfo &connection, Target target) const
{
    const QHostAddress &peer = connection.peerAddress;
    switch (target) {
    case Target::Address:
        return blockRangeOf(peer).text();
    case Target::Network:
        return AddressRange(peer,
                            peer.protocol() == QAbstractSocket::IPv4Protocol ? Ipv4NetworkBits
                                                                             : Ipv6NetworkBits)
            .text();
    case Target::BotId:
        return QString::number(connection.selfId);
    }
    Q_UNREACHABLE();
}

void KickDialog::refreshSubjects()
{
    const auto target = Target(m_target->currentData().toInt());
    QStringList subjects;
    for (const SessionInfo &connection : std::as_const(m_connections))
        subjects.append(subjectOf(connection, target));
    subjects.removeDuplicates();
    QString text = subjects.mid(0, NamedSubjects).join(QStringLiteral(", "));
    if (subjects.size() > NamedSubjects)
        text += QLatin1Char(' ') + tr("and %n more", nullptr, int(subjects.size() - NamedSubjects));
    m_subjects->setText(text);
}

} // namespace Switchboard
