// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/media/medianetwork.h"
#include "core/media/mediasettings.h"
#include "core/media/mediaurl.h"
#include "core/remote/httpresponsereader.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace Switchboard {

//! Fetches one file from the web. I/O thread.
//!
//! A name is looked up once for each request, every address it has is checked, and the connection
//! goes to the address that was checked; so a name that changes its address in between gains
//! nothing. The same holds for each redirect. Proxies, cookies and credentials are not used.
class MediaDownload final : public QObject
{
    Q_OBJECT

public:
    MediaDownload(const MediaSettings &settings, MediaNetwork network, QObject *parent = nullptr);
    //! Cuts the connection; nothing is told.
    ~MediaDownload() override;
    Q_DISABLE_COPY_MOVE(MediaDownload)

    //! Once. Exactly one of the signals follows, within the time of the settings.
    void start(const MediaUrl &url);

Q_SIGNALS:
    //! \a name is what the last address calls the file; empty = nothing of use.
    void finished(const QByteArray &content, const QString &name);
    void failed(const QString &error);

private:
    void request(const MediaUrl &url);
    void useAddresses(const QList<QHostAddress> &addresses);
    void connectToNext();
    void sendRequest();
    void read();
    void takeHead();
    void followRedirect();
    void onSocketError();
    [[nodiscard]] QString readFailure(const QString &error) const;
    void succeed();
    void fail(const QString &error);

    MediaSettings m_settings;
    MediaNetwork m_network;
    MediaUrl m_url;
    QTimer m_timer;
    std::unique_ptr<QSslSocket> m_socket;
    std::unique_ptr<HttpResponseReader> m_reader;
    QList<QHostAddress> m_addresses; // checked, not yet tried
    int m_redirects = 0;
    bool m_isHeadTaken = false;
    bool m_isOver = false;
};

} // namespace Switchboard
