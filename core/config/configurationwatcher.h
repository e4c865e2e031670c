// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configurationreader.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

class QFileSystemWatcher;
class QTimer;

namespace Switchboard {

//! Tells when somebody else changes the configuration file. It keeps watching when the file is
//! replaced, deleted or made anew, and joins changes that follow within 100 ms. I/O thread.
class ConfigurationWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit ConfigurationWatcher(QString filePath, QObject *parent = nullptr);

    //! Starts watching. \a content is what the running configuration was read from or saved as
    //! (ConfigurationStore::content()).
    void start(const QByteArray &content);
    //! Looks at once instead of waiting for the system to tell; the signals follow before this
    //! returns. Before a save, so that a change of somebody else is not lost.
    void checkNow() { check(); }
    //! Call after every save of our own, before returning to the event loop: this content is no
    //! news.
    void setKnownContent(const QByteArray &content);

Q_SIGNALS:
    //! The file has another, good content.
    void changed(const Switchboard::Configuration &configuration, const QStringList &warnings);
    //! The file cannot be used; the running configuration should stay. \a error names file, line
    //! and column. Once per broken content.
    void rejected(const QString &error);
    //! After rejected(): the file is good again; changed() follows unless it is as before.
    void recovered();

private:
    void watchPaths();
    void check();
    void accept(const QByteArray &content, const ReadConfiguration &read);
    void reject(const QByteArray &hash, const QString &error);

    QString m_filePath;
    QByteArray m_knownHash;
    QByteArray m_rejectedHash; //!< null = not rejected
    QFileSystemWatcher *m_watcher = nullptr;
    QTimer *m_debounce = nullptr;
    QTimer *m_poll = nullptr;
};

} // namespace Switchboard
