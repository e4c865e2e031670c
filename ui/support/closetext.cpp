// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/closetext.h"

#include <QCoreApplication>

namespace Switchboard {
namespace {

class CloseTexts
{
    Q_DECLARE_TR_FUNCTIONS(CloseTexts)
};

QString abortText(AbortCause cause)
{
    switch (cause) {
    case AbortCause::None:
        return {};
    case AbortCause::CloseTimeout:
        return CloseTexts::tr("Cut: the client did not answer the Close frame");
    case AbortCause::Slow:
        return CloseTexts::tr("Cut: the client did not read its messages");
    case AbortCause::Silent:
        return CloseTexts::tr("Cut: nothing was received for too long");
    case AbortCause::MessageDeadline:
        return CloseTexts::tr("Cut: one message took too long to arrive");
    case AbortCause::DrainViolation:
        return CloseTexts::tr("Cut: still open after the service's time limit");
    case AbortCause::Aborted:
        return CloseTexts::tr("Cut: the program ended at once");
    case AbortCause::ConnectionLost:
        return CloseTexts::tr("Connection lost without a Close frame");
    }
    Q_UNREACHABLE();
}

} // namespace

QString closeText(const CloseInfo &close)
{
    QString text = abortText(close.abortCause);
    if (text.isEmpty())
        text = close.by == ClosedBy::Us ? CloseTexts::tr("Closed by Switchboard")
                                        : CloseTexts::tr("Closed by the client");
    if (close.code)
        text += QStringLiteral(" · %1").arg(*close.code);
    if (!close.reason.isEmpty())
        text += QStringLiteral(" · ") + close.reason;
    return text;
}

} // namespace Switchboard
