// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/mediadownload.h"

#include "core/media/hostpolicy.h"
#include "core/net/socketoptions.h"

#include <QNetworkProxy>
#include <QPointer>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qint64 ReadBufferBytes = 64 * 1024;
constexpr int Ok = 200;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

//! Encodings that nobody asked for would have to be undone, past every limit.
bool isPlain(const HttpResponseReader &answer)
{
    const QByteArray content = answer.field("Content-Encoding").toLower();
    const QByteArray transfer = answer.field("Transfer-Encoding").toLower();
    return (content.isEmpty() || content == "identity")
        && (transfer.isEmpty() || transfer == "chunked");
}

} // namespace

MediaDownload::MediaDownload(const MediaSettings &settings, MediaNetwork network, QObject *parent)
    : QObject(parent), m_settings(settings), m_network(std::move(network)), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        fail(QStringLiteral("%1 took longer than the %2 ms allowed; try again or send the file as "
                            "base64://")
                 .arg(m_url.host)
                 .arg(m_settings.timeoutMs));
    });
}

MediaDownload::~MediaDownload()
{
    m_isOver = true;
    dropSocket(m_socket, this);
}

void MediaDownload::start(const MediaUrl &url)
{
    m_timer.start(m_settings.timeoutMs);
    request(url);
}

void MediaDownload::request(const MediaUrl &url)
{
    m_url = url;
    m_isHeadTaken = false;
    if (url.address)
        return useAddresses({*url.address});
    if (!m_settings.allowPrivateAddresses && isLocalHostName(url.host))
        return fail(QStringLiteral("%1 is this machine, which files are not fetched from; send the "
                                   "file as base64://")
                        .arg(url.host));
    m_network.lookup(url.host, this, [this](const MediaNetwork::Addresses &addresses) {
        if (m_isOver)
            return;
        if (addresses)
            useAddresses(addresses.value());
        else
            fail(QStringLiteral("the name %1 cannot be looked up: %2")
                     .arg(m_url.host, addresses.error()));
    });
}

void MediaDownload::useAddresses(const QList<QHostAddress> &addresses)
{
    // One bad address is enough: the name is then not in the hands of somebody we can trust.
    const bool isAllowed =
        m_settings.allowPrivateAddresses || std::ranges::all_of(addresses, m_network.isPublic);
    if (!isAllowed)
        return fail(QStringLiteral("%1 is an address of this machine, of a private network or a "
                                   "reserved one, which files are not fetched from; send the file "
                                   "as base64://")
                        .arg(m_url.host));
    m_addresses = addresses;
    // Many machines have IPv6 addresses and no way out for them.
    std::stable_partition(m_addresses.begin(), m_addresses.end(), [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    connectToNext();
}

void MediaDownload::connectToNext()
{
    dropSocket(m_socket, this);
    if (m_addresses.isEmpty())
        return fail(
            QStringLiteral("%1 has no address that answers; check the address").arg(m_url.host));
    const QHostAddress address = m_addresses.takeFirst();
    m_reader = std::make_unique<HttpResponseReader>(m_settings.maxBytes);
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(ReadBufferBytes);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &MediaDownload::onSocketError);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &MediaDownload::read);
    if (m_url.isSecure) {
        connect(m_socket.get(), &QSslSocket::encrypted, this, &MediaDownload::sendRequest);
        // The certificate is that of the name, or of the address where the URL has one.
        m_socket->connectToHostEncrypted(address.toString(), m_url.port, m_url.host);
    } else {
        connect(m_socket.get(), &QSslSocket::connected, this, &MediaDownload::sendRequest);
        m_socket->connectToHost(address.toString(), m_url.port);
    }
}

void MediaDownload::sendRequest()
{
    m_addresses.clear(); // this one answers
    m_socket->write("GET " + m_url.target + " HTTP/1.1\r\nHost: " + m_url.hostField()
                    + "\r\nUser-Agent: Switchboard\r\nAccept: */*\r\nAccept-Encoding: identity"
                      "\r\nConnection: close\r\n\r\n");
}

void MediaDownload::read()
{
    const Result<void> fed = m_reader->feed(m_socket->readAll());
    if (!fed)
        return fail(readFailure(fed.error()));
    if (m_reader->hasHead() && !m_isHeadTaken)
        return takeHead();
    if (m_reader->isComplete())
        succeed();
}

void MediaDownload::takeHead()
{
    m_isHeadTaken = true;
    const int status = m_reader->status();
    if (isRedirect(status))
        return followRedirect();
    if (status != Ok)
        return fail(QStringLiteral("%1 answers with status %2; check the address")
                        .arg(m_url.host)
                        .arg(status));
    if (!isPlain(*m_reader))
        return fail(QStringLiteral("%1 sends the file in an encoding that was not asked for")
                        .arg(m_url.host));
    if (m_reader->isComplete())
        succeed();
}

void MediaDownload::followRedirect()
{
    const Result<MediaUrl> next = resolveRedirect(m_url, m_reader->field("Location"));
    if (!next)
        return fail(next.error());
    if (++m_redirects > m_settings.maxRedirects)
        return fail(QStringLiteral("the web address redirects more than %1 times; use the last one")
                        .arg(m_settings.maxRedirects));
    dropSocket(m_socket, this);
    request(next.value());
}

void MediaDownload::onSocketError()
{
    if (m_isOver)
        return;
    if (!m_addresses.isEmpty())
        return connectToNext();
    if (m_socket->error() != QAbstractSocket::RemoteHostClosedError)
        return fail(
            QStringLiteral("%1 cannot be reached: %2").arg(m_url.host, m_socket->errorString()));
    QPointer<QSslSocket> socket = m_socket.get();
    if (m_socket->bytesAvailable() > 0)
        read();
    if (m_isOver || socket.isNull() || socket != m_socket.get())
        return; // complete, or on the way to another address
    if (const Result<void> whole = m_reader->finish(); !whole)
        return fail(readFailure(whole.error()));
    if (m_isHeadTaken)
        succeed();
    else
        takeHead();
}

QString MediaDownload::readFailure(const QString &error) const
{
    switch (m_reader->failure()) {
    case HttpResponseReader::Failure::TooLarge:
        return QStringLiteral("the file has more than the %1 bytes allowed; send a smaller one")
            .arg(m_settings.maxBytes);
    case HttpResponseReader::Failure::CutShort:
        return QStringLiteral("the server ended the connection before the file was whole; try "
                              "again");
    default:
        return error;
    }
}

void MediaDownload::succeed()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_timer.stop();
    dropSocket(m_socket, this);
    Q_EMIT finished(m_reader->takeBody(), m_url.fileName());
}

void MediaDownload::fail(const QString &error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_timer.stop();
    dropSocket(m_socket, this);
    Q_EMIT failed(error);
}

} // namespace Switchboard
