// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/calls/simulatorparts.h"

namespace Switchboard {

//! The actions that take or give files. I/O thread.
class MediaCalls final
{
public:
    //! \a parts are kept by reference.
    explicit MediaCalls(const SimulatorParts &parts) : m_parts(parts) { }

    //! Runs \a call when it is one of these actions; false for any other name.
    bool run(const WaitingCall &call);
    [[nodiscard]] static bool knows(const QString &action);

    //! A new row for \a media that \a uploaderId puts into a folder of a group, or with group 0
    //! sends to somebody.
    [[nodiscard]] static SimulatorFile fileOf(const Stage &stage, const StoredMedia &media,
                                              const QString &name, qint64 uploaderId,
                                              qint64 groupId, const QString &folderId);

private:
    using Run = void (MediaCalls::*)(const WaitingCall &);
    static const QHash<QString, Run> &table();

    void image(const WaitingCall &call);
    void record(const WaitingCall &call);
    void file(const WaitingCall &call);
    void download(const WaitingCall &call);
    void uploadToGroup(const WaitingCall &call);
    void uploadToUser(const WaitingCall &call);
    void showFile(const WaitingCall &call, qint64 userId, const SimulatorFile &file,
                  const StoredMedia &media);
    void fileUrl(const WaitingCall &call);
    void portrait(const WaitingCall &call);
    void announcement(const WaitingCall &call);
    void publish(const WaitingCall &call, const QString &image);
    void recognise(const WaitingCall &call);

    //! The file that a parameter of \a call names, or the answer to give.
    [[nodiscard]] std::optional<StoredMedia> findMedia(const QString &name) const;
    [[nodiscard]] ActionResult unknownMedia(const QString &parameter, const QString &name) const;

    const SimulatorParts &m_parts;
};

} // namespace Switchboard
