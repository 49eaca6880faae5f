"""Who has a key; a second person with a passphrase of their own; and changing one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ringback.domain.errors import InputProblem
from ringback.domain.people import Role
from ringback.records import unlock_with_recovery
from ringback.ui import places as at
from ringback.ui.people.add import AddPersonPage
from ringback.ui.people.change import ChangePassphrasePage
from ringback.ui.people.presenter import PeoplePresenter
from ringback.ui.people.recovery import NewRecoveryPage
from ringback.usecases.desk import Desk
from ringback.usecases.registers import create_register, desk_at
from tests.ui.accessibility import show
from tests.ui.opened import PASSPHRASE, make_register

NEW = "four other plain words"


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = make_register()
    yield desk
    desk.register.close()


def test_a_second_person_types_their_own(qtbot: QtBot, desk: Desk) -> None:
    presenter = PeoplePresenter(desk)
    assert presenter.alone
    page = AddPersonPage(presenter)
    qtbot.addWidget(page)
    show(page)
    page.save()
    assert page.name.error()
    page.name.set_value("林 偉")
    page.new.first.edit.setText(NEW)
    page.new.second.edit.setText("something else here")
    page.save()
    assert page.new.second.error()
    assert page.new.second.value() == "something else here"
    page.new.second.edit.setText(NEW)
    with qtbot.waitSignal(page.went, timeout=20_000) as went:
        page.save()
    assert went.args == [at.People()]
    names = {line.name: line for line in presenter.view}
    assert "added by Ann" in names["林 偉"].made
    assert "here" in names["Ann"].made
    added = next(person for person in desk.register.people.values() if person.name == "林 偉")
    assert added.role is Role.APPROVER
    assert desk.register.sign_in(added.id, NEW).id == added.id


def test_my_own_passphrase(qtbot: QtBot, desk: Desk) -> None:
    page = ChangePassphrasePage(PeoplePresenter(desk))
    qtbot.addWidget(page)
    show(page)
    page.old.edit.setText("not mine")
    page.new.first.edit.setText(NEW)
    page.new.second.edit.setText(NEW)
    page.save()
    qtbot.waitUntil(lambda: bool(page.old.error()))
    assert page.new.value() == NEW
    page.old.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(page.went, timeout=20_000):
        page.save()
    assert desk.register.confirm(desk.signer, NEW)


def test_a_new_recovery_code_ends_the_old_one(qtbot: QtBot, own_home: Path) -> None:
    register, old = create_register(own_home / "r.ringback", "Firm", "Ann", PASSPHRASE)
    page = NewRecoveryPage(PeoplePresenter(desk_at(register)))
    qtbot.addWidget(page)
    show(page)
    page.passphrase.edit.setText("not mine")
    page.save()
    qtbot.waitUntil(lambda: bool(page.passphrase.error()))
    assert not register.recovery_noted
    page.passphrase.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(page.went, timeout=20_000) as went:
        page.save()
    [place] = went.args
    assert isinstance(place, at.Recovery)
    register.close()
    with unlock_with_recovery(own_home / "r.ringback", place.code) as opened:
        assert [person.name for person in opened.people.values()] == ["Ann"]
    with pytest.raises(InputProblem, match="wrong_recovery_code"):
        unlock_with_recovery(own_home / "r.ringback", old)
