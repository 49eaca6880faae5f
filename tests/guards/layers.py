"""Who may import whom, and which library belongs to which part: the table of DESIGN, as data."""

import sys
from collections.abc import Iterator

from tests.guards.guard import Guard
from tests.guards.source import Source

BELOW_USECASES = {"chain", "domain", "playbook", "readers", "records", "reports", "rules", "watchlists"}
LEAVES = {"resources", "sentences", "text", "value"}

MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "resources": set(),
    "text": {"resources", "value"},
    "value": set(),
    "sentences": {"domain", "text"},
    "domain": set(),
    "chain": {"domain"},
    "rules": {"domain"},
    "playbook": {"domain", "resources"},
    "readers": {"domain"},
    "records": {"chain", "domain"},
    "watchlists": {"domain"},
    "reports": {"chain", "domain", "playbook", "resources", "rules", "sentences", "text"},
    "usecases": BELOW_USECASES | LEAVES,
    "ui": {"domain", "usecases"} | LEAVES,
    "cli": {"domain", "usecases"} | LEAVES,
    "app": BELOW_USECASES | LEAVES | {"ui", "usecases"},
    "__main__": {"app", "cli", "readers", "ui"},
}

EVERYWHERE = {"msgspec"}
OWNERS: dict[str, tuple[str, ...]] = {
    "Crypto": ("rules",),
    "PIL": ("readers", "reports"),
    "PySide6": ("app", "ui"),
    "babel": ("reports", "text", "ui", "usecases"),
    "base58": ("rules",),
    "cryptography": ("chain", "records", "reports"),  # outside records: only to check a mark
    "defusedxml": ("readers", "watchlists"),
    "disposable_email_domains": ("rules",),
    "email_validator": ("rules",),
    "holidays": ("rules",),
    "icalendar": ("reports",),
    "idnumbers": ("rules",),
    "mnemonic": ("chain", "records"),
    "olefile": ("readers",),
    "oxmsg": ("readers",),
    "phonenumbers": ("rules",),
    "platformdirs": ("resources",),
    "publicsuffixlist": ("rules",),
    "pypdf": ("readers", "reports"),
    "rapidfuzz": ("rules", "watchlists"),
    "reportlab": ("reports",),
    "requests": ("watchlists/update",),
    "rfc8785": ("chain", "domain", "records", "reports"),
    "shiboken6": ("app", "ui"),
    "sqlite3": ("records",),
    "sqlite_utils": ("records",),
    "stdnum": ("rules",),
    "tomllib": ("playbook", "text", "watchlists"),
}

OUTSIDE_WORLD = {
    "asyncio", "ctypes", "glob", "importlib", "io", "logging", "multiprocessing", "os", "pathlib", "platform",
    "random", "secrets", "shutil", "signal", "socket", "sqlite3", "subprocess", "tempfile", "threading",
    "time", "urllib.request",
}  # fmt: skip
PURE = {
    "domain": {"msgspec", "rfc8785"},
    "rules": {
        "Crypto",
        "base58",
        "disposable_email_domains",
        "email_validator",
        "holidays",
        "idnumbers",
        "msgspec",
        "phonenumbers",
        "publicsuffixlist",
        "rapidfuzz",
        "stdnum",
    },
    "chain": {"cryptography", "mnemonic", "msgspec", "rfc8785"},
}
CLOCKS = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today")


def layers(source: Source) -> Iterator[tuple[int, str]]:
    for line, name in source.imports():
        parts = name.split(".")
        if parts[0] != "ringback" or len(parts) < 2 or parts[1] in (source.top, "__version__"):
            continue
        if parts[1] not in MAY_IMPORT.get(source.top, set()):
            yield line, f"{source.top} may not import {name}"


def known(source: Source) -> Iterator[tuple[int, str]]:
    if source.top not in MAY_IMPORT:
        yield 1, f"{source.top} has no place in the layers"


def owners(source: Source) -> Iterator[tuple[int, str]]:
    for line, name in source.imports():
        library = name.split(".")[0]
        if library in OWNERS and not source.within(*OWNERS[library]):
            yield line, f"{library} belongs to {', '.join(OWNERS[library])}"
        elif _unknown(library):
            yield line, f"nobody owns the library {library}"


