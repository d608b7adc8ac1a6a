"""The commands that `Tests/kill-commands` kills, and the folder that they work in."""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import termios
import time


class Scene:
    """A command that writes, or keys that are typed into the browser."""

    def __init__(self, line, keys="", shows="", product=None, in_steps=False, product_in_steps=False, repeats=True,
                 codes=(0,), starts_empty=False, base="base.tollbook"):
        self.arguments = line.split()
        # Keys for a browser in a terminal, and words that its screen shows when it has done what they ask for.
        self.keys, self.shows = keys, shows
        # A file or folder that is made.
        self.product, self.product_in_steps = product, product_in_steps
        # Whether what it does is stored step by step, so that a kill may leave some of the steps.
        self.in_steps = in_steps
        # Whether the same again comes to the same.
        self.repeats = repeats
        self.codes, self.starts_empty, self.base = codes, starts_empty, base
        self.lists = line.split(" ")[0] in ("feeds", "fetch", "aside", "watch")

    def __str__(self):
        return f"browse, typed {self.keys!r}" if self.keys else " ".join(self.arguments)


ALL = "--filter date:known"
SCENES = [
    Scene("list --limit 1", starts_empty=True),
    Scene("import more.jsonl"),
    Scene("import rows.csv --as ucdp-ged"),
    Scene("import changed.csv --as ucdp-ged", base="rows.tollbook"),
    Scene("import own.csv --map map.toml"),
    Scene("import articles"),
    Scene("import articles more.jsonl rows.csv", in_steps=True),
    Scene("fetch --without-pages", in_steps=True, base="feeds.tollbook"),
    Scene("feeds add feeds.opml", in_steps=True),
    Scene("feeds pause Feed-1", base="feeds.tollbook"),
    Scene("aside keep 1 2", in_steps=True, repeats=False, base="aside.tollbook"),
    Scene("aside drop 1 2", repeats=False, base="aside.tollbook"),
    Scene("watch add sahel country:mali"),
    Scene("merge other.journal", in_steps=True),
    Scene("browse --script decisions.keys", in_steps=True, repeats=False),
    Scene("browse --script joins.keys", in_steps=True, repeats=False, base="articles.tollbook"),
    Scene("", keys=":import articles\r", shows="Kidal", in_steps=True),
    Scene("", keys=":import rows.csv\r", shows="added", in_steps=True),
    Scene("check --repair", base="stale.tollbook"),
    Scene("backup made.tollbook", product="made.tollbook"),
    Scene("repair made.tollbook", product="made.tollbook"),
    Scene(f"export {ALL} --format archive -o made.tollbook", product="made.tollbook"),
    Scene(f"export {ALL} --format jsonl -o made.jsonl", product="made.jsonl"),
    Scene(f"export {ALL} --format html -o made.html", product="made.html"),
    Scene(f"export {ALL} --format csv -o made.csv", product="made.csv"),
    Scene("evidence 61 --output bytes", product="bytes", product_in_steps=True, base="articles.tollbook"),
    Scene("desk sync", in_steps=True, base="desk.tollbook"),
    Scene("desk confidential 60", repeats=False, base="desk.tollbook"),
]

TOWNS = ["Gao", "Mopti", "Kidal", "Niamey", "Maradi", "Kano", "Jos", "Bangui", "Goma", "Bunia", "Beni", "Juba"]


def item(feed, number):
    """An entry; feeds write of other towns in other words, so that none is another's print."""
    town, dead = TOWNS[feed % 4 * 3 + number % 3], number % 90 + 3
    text = (f"Gunmen attacked a village near {town} on {1 + number % 28} September 2024 and killed {dead} people, the mayor "
            "said." if number % 3 else f"The council of {town} votes on the budget for roads, item {number}.")
    text += f" {FILLERS[feed % 4]}" * 40
    return (f"<item><guid>{feed}-{number}</guid><title>Report {number} from {town}</title>"
            f"<link>http://{feed}.example/{number}</link>"
            f"<pubDate>{1 + number % 28:02d} Sep 2024 10:00:00 GMT</pubDate><description>{text}</description></item>")


FILLERS = ["It rained.", "The road was closed until noon.", "Boats lay on the river.", "Lamps burned all night long."]


def items(address):
    """The entries of a feed, by its address."""
    feed = int("0" + "".join(filter(str.isdigit, address)))
    return [item(feed, number) for number in range(30 * feed, 30 * feed + 30)]


def write(desk, name, text):
    os.makedirs(os.path.dirname(desk.path(name)), exist_ok=True)
    with open(desk.path(name), "w", encoding="utf-8") as file:
        file.write(text)


def rows(dead):
    head = "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low\n"
    return head + "".join(f"{number},3,Testers,Civilians,Mali,2024-09-{1 + number % 28:02d},2024-09-{1 + number % 28:02d},"
                          f"{dead},{dead + 2},{dead - 1}\n" for number in range(600))


