// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/demotraffic.h"

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

constexpr quint32 Seed = 11; // the same messages at every start
constexpr int PictureBytes = 128 * 1024;
constexpr quint64 ActionsPerPicture = 1000;
constexpr int ActionShare = 18; // of 100 messages; as many are answers
constexpr qint64 WallUs = 1000;

struct Person {
    const char *name;
    int id;
};
constexpr std::array People{Person{"Alice", 10002}, Person{"小明", 10003}, Person{"Bob", 10004},
                            Person{"阿澄", 10005}, Person{"Diana", 10006}};
constexpr std::array Groups{123456, 234567, 987654321};
constexpr std::array Sayings{
    "/help",     "今天的会议改到下午三点。",  "[CQ:at,qq=10001] 天气 上海",
    "签到",      "Is the build green again?", "[CQ:image,file=cat.png,subType=0]",
    "哈哈哈哈",  "[CQ:reply,id=8841]收到",    "晚上一起打游戏吗？[CQ:face,id=178]",
    "/roll 1d20"};

struct Request {
    const char *action;
    const char *params;
    const char *data; // null = it fails
};
constexpr std::array Requests{
    Request{"send_group_msg", R"({"group_id":123456,"message":"帮助列表：/help /roll /天气"})",
            R"({"message_id":8842})"},
    Request{"send_private_msg",
            R"({"user_id":10002,"message":[{"type":"text","data":{"text":"已签到，连续 7 天"}}]})",
            R"({"message_id":8843})"},
    Request{
        "get_group_member_info", R"({"group_id":123456,"user_id":10003,"no_cache":false})",
        R"({"group_id":123456,"user_id":10003,"nickname":"小明","card":"项目经理","role":"member"})"},
    Request{"get_login_info", "{}", R"({"user_id":10001,"nickname":"小助手"})"},
    Request{"delete_msg", R"({"message_id":8840})", "null"},
    Request{"set_group_card", R"({"group_id":123456,"user_id":10004,"card":"Bob 🎮"})", "null"},
    Request{"get_group_honor", R"({"group_id":123456})", nullptr}};

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray pictureAction()
{
    QByteArray image(PictureBytes, Qt::Uninitialized);
    QRandomGenerator random(Seed);
    constexpr const char *Digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::ranges::generate(image, [&random] { return Digits[random.bounded(64)]; });
    return R"({"action":"send_group_msg","params":{"group_id":123456,"message":[)"
           R"({"type":"text","data":{"text":"今天的图"}},{"type":"image","data":{"file":"base64://)"
        + image + R"("}}]},"echo":"picture"})";
}

QByteArray requestText(const Request &request, const QByteArray &echo)
{
    return R"({"action":")" + QByteArray(request.action) + R"(","params":)" + request.params + echo;
}

QByteArray responseTo(const Request &request, const QByteArray &echo)
{
    if (request.data)
        return QByteArray(R"({"status":"ok","retcode":0,"data":)") + request.data + echo;
    const QByteArray why = QByteArray(R"("there is no action \")") + request.action + R"(\"")";
    return R"({"status":"failed","retcode":1404,"data":null,"message":)" + why + R"(,"wording":)"
        + why + echo;
}

} // namespace

DemoTraffic::DemoTraffic(TrafficRecorder &recorder)
    : m_recorder(recorder), m_random(Seed), m_picture(pictureAction())
{ }

void DemoTraffic::sessionOpened(const SessionInfo &session)
{
    constexpr quint64 QuietOnes = 5; // as the sessions that the demo shows as idle
    if (session.id.value() % QuietOnes != 0)
        m_peers.append({session.id, session.serviceId, session.role});
}

void DemoTraffic::sessionEnded(SessionId session)
{
    const auto it = std::ranges::lower_bound(m_peers, session, {}, &Peer::id);
    if (it != m_peers.end() && it->id == session)
        m_peers.erase(it);
    m_due.removeIf(
        [session](const Due &due) { return due.capture.receivers.constFirst() == session; });
}

void DemoTraffic::advance(double perSecond, qint64 nowUs, qint64 wallMs)
{
    const qint64 fromUs = m_lastUs == 0 ? nowUs : m_lastUs;
    m_lastUs = nowUs;
    if (!m_recorder.isRecording())
        return;
    m_owed += m_peers.isEmpty() ? 0 : perSecond * double(nowUs - fromUs) / 1e6;
    const int count = int(m_owed);
    m_owed -= count;
    // The messages spread over the time that has passed; an answer takes the place of one of them.
    for (int i = 0; i < count; ++i) {
        const qint64 atUs = fromUs + (nowUs - fromUs) * (i + 1) / count;
        if (!m_due.isEmpty() && m_due.constFirst().atUs <= atUs)
            answerFirst(nowUs, wallMs);
        else
            addOne(atUs, wallMs - (nowUs - atUs) / WallUs);
    }
}

