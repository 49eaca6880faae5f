"""Which door was opened, what is to be done now, what was done and when, and whom to tell."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.facts import Incident, PartySort
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.text import _
from ringback.ui.wrong.logs import Log, Logs
from ringback.usecases import incidents
from ringback.usecases.desk import Desk
from ringback.usecases.desk import now as clock_now
from ringback.usecases.emergencies import ContactWords, Emergency, clocks, contacts, countries, emergencies
from ringback.usecases.practice import is_practice

DRAFT = "incident:words"


class StepLine(Struct, frozen=True):
    """One action; `at` when it was done, `now` the one to do next."""

    key: str
    words: str
    at: str = ""
    now: bool = False


class WrongView(Struct, frozen=True, kw_only=True):
    situations: tuple[Emergency, ...]
    chosen: Emergency | None = None
    steps: tuple[StepLine, ...] = ()
    told: frozenset[str] = frozenset()
    countries: tuple[tuple[str, str], ...]
    country: str = ""
    contacts: tuple[ContactWords, ...] = ()
    clocks: tuple[str, ...] = ()

    @property
    def now(self) -> StepLine | None:
        return next((step for step in self.steps if step.now), None)

    @property
    def done(self) -> int:
        return sum(bool(step.at) for step in self.steps)


class WrongPresenter:
    """`desk` is None before anything is unlocked; then what is noted waits in `logs`."""

    def __init__(
        self,
        situation: str = "",
        country: str = "",
        *,
        desk: Desk | None = None,
        logs: Logs | None = None,
        about: CaseId | None = None,
        clock: Callable[[], Moment] | None = None,
    ) -> None:
        self.desk = desk
        self.logs = logs or Logs()
        self.clock = clock or (desk.clock if desk else clock_now)
        self.about = about
        self.view = WrongView(situations=emergencies(), countries=countries())
        self.choose(situation)
        self.choose_country(country)

    @property
    def log(self) -> Log | None:
        return self.logs.of(self.view.chosen.id) if self.view.chosen else None

    @property
    def incident(self) -> Incident:
        """As noted so far; raises LookupError before a door was chosen."""
        if self.log is None:
            raise LookupError("no door")
        return self.log.incident

    @property
    def filed(self) -> str:
        """The label of the case it is kept in; empty while it is only here."""
        log = self.log
        return self.desk.case(log.case).label if self.desk and log and log.case else ""

    @property
    def practice(self) -> bool:
        return self.desk is not None and is_practice(self.desk)

    def choose(self, situation: str) -> None:
        chosen = next((item for item in self.view.situations if item.id == situation), None)
        if chosen is not None and self.logs.of(chosen.id) is None:
            self.logs.put(self._kept(chosen.id) or Log(incidents.begun(chosen.id)))
        self.view = replace(self.view, chosen=chosen)
        self._render()

    def choose_country(self, code: str) -> None:
        """A country we know nothing about leaves the list as it is."""
        if found := contacts(code):
            self.view = replace(self.view, country=code, contacts=found, clocks=clocks(code))

    def progress(self, door: str) -> str:
        """What was done behind a door so far, in words; empty when nothing was."""
        log = self.logs.of(door)
        done = [step for step in log.incident.steps if not step.put_off] if log else []
        total = next(len(item.first) for item in self.view.situations if item.id == door)
        return _("{done} of {of} done").format(done=len(done), of=total) if done else ""

    # what is noted; each raises RingbackError when it can't be kept, and then it is as before

    def did(self, key: str) -> None:
        self._note(incidents.took(self.incident, key, self.clock()))

    def put_off(self, key: str) -> None:
        self._note(incidents.took(self.incident, key, self.clock(), put_off=True))

    def undo(self, key: str) -> None:
        self._note(incidents.took_back(self.incident, key))

    def told(self, who: str) -> None:
        self._note(incidents.told(self.incident, who, self.clock()))

    def state(self, words: str, noticed: str, hour: str) -> None:
        now = self.clock()
        told = incidents.stated(self.incident, words=words, noticed=noticed, hour=hour, now=now)
        self._note(told, draft=DRAFT)

    # keeping it

    def cases(self) -> tuple[tuple[str, str], ...]:
        """Where it may be kept, the newest first."""
        if self.desk is None:
            return ()
        known = [(one.label, one.case, one.who) for one in self.desk.register.summaries()]
        return tuple((case, f"{who} · {label}") for label, case, who in sorted(known, reverse=True))

    def file_in(self, case_id: CaseId) -> None:
        if self.desk is not None:
            self.logs.put(Log(incidents.file_incident(self.desk, case_id, self.incident), case_id))

    def file_new(self, name: str, sort: PartySort) -> None:
        """A case for a vendor that is in none yet."""
        if self.desk is not None:
            case_id, kept = incidents.file_in_new(self.desk, name, self.incident, sort)
            self.logs.put(Log(kept, case_id))

    def start_again(self) -> None:
        """The same door for somebody else; what was filed stays in its case."""
        if self.view.chosen is not None:
            self.logs.put(Log(incidents.begun(self.view.chosen.id)))
            self._render()

    def _note(self, incident: Incident, draft: str | None = None) -> None:
        log = self.log
        if self.desk is not None and log is not None and log.case is not None:
            incidents.keep_incident(self.desk, log.case, incident, draft)
        self.logs.put(Log(incident, log.case if log else None))
        self._render()

    def _kept(self, door: str) -> Log | None:
        """Where one comes from a case in which this door was opened before, it goes on there."""
        if self.desk is None or self.about is None:
            return None
        known = incidents.incidents_of(self.desk.case(self.about))
        mine = [one for one in known if one.situation.value == door]
        return Log(mine[-1], self.about) if mine else None

    def _render(self) -> None:
        chosen = self.view.chosen
        if chosen is None:
            return
        incident = self.incident
        at = {step.do: step.at for step in incident.steps if not step.put_off}
        following = incidents.next_step(incident, chosen)
        pairs = zip(chosen.keys, chosen.first, strict=True)
        steps = tuple(StepLine(key, words, at.get(key, ""), key == following) for key, words in pairs)
        told = frozenset(one.who for one in incident.told)
        self.view = replace(self.view, steps=steps, told=told)
