"""What links cost as a register grows: ratios and growth, printed and never asserted.

People are invented, in many scripts, and the same in every run. The rules run on a full case with its
sightings at hand; the register is a real file with the app's own projections.
"""

import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.moment import Moment
from ringback.playbook import load
from ringback.records import Register
from ringback.records.opening import create, unlock
from ringback.rules.assess import assess
from ringback.rules.names import kindest
from ringback.rules.namesakes import Namesakes
from ringback.rules.surroundings import surroundings_for
from ringback.usecases.desk import Desk
from ringback.usecases.summaries import project
from tests import builders as b
from tests.records.making import CHEAP, NOW, PASSPHRASE, Ground

GIVEN = (
    *("Linh", "Minh", "Siti", "Wei", "Jun", "Anna", "Yuki", "지훈", "민수"),
    *("伟强", "丽华", "健太", "さくら", "Đức", "Hương", "Nurul"),
)
FAMILY = (
    *("Nguyễn", "Phạm", "Tan", "Lee", "Park", "Smith", "Satō", "김"),
    *("박", "陈", "王", "田中", "鈴木", "Ali", "Lim", "Cruz"),
)
STARTS = ("ba", "ke", "mo", "ti", "ru", "sa", "no", "pe", "li", "du")
ENDS = ("rn", "st", "lk", "m", "nd", "ka", "ro", "t", "s", "le")
WORDS = tuple(start + end for start in STARTS for end in ENDS)
KNOWN = "harbour-print.example"
ROUNDS = 9


def loop() -> int:
    """The calibration loop: hashing, as the rules do a lot of."""
    return sum(sha256(b"%d" % number).digest()[0] for number in range(20_000))


