// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/snippetpanel.h"

#include "core/net/bindfailure.h"
#include "core/net/peeraddress.h"
#include "core/services/servicestatus.h"
#include "ui/editor/addressbox.h"
#include "ui/editor/codebox.h"
#include "ui/widgets/elidedlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int CopiedMs = 2'000;
constexpr int CodeLines = 9; // the padding included

QPushButton *pushButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QFont boldFont(QFont font)
{
    font.setBold(true);
    return font;
}

bool isWildcard(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

SnippetPanel::SnippetPanel(QWidget *parent)
    : QWidget(parent), m_title(plainLabel(this)), m_format(new QComboBox(this)),
      m_text(new CodeBox(this)), m_copy(pushButton(QStringLiteral("serviceEditor_copy"), this)),
      m_reveal(pushButton(QStringLiteral("serviceEditor_revealSnippet"), this)),
      m_urlTitle(plainLabel(this)), m_urls(new QVBoxLayout), m_advice(plainLabel(this))
{
    m_title->setFont(boldFont(font()));
    m_format->setObjectName(QStringLiteral("serviceEditor_format"));
    m_text->setObjectName(QStringLiteral("serviceEditor_snippet"));
    m_text->setFixedHeight(CodeLines * QFontMetrics(m_text->font()).lineSpacing());
    m_reveal->setCheckable(true);
    m_urlTitle->setForegroundRole(QPalette::PlaceholderText);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_hide.setSingleShot(true);
    m_hide.setInterval(RevealMs);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_format);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_reveal);
    buttons->addStretch();
    m_urls->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_urlTitle);
    layout->addLayout(m_urls);
    layout->addWidget(m_advice);
    connect(m_format, &QComboBox::currentIndexChanged, this, &SnippetPanel::showText);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { copy(m_copy, snippet(TokenText::Plain)); });
    connect(m_reveal, &QPushButton::toggled, this, &SnippetPanel::setRevealed);
    connect(&m_hide, &QTimer::timeout, m_reveal, [this] { m_reveal->setChecked(false); });
    retranslate();
}

void SnippetPanel::setSubject(BotPreset framework, const ServiceSettings &settings, qint64 selfId)
{
    const bool otherFramework =
        framework != m_framework || settings.kind != m_settings.kind || m_format->count() == 0;
    m_framework = framework;
    m_settings = settings;
    m_selfId = selfId;
    if (otherFramework)
        fillFormats();
    nameSecret();
    m_reveal->setEnabled(!secret().isEmpty());
    const bool hasText = m_format->count() > 0;
    for (QWidget *part : {static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_reveal)})
        part->setVisible(hasText);
    showText();
    showUrls();
    const QString advice = botHint(framework, settings.kind);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
}

SnippetFormat SnippetPanel::format() const
{
    return SnippetFormat(m_format->currentData().toInt());
}

QString SnippetPanel::localUrl(const ServiceSettings &settings)
{
    if (!settings.listens()) {
        const auto targets = settings.remote.targets();
        return targets.isEmpty() ? QString() : targets.constFirst().second;
    }
    return ServiceStatus{.kind = settings.kind,
                         .host = settings.host,
                         .port = settings.port,
                         .isTls = settings.tls.isOn()}
        .url();
}

QStringList SnippetPanel::networkUrls(const ServiceSettings &settings,
                                      const QStringList &ownAddresses)
{
    const QHostAddress listening = listenAddress(settings.host);
    if (!settings.listens() || !isWildcard(listening))
        return {};
    const QString scheme = localUrl(settings).section(QStringLiteral("://"), 0, 0);
    QStringList urls;
    for (const QString &own : ownAddresses) {
        const QHostAddress address(own);
        const bool isReached = address.protocol() == QAbstractSocket::IPv6Protocol
            ? listening == QHostAddress(QHostAddress::AnyIPv6)
            : listening == QHostAddress(QHostAddress::AnyIPv4);
        if (isReached && urls.size() < MaxAddresses)
            urls.append(scheme + QStringLiteral("://") + formatPeer(address, settings.port));
    }
    return urls;
}

void SnippetPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SnippetPanel::retranslate()
{
    m_title->setText(tr("Your bot needs"));
    m_format->setAccessibleName(tr("Write it as"));
    m_text->setAccessibleName(tr("What your bot needs"));
    m_copy->setText(tr("Copy"));
    nameSecret();
    m_urlTitle->setText(tr("From other computers"));
    for (int i = 0; i < m_format->count(); ++i)
        m_format->setItemText(i, formatName(SnippetFormat(m_format->itemData(i).toInt())));
    m_shownUrls.clear();
    showUrls();
    m_advice->setText(botHint(m_framework, m_settings.kind));
}

void SnippetPanel::nameSecret()
{
    const bool isPost = m_settings.kind == ServiceKind::HttpPost;
    m_copy->setAccessibleName(isPost ? tr("Copy what your bot needs, with the secret")
                                     : tr("Copy what your bot needs, with the token"));
    m_reveal->setText(isPost ? tr("Show secret for 10 s") : tr("Show token for 10 s"));
    m_reveal->setAccessibleName(m_reveal->text());
}

void SnippetPanel::fillFormats()
{
    const QSignalBlocker blocker(m_format);
    m_format->clear();
    for (const SnippetFormat each : snippetFormats(m_framework, m_settings.kind))
        m_format->addItem(formatName(each), int(each));
    m_format->setEnabled(m_format->count() > 1);
}

void SnippetPanel::showText()
{
    if (m_format->count() == 0)
        return;
    m_text->setText(snippet(m_reveal->isChecked() ? TokenText::Plain : TokenText::Masked));
}

void SnippetPanel::showUrls()
{
    const QStringList urls = networkUrls(m_settings, AddressBox::ownAddresses());
    m_urlTitle->setVisible(!urls.isEmpty());
    if (urls == m_shownUrls && m_urls->count() == urls.size())
        return;
    m_shownUrls = urls;
    while (QLayoutItem *item = m_urls->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &url : urls) {
        auto *row = new QWidget(this);
        auto *label = new ElidedLabel(Qt::ElideMiddle, QPalette::WindowText, row);
        label->setText(url);
        label->setLayoutDirection(Qt::LeftToRight);
        QPushButton *button = pushButton(QStringLiteral("serviceEditor_copyUrl_") + url, row);
        button->setText(tr("Copy"));
        button->setAccessibleName(tr("Copy %1").arg(url));
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(label, 1);
        layout->addWidget(button);
        m_urls->addWidget(row);
        connect(button, &QPushButton::clicked, this, [this, button, url] { copy(button, url); });
    }
}

void SnippetPanel::setRevealed(bool revealed)
{
    if (revealed)
        m_hide.start();
    else
        m_hide.stop();
    showText();
}

void SnippetPanel::copy(QPushButton *button, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    button->setMinimumWidth(button->width()); // another text must not move its neighbours
    button->setText(tr("Copied"));
    QTimer::singleShot(CopiedMs, button, [button] { button->setText(tr("Copy")); });
}

QString SnippetPanel::snippet(TokenText token) const
{
    const BotEndpoint endpoint{.url = localUrl(m_settings), .token = secret(), .selfId = m_selfId};
    return botSnippet(format(), endpoint, token).text;
}

const Secret &SnippetPanel::secret() const
{
    return m_settings.kind == ServiceKind::HttpPost ? m_settings.post.secret : m_settings.token;
}

} // namespace Switchboard
