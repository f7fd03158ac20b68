#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule finds an offence planted for it, and leaves the innocent alone."""

import unittest

import includes
import texts
from sources import Source


def count(rule, *files, **options):
    return len(list(rule([Source(path, text) for path, text in files], **options)))


class Includes(unittest.TestCase):
    def test_arrows_up_or_sideways_are_found(self):
        for path, name in [
            ("core/base/a.cpp", "core/jobs/plan.h"),
            ("core/ssh/a.cpp", "core/remote/server.h"),
            ("core/redis/a.h", "core/postgres/b.h"),
            ("core/backupset/a.cpp", "core/ssh/b.h"),
            ("core/backup/a.cpp", "core/verify/b.h"),
            ("core/survey/a.cpp", "core/backupset/b.h"),
            ("core/ssh/a.cpp", "core/jobs/b.h"),
            ("core/base/a.cpp", "ui/models/b.h"),
            ("ui/models/a.cpp", "ui/main/b.h"),
            ("ui/main/a.cpp", "app/gui/b.h"),
            ("app/cli/main.cpp", "ui/widgets/b.h"),
            ("app/cli/main.cpp", "ui/models/b.h"),
            ("app/cli/terminal/a.cpp", "app/cli/b.h"),
            ("core/restore/plan/a.cpp", "core/restore/server/b.h"),
            ("core/ssh/pump/a.cpp", "core/ssh/login/b.h"),
            ("ui/words/a.cpp", "ui/models/b.h"),
            ("ui/models/runs/a.cpp", "ui/models/server/b.h"),
            ("ui/backup/a.cpp", "ui/restore/b.h"),
            ("core/base/a.cpp", "error.h"),
        ]:
            with self.subTest(path=path, name=name):
                self.assertEqual(count(includes.arrows_point_down, (path, f'#include "{name}"\n')), 1)

    def test_arrows_down_are_fine(self):
        for path, name in [
            ("core/base/a.cpp", "core/base/a.h"),
            ("core/ssh/a.cpp", "core/base/error.h"),
            ("core/backup/a.cpp", "core/jobs/step.h"),
            ("core/backup/a.cpp", "core/postgres/backup/b.h"),
            ("core/restore/server/a.cpp", "core/restore/plan/b.h"),
            ("ui/restore/a.cpp", "ui/connect/b.h"),
            ("app/cli/a.cpp", "ui/words/b.h"),
            ("app/cli/a.cpp", "app/cli/terminal/b.h"),
            ("core/verify/a.cpp", "core/backupset/manifest.h"),
            ("ui/models/a.cpp", "core/base/error.h"),
            ("ui/backup/a.cpp", "ui/widgets/b.h"),
            ("app/gui/main.cpp", "ui/main/window.h"),
            ("tests/unit/tst_a.cpp", "core/jobs/plan.h"),
            ("core/base/a.cpp", "a.moc"),
        ]:
            with self.subTest(path=path, name=name):
                self.assertEqual(count(includes.arrows_point_down, (path, f'#include "{name}"\n')), 0)

    def test_a_folder_that_is_not_in_the_plan_is_found(self):
        self.assertEqual(count(includes.arrows_point_down, ("core/misc/a.cpp", "\n")), 1)

    def test_a_unit_without_its_header_is_found(self):
        header = ("core/base/a.h", "#pragma once\n")
        for text, expected in [
            ('#include "core/base/a.h"\n#include <QString>\n', 0),
            ('#include "core/base/b.h"\n#include "core/base/a.h"\n', 1),
            ("int a;\n", 1),
        ]:
            with self.subTest(text=text):
                self.assertEqual(count(includes.units_have_a_header, ("core/base/a.cpp", text), header), expected)
        self.assertEqual(count(includes.units_have_a_header, ("core/base/a.cpp", '#include "core/base/b.h"\n')), 1)

    def test_a_library_outside_its_owner_is_found(self):
        for name, owner in [
            ("libssh2.h", "core/ssh"), ("libpq-fe.h", "core/postgres"), ("hiredis/hiredis.h", "core/redis"),
            ("archive_entry.h", "core/files"), ("zstd.h", "core/files"), ("KTar", "core/backupset"),
            ("openssl/evp.h", "core/base"),
        ]:
            with self.subTest(name=name):
                text = f"#include <{name}>\n"
                self.assertEqual(count(includes.libraries_have_one_owner, ("core/verify/a.cpp", text)), 1)
                self.assertEqual(count(includes.libraries_have_one_owner, (f"{owner}/a.cpp", text)), 0)

    def test_a_public_header_with_a_librarys_type_is_found(self):
        user = ("core/remote/a.cpp", '#include "core/ssh/pump/pump.h"\n')
        shown = ("core/ssh/pump/pump.h", "struct _LIBSSH2_SESSION;\n")
        by_way = ("core/ssh/pump/pump.h", '#include "core/ssh/pump/wire.h"\n')
        wire = ("core/ssh/pump/wire.h", "#include <libssh2.h>\n")
        inner = ("core/ssh/a.cpp", '#include "core/ssh/pump/wire.h"\n')
        self.assertEqual(count(includes.public_headers_show_no_library, user, shown), 1)
        self.assertEqual(count(includes.public_headers_show_no_library, user, by_way, wire), 1)
        self.assertEqual(count(includes.public_headers_show_no_library, inner, wire), 0)

    def test_a_window_below_the_window_is_found(self):
        def qt_has(module, name):
            return (module, name) in {("QtCore", "QString"), ("QtGui", "QImage"), ("QtNetwork", "QHostInfo")}

        for path, text, expected in [
            ("core/base/a.cpp", "#include <QImage>\n", 1),
            ("ui/models/a.h", "#include <QtGui/QImage>\n", 1),
            ("core/ssh/CMakeLists.txt", "target_link_libraries(a Qt6::Widgets)\n", 1),
            ("core/base/a.cpp", "#include <QString>\n#include <QHostInfo>\n#include <QtCore/QString>\n", 0),
            ("ui/widgets/a.cpp", "#include <QImage>\n", 0),
        ]:
            with self.subTest(path=path):
                self.assertEqual(count(includes.no_window_below_the_window, (path, text), qt_has=qt_has), expected)


    def test_a_unit_without_its_own_header_first_is_found(self):
        header = ("core/base/a.h", "\n")
        for text, expected in [
            ('#include "core/base/a.h"\n#include <QString>\n', 0),
            ('#include <QString>\n#include "core/base/a.h"\n', 1),
            ("int a = 0;\n", 1),
        ]:
            with self.subTest(text=text):
                self.assertEqual(count(includes.units_have_a_header, header, ("core/base/a.cpp", text)), expected)
        self.assertEqual(count(includes.units_have_a_header, ("core/base/a.cpp", '#include "core/base/b.h"\n')), 1)
        for path in ["core/selfcheck.cpp", "app/cli/main.cpp", "tests/unit/tst_a.cpp"]:
            self.assertEqual(count(includes.units_have_a_header, (path, "\n")), 0)


