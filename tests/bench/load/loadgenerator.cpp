// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/bench/load/loadgenerator.h"

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <iostream>
#include <sstream>

#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

namespace Switchboard::Bench {

namespace {

constexpr std::size_t ScratchBytes = 256 * 1024;
constexpr std::size_t MaxLifecycleBytes = 256; // longer frames are no lifecycle events
constexpr std::size_t MaxLatencies = 4'000'000;
constexpr int MaxReadyPerRound = 256;
constexpr int StallMs = 20'000;
constexpr std::string_view Request =
    R"({"action":"get_login_info","params":{},"echo":"0123456789abcdef"})";

std::int64_t nowNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

double secondsSince(std::int64_t startNs)
{
    return double(nowNs() - startNs) / 1e9;
}

void watch(int epoll, int descriptor, LoadSession *session)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = session;
    if (::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        fail("epoll_ctl");
}

} // namespace

LoadGenerator::LoadGenerator(LoadTarget target)
    : m_target(std::move(target)), m_scratch(ScratchBytes),
      m_request(maskedFrame(Opcode::Text, Request)), m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        fail("epoll_create1");
    watch(m_epoll, STDIN_FILENO, nullptr);
}

LoadGenerator::~LoadGenerator()
{
    ::close(m_epoll);
}

void LoadGenerator::connectSessions(int count)
{
    m_sessions.reserve(std::size_t(count));
    for (int index = 0; index < count; ++index) {
        m_sessions.push_back(std::make_unique<LoadSession>(index));
        LoadSession &session = *m_sessions.back();
        session.open(m_target, *this);
        while (session.texts == 0) {
            if (!session.read(m_scratch, *this))
                fail("session " + std::to_string(index) + " was ended before its greeting");
        }
        session.makeNonBlocking();
        watch(m_epoll, session.descriptor(), &session);
    }
    std::printf("connected %d\n", count);
    std::fflush(stdout);
}

void LoadGenerator::run()
{
    std::string line;
    while (true) {
        while (!m_inputReady)
            serve(-1);
        m_inputReady = false; // commands come one at a time, so none waits in std::cin's buffer
        if (!std::getline(std::cin, line))
            return;
        obey(line);
        std::fflush(stdout);
    }
}

void LoadGenerator::obey(const std::string &line)
{
    std::istringstream words(line);
    std::string command;
    double first = 0;
    int second = 1;
    words >> command >> first >> second;
    if (command == "events")
        waitForEvents(std::uint64_t(first));
    else if (command == "actions")
        runActions(first, second);
    else if (command == "handshakes")
        runHandshakes(int(first));
    else if (command == "ended")
        waitForEnd();
    else
        fail("the command \"" + line + "\" is unknown");
}

void LoadGenerator::serve(int timeoutMs)
{
    std::array<epoll_event, MaxReadyPerRound> ready{};
    const int count = ::epoll_wait(m_epoll, ready.data(), int(ready.size()), timeoutMs);
    if (count == 0 && timeoutMs > 0)
        fail("nothing arrived for " + std::to_string(timeoutMs) + " ms; " + std::to_string(m_events)
             + " events and " + std::to_string(m_replies) + " replies so far");
    for (int i = 0; i < count; ++i) {
        auto *session = static_cast<LoadSession *>(ready[std::size_t(i)].data.ptr);
        if (!session) {
            m_inputReady = true;
            continue;
        }
        m_requests.clear();
        const bool open = session->read(m_scratch, *this);
        if (!m_requests.empty()) {
            session->requestSentNs = nowNs();
            session->write(m_requests);
        }
        if (!open)
            endSession(*session);
    }
}

void LoadGenerator::frameRead(LoadSession &session, Opcode opcode, std::string_view payload)
{
    switch (opcode) {
    case Opcode::Text:
        textRead(session, payload);
        break;
    case Opcode::Ping:
        session.write(maskedFrame(Opcode::Pong, payload));
        break;
    case Opcode::Close:
        closeRead(session, payload);
        break;
    case Opcode::Pong:
    case Opcode::Binary:
        break;
    }
}

