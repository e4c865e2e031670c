// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/languagescope.h"

#include "ui/support/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHash>
#include <QPointer>
#include <QTranslator>

namespace Switchboard {
namespace {

//! Keeps the change of language to itself: nothing on the screen changes.
class Silence final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        return event->type() == QEvent::LanguageChange;
    }
};

//! Answers before all other translators while it is active, and not at all otherwise.
class Voice final : public QTranslator
{
public:
    Voice(const QString &code, QObject *parent)
        : QTranslator(parent), m_isSource(code == QLatin1String("en"))
    {
        m_hasCatalogue = m_catalogue.load(Language::catalogue(code));
    }

    void setActive(bool active) { m_active = active; }

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const override
    {
        if (!m_active)
            return {};
        const QString text =
            m_hasCatalogue ? m_catalogue.translate(context, source, disambiguation, n) : QString();
        // The other language's catalogue must not answer for English, which has plurals only.
        return text.isNull() && m_isSource ? QString::fromUtf8(source) : text;
    }

private:
    QTranslator m_catalogue;
    bool m_isSource;
    bool m_hasCatalogue = false;
    bool m_active = false;
};

QPointer<Voice> activeVoice;

Voice *voiceOf(const QString &code)
{
    static QHash<QString, QPointer<Voice>> voices;
    QPointer<Voice> &voice = voices[code];
    if (!voice)
        voice = new Voice(code, QCoreApplication::instance());
    return voice;
}

} // namespace

LanguageScope::LanguageScope(const QString &code)
{
    Q_ASSERT(Language::codes().contains(code) && !activeVoice);
    Silence silence;
    QCoreApplication::instance()->installEventFilter(&silence);
    activeVoice = voiceOf(code);
    QCoreApplication::installTranslator(activeVoice);
    activeVoice->setActive(true);
}

LanguageScope::~LanguageScope()
{
    Silence silence;
    QCoreApplication::instance()->installEventFilter(&silence);
    activeVoice->setActive(false);
    QCoreApplication::removeTranslator(activeVoice);
    activeVoice.clear();
}

} // namespace Switchboard
