"""A desk: an open register, who sits at it, the playbook, and a clock given from outside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.events import AnyEvent, Ending
from ringback.domain.identifiers import Sighting
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.independence import Index
from ringback.domain.moment import Moment
from ringback.domain.people import Person
from ringback.domain.verdict import Assessment
from ringback.playbook import Playbook
from ringback.records import Register, Signer
from ringback.rules.assess import assess
from ringback.rules.surroundings import Surroundings, sightings_of
from ringback.usecases.accounts import account_forms
from ringback.usecases.listed import listed_wallets

__all__ = ["Desk", "DeskGround", "Gesture", "Signer", "now"]


@dataclass(frozen=True)
class Desk:
    """`signer` is the person signed in; a second person signs beside them with their own."""

    register: Register
    signer: Signer
    playbook: Playbook
    clock: Callable[[], Moment]
    computer: str = ""

    def case(self, case_id: CaseId) -> Case:
        return self.register.case(case_id)

    def surroundings(self, case_id: CaseId | None, case: Case) -> Surroundings:
        """What rules may know besides the case: the day, and where else its identifiers were seen."""
        seen = sightings_of(case, partial(self.register.sightings, except_case=case_id))
        told = {key: tuple(map(self._told, sightings)) for key, sightings in seen.items()}
        return Surroundings(
            today=self.clock().day(),
            sightings=told,
            case=case,
            listed=listed_wallets(),
            forms=account_forms(),
        )

    def _told(self, sighting: Sighting) -> Sighting:
        """With whether that case is about somebody who was not taken on."""
        summary = self.register.summary(sighting.case)
        gone = summary is not None and summary.decision in set(Ending)
        return replace(sighting, not_taken_on=True) if gone else sighting

    def assess(self, case_id: CaseId) -> Assessment:
        case = self.case(case_id)
        return assess(case, self.surroundings(case_id, case))

    def append(self, gesture: "Gesture", event: AnyEvent) -> Case:
        """One durable entry. Raises Refused, InputProblem or RecordsProblem, and then nothing has changed."""
        now = self.clock()
        return self.register.append(
            gesture.case,
            event,
            gesture.signer or self.signer,
            base=gesture.base,
            now=now,
            ground=DeskGround(self, gesture.case, gesture.fresh),
            draft_field=gesture.draft,
        )


@dataclass(frozen=True)
class Gesture:
    """On which case, seen at which head, by whom if not by the person signed in.

    `fresh` says that the signer's passphrase was entered just now and checked; `draft` names the draft
    that the saved answer replaces.
    """

    case: CaseId
    base: int
    signer: Signer | None = None
    fresh: bool = False
    draft: str | None = None


@dataclass(frozen=True)
class DeskGround:
    """What `permit` rests on, read from the register when it is asked for."""

    desk: Desk
    case_id: CaseId | None
    fresh: bool = False
    _cache: dict[str, Surroundings] = field(default_factory=dict, compare=False, repr=False)

    @property
    def people(self) -> Mapping[PersonId, Person]:
        return self.desk.register.people

    @property
    def index(self) -> Index:
        return self._surroundings(self.desk.case(self.case_id) if self.case_id else Case())

    def assess(self, case: Case) -> Assessment:
        return assess(case, self._surroundings(case))

    def _surroundings(self, case: Case) -> Surroundings:
        key = str(case.head)
        if key not in self._cache:
            self._cache[key] = self.desk.surroundings(self.case_id, case)
        return self._cache[key]


def now() -> Moment:
    """This computer's clock, which is all it claims to be."""
    here = datetime.now().astimezone()
    offset = here.utcoffset()
    return Moment(int(here.timestamp() * 1000), int(offset.total_seconds() // 60) if offset else 0)
