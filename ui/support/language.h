// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

namespace Switchboard {

//! The language of the window; switched while the program runs. GUI thread, one per program.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    //! `en`, `zh_CN`.
    [[nodiscard]] static QStringList codes();
    //! The best of codes() for the desktop's locale.
    [[nodiscard]] static QString codeForSystem();
    //! The language's name in itself.
    [[nodiscard]] static QString nativeName(const QString &code);
    //! The compiled catalogue of our own texts in \a code.
    [[nodiscard]] static QString catalogue(const QString &code);

    [[nodiscard]] QString code() const { return m_code; }
    //! Every widget gets QEvent::LanguageChange. An unknown \a code changes nothing and returns
    //! false.
    bool setCode(const QString &code);

Q_SIGNALS:
    void changed();

private:
    QString m_code;
    QTranslator m_ownTexts;
    QTranslator m_qtTexts;
};

} // namespace Switchboard
