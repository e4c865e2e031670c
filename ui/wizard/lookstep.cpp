// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/wizard/lookstep.h"

#include "ui/mainwindow/windowcontext.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"
#include "ui/wizard/choicecard.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Switchboard {

LookStep::LookStep(const WindowContext &context, QWidget *parent)
    : QWidget(parent), m_theme(context.theme), m_language(context.language),
      m_purpose(new QLabel(this)), m_languageTitle(new QLabel(this)),
      m_themeTitle(new QLabel(this)), m_languages(new QButtonGroup(this)),
      m_themes(new QButtonGroup(this))
{
    auto *languages = new QHBoxLayout;
    const QStringList codes = Language::codes();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        auto *card = new ChoiceCard(this);
        card->setObjectName(QStringLiteral("firstLanguage_") + codes.at(i));
        card->setTexts(Language::nativeName(codes.at(i)));
        m_languages->addButton(card, int(i));
        languages->addWidget(card);
    }
    auto *themes = new QHBoxLayout;
    for (const Theme::Choice choice :
         {Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark}) {
        auto *card = new ChoiceCard(this);
        card->setObjectName(QStringLiteral("firstTheme_") + Theme::toString(choice));
        m_themes->addButton(card, int(choice));
        m_themeCards.append(card);
        themes->addWidget(card);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_purpose->setTextFormat(Qt::PlainText);
    m_purpose->setWordWrap(true);
    layout->addWidget(m_purpose);
    layout->addSpacing(16);
    layout->addWidget(m_languageTitle);
    layout->addLayout(languages);
    layout->addSpacing(16);
    layout->addWidget(m_themeTitle);
    layout->addLayout(themes);
    layout->addStretch();

    UiSettings *settings = &context.settings;
    connect(m_languages, &QButtonGroup::idClicked, this, [this, settings, codes](int id) {
        m_language.setCode(codes.at(id));
        settings->setLanguage(codes.at(id));
    });
    connect(m_themes, &QButtonGroup::idClicked, this, [this, settings](int id) {
        m_theme.setChoice(Theme::Choice(id));
        settings->setTheme(Theme::toString(Theme::Choice(id)));
    });
    connect(&m_theme, &Theme::changed, this, &LookStep::markChoices);
    connect(&m_language, &Language::changed, this, &LookStep::markChoices);
    markChoices();
    retranslate();
}

void LookStep::retranslate()
{
    m_purpose->setText(
        tr("Switchboard runs the OneBot 11 services that your bots connect to, shows "
           "every connection, and plays an account for tests. Everything here can "
           "be changed later in the settings."));
    m_languageTitle->setText(tr("Language"));
    m_themeTitle->setText(tr("Theme"));
    const QStringList themes{tr("Like the desktop"), tr("Light", "theme"), tr("Dark", "theme")};
    for (qsizetype i = 0; i < m_themeCards.size(); ++i)
        m_themeCards.at(i)->setTexts(themes.at(i));
}

void LookStep::markChoices()
{
    m_languages->button(int(Language::codes().indexOf(m_language.code())))->setChecked(true);
    m_themes->button(int(m_theme.choice()))->setChecked(true);
}

} // namespace Switchboard
