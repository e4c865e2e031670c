// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blockrule.h"
#include "core/net/blocksubject.h"

#include <QCoreApplication>
#include <QString>

namespace Switchboard {

//! Blocks in the program's language. Pure.
class BlockText final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::BlockText)

public:
    BlockText() = delete;

    //! `Address`, `Access token`, `Bot ID`.
    [[nodiscard]] static QString scope(BlockScope scope);
    //! What is kept out, in a sentence: `192.0.2.7`, `token 2bb80d53…`, `bot ID 10001`.
    [[nodiscard]] static QString subject(const BlockRule &rule);
    //! `10 min`, `1 h`, `2 days`; 0 = for ever.
    [[nodiscard]] static QString duration(qint64 seconds);
    //! What is left of a block: `in 9 min`, `in 2 h`; `when removed` without an end.
    [[nodiscard]] static QString end(qint64 expiresMs, qint64 nowMs);
    //! What to correct; empty when nothing is wrong.
    [[nodiscard]] static QString problem(SubjectProblem problem);
};

} // namespace Switchboard
