// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/media/mediafolder.h"
#include "core/media/mediasource.h"
#include "core/onebot/action.h"
#include "core/onebot/segment.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Switchboard {

//! The media of messages and files: brings what parameters name into the media folder. I/O thread.
class MediaDesk final : public QObject
{
    Q_OBJECT

public:
    //! \a outcome is Ok, else it is the answer to give.
    using Localised = std::function<void(const ActionResult &outcome, const Message &message)>;
    using Resolved = std::function<void(const ActionResult &outcome, const StoredMedia &media)>;

    //! \a folder is open.
    MediaDesk(std::shared_ptr<MediaFolder> folder, const MediaSettings &settings,
              QObject *parent = nullptr);

    //! Brings the media of every segment (image, record, video, file; those of forwarded nodes,
    //! too) into the folder and writes `file`, `url` and `file_size` as events show them. Web
    //! addresses stay as they are while fetching them is off, unless they name this computer or
    //! its networks. Answers at once when there is nothing to do.
    void localise(const Message &message, const Localised &done);
    //! One file. BadParameter for what can never name a file, Failed for what cannot be had.
    void resolve(const QString &file, bool useCache, const Resolved &done);

    //! Addresses that were fetched are fetched again from now on.
    void forgetDownloads() { m_source.forgetDownloads(); }

    //! Deletes files that nobody in \a names refers to, unless they came in the last minutes.
    void removeUnreferenced(const QSet<QString> &names);

    [[nodiscard]] MediaFolder &folder() { return *m_folder; }
    //! For jobs in other threads.
    [[nodiscard]] const std::shared_ptr<MediaFolder> &sharedFolder() const { return m_folder; }
    [[nodiscard]] const MediaSettings &settings() const { return m_source.settings(); }

private:
    struct Work;

    void localiseNode(const std::shared_ptr<Work> &work);
    void localiseNext(const std::shared_ptr<Work> &work);
    [[nodiscard]] bool isKeptAsLink(const QString &file, ActionResult &refusal) const;

    std::shared_ptr<MediaFolder> m_folder;
    MediaSource m_source;
};

//! What `url` says of a file in the media folder.
[[nodiscard]] QString mediaUrlOf(const StoredMedia &media);

} // namespace Switchboard
