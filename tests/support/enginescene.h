// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"
#include "core/engine/liveengine.h"
#include "tests/support/servicefixture.h"

#include <QSaveFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

namespace Switchboard::Testing {

//! The token of the scene's service: it may be in the configuration and nowhere else.
inline const QByteArray Canary = "canary-7Qm2xXv0LrT9";

//! An engine with one service on a free port, whose token is the canary.
class EngineScene
{
public:
    EngineScene() { writeConfiguration(configurationWith(freePort())); }
    ~EngineScene() { stop(); }

    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress(QHostAddress::LocalHost));
        return server.serverPort();
    }
    [[nodiscard]] static Configuration configurationWith(quint16 port)
    {
        Configuration configuration = Configuration::firstStart();
        configuration.services[0].port = port;
        configuration.services[0].token = Secret(Canary);
        return configuration;
    }
    void writeConfiguration(const Configuration &configuration)
    {
        writeText(Switchboard::writeConfiguration(configuration));
    }
    //! Replaces the file as an editor does.
    void writeText(const QByteArray &text)
    {
        QSaveFile file(configurationPath());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    }
    [[nodiscard]] QByteArray text(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString configurationPath() const
    {
        return folder.filePath(QStringLiteral("switchboard.json"));
    }
    [[nodiscard]] Configuration savedConfiguration() const
    {
        const auto read =
            readConfiguration(text(QStringLiteral("switchboard.json")), configurationPath());
        return read ? read.value().configuration : Configuration();
    }

    [[nodiscard]] bool start(CrashLoopPolicy crashLoop = CrashLoopPolicy::StartAsConfigured)
    {
        engine = std::make_unique<LiveEngine>(
            EngineOptions{.profileFolder = folder.path(),
                          .programName = QStringLiteral("switchboardd"),
                          .crashLoop = crashLoop});
        bool isReady = false;
        QObject::connect(engine.get(), &LiveEngine::startReported, engine.get(),
                         [this](const StartReport &report) { startReport = report; });
        QObject::connect(engine.get(), &LiveEngine::ready, engine.get(), [&] { isReady = true; });
        const auto started = engine->start();
        error = started ? QString() : started.error();
        return started && waitUntil([&] { return isReady; });
    }
    void stop()
    {
        if (!engine || !error.isEmpty())
            return;
        QSignalSpy finished(engine.get(), &LiveEngine::finished);
        engine->shutDown();
        if (!waitUntil([&] { return !finished.isEmpty(); }, 8'000))
            qFatal("the engine did not finish");
        engine.reset();
    }
    //! Waits for the answer to one command.
    [[nodiscard]] CommandResult run(const std::function<void(LiveEngine::Done)> &command)
    {
        std::optional<CommandResult> result;
        command([&](const CommandResult &answer) { result = answer; });
        if (!waitUntil([&] { return result.has_value(); }, 8'000))
            return {.ok = false, .error = QStringLiteral("no answer")};
        return *result;
    }
    [[nodiscard]] ServiceStatus status() const { return engine->services().value(0); }
    [[nodiscard]] RawPeer *connectPeer(const QByteArray &target = "/",
                                       const QByteArray &userAgent = "NoneBot/2.4.4")
    {
        const qsizetype before = engine->sessionsJson({}).size();
        peers.push_back(std::make_unique<RawPeer>());
        RawPeer *peer = peers.back().get();
        peer->setAnswersClose(true);
        peer->open(status().boundPort, target,
                   "Authorization: Bearer " + Canary + "\r\nUser-Agent: " + userAgent + "\r\n");
        return waitUntil([&] { return engine->sessionsJson({}).size() > before; }) ? peer : nullptr;
    }
    [[nodiscard]] QStringList journalKinds() const
    {
        QStringList kinds;
        for (const JournalEntry &entry : engine->journal())
            kinds.append(toString(entry.kind));
        return kinds;
    }
    [[nodiscard]] JournalEntry lastEntry(JournalKind kind) const
    {
        JournalEntry last;
        for (const JournalEntry &entry : engine->journal()) {
            if (entry.kind == kind)
                last = entry;
        }
        return last;
    }

    QTemporaryDir folder;
    std::unique_ptr<LiveEngine> engine;
    std::vector<std::unique_ptr<RawPeer>> peers;
    StartReport startReport; //!< of the last start
    QString error;
};

} // namespace Switchboard::Testing
