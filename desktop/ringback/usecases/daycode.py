"""Today's code: whoever was rung can ring our main line back and hear the same digits.

It shows that both who rang and who answers have this register open, and nothing more.
"""

from ringback.domain.ids import CaseId
from ringback.usecases.desk import Desk


def code_of_the_day(desk: Desk, case_id: CaseId) -> str:
    """Two pairs of digits, easy to say in any language. The day is this computer's."""
    digits = f"{desk.register.day_code(case_id, desk.clock().day().isoformat()):04}"
    return f"{digits[:2]} {digits[2:]}"
