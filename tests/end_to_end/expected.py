"""What is written down by hand of each worked case: `documented.py` and `honest.py` hold them."""

from typing import NamedTuple

from ringback.domain.verdict import Outcome


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Expect(NamedTuple):
    """`ladder`: who, where, past work, skill, same person, money. `undone`: required before the decision.

    `decisive` names facts and the open rule each of them alone brings about; `linked` are the rules that
    only the `others` bring about.
    """

    outcome: Outcome
    rules: frozenset[str]
    ladder: str
    undone: frozenset[str] = frozenset()
    decisive: dict[str, str] = {}  # noqa: RUF012  # never changed
    linked: frozenset[str] = frozenset()


GO, LIMITS, WAIT, STOP = Outcome.GO, Outcome.LIMITS, Outcome.WAIT, Outcome.STOP

STANDARD = words(
    "document_beside_face reference_callback video_main second_call live_work bank_name payee_callback"
    " access_card delivery_join"
)
FULL = STANDARD | words("place_proof qualification_source second_observer")
