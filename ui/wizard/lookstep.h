// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace Switchboard {

class ChoiceCard;
class Language;
class Theme;
class UiSettings;
struct WindowContext;

//! Language and theme; both change as they are chosen.
class LookStep final : public QWidget
{
    Q_OBJECT

public:
    explicit LookStep(const WindowContext &context, QWidget *parent = nullptr);

    void retranslate();

private:
    void markChoices();

    Theme &m_theme;
    Language &m_language;
    QLabel *m_purpose;
    QLabel *m_languageTitle;
    QLabel *m_themeTitle;
    QButtonGroup *m_languages;
    QButtonGroup *m_themes;
    QList<ChoiceCard *> m_themeCards;
};

} // namespace Switchboard
