// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/doctor/doctorround.h"

namespace Switchboard {

namespace {

//! The name of the setting that \a url stands in.
QString fieldOf(const RemoteSettings &settings, SessionRole role)
{
    if (role == SessionRole::Api && !settings.apiUrl.isEmpty())
        return QStringLiteral("apiUrl");
    if (role == SessionRole::Event && !settings.eventUrl.isEmpty())
        return QStringLiteral("eventUrl");
    return QStringLiteral("url");
}

QJsonObject settingsProblem(const QString &text)
{
    return toJson(DoctorStep::Dns,
                  {.isOk = false,
                   .finding = QStringLiteral("settings"),
                   .text = text,
                   .fix = QStringLiteral("edit-settings"),
                   .advice = QStringLiteral("correct the field that is named")},
                  0);
}

} // namespace

DoctorRound::DoctorRound(const ServiceSettings &settings, qint64 account, QObject *parent)
    : QObject(parent), m_settings(settings), m_account(account),
      m_waiting(settings.remote.targets())
{ }

DoctorRound::~DoctorRound() = default;

void DoctorRound::start()
{
    if (m_waiting.isEmpty())
        m_waiting.append({SessionRole::Universal, QString()}); // says that a URL is missing
    QMetaObject::invokeMethod(this, &DoctorRound::examineNext, Qt::QueuedConnection);
}

void DoctorRound::cancel()
{
    if (m_isOver)
        return;
    m_waiting.clear();
    m_succeeded = false;
    if (m_doctor)
        m_doctor->cancel();
    end();
}

void DoctorRound::examineNext()
{
    if (m_isOver)
        return;
    if (m_waiting.isEmpty())
        return end();
    const auto [role, url] = m_waiting.takeFirst();
    const Result<RemoteTarget> target = parseRemoteTarget(url, fieldOf(m_settings.remote, role));
    const QString header = QString::fromLatin1(roleHeader(role));
    if (target)
        return examine(target.value(), header);
    report(settingsProblem(target.error()), {}, header);
    examineNext();
}

void DoctorRound::examine(const RemoteTarget &target, const QString &role)
{
    const bool isPost = target.protocol == RemoteTarget::Protocol::Http;
    m_doctor = std::make_unique<Doctor>(
        DoctorOrder{.target = target,
                    .remote = m_settings.remote,
                    .role = role,
                    .token = isPost ? m_settings.post.secret : m_settings.token,
                    .selfId = m_account,
                    .deadlineMs = m_settings.limits.connectSeconds * 1000,
                    .isConnected = m_connected.contains(target.url)});
    connect(
        m_doctor.get(), &Doctor::stepDone, this,
        [this, url = target.label(), role](const QJsonObject &step) { report(step, url, role); });
    // The doctor is replaced when its signals are through.
    connect(m_doctor.get(), &Doctor::finished, this, &DoctorRound::examineNext,
            Qt::QueuedConnection);
    m_doctor->start();
}

void DoctorRound::report(QJsonObject step, const QString &url, const QString &role)
{
    step[QStringLiteral("url")] = url;
    step[QStringLiteral("role")] = role;
    m_succeeded = m_succeeded && step.value(QLatin1String("ok")).toBool();
    m_steps.append(step);
    Q_EMIT stepDone(step);
}

QString DoctorRound::firstProblem() const
{
    for (const QJsonValue &step : m_steps) {
        if (!step[QLatin1String("ok")].toBool())
            return step[QLatin1String("text")].toString();
    }
    return {};
}

void DoctorRound::end()
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT finished();
}

} // namespace Switchboard