def texts(desk):
    """The files that are imported, and the keys that are typed."""
    write(desk, "rows.csv", rows(3))
    write(desk, "changed.csv", rows(4))
    write(desk, "own.csv", "Date;Place;Dead\n" + "".join(f"{1 + n % 28:02d}/09/2024;Mopti {n};{n + 1}\n" for n in range(300)))
    write(desk, "map.toml", 'name = "Own list"\nlicence = "CC BY 4.0"\nday_order = "day first"\n[columns]\ndate = "Date"\n'
          'place = "Place"\n[[figures]]\nmeasure = "killed"\nlow = "Dead"\nhigh = "Dead"\n')
    for number, town in enumerate(TOWNS):
        write(desk, f"articles/{number}.txt", f"Gunmen kill {number + 3} in {town}\n\nGunmen killed {number + 3} people in {town} on "
              f"{number + 1} September 2024, police said. Hospitals counted {number + 9} wounded.\n")
    for number in range(3):
        write(desk, f"plain/{number}.txt", f"Council votes {number}\n\nThe council of Gao has passed budget {number} for roads.\n")
    write(desk, "decisions.keys", "*j*j*\nNsome words<C-s>\ntsahel,north<Enter>\njA\nu\nu\n<C-r>\nj*ju\n" + "j*\n" * 12)
    write(desk, "joins.keys", "mjm\nJ\ny\nu\nmjmJy\n*j*\n")
    write(desk, "theirs.keys", "j*j*\nNother words<C-s>\ntsouth<Enter>\njA\n" + "j*\n" * 20)


def fill(desk, port):
    """Bases: a sample with decisions, one with articles, with rows, with feeds, with what waits, and one that shares."""
    texts(desk)
    desk.run("list")
    shutil.move(desk.path(".local/share/tollbook/archive.tollbook"), desk.path("base.tollbook"))
    write(desk, "first.keys", "jjjj*\nNfirst words<C-s>\n")
    desk.run("browse", "--script", "first.keys", archive="base.tollbook")
    for name, arguments in (("articles", ["import", "articles"]), ("rows", ["import", "rows.csv"]),
                            ("aside", ["import", "plain"])):
        copy(desk, "base", name)
        desk.run(*arguments, archive=f"{name}.tollbook")
    more = desk.run("export", "--filter", "date:known", "--format", "jsonl", archive="articles.tollbook")
    write(desk, "more.jsonl", more.replace('"made-', '"again-').replace('"key":"article', '"key":"other'))
    write(desk, "feeds.opml", "<opml><body>" + "".join(
        f"<outline text='Feed-{n}' xmlUrl='http://127.0.1.{n}:{port}/{n}.xml'/>" for n in range(1, 5)) + "</body></opml>")
    copy(desk, "base", "feeds")
    desk.run("feeds", "add", "feeds.opml", archive="feeds.tollbook")
    copy(desk, "base", "stale")
    # What follows from the tables, put out of step with them.
    subprocess.run(["sqlite3", desk.path("stale.tollbook"), STALE], check=True)
    copy(desk, "base", "theirs")
    desk.run("browse", "--script", "theirs.keys", archive="theirs.tollbook", author="ben")
    write(desk, "other.journal", desk.run("log", "--format", "journal", archive="theirs.tollbook"))
    os.makedirs(desk.path("shared"))
    copy(desk, "base", "desk")
    desk.run("desk", "join", "shared", archive="desk.tollbook")
    copy(desk, "desk", "there")
    desk.run("import", "articles", archive="there.tollbook")
    desk.run("browse", "--script", "theirs.keys", archive="there.tollbook", author="ben")
    desk.run("desk", "sync", archive="there.tollbook")
    shutil.copytree(desk.path("shared"), desk.path("shared.base"))


STALE = "DROP INDEX IF EXISTS incident_by_killed"


def copy(desk, name, to):
    for suffix in ("", "-wal"):
        if os.path.exists(desk.path(name + ".tollbook" + suffix)):
            shutil.copy(desk.path(name + ".tollbook" + suffix), desk.path(to + ".tollbook" + suffix))


class Typist:
    """A browser in a terminal of its own."""

    def __init__(self, command, folder, environment):
        self.seen = b""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execve(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))

    def type(self, keys, shows, moment):
        """Types when the first screen is there; killed after a moment from then, else left by Ctrl-C when it shows the words."""
        self.read(lambda: b"Mali" in self.seen, 10)
        if moment is not None:
            # Kills before the first screen would try what every other command tries.
            moment = max(0.0, moment - 0.2)
        self.seen = b""
        os.write(self.terminal, keys.encode())
        self.read(lambda: shows.encode() in self.seen, 30 if moment is None else moment)
        if moment is None:
            os.write(self.terminal, b"\x03")
            self.read(lambda: False, 5)
        else:
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)

    def read(self, is_enough, seconds):
        end = time.time() + seconds
        while not is_enough() and time.time() < end:
            ready, _, _ = select.select([self.terminal], [], [], max(0, min(0.02, end - time.time())))
            if ready:
                try:
                    piece = os.read(self.terminal, 65536)
                except OSError:
                    return
                if not piece:
                    return
                self.seen += piece
