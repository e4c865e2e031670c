// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/portowner.h"

#include "core/net/peeraddress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

constexpr int PortTries = 100;
constexpr int FirstUserPort = 1024;
const QByteArray ListenState = QByteArrayLiteral("0A");

//! The kernel prints each 32-bit word of an address, which is in network order, as a native number.
QHostAddress parseAddress(const QByteArray &hex)
{
    constexpr int WordDigits = 8;
    QByteArray bytes;
    for (qsizetype i = 0; i < hex.size(); i += WordDigits) {
        bool isHex = false;
        const quint32 word = hex.mid(i, WordDigits).toUInt(&isHex, 16);
        if (!isHex)
            return {};
        bytes.append(reinterpret_cast<const char *>(&word), sizeof(word));
    }
    if (hex.size() == WordDigits)
        return QHostAddress(qFromBigEndian<quint32>(bytes.constData()));
    if (hex.size() == 4 * WordDigits)
        return QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData()));
    return {};
}

std::optional<ListeningSocket> parseLine(const QByteArray &line)
{
    // sl, local_address, rem_address, st, queues, timer, retrnsmt, uid, timeout, inode
    constexpr int LocalField = 1;
    constexpr int StateField = 3;
    constexpr int InodeField = 9;
    const QList<QByteArray> fields = line.simplified().split(' ');
    if (fields.size() <= InodeField || fields.at(StateField) != ListenState)
        return {};
    const QList<QByteArray> local = fields.at(LocalField).split(':');
    if (local.size() != 2)
        return {};
    bool portOk = false;
    bool inodeOk = false;
    const ListeningSocket socket{.address = parseAddress(local.at(0)),
                                 .port = local.at(1).toUShort(&portOk, 16),
                                 .inode = fields.at(InodeField).toULongLong(&inodeOk)};
    if (socket.address.isNull() || !portOk || !inodeOk)
        return {};
    return socket;
}

bool isWildcard(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6)
        || address == QHostAddress(QHostAddress::Any);
}

bool isIpv6(const QHostAddress &address)
{
    // Qt turns :: into 0.0.0.0 along with the mapped addresses; here the two are not the same.
    const bool isMapped = normalizedAddress(address).protocol() == QAbstractSocket::IPv4Protocol;
    return address.protocol() == QAbstractSocket::IPv6Protocol
        && (!isMapped || isWildcard(address));
}

//! 0 = both can listen, else the larger the surer.
int conflictRank(const QHostAddress &listening, const QHostAddress &wanted)
{
    if (normalizedAddress(listening) == normalizedAddress(wanted))
        return 3;
    const bool sameProtocol = isIpv6(listening) == isIpv6(wanted);
    if (sameProtocol)
        return isWildcard(listening) || isWildcard(wanted) ? 2 : 0;
    // :: takes IPv4 as well, unless the other program asked for IPv6 only.
    const bool dualStack = (isIpv6(listening) && isWildcard(listening))
        || (wanted == QHostAddress(QHostAddress::Any)) || (isIpv6(wanted) && isWildcard(wanted));
    return dualStack ? 1 : 0;
}

//! Files in /proc say that they have no size, so they are read until their end.
QByteArray readProcFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool holdsSocket(const QString &processFolder, const QString &link)
{
    // QFileInfo would make the target absolute; the raw link is what is compared here.
    const QDir descriptors(processFolder + QStringLiteral("/fd"));
    const QStringList names =
        descriptors.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return std::ranges::any_of(names, [&](const QString &name) {
        return QFileInfo(QFile::symLinkTarget(descriptors.filePath(name))).fileName() == link;
    });
}

PortOwner findProcess(quint64 inode)
{
    const QString link = QStringLiteral("socket:[%1]").arg(inode);
    const QDir processes(QStringLiteral("/proc"));
    for (const QString &name : processes.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        const qint64 pid = name.toLongLong(&isProcess);
        if (!isProcess || !holdsSocket(processes.filePath(name), link))
            continue;
        const QByteArray comm = readProcFile(processes.filePath(name) + QStringLiteral("/comm"));
        return {.name = QString::fromUtf8(comm).simplified(), .pid = pid};
    }
    return {};
}

bool canListen(const QHostAddress &address, quint16 port)
{
    QTcpServer server;
    return server.listen(address, port);
}

} // namespace

QList<ListeningSocket> parseListeningSockets(const QByteArray &table)
{
    QList<ListeningSocket> sockets;
    for (const QByteArray &line : table.split('\n')) {
        if (const std::optional<ListeningSocket> socket = parseLine(line))
            sockets.append(*socket);
    }
    return sockets;
}

QList<ListeningSocket> listeningSockets()
{
    return parseListeningSockets(readProcFile(QStringLiteral("/proc/net/tcp")))
        + parseListeningSockets(readProcFile(QStringLiteral("/proc/net/tcp6")));
}

bool canShareNoPort(const QHostAddress &a, const QHostAddress &b)
{
    return conflictRank(a, b) > 0;
}

const ListeningSocket *findConflict(const QList<ListeningSocket> &sockets,
                                    const QHostAddress &address, quint16 port)
{
    const ListeningSocket *best = nullptr;
    int bestRank = 0;
    for (const ListeningSocket &socket : sockets) {
        const int rank = socket.port == port ? conflictRank(socket.address, address) : 0;
        if (rank > bestRank) {
            best = &socket;
            bestRank = rank;
        }
    }
    return best;
}

std::optional<PortOwner> findPortOwner(const QHostAddress &address, quint16 port)
{
    const QList<ListeningSocket> sockets = listeningSockets();
    const ListeningSocket *conflict = findConflict(sockets, address, port);
    if (!conflict)
        return {};
    return ownerOf(*conflict);
}

PortOwner ownerOf(const ListeningSocket &socket)
{
    return findProcess(socket.inode);
}

quint16 nextFreePort(const QHostAddress &address, quint16 after, const QSet<quint16> &skip)
{
    int port = after;
    for (int tries = 0; tries < PortTries; ++tries) {
        port = port < std::numeric_limits<quint16>::max() ? port + 1 : FirstUserPort;
        if (!skip.contains(quint16(port)) && canListen(address, quint16(port)))
            return quint16(port);
    }
    return 0;
}

} // namespace Switchboard
