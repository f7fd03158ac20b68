// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

void install(QCoreApplication &app, const QString &name, const QString &folder)
{
    auto *words = new QTranslator(&app);
    if (words->load(QLocale(), name, u"_"_s, folder))
        QCoreApplication::installTranslator(words);
}

} // namespace

void installWords(QCoreApplication &app, const QString &language)
{
    if (!language.isEmpty() && QLocale(language).language() != QLocale::system().language())
        QLocale::setDefault(QLocale(language)); // else as the system: it knows the country too
    install(app, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // first: ours win
    install(app, u"authentik-keeper"_s, u":/i18n"_s);
}

QString manualFolder()
{
    return QLocale().language() == QLocale::German ? u":/manual/de"_s : u":/manual/en"_s;
}

} // namespace keeper
