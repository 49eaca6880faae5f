"""A payment batch or a supplier list, line by line, against everybody the firm has looked at.

The result is a report, no finding of a case: nothing is blocked, and the person decides.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.facts import Name
from ringback.domain.ids import CaseId
from ringback.rules import normal
from ringback.rules.account_forms import account_key, keys_of, same_account, tail_of
from ringback.rules.batch_lines import Account, Line, Point, Result, State, Vendor, Verdict
from ringback.rules.names import Likeness, Match, kindest
from ringback.rules.namesakes import Namesakes

Standing = Callable[[CaseId], Verdict | None]
"""What stands against paying a case today: stopped, waits, overdue, … or nothing."""


def compare_lines(
    lines: tuple[Line, ...], vendors: tuple[Vendor, ...], standing: Standing
) -> tuple[Result, ...]:
    """A result for each line, in their order."""
    pairs = zip(lines, matches(lines, vendors), strict=True)
    return tuple(judged(line, found, standing) for line, found in pairs)


def matches(lines: tuple[Line, ...], vendors: tuple[Vendor, ...]) -> Iterator["Matched"]:
    """Whose each line is, one after the other, in their order: what takes its time in a long list."""
    book = _Book(vendors)
    shared = _shared(lines)
    for line in lines:
        found = _by_account(line, book) or _by_name(line, book)
        yield replace(found, shares=shared.get(line.number, ()))


NAMED = 3
"""Other names of an account that are said."""


class _Hit(Struct, frozen=True):
    """A version of an account that is the line's one: whole, or as far as it is written."""

    vendor: Vendor
    account: Account
    whole: bool


class Matched(Struct, frozen=True):
    """`also`: further cases with the same account; `shares`: other names in the list that have it."""

    points: tuple[Point, ...]
    vendor: Vendor | None = None
    account: Account | None = None
    also: tuple[Vendor, ...] = ()
    shares: tuple[str, ...] = ()

    @property
    def cases(self) -> tuple[CaseId, ...]:
        """Whose standing counts."""
        return tuple(vendor.case for vendor in (self.vendor, *self.also) if vendor is not None)


def judged(line: Line, found: Matched, standing: Standing) -> Result:
    """What was seen of a line, and what stands against paying it, the gravest first."""
    against = tuple(_standings(found, standing))
    stranger = found.account is None and any(p.verdict is Verdict.NOT_TAKEN_ON for p in against)
    points = [*(() if stranger else found.points), *against]
    if found.shares:
        points.append(Point(verdict=Verdict.SHARED, other=", ".join(found.shares)))
    order = list(Verdict)
    ranked = sorted(set(points), key=lambda point: (order.index(point.verdict), point.label, point.other))
    kept = tuple(point for point in ranked if not point.verdict.fine) or tuple(ranked)
    return Result(
        line=line,
        points=kept,
        case=found.vendor.case if found.vendor else None,
        payee=found.account.payee if found.account else None,
    )


def _standings(found: Matched, standing: Standing) -> Iterator[Point]:
    """What stands against the case; of further cases with the account only what is grave."""
    if found.vendor is not None and (against := standing(found.vendor.case)) is not None:
        yield Point(verdict=against, label=found.vendor.label)
    for other in found.also:
        against = standing(other.case)
        if against is not None and against.grave:
            yield Point(verdict=against, label=other.label)


def _by_account(line: Line, book: "_Book") -> Matched | None:
    hits = sorted(book.at_account(line), key=lambda hit: hit.vendor.label, reverse=True)
    if not hits:
        return None
    best = min(hits, key=lambda hit: (not hit.whole, not _named_so(line, hit), _age(hit.account)))
    also = {hit.vendor.case: hit.vendor for hit in hits if hit.whole and hit.vendor.case != best.vendor.case}
    points = (
        *_of_account(line, best, book),
        *(
            Point(verdict=Verdict.TWO_CASES, label=best.vendor.label, other=other.label)
            for other in also.values()
            if _strangers(best.vendor, other)
        ),
    )
    return Matched(points, best.vendor, best.account, tuple(also.values()))


def _named_so(line: Line, hit: _Hit) -> bool:
    return bool(line.name) and _match(line.name, (*hit.vendor.names, hit.account.holder)).same


def _strangers(one: Vendor, other: Vendor) -> bool:
    """Two cases of one supplier share their account and are nothing."""
    matches = [_match(name.written, other.names) for name in one.names]
    return bool(matches) and min(matches).likeness is Likeness.DIFFERENT


