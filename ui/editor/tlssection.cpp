// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/tlssection.h"

#include "ui/editor/fileedit.h"
#include "ui/editor/servicetext.h"
#include "ui/help/helptopic.h"
#include "ui/support/icons.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace Switchboard {
namespace {

const QLatin1String CertificateKey("tls.certificateFile");
const QLatin1String KeyKey("tls.keyFile");
const QLatin1String FingerprintKey("tls.fingerprint");
const QLatin1String PinKey("tls.pin");

} // namespace

TlsSection::TlsSection(const QString &profileFolder, QWidget *parent)
    : FormSection(parent), m_profileFolder(profileFolder),
      m_certificate(new FileEdit(CertificateKey, this)), m_key(new FileEdit(KeyKey, this)),
      m_create(new QPushButton(this))
{
    m_certificateLabel = addRow(CertificateKey, m_certificate->lineEdit(), m_certificate);
    m_keyLabel = addRow(KeyKey, m_key->lineEdit(), m_key);
    m_fingerprint = addReadOnly(FingerprintKey);
    m_pin = addReadOnly(PinKey);
    m_create->setObjectName(QStringLiteral("serviceEditor_createCertificate"));
    m_create->setAutoDefault(false);
    auto *last = new QWidget(this);
    auto *layout = new QHBoxLayout(last);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->addWidget(m_create);
    layout->addStretch();
    addWide(last);
    setHelpTopic(this, QStringLiteral("service-editor#tls"));
    connect(m_certificate, &FileEdit::edited, this, &FormSection::edited);
    connect(m_key, &FileEdit::edited, this, &FormSection::edited);
    connect(m_create, &QPushButton::clicked, this, &TlsSection::create);
    retranslate();
}

void TlsSection::load(const ServiceSettings &settings)
{
    m_factsPath.clear(); // the file may be another one by now
    m_failure.clear();
    m_certificate->setPath(settings.tls.certificateFile);
    m_key->setPath(settings.tls.keyFile);
}

void TlsSection::store(ServiceSettings &settings) const
{
    settings.tls.certificateFile = m_certificate->path();
    settings.tls.keyFile = m_key->path();
}

void TlsSection::retranslate()
{
    m_certificateLabel->setText(fieldName(CertificateKey));
    m_certificate->lineEdit()->setAccessibleName(fieldName(CertificateKey));
    m_certificate->lineEdit()->setPlaceholderText(tr("none: not encrypted"));
    m_certificate->retranslate(tr("Choose the certificate"));
    m_keyLabel->setText(fieldName(KeyKey));
    m_key->lineEdit()->setAccessibleName(fieldName(KeyKey));
    m_key->retranslate(tr("Choose the key"));
    m_fingerprint.label->setText(tr("Fingerprint"));
    m_fingerprint.text->setAccessibleName(tr("Fingerprint of the certificate"));
    m_fingerprint.copy->setToolTip(tr("Copy the fingerprint"));
    m_fingerprint.copy->setAccessibleName(tr("Copy the fingerprint"));
    m_pin.label->setText(tr("Pin", "of a certificate"));
    m_pin.text->setAccessibleName(tr("Pin of the certificate"));
    m_pin.copy->setToolTip(tr("Copy the pin"));
    m_pin.copy->setAccessibleName(tr("Copy the pin"));
    m_create->setText(tr("Create a self-signed certificate for this computer"));
    m_factsPath.clear(); // its words are those of the language
}

void TlsSection::adapt(const ServiceSettings &settings)
{
    if (settings.tls.certificateFile != m_factsPath) {
        m_factsPath = settings.tls.certificateFile;
        m_facts = m_factsPath.isEmpty()
            ? CertificateFacts()
            : certificateFacts(QDir(m_profileFolder).absoluteFilePath(m_factsPath));
    }
    for (const auto &[line, text] :
         {std::pair(m_fingerprint, m_facts.fingerprint), {m_pin, m_facts.pin}}) {
        if (line.text->text() == text)
            continue;
        line.text->setText(text);
        line.text->setCursorPosition(0);
    }
    setRowShown(FingerprintKey, !m_facts.fingerprint.isEmpty());
    setRowShown(PinKey, !m_facts.pin.isEmpty());
}

bool TlsSection::isChanged() const
{
    ServiceSettings settings;
    store(settings);
    return settings.tls.isOn();
}

void TlsSection::showHint(const QString &key, const ServiceSettings &settings)
{
    if (key != CertificateKey)
        FormSection::showHint(key, settings);
    else if (!m_failure.isEmpty())
        message(key)->setMessage(FieldMessage::Kind::Error, m_failure);
    else
        message(key)->setMessage(m_facts.kind, m_facts.text);
}

TlsSection::ReadOnly TlsSection::addReadOnly(const QString &key)
{
    ReadOnly line{.text = new QLineEdit(this), .copy = new QToolButton(this), .label = nullptr};
    line.text->setReadOnly(true);
    line.copy->setObjectName(QStringLiteral("serviceEditor_copy_") + key);
    line.copy->setIcon(themedIcon(QStringLiteral("copy")));
    line.copy->setAutoRaise(true);
    line.copy->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(line.text, 1);
    layout->addWidget(line.copy);
    line.label = addRow(key, line.text, row);
    connect(line.copy, &QToolButton::clicked, line.text, [this, key, text = line.text] {
        QGuiApplication::clipboard()->setText(text->text());
        message(key)->setMessage(FieldMessage::Kind::Ok, tr("Copied."));
    });
    return line;
}

void TlsSection::create()
{
    const Result<CertificateFiles> files = createCertificateFiles(m_profileFolder);
    m_failure = files ? QString() : files.error();
    if (files) {
        m_certificate->setPath(files.value().certificate);
        m_key->setPath(files.value().key);
    }
    Q_EMIT edited();
}

} // namespace Switchboard
