// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the window's pages: all of them over scripted servers or, with --target, those of real work.
#include "app/gui/sshbackend.h"
#include "tests/gui/pages/labwork.h"
#include "tests/gui/pages/pagewalk.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

constexpr QSize UsualSize{1180, 760};
constexpr QSize NarrowSize{900, 600};

/// The platform without a screen remarks on every window's size limits: no news.
void printMessage(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    if (!message.contains("propagateSizeHints"_L1))
        fprintf(stderr, "%s: %s\n", context.category, qPrintable(message));
}

} // namespace

int main(int argc, char *argv[])
{
    qInstallMessageHandler(printMessage);
    QApplication app(argc, argv);
    const QCommandLineOption to(u"to"_s, u"Folder of the pictures."_s, u"DIR"_s);
    const QCommandLineOption dark(u"dark"_s, u"In dark colours."_s);
    const QCommandLineOption language(u"language"_s, u"\"de\", say."_s, u"CODE"_s, u"en"_s);
    const QCommandLineOption narrow(u"narrow"_s, u"In the smallest window."_s);
    const QCommandLineOption points(u"points"_s, u"Size of the type."_s, u"POINTS"_s);
    const QCommandLineOption target(u"target"_s, u"A real server."_s, u"TARGET"_s);
    const QCommandLineOption identity(u"identity"_s, u"Its key."_s, u"FILE"_s);
    const QCommandLineOption backups(u"backups"_s, u"Folder of the real backup."_s, u"DIR"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({to, dark, language, narrow, points, target, identity, backups});
    parser.process(app);
    if (!parser.isSet(to))
        parser.showHelp(2);

    installWords(app, parser.value(language));
    applyColours(app, parser.isSet(dark) ? Colours::Dark : Colours::Light);
    if (parser.isSet(points)) {
        QFont font = QApplication::font();
        font.setPointSizeF(parser.value(points).toDouble());
        QApplication::setFont(font);
    }
    const QDir folder(parser.value(to));
    folder.mkpath(u"."_s);
    int number = 0;
    QString unsaved;
    const See take = [&](QWidget &window, const QString &page) {
        const QString name = u"%1-%2.png"_s.arg(++number, 2, 10, QChar(u'0')).arg(QString(page).replace(u' ', u'-'));
        if (!window.grab().save(folder.filePath(name)))
            unsaved += name + u' ';
    };
    const QString lost = parser.isSet(target) ? workOnLab(std::make_shared<SshBackend>(),
                                                          {.target = parser.value(target),
                                                           .identityFile = parser.value(identity),
                                                           .destination = parser.value(backups)},
                                                          take)
                                              : walkPages(parser.isSet(narrow) ? NarrowSize : UsualSize, take);
    if (lost.isEmpty() && unsaved.isEmpty())
        return 0;
    fprintf(stderr, "never came: %s; not saved: %s\n", qPrintable(lost), qPrintable(unsaved));
    return 1;
}