void DemoTraffic::addOne(qint64 atUs, qint64 wallMs)
{
    const Peer &peer = m_peers.at(m_random.bounded(int(m_peers.size())));
    TrafficCapture capture;
    capture.wallMs = wallMs;
    capture.monotonicUs = atUs;
    capture.serviceId = peer.serviceId;
    capture.simulated = peer.serviceId == QLatin1String("ws-test");
    capture.receivers = {peer.id};
    const int dice = m_random.bounded(100);
    const bool acts = peer.role == SessionRole::Api
        || (peer.role == SessionRole::Universal && dice < 2 * ActionShare);
    ++m_count;
    if (acts)
        addAction(std::move(capture), atUs);
    else
        addEvent(std::move(capture), dice);
}

void DemoTraffic::addEvent(TrafficCapture capture, int dice)
{
    const QByteArray begin =
        "{\"time\":" + number(capture.wallMs / 1000) + ",\"self_id\":10001,\"post_type\":";
    if (dice < 3 * ActionShare) {
        capture.type = QStringLiteral("message.group");
        capture.bytes = begin + groupMessage();
    } else if (dice < 97) {
        capture.type = QStringLiteral("message.private");
        const Person &person = People.at(size_t(m_random.bounded(int(People.size()))));
        const QByteArray text = Sayings.at(size_t(m_random.bounded(int(Sayings.size()))));
        capture.bytes = begin
            + R"("message","message_type":"private","sub_type":"friend","font":0,)"
            + "\"message_id\":" + number(qint64(m_count)) + ",\"user_id\":" + number(person.id)
            + R"(,"sender":{"age":0,"nickname":")" + person.name + R"(","sex":"unknown","user_id":)"
            + number(person.id) + R"(},"message":")" + text + R"(","raw_message":")" + text
            + R"(","message_format":"string"})";
    } else if (dice < 99) {
        capture.type = QStringLiteral("notice.group_increase");
        capture.bytes = begin
            + R"("notice","notice_type":"group_increase","sub_type":"approve","group_id":123456,)"
              R"("operator_id":10002,"user_id":10007})";
    } else {
        capture.kind = TrafficKind::Meta;
        capture.type = QStringLiteral("meta_event.heartbeat");
        capture.bytes = begin
            + R"("meta_event","meta_event_type":"heartbeat","interval":15000,)"
              R"("status":{"good":true,"online":true}})";
    }
    m_recorder.add(std::move(capture));
}

QByteArray DemoTraffic::groupMessage()
{
    const Person &person = People.at(size_t(m_random.bounded(int(People.size()))));
    const int group = Groups.at(size_t(m_random.bounded(int(Groups.size()))));
    const QByteArray text = Sayings.at(size_t(m_random.bounded(int(Sayings.size()))));
    return R"("message","message_type":"group","sub_type":"normal","anonymous":null,"font":0,)"
           "\"group_id\":"
        + number(group) + ",\"message_id\":" + number(qint64(m_count)) + R"(,"sender":{"age":0,)"
        + R"("area":"","card":"","level":"1","nickname":")" + person.name
        + R"(","role":"member","sex":"unknown","title":"","user_id":)" + number(person.id)
        + "},\"user_id\":" + number(person.id) + R"(,"message":[{"type":"text","data":{"text":")"
        + text + R"("}}],"raw_message":")" + text + R"(","message_format":"array"})";
}

void DemoTraffic::addAction(TrafficCapture capture, qint64 atUs)
{
    constexpr int SlowestMs = 120;
    Due due;
    due.capture = capture; // the answer goes to the same session of the same service
    due.capture.wallMs = due.capture.monotonicUs = 0;
    const double share = m_random.generateDouble();
    due.atUs = atUs + 400 + qint64(share * share * share * SlowestMs * 1000); // mostly fast
    const QByteArray echo = ",\"echo\":" + number(qint64(m_count)) + '}';
    const bool picture = ++m_actions % ActionsPerPicture == ActionsPerPicture / 4;
    const Request &request =
        picture ? Requests.front() : Requests.at(size_t(m_random.bounded(int(Requests.size()))));
    due.capture.bytes = responseTo(request, echo);
    due.call =
        m_recorder.addAction(std::move(capture), picture ? m_picture : requestText(request, echo));
    const auto place = std::ranges::upper_bound(m_due, due.atUs, {}, &Due::atUs);
    m_due.insert(place, std::move(due));
}

void DemoTraffic::answerFirst(qint64 nowUs, qint64 wallMs)
{
    Due due = m_due.takeFirst();
    due.capture.monotonicUs = due.atUs;
    due.capture.wallMs = wallMs - (nowUs - due.atUs) / WallUs;
    m_recorder.addResponse(std::move(due.capture), due.call);
}

} // namespace Switchboard
