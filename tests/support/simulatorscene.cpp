// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/simulatorscene.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Switchboard::Testing {

namespace {

const char PixelMessage[] = R"({"group_id":123456,"user_id":10004,
    "message":"[CQ:image,file=base64://iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ]"})";
const char VoiceMessage[] = R"({"group_id":123456,"user_id":10004,
    "message":"[CQ:record,file=base64://UklGRiQAAABXQVZFZm10IBAAAAABAAEA]"})";

QString textOf(const QJsonObject &data, const char *name)
{
    return data.value(QLatin1String(name)).toVariant().toString();
}

//! The `file` of the first segment of what the act `message` wrote.
QString mediaOf(const QJsonObject &data)
{
    return data[QLatin1String("message")][0][QLatin1String("data")][QLatin1String("file")]
        .toString();
}

} // namespace

SimulatorScene::SimulatorScene()
{
    simulator.mustAct("save_group", R"({"group_id":123456,"owner_id":10001})");
    simulator.mustAct("save_user", R"({"user_id":20001,"nickname":"Eve"})");
    writeMessages();
    keepFiles();
    ask();
    simulator.mustAct("honor", R"({"group_id":123456,"user_id":10004,"honor_type":"talkative"})");
    (void)request(QStringLiteral("_send_group_notice"),
                  QStringLiteral(R"({"group_id":123456,"content":"Rules"})"));
    simulator.events.clear();
    simulator.changes.clear();
    simulator.records.clear();
}

void SimulatorScene::writeMessages()
{
    const auto write = [this](const char *params) { return simulator.mustAct("message", params); };
    const auto idOf = [](const QJsonObject &data) { return textOf(data, "message_id"); };
    m_ids[QStringLiteral("message")] =
        idOf(write(R"({"group_id":123456,"user_id":10004,"message":"hello"})"));
    m_ids[QStringLiteral("private")] = idOf(write(R"({"user_id":10002,"message":"psst"})"));
    m_ids[QStringLiteral("kept")] =
        idOf(write(R"({"group_id":123456,"user_id":10002,"message":"keep me"})"));
    m_ids[QStringLiteral("elsewhere")] =
        idOf(write(R"({"group_id":234567,"user_id":10007,"message":"maintainer"})"));
    m_ids[QStringLiteral("image")] = mediaOf(write(PixelMessage));
    m_ids[QStringLiteral("voice")] = mediaOf(write(VoiceMessage));
    m_ids[QStringLiteral("own")] =
        idOf(request(QStringLiteral("send_group_msg"),
                     QStringLiteral(R"({"group_id":123456,"message":"mine"})"))
                 .data.toObject());
    simulator.mustAct("essence",
                      qPrintable(QStringLiteral(R"({"message_id":%1})").arg(id("kept"))));
    const auto forward = request(
        QStringLiteral("send_group_forward_msg"),
        QStringLiteral(R"({"group_id":123456,"messages":[{"type":"node","data":{"id":"@message"}},
            {"type":"node","data":{"user_id":"10009","nickname":"Diana","content":"from afar"}}]})"));
    m_ids[QStringLiteral("forward")] = textOf(forward.data.toObject(), "forward_id");
}

void SimulatorScene::keepFiles()
{
    m_ids[QStringLiteral("file")] = textOf(
        simulator.mustAct(
            "upload",
            R"({"group_id":123456,"user_id":10004,"name":"a.txt","file":"base64://aGVsbG8="})"),
        "file_id");
    m_ids[QStringLiteral("sent")] =
        textOf(simulator.mustAct("upload",
                                 R"({"user_id":10002,"name":"b.txt","file":"base64://d29ybGQ="})"),
               "file_id");
    (void)request(QStringLiteral("create_group_file_folder"),
                  QStringLiteral(R"({"group_id":123456,"name":"Docs"})"));
    const ActionResult root =
        request(QStringLiteral("get_group_root_files"), QStringLiteral(R"({"group_id":123456})"));
    m_ids[QStringLiteral("docs")] =
        root.data[QLatin1String("folders")][0][QLatin1String("folder_id")].toString();
    (void)request(QStringLiteral("upload_group_file"),
                  QStringLiteral(R"({"group_id":123456,"name":"c.txt","folder":"@docs",
                                     "file":"base64://aW5zaWRl"})"));
}

void SimulatorScene::ask()
{
    m_ids[QStringLiteral("befriend")] =
        textOf(simulator.mustAct("friend_request", R"({"user_id":20001,"comment":"hi"})"), "flag");
    m_ids[QStringLiteral("join")] =
        textOf(simulator.mustAct("group_request",
                                 R"({"group_id":123456,"user_id":20001,"comment":"let me in"})"),
               "flag");
    simulator.mustAct("save_group", R"({"group_id":456789,"name":"Elsewhere","owner_id":20001})");
    m_ids[QStringLiteral("invitation")] =
        textOf(simulator.mustAct("group_request",
                                 R"({"group_id":456789,"user_id":20001,"sub_type":"invite"})"),
               "flag");
}

QJsonObject SimulatorScene::filled(const QString &params) const
{
    QString text = params;
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it)
        text.replace(QString(QLatin1Char('@') + it.key()), it.value());
    return json(text.toUtf8().constData()).toObject();
}

ActionResult SimulatorScene::request(const QString &action, const QString &params)
{
    const auto result = simulator.request(action, filled(params));
    if (!result)
        qFatal("%s was not answered", qPrintable(action));
    return *result;
}

} // namespace Switchboard::Testing
