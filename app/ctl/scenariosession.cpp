// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/scenariosession.h"

#include "app/ctl/output.h"
#include "core/control/controlsocket.h"
#include "core/scenario/junitreport.h"
#include "core/scenario/scenarionode.h"
#include "core/scenario/scenarioreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

namespace Switchboard {

namespace {

using Kind = ScenarioInvocation::Kind;

void print(const QString &text)
{
    std::fprintf(stdout, "%s\n", text.toUtf8().constData());
    std::fflush(stdout);
}

void complain(const QString &text)
{
    std::fprintf(stderr, "switchboardctl: %s\n", text.toUtf8().constData());
}

void print(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

//! Writes a whole file or leaves what was there.
bool writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    if (!isWritten)
        complain(QStringLiteral("%1: cannot be written: %2").arg(path, file.errorString()));
    return isWritten;
}

} // namespace

ScenarioSession::ScenarioSession(const ControlInvocation &invocation, QObject *parent)
    : QObject(parent), m_invocation(invocation)
{
    m_recordingEnd.setSingleShot(true);
    connect(&m_recordingEnd, &QTimer::timeout, this, &ScenarioSession::stopRecording);
    connect(&m_signals, &UnixSignals::terminationRequested, this, [this] {
        if (m_isRecording)
            stopRecording();
        else
            end(CannotRun); // the program stops the scenario when we are gone
    });
}

int ScenarioSession::start()
{
    if (m_invocation.scenario.kind != Kind::Record) {
        QFile file(m_invocation.scenario.file);
        if (!file.open(QIODevice::ReadOnly)) {
            complain(
                QStringLiteral("%1: cannot be read: %2").arg(file.fileName(), file.errorString()));
            return CannotRun;
        }
        const QByteArray text = file.read(ScenarioLimits::MaxFileBytes + 1);
        const int status = check(text);
        if (status != AllPassed || m_invocation.scenario.kind == Kind::Check)
            return status;
        m_invocation.request[QStringLiteral("text")] = QString::fromUtf8(text);
        m_invocation.request[QStringLiteral("file")] = m_invocation.scenario.file;
    }
    connectClient();
    m_client.send(controlSocketPath(m_invocation.profileFolder), m_invocation.request);
    return -1;
}

int ScenarioSession::check(const QByteArray &text) const
{
    const ScenarioReading reading = readScenario(text, m_invocation.scenario.file);
    for (const QString &problem : reading.problems)
        complain(problem);
    if (!reading.scenario)
        return CannotRun;
    if (m_invocation.scenario.kind != Kind::Check)
        return AllPassed;
    const Scenario &scenario = *reading.scenario;
    const qint64 acts = actCount(scenario.world) + actCount(scenario.steps);
    if (m_invocation.json)
        print(QJsonObject{{QStringLiteral("name"), scenario.name},
                          {QStringLiteral("steps"), scenario.steps.size()},
                          {QStringLiteral("acts"), acts}});
    else
        print(QStringLiteral("%1: fine, %2 steps, %3 acts")
                  .arg(m_invocation.scenario.file)
                  .arg(scenario.steps.size())
                  .arg(acts));
    return AllPassed;
}

void ScenarioSession::connectClient()
{
    connect(&m_client, &ControlClient::received, this, &ScenarioSession::handleLine);
    connect(&m_client, &ControlClient::notRunning, this, [this] {
        complain(QStringLiteral("nothing is running for the profile %1")
                     .arg(m_invocation.profileFolder));
        end(NothingRunning);
    });
    connect(&m_client, &ControlClient::lost, this, [this] {
        if (!m_hasEnded)
            complain(QStringLiteral("the program ended"));
        end(CannotRun);
    });
}

void ScenarioSession::handleLine(const QJsonObject &line)
{
    if (line.contains(QLatin1String("scenario"))) {
        handleProgress(line.value(QLatin1String("scenario")).toObject());
        return;
    }
    if (!line.value(QLatin1String("ok")).toBool()) {
        complain(line.value(QLatin1String("error")).toString());
        end(CannotRun);
        return;
    }
    const QJsonObject data = line.value(QLatin1String("data")).toObject();
    if (m_invocation.scenario.kind == Kind::Run)
        finishRun(data);
    else if (!m_isRecording)
        startedRecording();
    else
        finishRecording(data);
}

void ScenarioSession::handleProgress(const QJsonObject &progress) const
{
    const QJsonObject step = progress.value(QLatin1String("ended")).toObject();
    if (!step.isEmpty() && !m_invocation.json)
        print(formatScenarioStep(step));
}

void ScenarioSession::finishRun(const QJsonObject &data)
{
    if (m_invocation.json)
        print(data);
    else
        print(formatScenarioResult(data));
    const ScenarioResult result = scenarioResultFrom(data);
    const QString &junitFile = m_invocation.scenario.junitFile;
    if (!junitFile.isEmpty()
        && !writeFile(junitFile, junitReport(result, m_invocation.scenario.file))) {
        end(CannotRun);
        return;
    }
    end(result.passed ? AllPassed : StepFailed);
}

void ScenarioSession::startedRecording()
{
    m_isRecording = true;
    const qint64 seconds = m_invocation.scenario.seconds;
    if (seconds > 0)
        m_recordingEnd.start(std::chrono::seconds(seconds));
    if (!m_invocation.json)
        print(seconds > 0 ? QStringLiteral("recording for %1 s; Ctrl+C ends it").arg(seconds)
                          : QStringLiteral("recording; Ctrl+C ends it"));
}

void ScenarioSession::stopRecording()
{
    m_client.sendMore({{QStringLiteral("command"), QStringLiteral("scenario-record-stop")}});
}

void ScenarioSession::finishRecording(const QJsonObject &data)
{
    const QByteArray yaml = data.value(QLatin1String("yaml")).toString().toUtf8();
    if (!writeFile(m_invocation.scenario.file, yaml)) {
        end(StepFailed);
        return;
    }
    if (data.value(QLatin1String("full")).toBool())
        complain(QStringLiteral("the recording was full before its end"));
    const qint64 steps = data.value(QLatin1String("steps")).toInteger();
    if (m_invocation.json)
        print(QJsonObject{{QStringLiteral("file"), m_invocation.scenario.file},
                          {QStringLiteral("steps"), steps}});
    else
        print(QStringLiteral("%1: %2 steps").arg(m_invocation.scenario.file).arg(steps));
    end(AllPassed);
}

void ScenarioSession::end(ExitStatus status)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    QCoreApplication::exit(status);
}

} // namespace Switchboard
