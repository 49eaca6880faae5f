"""The register, the network and threads each have one door."""

from collections.abc import Iterator

from tests.guards.guard import Guard
from tests.guards.source import Source

REGISTER = "records/store"
JOBS = "ui/jobs"
UPDATE = "watchlists/update"
CHILD = "readers/child"

NETWORK = (
    "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl",
    "urllib.request", "urllib3", "xmlrpc", "PySide6.QtNetwork", "PySide6.QtWebSockets",
)  # fmt: skip
THREADS = (
    "_thread", "asyncio", "concurrent.futures", "multiprocessing", "threading.Thread", "threading.Timer",
    "PySide6.QtConcurrent", "PySide6.QtCore.QRunnable", "PySide6.QtCore.QThread",
    "PySide6.QtCore.QThreadPool",
)  # fmt: skip
THREAD_CALLS = ("threading.Thread", "threading.Timer", "QThread", "QThreadPool", "QtCore.QThread")


def register(source: Source) -> Iterator[tuple[int, str]]:
    for line, name in source.imports():
        if name == "sqlite3.connect":
            yield line, f"{name} is imported"
    for call, name in source.calls():
        if name == "sqlite3.connect" or name.split(".")[-1] == "Database":
            yield call.lineno, f"{name} opens a file"


def network(source: Source) -> Iterator[tuple[int, str]]:
    yield from _imported(source, NETWORK)


def threads(source: Source) -> Iterator[tuple[int, str]]:
    yield from _imported(source, THREADS)
    for call, name in source.calls():
        if name in THREAD_CALLS:
            yield call.lineno, f"{name} starts work of its own"


def _imported(source: Source, names: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for line, name in source.imports():
        if any(name == wanted or name.startswith(f"{wanted}.") for wanted in names):
            yield line, f"{name} is imported"


GUARDS = (
    Guard(
        name="one door to the register",
        fix=f"open it through desktop/ringback/{REGISTER}.py, which sets the pragmas and holds the lock",
        look=register,
        planted=(
            ("records/backup", "import sqlite3\nsqlite3.connect('x')"),
            ("usecases/x", "from sqlite3 import connect"),
            ("records/x", "from sqlite_utils import Database\nDatabase('x')"),
            ("records/x", "import sqlite_utils\nsqlite_utils.Database('x')"),
        ),
        harmless=(
            (
                "records/x",
                "button.clicked.connect(go)\nimport sqlite3\nsqlite3.Row\nfrom sqlite_utils import Database",
            ),
        ),
        spared={REGISTER: "it is the door"},
    ),
    Guard(
        name="one door to the network",
        fix=f"only desktop/ringback/{UPDATE}.py talks to the network, when a person asks for it",
        look=network,
        planted=(
            ("rules/x", "import socket"),
            ("usecases/x", "from urllib.request import urlopen"),
            ("usecases/x", "from urllib import request"),
            ("ui/x", "def f():\n    import http.client"),
            ("ui/x", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ),
        harmless=(("rules/x", "from urllib.parse import urlsplit"),),
        spared={UPDATE: "it is the door"},
    ),
    Guard(
        name="one door to threads",
        fix=f"hand the work to Jobs in desktop/ringback/{JOBS}.py, with frozen values",
        look=threads,
        planted=(
            ("ui/x", "from PySide6.QtCore import QThread"),
            ("records/x", "import threading\nthreading.Thread(target=f).start()"),
            ("usecases/x", "from concurrent.futures import ThreadPoolExecutor"),
        ),
        harmless=(("ui/crash", "import threading\nthreading.excepthook = f"),),
        spared={
            JOBS: "it is the door",
            CHILD: "its timer only ends the child process, where a pipe can't be waited for with a limit",
        },
    ),
)
