#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the repository against one rule of the house. usage: check.py RULE [QT_HEADERS]"""

import sys
from functools import partial
from pathlib import Path

import includes
import texts
from sources import repository_sources


def rules(qt_headers):
    def qt_has(module, name):
        return (Path(qt_headers) / module / name).exists()

    return {
        "arrows": includes.arrows_point_down,
        "owners": includes.libraries_have_one_owner,
        "public_headers": includes.public_headers_show_no_library,
        "no_window": partial(includes.no_window_below_the_window, qt_has=qt_has),
        "headers": includes.units_have_a_header,
        "licence": texts.licence_line_first,
        "length": texts.files_are_short,
        "folders": texts.folders_are_small,
        "sorted": texts.lists_are_sorted,
        "left_over": texts.nothing_is_left_over,
        "words": texts.words_are_the_projects_own,
        "noise": texts.initialisers_name_what_they_set,
        "documents": texts.documents_are_in_the_repository,
        "packages": texts.packages_have_reasons,
        "components": texts.components_are_named_once,
        "types": texts.types_have_names_of_their_own,
        "roles": texts.words_have_a_role,
    }


def main():
    rule = rules(sys.argv[2] if len(sys.argv) > 2 else "")[sys.argv[1]]
    complaints = list(rule(list(repository_sources())))
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
