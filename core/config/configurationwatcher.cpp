// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationwatcher.h"

#include "core/config/configurationstore.h"
#include "core/support/privatefile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Switchboard {

namespace {

constexpr auto DebounceTime = 100ms;
constexpr auto PollTime = 2s;

QByteArray hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

} // namespace

ConfigurationWatcher::ConfigurationWatcher(QString filePath, QObject *parent)
    : QObject(parent), m_filePath(std::move(filePath))
{ }

void ConfigurationWatcher::start(const QByteArray &content)
{
    setKnownContent(content);
    m_watcher = new QFileSystemWatcher(this);
    m_debounce = new QTimer(this);
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(DebounceTime);
    m_poll = new QTimer(this);
    m_poll->setInterval(PollTime);

    const auto debounce = [this] {
        watchPaths();
        m_debounce->start();
    };
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, debounce);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, debounce);
    connect(m_debounce, &QTimer::timeout, this, &ConfigurationWatcher::check);
    connect(m_poll, &QTimer::timeout, this, &ConfigurationWatcher::check);
    watchPaths();
    m_debounce->start(); // for what happened between the load and now
}

void ConfigurationWatcher::setKnownContent(const QByteArray &content)
{
    m_knownHash = hashOf(content);
    if (!m_rejectedHash.isNull()) {
        m_rejectedHash.clear();
        Q_EMIT recovered();
    }
}

void ConfigurationWatcher::watchPaths()
{
    const QString folder = QFileInfo(m_filePath).absolutePath();
    if (!m_watcher->directories().contains(folder))
        m_watcher->addPath(folder);
    if (!m_watcher->files().contains(m_filePath) && QFileInfo::exists(m_filePath))
        m_watcher->addPath(m_filePath);

    // The folder may be gone, or the system out of watches: then only looking helps.
    const bool isWatched = m_watcher->directories().contains(folder);
    if (isWatched)
        m_poll->stop();
    else if (!m_poll->isActive())
        m_poll->start();
}

void ConfigurationWatcher::check()
{
    watchPaths();
    if (!QFileInfo::exists(m_filePath)) {
        reject(
            QByteArrayLiteral("missing"),
            QStringLiteral("%1 is gone; the running configuration stays, the next save writes it "
                           "again")
                .arg(m_filePath));
        return;
    }
    const Result<QByteArray> content = readWholeFile(m_filePath, MaxConfigurationBytes);
    if (!content) {
        reject(content.error().toUtf8(), content.error());
        return;
    }
    const QByteArray hash = hashOf(content.value());
    if (hash == m_knownHash) {
        setKnownContent(content.value());
        return;
    }
    if (hash == m_rejectedHash)
        return;
    const Result<ReadConfiguration> read =
        readConfiguration(content.value(), QFileInfo(m_filePath).fileName());
    if (read)
        accept(content.value(), read.value());
    else
        reject(hash, read.error());
}

void ConfigurationWatcher::accept(const QByteArray &content, const ReadConfiguration &read)
{
    setKnownContent(content);
    Q_EMIT changed(read.configuration, read.warnings);
}

void ConfigurationWatcher::reject(const QByteArray &hash, const QString &error)
{
    if (hash == m_rejectedHash)
        return;
    m_rejectedHash = hash;
    Q_EMIT rejected(error);
}

} // namespace Switchboard
