// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"
#include "ui/support/statetext.h"

#include <QString>

namespace Switchboard {

//! What a service says that connects to somebody, in the user's language. Pure.

//! The state of its connections together: `Connected`, `Retry in 4 s`, `Refused`.
[[nodiscard]] StateText linkStateText(const QList<LinkStatus> &links);
//! Why \a link is not open and what may help, one sentence; empty when nothing is known.
[[nodiscard]] QString linkProblemText(const LinkStatus &link);
//! The connection that people should look at: refused before waiting; null when all is well.
[[nodiscard]] const LinkStatus *troubledLink(const QList<LinkStatus> &links);
//! `80 sent, 2 waiting, 1 dropped`; empty when there is nothing to tell.
[[nodiscard]] QString postText(const PostStatus &post);

} // namespace Switchboard