def _of_account(line: Line, hit: _Hit, book: "_Book") -> Iterator[Point]:
    """Whose the account is, whether it is the approved one, and whether the name is theirs."""
    label = hit.vendor.label
    state = {State.APPROVED: Verdict.FITS, State.OLD: Verdict.OLD_ACCOUNT, State.OPEN: Verdict.NOT_APPROVED}
    yield Point(verdict=state[hit.account.state], label=label)
    if not hit.whole:
        yield Point(verdict=Verdict.PART, label=label)
    match = _match(line.name, (*hit.vendor.names, hit.account.holder)) if line.name else None
    if match is None or match.same:
        return
    if match.likeness is Likeness.DIFFERENT:
        mine = [vendor for vendor, found in book.named(line.name) if found.same]
        verdict = Verdict.OTHER_SUPPLIER if mine else Verdict.OTHER_NAME
        yield Point(verdict=verdict, label=label, other=mine[0].label if mine else "")
    else:
        yield Point(verdict=Verdict.NEAR_NAME if match.telling else Verdict.NAME_UNCLEAR, label=label)


def _by_name(line: Line, book: "_Book") -> Matched:
    named = book.named(line.name)
    mine = [vendor for vendor, match in named if match.same]
    if mine:
        vendor = min(mine, key=_without_approved)
        return Matched((_of_name(line, vendor),), vendor)
    near = [vendor for vendor, match in named if match.likeness is Likeness.NEAR and match.telling]
    if near:
        return Matched((Point(verdict=Verdict.NEAR_CASE, label=near[0].label),))
    return Matched((Point(verdict=Verdict.NO_CASE),))


def _of_name(line: Line, vendor: Vendor) -> Point:
    """Only the name is known here."""
    if not vendor.accounts:
        return Point(verdict=Verdict.NO_ACCOUNT_YET if line.account else Verdict.KNOWN, label=vendor.label)
    if not line.account:
        return Point(verdict=Verdict.KNOWN, label=vendor.label)
    readable = len(account_key(line.account)) >= 4
    return Point(verdict=Verdict.OTHER_ACCOUNT if readable else Verdict.UNREADABLE, label=vendor.label)


def _age(account: Account) -> int:
    return list(State).index(account.state)


def _without_approved(vendor: Vendor) -> bool:
    return all(account.state is not State.APPROVED for account in vendor.accounts)


class _Book:
    """The vendors, found by name and by the end of an account."""

    def __init__(self, vendors: tuple[Vendor, ...]) -> None:
        self._by_case = {vendor.case: vendor for vendor in vendors}
        self._names = Namesakes(((vendor.case, vendor.names) for vendor in vendors), firm=True)
        self._asked: dict[str, tuple[tuple[Vendor, Match], ...]] = {}
        self._tails: defaultdict[str, list[tuple[Vendor, Account]]] = defaultdict(list)
        for vendor in vendors:
            for account in vendor.accounts:
                self._tails[tail_of(account_key(account.number, crypto=account.crypto))].append(
                    (vendor, account)
                )

    def named(self, name: str) -> tuple[tuple[Vendor, Match], ...]:
        """Kindest match first, the newest case first among equals; asked once for each name."""
        if name and name not in self._asked:
            found = [(self._by_case[case], match) for case, match in self._names.like(Name(written=name))]
            found.sort(key=lambda pair: pair[0].label, reverse=True)
            self._asked[name] = tuple(sorted(found, key=lambda pair: pair[1]))
        return self._asked.get(name, ())

    def at_account(self, line: Line) -> list[_Hit]:
        return [hit for key in keys_of(line) for hit in self._at(key, line)]

    def _at(self, key: str, line: Line) -> Iterator[_Hit]:
        for vendor, account in self._tails.get(tail_of(key), ()):
            if line.country and account.country and line.country != account.country:
                continue
            mine = normal.wallet(line.account) if account.crypto else key
            same = same_account(mine, account_key(account.number, crypto=account.crypto))
            if same is not False:
                yield _Hit(vendor, account, same is True)


def _shared(lines: tuple[Line, ...]) -> dict[int, tuple[str, ...]]:
    """For each line of an account that stands at two suppliers here: the other names, at most three."""
    together: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        key = keys_of(line)[-1] if keys_of(line) else ""
        if len(key) >= 4 and line.name:
            together[f"{line.country}:{key}"].append(line)
    found = {}
    for group in together.values():
        names = tuple(dict.fromkeys(line.name for line in group))
        others = {name: _others(name, names) for name in names} if len(names) > 1 else {}
        found.update({line.number: others[line.name] for line in group if others.get(line.name)})
    return found


def _others(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(islice((other for other in names if _another(name, other)), NAMED))


def _another(one: str, other: str) -> bool:
    return _match(one, (Name(written=other),)).likeness is Likeness.DIFFERENT


def _match(name: str, names: tuple[Name, ...]) -> Match:
    """Lists leave out legal forms: whether a name is a firm's does not count here."""
    return kindest(Name(written=name), names, firm=True)
