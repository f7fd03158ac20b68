// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the window's pages.
#include "tests/screenshots/scenes.h"
#include "ui/looks/looks.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// The platform without a screen remarks on every window's size limits: no news.
void printMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.contains("propagateSizeHints"_L1))
        fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

QString required(const QCommandLineParser &parser, const QCommandLineOption &option)
{
    if (!parser.isSet(option))
        qFatal("--%s is needed", qPrintable(option.names().first()));
    return parser.value(option);
}

} // namespace

int main(int argc, char *argv[])
{
    qInstallMessageHandler(printMessage);
    QApplication app(argc, argv);
    const QCommandLineOption to(u"to"_s, u"Folder of the pictures."_s, u"DIR"_s);
    const QCommandLineOption dark(u"dark"_s, u"In dark colours."_s);
    const QCommandLineOption language(u"language"_s, u"\"de\", say."_s, u"CODE"_s);
    const QCommandLineOption target(u"target"_s, u"A real server."_s, u"TARGET"_s);
    const QCommandLineOption identity(u"identity"_s, u"Its key."_s, u"FILE"_s);
    const QCommandLineOption backups(u"backups"_s, u"Folder of the backup."_s, u"DIR"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({to, dark, language, target, identity, backups});
    parser.process(app);

    QTranslator words;
    if (parser.isSet(language)) {
        QLocale::setDefault(QLocale(parser.value(language)));
        if (!words.load(QLocale(), u"authentik-keeper"_s, u"_"_s, u":/i18n"_s))
            qFatal("no words in that language");
        QApplication::installTranslator(&words);
    }
    keeper::applyColours(app, parser.isSet(dark) ? keeper::Colours::Dark : keeper::Colours::Light);
    QString suffix = parser.isSet(dark) ? u"-dark"_s : QString();
    if (parser.isSet(language))
        suffix += u'-' + parser.value(language);
    const keeper::PictureOptions options{.folder = required(parser, to),
                                         .suffix = suffix,
                                         .target = parser.value(target),
                                         .identity = parser.value(identity),
                                         .destination =
                                             parser.isSet(backups) ? parser.value(backups) : QDir::tempPath()};
    QDir().mkpath(options.folder);
    const bool good = options.target.isEmpty()
                          ? keeper::pictureScriptedPages(options)
                          : keeper::pictureRealBackup(options) && keeper::pictureRealRestore(options);
    return good ? 0 : 1;
}
