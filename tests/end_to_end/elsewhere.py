"""A window in a process of its own: `python -m tests.end_to_end.elsewhere typing|calling|door`.

The first two are cut off in the middle, as by a power cut; the last says what it reads at the door.
"""

import os
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from ringback.app import App
from ringback.records import create
from ringback.ui import theme
from ringback.ui.desks import Desks
from ringback.ui.window import DEFAULT
from ringback.usecases.desk import Desk, now
from ringback.usecases.imports import import_document
from ringback.usecases.registers import desk_at
from ringback.usecases.summaries import project
from ringback.usecases.whereabouts import default_register, practice_register
from tests.end_to_end.assessed import WORKED, read
from tests.end_to_end.hands import Hands
from tests.usecases.conftest import CHEAP

MINE = "siti's own passphrase"
WHO = "川守 誠司"
TYPED = "They changed the colour and said why"
HEARD = "Hino, the owner, on the shop line"
HALF = "a client through the match"
CUT = 9
"""The exit code of a window that was cut off where it was meant to be."""


def prepare() -> None:
    """A register with one case, closed."""
    file = default_register()
    file.parent.mkdir(parents=True, exist_ok=True)
    register, _code = create(
        file, firm="Kedai Digital", owner="Siti Rahman", passphrase=MINE, now=now(), computer="till",
        cost=CHEAP, project=project,
    )  # fmt: skip
    with register:
        import_document(desk_at(register), read(WORKED / "k07-1-before-access.json"))


def come_in(me: Hands) -> None:
    me.wait_for("Passphrase of Siti Rahman")
    me.write(MINE)
    me.enter()
    me.wait_for("Who are you checking?")


def to_the_check(me: Hands) -> None:
    me.press(f"{WHO}…")
    me.press("5 Live video…")
    me.press("Open: A live piece of work…")


def to_the_call(me: Hands) -> None:
    me.press(f"{WHO}…")
    me.press("4 References…")
    me.press("Look again: Ring a referee…")
    me.press("Ring 日野 恵")


def desk_of(me: Hands) -> Desk:
    assert me.app.desks.own is not None
    return me.app.desks.own


def drafted(me: Hands, words: str) -> Callable[[], bool]:
    """Whether the register holds a draft with these words."""
    register = desk_of(me).register
    (summary,) = register.summaries()
    return lambda: any(words in draft.text for draft in register.drafts(summary.case).values())


def _typing(me: Hands) -> None:
    come_in(me)
    to_the_check(me)
    me.press("All on one page")
    me.fill("The task, and one thing they explained…", TYPED)
    me.until(drafted(me, TYPED), "not drafted")


def _calling(me: Hands) -> None:
    come_in(me)
    to_the_call(me)
    me.save()
    me.write(HEARD)
    me.save()
    me.write(HALF)
    me.until(drafted(me, HALF), "not drafted")


def _door(me: Hands) -> None:
    me.wait_for("open elsewhere")
    sys.stdout.write(me.read())


def main(what: str) -> None:
    qt = QApplication(sys.argv[:1])
    theme.apply(qt, theme.load(theme.Scheme.LIGHT))
    app = App(qt, Desks(default_register(), practice_register()))
    app.start()
    app.window.resize(DEFAULT)
    app.window.show()
    app.window.activateWindow()
    me = Hands(app)
    me.until(app.window.isActiveWindow)
    {"typing": _typing, "calling": _calling, "door": _door}[what](me)
    sys.stdout.flush()
    os._exit(CUT)


if __name__ == "__main__":
    main(sys.argv[1])