def seconds(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of several rounds, after one that is not counted."""
    action()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def person(number: int) -> tuple[f.AnyFact, ...]:
    """A small case: a name, a phone, an address, an account, a CV of 200 words, a referee, a firm's site.

    Every fifth names the one firm that everybody knows.
    """
    draw = random.Random(number)  # invented people, the same each time
    written = f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}"
    firm = "-".join(random.Random(f"firm {number}").choices(WORDS, k=3))
    return (
        b.party(written),
        b.contact("phone", f"+84 24 {number:08}"),
        b.contact("mail", f"person{number}@gmail.com"),
        b.cv(" ".join(draw.choice(WORDS) + (". " if place % 9 == 8 else "") for place in range(200))),
        b.referee(),
        b.contact("ref-mail", f"ref{number}@firm{number % 2000}.example", "ref"),
        b.found("ref-site", KNOWN if number % 5 == 0 else f"{firm}.example", "ref"),
        b.payee(account=f"{number:010}"),
    )


def people(count: int) -> tuple[tuple[CaseId, str, Case], ...]:
    return tuple((CaseId(f"c{n}"), f"RB-2025-{n:05}", b.case(*person(n))) for n in range(count))


def full_case() -> Case:
    """Seventy facts, some of them shared with the first cases, ten of them nearly a known firm's domain."""
    more = [b.contact(f"more-{n}", f"+65 6{n:07}") for n in range(25)]
    referees = [b.referee(f"ref-{n}") for n in range(10)]
    lines = [b.found(f"line-{n}", f"+65 7{n:07}", f"ref-{n}") for n in range(10)]
    near = [b.contact(f"site-{n}", f"harbour-prin{n}t.example", f"ref-{n}") for n in range(10)]
    first = {fact.id: fact for fact in (*person(3), *b.honest_light())}
    return b.case(*first.values(), *more, *referees, *lines, *near, of_job=b.FULL)


@pytest.mark.benchmark
def test_all_rules_on_a_full_case(capsys: pytest.CaptureFixture[str]) -> None:
    mine, measured = full_case(), {}
    for count in (1_000, 10_000):
        around = surroundings_for(mine, b.TODAY, people(count))
        measured[count] = seconds(partial(assess, mine, around))
    base = seconds(loop)
    with capsys.disabled():
        print(  # noqa: T201  # what a benchmark is for
            f"\nall rules, {len(mine.facts)} facts among 10,000 cases: {measured[10_000] * 1e3:.1f} ms, "
            f"{measured[10_000] / base:.2f} calibration loops; "
            f"growth from 1,000 {measured[10_000] / measured[1_000]:.2f}"
        )


@pytest.mark.benchmark
def test_texts_are_linked_in_linear_time(capsys: pytest.CaptureFixture[str]) -> None:
    taken = {}
    for count in (250, 500, 1_000):
        cases = people(count)
        start = time.perf_counter()
        around = surroundings_for(cases[0][2], b.TODAY, cases)
        for _, _, case in cases:
            assess(case, around)
        taken[count] = time.perf_counter() - start
    with capsys.disabled():
        print(  # noqa: T201
            f"\ntexts of 1,000 cases linked: {taken[1_000] / taken[500]:.2f} times 500, "
            f"{taken[1_000] / taken[250]:.2f} times 250 (linear: 2 and 4)"
        )


@pytest.mark.benchmark
def test_one_name_among_ten_thousand(capsys: pytest.CaptureFixture[str]) -> None:
    draw = random.Random(7)
    names = {
        n: b.name(f"{draw.choice(GIVEN)} {draw.choice(WORDS)}{draw.choice(WORDS)} {draw.choice(FAMILY)}")
        for n in range(10_000)
    }
    index = Namesakes((n, (name,)) for n, name in names.items())
    asked = names[4_321]
    found = seconds(partial(index.like, asked))
    each = seconds(partial(_with_everybody, asked, names), rounds=3)
    with capsys.disabled():
        print(f"\none name among 10,000: {each / found:.0f} times faster than with everybody")  # noqa: T201


def _with_everybody(asked: f.Name, names: dict[int, f.Name]) -> int:
    return sum(kindest(asked, (name,)).same for name in names.values())


class Measured(NamedTuple):
    """Seconds to import one case, to show a full one, to open; bytes of the file."""

    imported: float
    page: float
    opened: float
    size: int


@pytest.mark.benchmark
def test_a_page_and_opening_in_a_real_register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sizes that can be made in a minute; what is flat here is flat further on, as each look-up is by tag."""
    few, many = (_register_of(count, tmp_path / f"{count}.ringback") for count in (200, 1_000))
    base = seconds(loop)
    with capsys.disabled():
        print(  # noqa: T201
            f"\na page of a full case among 1,000 cases: {many.page / base:.2f} calibration loops, growth "
            f"from 200 {many.page / few.page:.2f}; opening {many.opened / few.opened:.2f} times that of 200; "
            f"importing a case {many.imported / base:.2f} loops, growth {many.imported / few.imported:.2f}; "
            f"file {many.size / few.size:.2f} times, {many.size // 1_000 // 1024} KiB a case"
        )


def _register_of(count: int, path: Path) -> Measured:
    register, _ = create(
        path, firm="", owner="x", passphrase=PASSPHRASE, now=NOW, computer="", cost=CHEAP, project=project
    )
    start = time.perf_counter()
    for n in range(count):
        _import(register, f"RB-2025-{n:05}", person(n))
    imported = (time.perf_counter() - start) / count
    case_id = _import(register, "RB-2026-00001", tuple(full_case().facts.values()))
    desk = Desk(register, register.me, load(), at_nine, "")
    page, me = seconds(partial(desk.assess, case_id)), register.me.id
    register.close()
    return Measured(imported, page, seconds(partial(_open, path, me), rounds=3), path.stat().st_size)


def at_nine() -> Moment:
    return NOW


def _import(register: Register, label: str, facts: tuple[f.AnyFact, ...]) -> CaseId:
    told = [ev.FactRecorded(fact=fact) for fact in facts]
    ground = Ground(register.people)

    def ground_of(case_id: CaseId) -> Ground:
        del case_id
        return ground

    return register.import_case(ev.CaseOpened(label=label), told, register.me, now=NOW, ground_of=ground_of)


def _open(path: Path, me: PersonId) -> None:
    unlock(path, me, PASSPHRASE, project=project, cost=CHEAP).close()
