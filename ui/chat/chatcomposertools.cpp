// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// What the buttons of the composer do; how it looks is in chatcomposer.cpp.

#include "core/onebot/cqcode.h"
#include "core/onebot/messagecodec.h"
#include "ui/chat/chatcomposer.h"
#include "ui/chat/chatfaces.h"
#include "ui/chat/chatinput.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Switchboard {

namespace {

constexpr qsizetype MaximumPreview = 1000; //!< characters

QStringList imageSuffixes()
{
    return {QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
            QStringLiteral("gif"), QStringLiteral("bmp"), QStringLiteral("webp")};
}

QStringList voiceSuffixes()
{
    return {QStringLiteral("amr"), QStringLiteral("silk"), QStringLiteral("mp3"),
            QStringLiteral("wav"), QStringLiteral("ogg"),  QStringLiteral("m4a")};
}

QString patterns(const QStringList &suffixes)
{
    return QStringLiteral("*.") + suffixes.join(QStringLiteral(" *."));
}

} // namespace

void ChatComposer::pickMember()
{
    auto *picker = new ChatPicker(tr("Mention a member"), m_members, this);
    connect(picker, &ChatPicker::chosen, this, [this](qint64 userId) {
        insert(QStringLiteral("[CQ:at,qq=%1] ")
                   .arg(userId == 0 ? QStringLiteral("all") : QString::number(userId)));
    });
    picker->popup(m_mention);
}

void ChatComposer::pickFace()
{
    QList<ChatChoice> faces;
    for (const int number : ChatFaces::numbers())
        faces.append({ChatFaces::name(number), QString::number(number), number});
    auto *picker = new ChatPicker(tr("Insert a face"), faces, this);
    connect(picker, &ChatPicker::chosen, this,
            [this](qint64 number) { insert(QStringLiteral("[CQ:face,id=%1]").arg(number)); });
    picker->popup(m_face);
}

void ChatComposer::chooseFiles(const QString &title, const QString &filter,
                               void (ChatComposer::*use)(const QString &path))
{
    auto *dialog = new QFileDialog(window(), title, QDir::homePath(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, use);
    dialog->open();
}

void ChatComposer::chooseImage()
{
    chooseFiles(tr("Send a picture"), tr("Pictures (%1)").arg(patterns(imageSuffixes())),
                &ChatComposer::addImage);
}

void ChatComposer::chooseVoice()
{
    chooseFiles(tr("Send a voice message"), tr("Voices (%1)").arg(patterns(voiceSuffixes())),
                &ChatComposer::addVoice);
}

void ChatComposer::chooseFile()
{
    chooseFiles(tr("Send a file"), tr("All files (*)"), &ChatComposer::upload);
}

void ChatComposer::addImage(const QString &path)
{
    m_worker.run([path] { return ChatDraft::readAttachment(path, ChatAttachment::Kind::Image); },
                 [this](const auto &attachment) { attach(attachment); });
}

void ChatComposer::addVoice(const QString &path)
{
    m_worker.run([path] { return ChatDraft::readAttachment(path, ChatAttachment::Kind::Voice); },
                 [this](const auto &attachment) { attach(attachment); });
}

void ChatComposer::upload(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    m_worker.run([path] { return ChatDraft::readFile(path); },
                 [this, name](const auto &bytes) {
                     if (bytes)
                         Q_EMIT uploadRequested(name, bytes.value());
                     else
                         Q_EMIT failed(bytes.error());
                 });
}

void ChatComposer::takeFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (imageSuffixes().contains(suffix))
        addImage(path);
    else if (voiceSuffixes().contains(suffix))
        addVoice(path);
    else
        upload(path);
}

void ChatComposer::refreshPreview()
{
    const bool shown = m_previewForm != Preview::Off && !m_draft.isEmpty();
    m_preview->setVisible(shown);
    if (!shown)
        return;
    const Message message = m_draft.outline();
    QString text = m_previewForm == Preview::Array
        ? QString::fromUtf8(QJsonDocument(messageToJson(message)).toJson(QJsonDocument::Compact))
        : cqStringOf(message);
    if (text.size() > MaximumPreview)
        text = text.left(MaximumPreview) % QChar(0x2026);
    m_preview->setText(text);
}

void ChatComposer::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_mention, tr("Mention a member"));
    name(m_face, tr("Insert a face"));
    name(m_image, tr("Send a picture"));
    name(m_voice, tr("Send a voice message"));
    name(m_file, tr("Send a file"));
    const QStringList forms{tr("No preview"), tr("Array"), tr("String")};
    for (QAction *action : m_previewActions->actions())
        action->setText(forms.at(action->data().toInt()));
    const QString form = forms.at(int(m_previewForm));
    m_previewChoice->setText(m_previewForm == Preview::Off ? tr("Preview") : form);
    m_previewChoice->setToolTip(tr("Shows the message as bots get it"));
    m_previewChoice->setAccessibleName(tr("Preview: %1").arg(form));
    m_preview->setAccessibleName(tr("Preview of the message"));
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Send the message (Enter; Shift+Enter starts a new line)"));
    m_send->setAccessibleName(tr("Send the message"));
    m_input->setAccessibleName(tr("Message"));
    fitHeight();
}

} // namespace Switchboard
