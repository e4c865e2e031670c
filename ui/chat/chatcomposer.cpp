// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatcomposer.h"

#include "ui/chat/chatattachments.h"
#include "ui/chat/chatinput.h"
#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/support/stylepainting.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextDocumentLayout>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace Switchboard {

namespace {

constexpr int MaximumLines = 6;
constexpr int FieldPadding = 10;

} // namespace

ChatComposer::ChatComposer(QWidget *parent)
    : QWidget(parent), m_preview(new QLabel(this)), m_attachments(new ChatAttachments(this)),
      m_tools(new QHBoxLayout), m_mention(addTool("simMention", "at", &ChatComposer::pickMember)),
      m_face(addTool("simFace", "face", &ChatComposer::pickFace)),
      m_image(addTool("simImage", "image", &ChatComposer::chooseImage)),
      m_voice(addTool("simVoice", "voice", &ChatComposer::chooseVoice)),
      m_file(addTool("simFile", "attach", &ChatComposer::chooseFile)),
      m_previewChoice(new QToolButton(this)), m_input(new ChatInput(this)),
      m_send(new QPushButton(this)), m_field(new QHBoxLayout)
{
    m_preview->setObjectName(QStringLiteral("simPreview"));
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setForegroundRole(QPalette::PlaceholderText);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->hide();
    m_input->setObjectName(QStringLiteral("simInput"));
    m_send->setObjectName(QStringLiteral("simSend"));
    m_send->setDefault(true);
    buildPreviewMenu();
    m_tools->setSpacing(2);
    m_tools->addStretch();
    m_tools->addWidget(m_previewChoice);
    m_field->addWidget(m_input, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(m_field, 1);
    line->addWidget(m_send, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_preview);
    layout->addWidget(m_attachments);
    layout->addLayout(m_tools);
    layout->addLayout(line);
    connectInput();
    retranslate();
    refresh();
}

QToolButton *ChatComposer::addTool(const char *name, const char *icon, void (ChatComposer::*run)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setIcon(themedIcon(QLatin1String(icon)));
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, run);
    m_tools->addWidget(button);
    return button;
}

void ChatComposer::buildPreviewMenu()
{
    m_previewChoice->setObjectName(QStringLiteral("simPreviewChoice"));
    m_previewChoice->setAutoRaise(true);
    m_previewChoice->setIcon(themedIcon(QStringLiteral("eye")));
    m_previewChoice->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_previewChoice->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_previewChoice);
    m_previewActions = new QActionGroup(this);
    for (const Preview form : {Preview::Off, Preview::Array, Preview::String}) {
        QAction *action = m_previewActions->addAction(QString());
        action->setCheckable(true);
        action->setChecked(form == m_previewForm);
        action->setData(int(form));
        menu->addAction(action);
    }
    connect(m_previewChoice, &QToolButton::clicked, menu, [this, menu] {
        menu->popup(m_previewChoice->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    });
    connect(m_previewActions, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_previewForm = Preview(action->data().toInt());
        retranslate();
        refreshPreview();
    });
}

void ChatComposer::connectInput()
{
    m_input->installEventFilter(this);
    connect(m_send, &QPushButton::clicked, this, &ChatComposer::send);
    connect(m_input, &ChatInput::sendPressed, this, &ChatComposer::send);
    connect(m_input, &ChatInput::imagePasted, this, [this](const QImage &image) {
        m_worker.run([image] { return ChatDraft::attachmentOf(image); },
                     [this](const auto &attachment) { attach(attachment); });
    });
    connect(m_input, &ChatInput::filesPasted, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            takeFile(path);
    });
    connect(m_input, &QPlainTextEdit::textChanged, this, [this] {
        m_draft.text = m_input->toPlainText();
        refresh();
    });
    connect(m_input->document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged, this, &ChatComposer::fitHeight);
    connect(m_attachments, &ChatAttachments::replyDropped, this, [this] { setReply(0, {}); });
    connect(m_attachments, &ChatAttachments::attachmentDropped, this, [this](int index) {
        m_draft.attachments.removeAt(index);
        refreshAttachments();
        m_input->setFocus();
    });
}

void ChatComposer::setHint(const QString &hint)
{
    m_input->setPlaceholderText(hint);
}

void ChatComposer::setCanSend(bool can)
{
    m_canSend = can;
    m_input->setEnabled(can);
    for (QToolButton *tool : {m_face, m_image, m_voice, m_file})
        tool->setEnabled(can);
    refresh();
}

void ChatComposer::setMembers(const QList<ChatChoice> &members)
{
    m_members = members;
    refresh();
}

void ChatComposer::setDraft(const ChatDraft &draft)
{
    m_draft = draft;
    m_input->setPlainText(draft.text);
    m_input->moveCursor(QTextCursor::End);
    refreshAttachments();
}

void ChatComposer::setReply(qint32 messageId, const QString &text)
{
    m_draft.replyTo = messageId;
    m_draft.replyText = text;
    refreshAttachments();
    m_input->setFocus();
}

bool ChatComposer::take(const QMimeData *mime)
{
    return m_canSend && m_input->take(mime);
}

void ChatComposer::focusInput()
{
    m_input->setFocus();
}

void ChatComposer::insert(const QString &text)
{
    m_input->insertPlainText(text);
    m_input->setFocus();
}

void ChatComposer::attach(const Result<ChatAttachment> &attachment)
{
    if (!attachment) {
        Q_EMIT failed(attachment.error());
        return;
    }
    m_draft.attachments.append(attachment.value());
    refreshAttachments();
    m_input->setFocus();
}

bool ChatComposer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::Resize)
        fitHeight();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void ChatComposer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void ChatComposer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitHeight();
}

void ChatComposer::send()
{
    if (!m_canSend || m_draft.isEmpty())
        return;
    const ChatDraft written = m_draft;
    setDraft({});
    Q_EMIT sendRequested(written);
    m_input->setFocus();
}

void ChatComposer::refresh()
{
    m_send->setEnabled(m_canSend && !m_draft.isEmpty());
    m_mention->setEnabled(m_canSend && !m_members.isEmpty());
    refreshPreview();
}

void ChatComposer::refreshAttachments()
{
    m_attachments->setDraft(m_draft);
    refresh();
}

void ChatComposer::fitHeight()
{
    const QTextDocument *document = m_input->document();
    const int line = m_input->fontMetrics().lineSpacing();
    qreal text = 0;
    for (QTextBlock block = document->firstBlock(); block.isValid() && text < MaximumLines * line;
         block = block.next())
        text += document->documentLayout()->blockBoundingRect(block).height();
    const bool scrolls = text > MaximumLines * line;
    const int wanted = scrolls ? MaximumLines * line : std::max(line, int(std::ceil(text)));
    const int padding = std::max(4, (m_send->sizeHint().height() - line) / 2);
    const auto policy = scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    m_field->setContentsMargins(FieldPadding, padding, FieldPadding, padding);
    // Each of these resizes the field and comes back here.
    if (m_input->verticalScrollBarPolicy() != policy)
        m_input->setVerticalScrollBarPolicy(policy);
    if (m_input->minimumHeight() != wanted)
        m_input->setFixedHeight(wanted);
    update();
}

void ChatComposer::paintEvent(QPaintEvent *)
{
    const Colors &colors = currentColors();
    QPainter painter(this);
    const QRectF field = m_field->geometry();
    paintRounded(&painter, field, m_canSend ? colors.base : colors.window, colors.control);
    if (m_input->hasFocus())
        paintFocusRing(&painter, field);
}

} // namespace Switchboard
