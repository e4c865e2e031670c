// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

// Outside of every namespace, as the macro demands: the linker would drop the data of a static
// library.
static void initializeTranslationResources()
{
    Q_INIT_RESOURCE(switchboard_translations);
}

namespace Switchboard {

Language::Language(QObject *parent) : QObject(parent) { }

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ownTexts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

QStringList Language::codes()
{
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

QString Language::codeForSystem()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                            : QStringLiteral("en");
}

QString Language::nativeName(const QString &code)
{
    return code == QLatin1String("zh_CN") ? QStringLiteral("简体中文") : QStringLiteral("English");
}

QString Language::catalogue(const QString &code)
{
    static const bool initialized = [] {
        initializeTranslationResources();
        return true;
    }();
    Q_UNUSED(initialized)
    return QStringLiteral(":/switchboard/i18n/") + code + QStringLiteral(".qm");
}

bool Language::setCode(const QString &code)
{
    if (!codes().contains(code))
        return false;
    if (code == m_code)
        return true;
    m_code = code;
    QLocale::setDefault(QLocale(code));

    QCoreApplication::removeTranslator(&m_ownTexts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    // Qt's dialogs and context menus; English needs no file, and a missing package leaves English.
    if (m_qtTexts.load(QStringLiteral("qtbase_") + code,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    if (m_ownTexts.load(catalogue(code)))
        QCoreApplication::installTranslator(&m_ownTexts);
    Q_EMIT changed();
    return true;
}

} // namespace Switchboard
