#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""swap.sh killed at every command it runs, in both directions, with and without its guard, and killed again while it
mends: everything must end on one side. Its real file operations on real folders; the engine and PostgreSQL are fakes
(the real ones: tests/services/cli/tst_clirestore*)."""

import concurrent.futures
import itertools
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import textwrap
import time
import unittest

# Every command is a quarter of an hour of processor: it is for a change of the script.
STRIDE = 1 if "KEEPER_EVERY_PLACE" in os.environ else 3
SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "core" / "restore" / "server" / "swap.sh"
RUN = "20261124t210000z-0f0f"

# Stands in for the engine, and for psql in the database's container: one folder a database, renamed as PostgreSQL
# does it, both or none.
ENGINE = r"""#!/bin/sh
box=$BOX
case $1 in
    stop) shift; for id; do rm -f "$box/up/$id"; done ;;
    compose) for id in worker server redis; do : >"$box/up/$id"; done; echo compose >>"$box/made" ;;
    start) shift; for id; do : >"$box/up/$id"; done ;;
    inspect) echo true ;;
    exec)
        case $* in
            *psql*)
                for word; do case $word in live=* | incoming=* | outgoing=*) eval "${word%%=*}='${word#*=}'" ;; esac; done
                cat >/dev/null
                if [ -d "$box/db/$incoming" ] && [ -d "$box/db/$live" ] && [ ! -d "$box/db/$outgoing" ]; then
                    python3 -c 'import os, sys; os.rename(sys.argv[1], sys.argv[3]); os.rename(sys.argv[2], sys.argv[1])' \
                        "$box/db/$live" "$box/db/$incoming" "$box/db/$outgoing"
                elif [ ! -d "$box/db/$incoming" ] && [ -d "$box/db/$live" ] && [ -d "$box/db/$outgoing" ]; then
                    :
                else
                    exit 3
                fi
                ;;
            *) shift 2; exec "$@" ;;
        esac
        ;;