void LoadGenerator::textRead(LoadSession &session, std::string_view payload)
{
    session.told = payload.size() < MaxLifecycleBytes
        && payload.find(R"("sub_type":"disable")") != std::string_view::npos;
    if (++session.texts == 1 || session.told)
        return; // the greeting and the farewell are no events of the measurement
    if (m_purpose == Purpose::Actions)
        replyRead(session, payload);
    else
        ++m_events;
}

void LoadGenerator::replyRead(LoadSession &session, std::string_view payload)
{
    if (payload.find(R"("retcode":0)") == std::string_view::npos)
        fail("an action failed: " + std::string(payload.substr(0, 200)));
    ++m_replies;
    --m_underWay;
    if (m_latenciesNs.size() < MaxLatencies)
        m_latenciesNs.push_back(std::uint32_t(nowNs() - session.requestSentNs));
    if (m_sending) {
        m_requests += m_request;
        ++m_underWay;
    }
}

void LoadGenerator::closeRead(LoadSession &session, std::string_view payload)
{
    if (!session.closeSeen && m_purpose != Purpose::Handshakes)
        session.write(maskedFrame(Opcode::Close, payload));
    session.closeSeen = true;
}

void LoadGenerator::endSession(LoadSession &session)
{
    ++m_ended;
    m_told += session.told ? 1 : 0;
    m_clean += session.closeSeen ? 1 : 0;
    session.closeDescriptor(); // which also takes it out of the epoll set
}

void LoadGenerator::waitForEvents(std::uint64_t count)
{
    while (m_events < count)
        serve(StallMs);
    const auto [smallest, largest] = std::ranges::minmax_element(
        m_sessions, {}, [](const auto &session) { return session->texts; });
    std::printf("events %" PRIu64 " %" PRIu64 " %" PRIu64 "\n", m_events, (*smallest)->texts - 1,
                (*largest)->texts - 1);
}

void LoadGenerator::runActions(double seconds, int outstanding)
{
    m_purpose = Purpose::Actions;
    m_replies = 0;
    m_latenciesNs.clear();
    m_sending = true;
    std::string requests;
    for (int i = 0; i < outstanding; ++i)
        requests += m_request;
    const std::int64_t start = nowNs();
    for (const auto &session : m_sessions) {
        session->requestSentNs = nowNs();
        session->write(requests);
        m_underWay += std::uint64_t(outstanding);
    }
    while (secondsSince(start) < seconds)
        serve(StallMs);
    m_sending = false;
    while (m_underWay > 0)
        serve(StallMs);
    const double took = secondsSince(start);
    m_purpose = Purpose::Watch;
    const auto middle = m_latenciesNs.begin() + std::ptrdiff_t(m_latenciesNs.size() / 2);
    std::nth_element(m_latenciesNs.begin(), middle, m_latenciesNs.end());
    std::printf("actions %" PRIu64 " %.6f %.1f\n", m_replies, took, double(*middle) / 1000);
}

void LoadGenerator::runHandshakes(int count)
{
    constexpr std::string_view NormalClosure("\x03\xe8", 2);
    const std::string close = maskedFrame(Opcode::Close, NormalClosure);
    m_purpose = Purpose::Handshakes;
    const std::int64_t start = nowNs();
    for (int i = 0; i < count; ++i) {
        LoadSession session(i);
        session.open(m_target, *this);
        session.write(close);
        while (session.read(m_scratch, *this)) { }
        if (!session.closeSeen)
            fail("client " + std::to_string(i) + " was ended without a Close frame");
    }
    m_purpose = Purpose::Watch;
    std::printf("handshakes %d %.6f\n", count, secondsSince(start));
}

void LoadGenerator::waitForEnd()
{
    while (m_ended < int(m_sessions.size()))
        serve(StallMs);
    std::printf("ended %d %d %d\n", m_ended, m_told, m_clean);
}

} // namespace Switchboard::Bench
