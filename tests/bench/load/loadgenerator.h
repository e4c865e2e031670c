// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/loadsession.h"

#include <memory>
#include <string>
#include <vector>

namespace Switchboard::Bench {

//! Many sessions in one thread, told what to do line by line on the standard input; each command
//! is answered with one line when it is done:
//!
//! - `events N`: until N events have arrived in all; answers `events N SMALLEST LARGEST`, the last
//!   two per session.
//! - `actions SECONDS OUTSTANDING`: that many get_login_info under way in each session at all
//!   times; answers `actions COUNT SECONDS P50_MICROSECONDS`.
//! - `handshakes N`: N clients one after another, each with a closing handshake; answers
//!   `handshakes N SECONDS`.
//! - `ended`: until the server has ended every session; answers `ended SESSIONS TOLD CLEAN`.
class LoadGenerator final : private FrameSink
{
public:
    explicit LoadGenerator(LoadTarget target);
    ~LoadGenerator() override;

    //! Opens \a count sessions one after another and waits for the greeting of each.
    void connectSessions(int count);
    //! Serves commands until the standard input ends.
    void run();

private:
    enum class Purpose { Watch, Actions, Handshakes };

    void frameRead(LoadSession &session, Opcode opcode, std::string_view payload) override;
    void textRead(LoadSession &session, std::string_view payload);
    void replyRead(LoadSession &session, std::string_view payload);
    void closeRead(LoadSession &session, std::string_view payload);
    void obey(const std::string &line);
    void waitForEvents(std::uint64_t count);
    void runActions(double seconds, int outstanding);
    void runHandshakes(int count);
    void waitForEnd();
    //! One round of epoll; \a timeoutMs as epoll_wait takes it.
    void serve(int timeoutMs);
    void endSession(LoadSession &session);

    LoadTarget m_target;
    std::vector<std::unique_ptr<LoadSession>> m_sessions;
    std::vector<char> m_scratch;
    std::vector<std::uint32_t> m_latenciesNs;
    std::string m_request;
    std::string m_requests; //!< answers to the replies of one read leave together
    Purpose m_purpose = Purpose::Watch;
    int m_epoll = -1;
    bool m_sending = false;
    bool m_inputReady = false;
    std::uint64_t m_events = 0;
    std::uint64_t m_replies = 0;
    std::uint64_t m_underWay = 0;
    int m_ended = 0;
    int m_told = 0;
    int m_clean = 0;
};

} // namespace Switchboard::Bench
