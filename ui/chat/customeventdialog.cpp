// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/customeventdialog.h"

#include "core/onebot/eventcatalogue.h"
#include "ui/help/helptopic.h"
#include "ui/support/colors.h"
#include "ui/traffic/jsonhighlighter.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

constexpr QSize DefaultSize(520, 420);

//! Line and column of the character at \a offset, both from 1.
std::pair<qsizetype, qsizetype> placeOf(const QString &text, qsizetype offset)
{
    const QStringView before = QStringView(text).left(offset);
    const qsizetype lastBreak = before.lastIndexOf(QLatin1Char('\n'));
    return {before.count(QLatin1Char('\n')) + 1, offset - lastBreak};
}

} // namespace

CustomEventDialog::CustomEventDialog(const ChatWorld &world, const QuickEventPlace &place,
                                     ActSender send, QWidget *parent)
    : QDialog(parent), m_selfId(world.selfId()), m_send(std::move(send)),
      m_text(new QPlainTextEdit(this)), m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("customEventDialog"));
    setHelpTopic(this, QStringLiteral("simulator#events"));
    setWindowTitle(tr("Custom event"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(DefaultSize);
    m_text->setObjectName(QStringLiteral("customEventText"));
    m_text->setAccessibleName(tr("Event as JSON"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    new JsonHighlighter(m_text->document());
    m_text->setPlainText(sample(world, place));
    m_state->setObjectName(QStringLiteral("customEventState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);

    auto *hint = new QLabel(
        tr("Bots get exactly this; time and self_id are filled in when they are missing."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_button = buttons->addButton(tr("Send the event"), QDialogButtonBox::AcceptRole);
    m_button->setObjectName(QStringLiteral("customEventSend"));
    m_button->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("dialogCancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &CustomEventDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CustomEventDialog::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(hint);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    m_text->setFocus();
    refresh();
}

QString CustomEventDialog::sample(const ChatWorld &world, const QuickEventPlace &place)
{
    const bool inGroup = place.hasChat && place.chat.kind == ChatKind::Group;
    QString text = QStringLiteral("{\n    \"post_type\": \"notice\",\n"
                                  "    \"notice_type\": \"notify\",\n"
                                  "    \"sub_type\": \"poke\",\n");
    if (inGroup)
        text += QStringLiteral("    \"group_id\": %1,\n").arg(place.chat.id);
    text += QStringLiteral("    \"user_id\": %1,\n    \"target_id\": %2\n}\n")
                .arg(place.actor)
                .arg(world.selfId());
    return text;
}

CustomEventCheck CustomEventDialog::check(const QString &text, qint64 selfId)
{
    CustomEventCheck check;
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        // The parser counts bytes, people count characters.
        check.offset = QString::fromUtf8(bytes.left(error.offset)).size();
        const auto [line, column] = placeOf(text, check.offset);
        check.error = tr("Line %1, column %2: %3").arg(line).arg(column).arg(error.errorString());
        return check;
    }
    if (!document.isObject()) {
        check.error = tr("An event is a JSON object: { … }");
        return check;
    }
    check.event = document.object();
    if (!check.event.contains(QLatin1String("time")))
        check.event.insert(QStringLiteral("time"), QDateTime::currentSecsSinceEpoch());
    if (!check.event.contains(QLatin1String("self_id")))
        check.event.insert(QStringLiteral("self_id"), selfId);
    const Result<void> known = checkEvent(check.event);
    if (!known)
        check.error = known.error();
    return check;
}

void CustomEventDialog::refresh()
{
    const CustomEventCheck checked = check(m_text->toPlainText(), m_selfId);
    m_button->setEnabled(checked.error.isEmpty());
    if (checked.error.isEmpty())
        showText(tr("This event is well formed."), false);
    else
        showText(checked.error, true);
}

void CustomEventDialog::showText(const QString &text, bool isError)
{
    QPalette palette = m_state->palette();
    palette.setColor(QPalette::WindowText,
                     isError ? currentColors().danger : currentColors().secondary);
    m_state->setPalette(palette);
    m_state->setText(text);
    m_text->setAccessibleDescription(text);
}

void CustomEventDialog::run()
{
    const CustomEventCheck checked = check(m_text->toPlainText(), m_selfId);
    m_button->setEnabled(false);
    const QPointer<CustomEventDialog> self(this);
    m_send({QStringLiteral("custom"), {{QStringLiteral("event"), checked.event}}},
           [self](const CommandResult &result) {
               if (!self)
                   return;
               self->m_button->setEnabled(true);
               if (result.ok)
                   self->accept();
               else
                   self->showText(result.error, true);
           });
}

} // namespace Switchboard
