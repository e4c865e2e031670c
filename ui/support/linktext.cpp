// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/linktext.h"

#include "ui/support/corewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace Switchboard {
namespace {

class LinkTexts
{
    Q_DECLARE_TR_FUNCTIONS(LinkTexts)
};

qsizetype countOf(const QList<LinkStatus> &links, LinkState state)
{
    return std::ranges::count(links, state, &LinkStatus::state);
}

//! The next attempt of all, in whole seconds.
qint64 nextSeconds(const QList<LinkStatus> &links)
{
    qint64 next = -1;
    for (const LinkStatus &link : links) {
        const bool waits = link.state == LinkState::Waiting || link.state == LinkState::Refused;
        if (waits && (next < 0 || link.retryInMs < next))
            next = link.retryInMs;
    }
    return (std::max<qint64>(next, 0) + 999) / 1000;
}

QString placeOf(const LinkStatus &link)
{
    const QUrl url(link.url);
    const int port = url.port();
    return port < 0 ? url.host() : url.host() + QLatin1Char(':') + QString::number(port);
}

QString httpText(int status)
{
    switch (status) {
    case 200:
    case 426:
        return LinkTexts::tr("A web server answers there (%1), no bot. Check port and path.")
            .arg(status);
    case 401:
        return LinkTexts::tr("Refused (401): the bot wants another access token.");
    case 403:
        return LinkTexts::tr("Refused (403): check access token, path, and whether this bot ID is "
                             "connected already.");
    case 404:
        return LinkTexts::tr("Refused (404): nothing is at this path. Check the URL.");
    case 429:
    case 503:
        return LinkTexts::tr("The bot takes nobody now (%1).").arg(status);
    default:
        return LinkTexts::tr("The server answered %1.").arg(status);
    }
}

} // namespace

StateText linkStateText(const QList<LinkStatus> &links)
{
    const qsizetype open = countOf(links, LinkState::Open);
    if (open == links.size())
        return {StateToken::Ok, LinkTexts::tr("Connected")};
    if (open > 0)
        return {StateToken::Warn, LinkTexts::tr("Degraded")};
    if (countOf(links, LinkState::Refused) > 0)
        return {StateToken::Error, LinkTexts::tr("Refused")};
    if (countOf(links, LinkState::Waiting) > 0)
        return {StateToken::Warn, LinkTexts::tr("Retry in %1 s").arg(nextSeconds(links))};
    return {StateToken::Busy, LinkTexts::tr("Connecting")};
}

const LinkStatus *troubledLink(const QList<LinkStatus> &links)
{
    for (const LinkState state : {LinkState::Refused, LinkState::Waiting, LinkState::Connecting}) {
        const auto found = std::ranges::find_if(links, [state](const LinkStatus &link) {
            return link.state == state && !link.problem.isEmpty();
        });
        if (found != links.cend())
            return &*found;
    }
    return nullptr;
}

QString linkProblemText(const LinkStatus &link)
{
    const QString &finding = link.finding;
    if (link.problem.isEmpty())
        return {};
    if (finding == QLatin1String("http"))
        return httpText(link.httpStatus);
    if (finding == QLatin1String("refused"))
        return LinkTexts::tr("Nothing listens at %1. Start the bot framework.").arg(placeOf(link));
    if (finding == QLatin1String("name-not-found") || finding == QLatin1String("lookup-failed"))
        return LinkTexts::tr("The name %1 was not found.").arg(QUrl(link.url).host());
    if (finding == QLatin1String("unreachable"))
        return LinkTexts::tr("There is no way to %1. Check network and firewall.")
            .arg(placeOf(link));
    if (finding == QLatin1String("timed-out"))
        return LinkTexts::tr("%1 did not answer in time.").arg(placeOf(link));
    if (finding == QLatin1String("ended") || finding == QLatin1String("garbage")
        || finding == QLatin1String("bad-handshake"))
        return LinkTexts::tr("Another program answers at %1, no bot.").arg(placeOf(link));
    if (finding == QLatin1String("certificate-refused"))
        return LinkTexts::tr("The certificate of %1 is not trusted.").arg(placeOf(link));
    if (finding == QLatin1String("tls-failed"))
        return LinkTexts::tr("No TLS could be agreed on with %1.").arg(placeOf(link));
    if (finding.startsWith(QLatin1String("proxy")))
        return LinkTexts::tr("The proxy does not let the connection through.");
    if (finding == QLatin1String("policy"))
        return LinkTexts::tr("The bot closed the connection: it does not want this bot ID, role or "
                             "token.");
    if (finding == QLatin1String("closed"))
        return LinkTexts::tr("The bot ended the connection.");
    return inOurWords(link.problem);
}

QString postText(const PostStatus &post)
{
    const QLocale locale;
    QStringList parts;
    if (post.sent > 0)
        parts.append(LinkTexts::tr("%1 sent").arg(locale.toString(post.sent)));
    if (post.queued > 0)
        parts.append(LinkTexts::tr("%1 waiting").arg(locale.toString(post.queued)));
    if (post.failed > 0)
        parts.append(LinkTexts::tr("%1 failed").arg(locale.toString(post.failed)));
    if (post.dropped > 0)
        parts.append(LinkTexts::tr("%1 dropped").arg(locale.toString(post.dropped)));
    return parts.join(QStringLiteral(", "));
}

} // namespace Switchboard