class Texts(unittest.TestCase):
    def test_initialisers_that_say_nothing_are_found(self):
        for text, expected in [
            ("A a{.b = {}};", 1), ("A a{.b = 1,\n    .c = {}};", 1), ("A a{.b = {1}};", 0), ("a.b = {};", 0),
            ("    QString b = {};", 0),
        ]:
            with self.subTest(text=text):
                self.assertEqual(count(texts.initialisers_name_what_they_set, ("core/base/a.cpp", text + "\n")), expected)

    def test_documents_that_are_not_there_are_found(self):
        there = ("docs/facts/here.md", "")
        for path, text, expected in [
            ("core/base/a.h", "// see docs/facts/here.md 2.1\n", 0),
            ("core/base/a.h", "// see docs/gone.md\n", 1),
            ("core/base/a.h", "int a; ///< by here.md 2\n", 1),
            ("core/base/a.h", "/// CON" + "TRACTS 5\n", 1),
            ("core/base/a.h", "/// by DES" + "IGN, section 8\n", 1),
            ("core/base/a.h", "/// RESTORE.md of a set\n", 0),
            ("core/base/a.h", 'const char *a = "notes.md";\n', 0),
            ("tests/a.py", "a = 1  # docs/gone" + ".md\n", 1),
            ("README.md", "as docs/gone.md says\n", 1),
            ("README.md", "as docs/facts/here.md says, and a RESTORE.md\n", 0),
        ]:
            with self.subTest(path=path, text=text):
                self.assertEqual(count(texts.documents_are_in_the_repository, there, (path, text)), expected)

    def test_a_full_folder_is_found(self):
        files = [(f"ui/widgets/a{number}.cpp", "") for number in range(41)]
        self.assertEqual(count(texts.folders_are_small, *files), 1)
        self.assertEqual(count(texts.folders_are_small, *files[1:], ("ui/widgets/run/b.cpp", ""), ("ui/widgets/c.svg", "")), 0)

    def test_an_unsorted_list_of_sources_is_found(self):
        for text, expected in [
            ("keeper_library(a\n    SOURCES b.cpp a.cpp\n    LINKS c)\n", 1),
            ("keeper_library(a\n    SOURCES a.cpp\n        b.cpp\n    LINKS c)\n", 0),
        ]:
            with self.subTest(text=text):
                self.assertEqual(count(texts.lists_are_sorted, ("core/a/CMakeLists.txt", text)), expected)

    def test_a_missing_licence_line_is_found(self):
        self.assertEqual(count(texts.licence_line_first, ("core/base/a.h", "#pragma once\n")), 1)
        self.assertEqual(count(texts.licence_line_first, ("dev", "#!/bin/sh\necho\n")), 1)
        self.assertEqual(count(texts.licence_line_first, ("core/base/a.h", f"// {texts.LICENCE}\n")), 0)
        self.assertEqual(count(texts.licence_line_first, ("dev", f"#!/bin/sh\n# {texts.LICENCE}\n")), 0)
        self.assertEqual(count(texts.licence_line_first, ("README.md", "# Title\n")), 0)

    def test_a_long_file_is_found(self):
        self.assertEqual(count(texts.files_are_short, ("core/base/a.cpp", "\n" * 501)), 1)
        self.assertEqual(count(texts.files_are_short, ("core/base/a.cpp", "\n" * 500)), 0)
        self.assertEqual(count(texts.files_are_short, ("README.md", "\n" * 501)), 0)

    def test_left_over_notes_are_found(self):
        for word in ["TO" + "DO", "FIX" + "ME", "X" + "XX"]:
            self.assertEqual(count(texts.nothing_is_left_over, ("core/base/a.cpp", f"// {word}: later\n")), 1)
        self.assertEqual(count(texts.nothing_is_left_over, ("dev", "mktemp /tmp/a.XXXXXX\n")), 0)

    def test_foreign_words_are_found(self):
        for word in ["deb.deb" + "ian.org", "py" + "pi.org", "see /wo" + "rk/main", "cat /ro" + "ot/.cache"]:
            with self.subTest(word=word):
                self.assertEqual(count(texts.words_are_the_projects_own, ("README.md", f"a {word} b\n")), 1)

    def test_words_that_only_look_foreign_are_fine(self):
        for word in ["ssh-agent", "docker.io", "ghcr.io/goauthentik/server", "maintain", "$ro" + "ot/etc", "aim"]:
            with self.subTest(word=word):
                self.assertEqual(count(texts.words_are_the_projects_own, ("README.md", f"a {word} b\n")), 0)

    def test_words_without_a_role_are_found(self):
        for text in ['tr("Close")', 'tr("Close", "the window")', 'tr("%Ln files", nullptr, 3)', 'tr("a \\"b\\" "\n "c")', 'translate("main", "Close")']:
            with self.subTest(text=text):
                self.assertEqual(count(texts.words_have_a_role, ("ui/main/a.cpp", f"f({text});\n")), 1)
                self.assertEqual(count(texts.words_have_a_role, ("tests/gui/a.cpp", f"f({text});\n")), 0)
        for text in ['tr("Close", "@action")', 'tr("a \\", b"\n   "c",\n   "@info size")', 'QObject::tr("%Ln", "@info", 3)']:
            with self.subTest(text=text):
                self.assertEqual(count(texts.words_have_a_role, ("ui/main/a.cpp", f"f({text});\n")), 0)

    def test_components_named_elsewhere_are_found(self):
        listed = ("core/backupset/components.h", 'inline constexpr QLatin1StringView Media{"media"};\n'
                  'inline constexpr QLatin1StringView Redis{"redis"};\n')
        for line in ['if (component == "media"_L1)', 'f(u"media"_s);', 'isTicked(u"redis"_s)', '.component = u"redis"_s',
                     'find(places, u"redis"_s, &Place::component)']:
            with self.subTest(line=line):
                self.assertEqual(count(texts.components_are_named_once, listed, ("ui/main/a.cpp", line + "\n")), 1)
                self.assertEqual(count(texts.components_are_named_once, listed, ("tests/unit/a.cpp", line + "\n")), 0)
        for line in ['f(components::Media); // "media"_L1', 'below("media", files);', 'json[u"redis"_s] = host;', 'f(u"medial"_s);']:
            with self.subTest(line=line):
                self.assertEqual(count(texts.components_are_named_once, listed, ("ui/main/a.cpp", line + "\n")), 0)

    def test_two_types_of_one_name_are_found(self):
        one = ("core/ssh/a.h", "class Session\n{\n};\n")
        for line, found in [("class Session\n{", 1), ("struct Session : Other\n{", 1), ("enum class Session { A };", 1),
                            ("class Session;", 0), ("struct Session::Link\n{", 0), ("class SessionOf\n{", 0)]:
            with self.subTest(line=line):
                self.assertEqual(count(texts.types_have_names_of_their_own, one, ("ui/models/b.h", line + "\n")), found)

    def test_packages_without_reason_or_twice_are_found(self):
        self.assertEqual(count(texts.packages_have_reasons, (".ci/packages", "# build\n\ng++  # compiler\ncmake\n")), 1)
        self.assertEqual(count(texts.packages_have_reasons, (".ci/packages", "g++ # a\ng++ # b\n")), 1)


if __name__ == "__main__":
    unittest.main()
