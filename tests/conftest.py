"""What every test gets: no display, a home of its own, and no network but this computer."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

import ipaddress
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

OUTSIDE = "a test tried to reach {}: use a fake or a server on 127.0.0.1"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Registers and settings of a test go into its own folder, never into the person's."""
    home = tmp_path / "home"
    monkeypatch.setenv("RINGBACK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_internet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuses every connection and every look-up of a name that leaves this computer."""
    for verb in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, verb, _guarded(getattr(socket.socket, verb)))
    resolve = socket.getaddrinfo

    def local_only(host: Any, *rest: Any, **named: Any) -> Any:
        _refuse_outside(host)
        return resolve(host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", local_only)


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """A window still open after its test would answer the next one's keys."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if application is not None and widgets is not None:
        left = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
        names = [type(window).__name__ for window in left]
        for window in left:
            window.hide()
        assert not names, f"left open: {names}; give it to qtbot.addWidget, or close it in the test"


def _guarded(original: Any) -> Any:
    def guarded(self: socket.socket, *arguments: Any) -> Any:
        address = arguments[-1]
        if isinstance(address, tuple):
            _refuse_outside(address[0])
        return original(self, *arguments)

    return guarded


def _refuse_outside(host: Any) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        loopback = ipaddress.ip_address(name).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise AssertionError(OUTSIDE.format(name))
