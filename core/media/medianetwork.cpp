// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/medianetwork.h"

#include "core/media/hostpolicy.h"

#include <QHostInfo>

namespace Switchboard {

namespace {

void lookUp(const QString &name, QObject *context,
            const std::function<void(const MediaNetwork::Addresses &)> &done)
{
    QHostInfo::lookupHost(name, context, [done](const QHostInfo &info) {
        if (info.error() == QHostInfo::NoError)
            done(info.addresses());
        else
            done(Error{info.errorString()});
    });
}

} // namespace

MediaNetwork systemNetwork()
{
    return {.lookup = lookUp, .isPublic = isPublicAddress};
}

} // namespace Switchboard
