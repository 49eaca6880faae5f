"""Work off the window's thread comes back in order, on the window's thread, or not at all."""

import sys
import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ringback.domain.errors import RecordsProblem
from ringback.text import Speech, language, speaking
from ringback.ui.jobs import Err, InlineExecutor, Jobs, Ok
from tests.ui.manual import ManualExecutor


class Listener(QObject):
    """A page that waits for an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[tuple[Any, str]] = []

    def hear(self, outcome: Ok[Any] | Err) -> None:
        self.got.append((outcome, threading.current_thread().name))


def broken() -> None:
    raise RecordsProblem("busy")


def buggy() -> None:
    raise ZeroDivisionError


def thread_name() -> str:
    return threading.current_thread().name


def test_nothing_happens_until_the_executor_runs() -> None:
    register, listener = ManualExecutor(), Listener()
    jobs = Jobs(register, InlineExecutor())
    jobs.in_register(thread_name, listener.hear)
    assert jobs.busy()
    assert listener.got == []
    register.run()
    assert listener.got[0][0] == Ok("MainThread")
    assert not jobs.busy()


def test_a_known_error_arrives_as_one() -> None:
    listener = Listener()
    Jobs(InlineExecutor(), InlineExecutor()).in_files(broken, listener.hear)
    outcome = listener.got[0][0]
    assert isinstance(outcome, Err)
    assert outcome.error.reason == "busy"


def test_a_bug_reaches_the_hook_and_not_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[type[BaseException]] = []

    def hook(kind: type[BaseException], _error: object, _trace: object) -> None:
        met.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    listener, jobs = Listener(), Jobs(InlineExecutor(), InlineExecutor())
    jobs.in_register(buggy, listener.hear)
    assert met == [ZeroDivisionError]
    assert listener.got == []
    assert not jobs.busy()


def test_a_page_that_is_gone_is_not_called() -> None:
    register, listener = ManualExecutor(), Listener()
    jobs = Jobs(register, InlineExecutor())
    jobs.in_register(thread_name, listener.hear)
    listener.deleteLater()
    got = listener.got
    import shiboken6  # only this test takes an object away by force

    shiboken6.delete(listener)
    register.run()
    assert got == []


def test_real_workers_keep_to_one_thread_each_and_answer_on_ours(qtbot: QtBot) -> None:
    jobs, listener = Jobs(), Listener()
    for _round in range(3):
        jobs.in_register(thread_name, listener.hear)
    jobs.in_files(thread_name, listener.hear)
    qtbot.waitUntil(lambda: len(listener.got) == 4)
    jobs.close()
    names = {outcome.value for outcome, _where in listener.got}
    assert names == {"register_0", "files_0"}
    assert {where for _outcome, where in listener.got} == {"MainThread"}


def test_closing_waits_for_everything_and_hands_it_over() -> None:
    jobs, listener = Jobs(), Listener()
    jobs.in_register(thread_name, listener.hear)
    for _round in range(3):
        jobs.in_files(thread_name, listener.hear)
    jobs.close()
    assert len(listener.got) == 4
    assert not jobs.busy()


def test_an_error_no_page_can_say_is_not_lost() -> None:
    jobs, told, busy = Jobs(InlineExecutor(), InlineExecutor()), list[Any](), list[Any]()
    jobs.unheard.connect(told.append)
    jobs.busy_changed.connect(busy.append)
    jobs.in_files(thread_name, _full)
    assert [error.reason for error in told] == ["disk_full"]
    assert busy == [True, False]


def _full(_outcome: object) -> None:
    raise RecordsProblem("disk_full")


def test_work_speaks_the_language_it_was_asked_in() -> None:
    register, listener = ManualExecutor(), Listener()
    with speaking(Speech("ja")):
        Jobs(register, InlineExecutor(), listener).in_register(language, listener.hear)
    register.run()
    assert listener.got[0][0] == Ok("ja")