esac
"""

# Counts the commands of the script; at the chosen one the script dies, before or after the command did its work.
COUNTED = r"""#!/bin/sh
exec 8>>"$BOX/count.lock"; flock 8
read -r n <"$BOX/count"; n=$((n + 1)); echo $n >"$BOX/count"
exec 8>&-
fall() {
    for pid in $(cat "$BOX"/pids 2>/dev/null); do kill -KILL "$pid" 2>/dev/null; done
    kill -KILL $PPID
    exit 137
}
[ "$n $WHEN" != "$(cat "$BOX/fall") before" ] || fall
REAL "$@"
status=$?
[ "$n $WHEN" != "$(cat "$BOX/fall") after" ] || fall
exit $status
"""


class Box:
    """A host in a folder: what is live, what was built beside it, and a work folder with the script."""

    def __init__(self, when, guarded, recreates=""):
        self.recreates = recreates
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="swap script "))
        self.when, self.guarded = when, guarded
        self.work = self.path / ".authentik-keeper" / RUN
        self.work.mkdir(parents=True)
        for folder in ("up", "db", "bin"):
            (self.path / folder).mkdir()
        for container in ("worker", "server", "redis"):
            (self.path / "up" / container).touch()
        self._databases()
        self._directories()
        self._programs()
        shutil.copy(SCRIPT, self.work / "swap.sh")
        for name in ("forth.sql", "back.sql"):
            (self.work / name).write_text("-- the fake reads none\n")
        self._parameters()
        self.fall_at(0)

    def _databases(self):
        for name, side in (("authentik", "back"), (f"authentik_restore_{RUN}", "forth")):
            (self.path / "db" / name).mkdir()
            (self.path / "db" / name / "side").write_text(side)

    def _directories(self):
        awkward = ["plain", "two  spaces", "-dash", ".dot", "..two", "new\nline", "*"]
        for live, new in (("media", ".authentik-keeper-new-X-media"), ("certs", "certs/.authentik-keeper-new-X")):
            for folder, side in ((self.path / live, "back"), (self.path / new, "forth")):
                folder.mkdir(parents=True)
                folder.chmod(0o750 if side == "back" else 0o2770)
                for name in awkward:
                    (folder / name).write_text(side)
        (self.path / "certs" / "lost+found").mkdir()
        (self.path / "certs" / ".authentik-keeper-new-X" / "lost+found").mkdir()  # a backup has it as any folder
        # An entry that was not there before, and is in the set.
        (self.path / ".authentik-keeper-new-X-icon.png").write_text("forth")

    def _programs(self):
        (self.path / "bin" / "engine.real").write_text(ENGINE)
        for name in ("mv", "rm", "mkdir", "rmdir", "tar", "find", "engine"):
            real = f'"{self.path}/bin/engine.real"' if name == "engine" else shutil.which(name)
            (self.path / "bin" / name).write_text(COUNTED.replace("REAL", real))
        if not self.guarded:
            (self.path / "bin" / "setsid").write_text("#!/bin/sh\nexit 0\n")
        for program in (self.path / "bin").iterdir():
            program.chmod(0o755)

    def _parameters(self):
        base = f"'{self.path}'"
        (self.work / "parameters").write_text(textwrap.dedent(f"""\
            engine=engine helper=helper inside=/ clients='worker server' redis=redis
            started_forth='server worker' started_back='server worker'
            database=pg user=authentik port=5432 maintenance=postgres live=authentik has_places=yes
            restored=authentik_restore_{RUN} kept=authentik_before_{RUN} recreates={self.recreates}
            stop_one() {{ engine stop "$1"; }}
            start_one() {{ engine start "$1"; }}
            look_one() {{ engine inspect "$1"; }}
            recreate() {{ engine compose up; }}
            start_helper() {{ :; }}
            places() {{
                place_one rename {base}/media {base}/.authentik-keeper-new-X-media {base}/.authentik-keeper-before-X-media
                place_one children {base}/certs {base}/certs/.authentik-keeper-new-X {base}/certs/.authentik-keeper-before-X
                place_one rename {base}/icon.png {base}/.authentik-keeper-new-X-icon.png {base}/.authentik-keeper-before-X-icon.png
            }}
            """))

    def fall_at(self, number):
        (self.path / "count").write_text("0\n")
        (self.path / "fall").write_text(f"{number}\n")

    def count(self):
        return int((self.path / "count").read_text())

    def run(self, verb):
        environment = {"PATH": f"{self.path}/bin:{os.environ['PATH']}", "BOX": str(self.path), "WHEN": self.when, "LC_ALL": "C"}
        with open(self.work / "log", "a") as log:
            script = subprocess.Popen(["sh", self.work / "swap.sh", verb], env=environment, stdin=subprocess.DEVNULL,
                                      stdout=subprocess.DEVNULL, stderr=log)
        (self.path / "pids").write_text(f"{script.pid}\n")
        return script.wait(timeout=60)

    def wait_for_guard(self):
        deadline = time.monotonic() + 30
        while subprocess.run(["sh", self.work / "swap.sh", "status"], capture_output=True, check=True).stdout.startswith(b"active"):
            assert time.monotonic() < deadline, "somebody is at work for ever"
            time.sleep(0.1)

    def words(self):
        state = self.work / "state"
        return [line.split(" ", 1)[1].strip() for line in state.read_text().splitlines()] if state.exists() else []

    def finished(self):
        words = self.words()
        return bool(words) and words[-1].startswith("finished")

    def sides(self):
        """Which side each live thing is of."""
        sides = {"database": (self.path / "db" / "authentik" / "side").read_text()}
        for folder in ("media", "certs"):
            for name in sorted(os.listdir(self.path / folder)):
                if name != "lost+found" and not name.startswith(".authentik-keeper"):
                    sides[f"{folder}/{name!r}"] = (self.path / folder / name).read_text()
            mode = (self.path / folder).stat().st_mode & 0o7777
            sides[f"{folder} itself"] = {0o750: "back", 0o2770: "forth"}.get(mode, oct(mode))
        sides["icon.png"] = "forth" if (self.path / "icon.png").exists() else "back"
        return sides

    def kept(self):
        """What is beside, whole: of the other side."""
        names = [path.name for path in self.path.iterdir()] + [path.name for path in (self.path / "certs").iterdir()]
        return sorted(name for name in names if name.startswith(".authentik-keeper-"))

    def is_up(self):
        return {path.name for path in (self.path / "up").iterdir()} == {"worker", "server", "redis"}

    def remove(self):
        shutil.rmtree(self.path)


BEFORE = [".authentik-keeper-before-X", ".authentik-keeper-before-X-icon.png.absent", ".authentik-keeper-before-X-media"]
NEW = [".authentik-keeper-new-X", ".authentik-keeper-new-X-icon.png", ".authentik-keeper-new-X-media"]


class SwapScript(unittest.TestCase):
    def assert_side(self, box, side, told):
        self.assertEqual(set(box.sides().values()), {side}, f"{told}: {box.sides()}\n{box.words()}\n{(box.work / 'log').read_text()}")
        self.assertEqual(len([name for name in box.sides() if name.startswith("certs/")]), 7, told)
        self.assertEqual(box.kept(), NEW if side == "back" else BEFORE, told)
        self.assertEqual(box.words()[-1], f"finished {side}", told)
        self.assertTrue(box.is_up(), told)

    def in_box(self, when, guarded, work):
        box = Box(when, guarded)
        try:
            work(box)
        finally:
            box.remove()

    def test_goes_forth_and_back_and_forth_again(self):
        def work(box):
            for side in ("forth", "back", "forth", "back"):
                self.assertEqual(box.run(side), 0)
                box.wait_for_guard()
                self.assert_side(box, side, side)
        self.in_box("before", True, work)

    def test_with_other_files_compose_makes_the_containers(self):
        box = Box("before", True, recreates="yes")
        try:
            for side in ("forth", "back"):
                self.assertEqual(box.run(side), 0)
                box.wait_for_guard()
                self.assert_side(box, side, side)
            self.assertEqual((box.path / "made").read_text(), "compose\n" * 2)
        finally:
            box.remove()

    def test_goes_back_when_asked_in_the_middle(self):
        def work(box):
            # The file of the wish is removed at the beginning: it is made by the first command after that.
            engine = box.path / "bin" / "engine"
            engine.write_text(engine.read_text().replace("#!/bin/sh", f"#!/bin/sh\n: >'{box.work}/go-back'", 1))
            box.run("forth")
            box.wait_for_guard()
            self.assert_side(box, "back", "asked")
            self.assertIn("asked-to-go-back", box.words())
        self.in_box("before", True, work)

    def test_what_is_left_stopped_is_so_on_its_own_side_alone(self):
        def work(box):
            parameters = box.work / "parameters"
            parameters.write_text(parameters.read_text().replace("started_forth='server worker'", "started_forth='server'"))
            self.assertEqual(box.run("forth"), 0)
            box.wait_for_guard()
            self.assertFalse((box.path / "up" / "worker").exists())
            self.assertEqual(box.run("back"), 0)
            box.wait_for_guard()
            self.assert_side(box, "back", "undone")  # the worker is up
            box.fall_at(4)  # somewhere before the swap: the guard puts it back
            box.run("forth")
            box.wait_for_guard()
            self.assert_side(box, "back", "put back")
        self.in_box("before", True, work)

    def test_starts_nothing_when_it_can_not_put_everything_back(self):
        def work(box):
            shutil.rmtree(box.path / ".authentik-keeper-new-X-media")  # somebody removed what was built
            (box.path / "db" / "authentik").rename(box.path / "db" / "elsewhere")
            box.run("forth")
            box.wait_for_guard()
            self.assertEqual(box.words()[-1], "stuck")
            self.assertFalse(box.is_up())
            (box.path / "db" / "elsewhere").rename(box.path / "db" / "authentik")  # a person mends it
            (box.path / ".authentik-keeper-new-X-media").mkdir()
            box.run("mend")
            self.assertEqual(set(box.sides().values()), {"back"})
            self.assertTrue(box.is_up())
        self.in_box("before", True, work)

    def killed_everywhere(self, direction, when, guarded):
        """The script dies at one command after the other, until there are no more."""
        for number in itertools.count(1, STRIDE):
            box = Box(when, guarded)
            try:
                if direction == "back":
                    box.run("forth")
                    box.wait_for_guard()
                box.fall_at(number)
                box.run(direction)
                box.wait_for_guard()
                fell = (box.path / "count").exists() and box.count() >= number
                if not fell:
                    self.assertGreater(number, 10)
                    return
                if f"begin {direction}" not in box.words():  # it had not begun: nothing was touched
                    self.assertEqual(set(box.sides().values()), {"back" if direction == "forth" else "forth"})
                    self.assertTrue(box.is_up())
                    continue
                if not guarded:
                    self.mend_with_another_death(box, number)
                box.wait_for_guard()
                self.assertTrue(box.finished(), f"{direction} {when} {number}: {box.words()}")
                side = box.words()[-1].split()[1]
                self.assert_side(box, side, f"{direction}, {when} command {number}")
                swapped = "swapped" in box.words()[box.words().index(f"begin {direction}"):]
                self.assertEqual(side, direction if swapped else {"forth": "back", "back": "forth"}[direction])
            finally:
                box.remove()

    def mend_with_another_death(self, box, number):
        if box.finished():
            return
        box.fall_at(1 + number % 7)  # the mending dies too, somewhere
        box.run("mend")
        box.fall_at(0)
        box.run("mend")

    def test_killed_at_every_command(self):
        """With its guard alive, that mends; else it is mended later. Most of the time is waiting: all at once."""
        cases = list(itertools.product(("forth", "back"), ("before", "after"), (True, False)))
        with concurrent.futures.ThreadPoolExecutor(len(cases)) as pool:
            runs = [pool.submit(self.killed_everywhere, *case) for case in cases]
        for (direction, when, guarded), run in zip(cases, runs):
            with self.subTest(direction=direction, when=when, guarded=guarded):
                run.result()


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    unittest.main()
