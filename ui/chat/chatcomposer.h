// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/chatdraft.h"
#include "ui/chat/chatpicker.h"
#include "ui/support/backgroundworker.h"

#include <QWidget>

class QActionGroup;
class QHBoxLayout;
class QLabel;
class QMimeData;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace Switchboard {

class ChatAttachments;
class ChatInput;

//! Where a message is written: text that grows with its field, mentions, faces, pictures, a voice,
//! a reply. Shows on demand what bots will get.
class ChatComposer final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatComposer(QWidget *parent = nullptr);

    //! Shown while nothing is written.
    void setHint(const QString &hint);
    //! Whether there is somebody who could send.
    void setCanSend(bool can);
    //! Whom one can mention.
    void setMembers(const QList<ChatChoice> &members);
    [[nodiscard]] const ChatDraft &draft() const { return m_draft; }
    //! Puts a draft back, for example after a failure.
    void setDraft(const ChatDraft &draft);
    void setReply(qint32 messageId, const QString &text);
    //! Takes pictures and files that were dropped somewhere else.
    bool take(const QMimeData *mime);
    void focusInput();

Q_SIGNALS:
    //! \a draft is not empty. The field is empty already.
    void sendRequested(const Switchboard::ChatDraft &draft);
    //! A file is to be sent as it is.
    void uploadRequested(const QString &name, const QByteArray &bytes);
    //! Why something cannot go along.
    void failed(const QString &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Preview { Off, Array, String };

    [[nodiscard]] QToolButton *addTool(const char *name, const char *icon,
                                       void (ChatComposer::*run)());
    void buildPreviewMenu();
    void connectInput();
    void send();
    void refresh();
    void refreshAttachments();
    void refreshPreview();
    void fitHeight();
    void retranslate();
    void pickMember();
    void pickFace();
    void chooseImage();
    void chooseVoice();
    void chooseFile();
    void chooseFiles(const QString &title, const QString &filter,
                     void (ChatComposer::*use)(const QString &path));
    void addImage(const QString &path);
    void addVoice(const QString &path);
    void upload(const QString &path);
    void takeFile(const QString &path);
    void attach(const Result<ChatAttachment> &attachment);
    void insert(const QString &text);

    ChatDraft m_draft;
    QList<ChatChoice> m_members;
    BackgroundWorker m_worker; //!< reads files
    QLabel *m_preview;
    ChatAttachments *m_attachments;
    QHBoxLayout *m_tools;
    QToolButton *m_mention;
    QToolButton *m_face;
    QToolButton *m_image;
    QToolButton *m_voice;
    QToolButton *m_file;
    QToolButton *m_previewChoice;
    QActionGroup *m_previewActions = nullptr;
    Preview m_previewForm = Preview::Off;
    ChatInput *m_input;
    QPushButton *m_send;
    QHBoxLayout *m_field;
    bool m_canSend = false;
};

} // namespace Switchboard