def _unknown(library: str) -> bool:
    return library not in {"ringback", *OWNERS, *EVERYWHERE, *sys.stdlib_module_names}


def pure(source: Source) -> Iterator[tuple[int, str]]:
    if source.top not in PURE:
        return
    for line, name in source.imports():
        library = name.split(".")[0]
        standard = library in sys.stdlib_module_names
        if library in OUTSIDE_WORLD or name.startswith("urllib.request"):
            yield line, f"{name} reaches the outside world"
        elif not standard and library != "ringback" and library not in PURE[source.top]:
            yield line, f"{library} is not for {source.top}"
    for call, name in source.calls():
        if name.endswith(CLOCKS) or name in ("open", "print", "input"):
            yield call.lineno, f"{name}() reads the clock or the world"


def presenters(source: Source) -> Iterator[tuple[int, str]]:
    if source.place.split("/")[-1] != "presenter":
        return
    for line, name in source.imports():
        if name.startswith("PySide6") and not name.startswith("PySide6.QtCore"):
            yield line, f"{name} in a presenter"


GUARDS = (
    Guard(
        name="layers",
        fix="move the code to the layer that may, or pass the value in; the table is tests/guards/layers.py",
        look=layers,
        planted=(
            ("domain/x", "from ringback.records.register import open_register"),
            ("rules/x", "import ringback.playbook"),
            ("records/x", "from ringback import reports"),
            ("ui/x", "def f():\n    from ringback.records import Register"),
            ("ui/x", "import importlib\nimportlib.import_module('ringback.records')"),
            ("domain/x", "from ..ui import theme"),
            ("resources", "from ringback.text import _"),
            ("newcomer/x", "from ringback.domain import case"),
        ),
        harmless=(
            ("usecases/x", "from ringback.records import register\nfrom ringback import __version__"),
            ("ui/case/page", "from ringback.ui.form import row\nfrom ringback.usecases import calls"),
            ("reports/x", "from ringback.playbook import load\nfrom ringback.text import _"),
        ),
    ),
    Guard(
        name="known parts",
        fix="give the new module or package a line in MAY_IMPORT of tests/guards/layers.py",
        look=known,
        planted=(("newcomer/x", "x = 1"), ("newcomer", "x = 1")),
        harmless=(("domain/x", "x = 1"),),
    ),
    Guard(
        name="owned libraries",
        fix="call the owner's function instead, or give the library an owner in tests/guards/layers.py",
        look=owners,
        planted=(
            ("usecases/x", "from PySide6.QtCore import QObject"),
            ("reports/x", "import sqlite3"),
            ("watchlists/search", "import requests"),
            ("ui/fields", "import tomllib"),
            ("usecases/x", "def f():\n    import reportlab.platypus"),
            ("domain/x", "import leftpad"),
        ),
        harmless=(("watchlists/update", "import requests"), ("playbook/load", "import tomllib")),
    ),
    Guard(
        name="pure parts",
        fix="pass the time, the file's content or the random bytes in as an argument",
        look=pure,
        planted=(
            ("domain/x", "import os"),
            ("domain/x", "from pathlib import Path"),
            ("domain/x", "from datetime import datetime\nnow = datetime.now()"),
            ("rules/x", "import datetime\ntoday = datetime.date.today()"),
            ("rules/x", "text = open('x').read()"),
            ("rules/x", "from urllib.request import urlopen"),
            ("domain/x", "import rapidfuzz"),
        ),
        harmless=(
            ("domain/x", "from datetime import date\nd = date.fromisoformat('2026-01-01')"),
            ("rules/x", "import rapidfuzz, urllib.parse"),
            ("records/x", "import os"),
        ),
    ),
    Guard(
        name="presenters know no widgets",
        fix="leave widgets to page.py; a presenter holds one frozen view and takes PySide6.QtCore only",
        look=presenters,
        planted=(("ui/case/presenter", "from PySide6.QtWidgets import QLabel"),),
        harmless=(
            ("ui/case/presenter", "from PySide6.QtCore import QObject"),
            ("ui/case/page", "from PySide6.QtWidgets import QWidget"),
        ),
    ),
)
