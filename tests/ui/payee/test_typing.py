"""The account is answered beside its field while it is typed."""

from pytestqt.qtbot import QtBot

from ringback.ui.payee.typing import Filling
from ringback.usecases.paying import payee_asked
from tests.ui.accessibility import show
from tests.usecases.conftest import Office


def test_a_slip_in_an_iban_is_said_beside_the_field(qtbot: QtBot, office: Office) -> None:
    case = office.desk.case(office.take_in("b01-1-awkward"))
    filling = Filling(office.desk, payee_asked(office.desk, case), preview=True)
    qtbot.addWidget(filling)
    row = filling.form.rows["account"]
    filling.restore({"sort": "bank", "holder": "Linh Pham", "account": "GB28 WEST 1234 5698 7654 32"})
    show(filling)
    assert "Signs 3 and 4" in row.control.accessibleDescription()
    filling.restore({"account": "me@pay.example"})
    assert "Signs" not in row.control.accessibleDescription()
