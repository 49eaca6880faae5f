"""A payment batch or a supplier list, line by line, against everybody the firm has looked at.

The result is a report, no finding of a case: nothing is blocked, and the person decides.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from ringback.domain.facts import Name
from ringback.domain.ids import CaseId
from ringback.rules import normal
from ringback.rules.batch_lines import Account, Line, Point, Result, State, Vendor, Verdict
from ringback.rules.names import Likeness, Match, kindest
from ringback.rules.namesakes import Namesakes

SHORTEST_TAIL = 7
"""Digits two account numbers share at the end before one may be the other with its bank in front.
[our choice: the length of a Japanese account number]"""


Standing = Callable[[CaseId], Verdict | None]
"""What stands against paying a case today: stopped, waits, overdue, … or nothing."""


def compare_lines(
    lines: tuple[Line, ...], vendors: tuple[Vendor, ...], standing: Standing
) -> tuple[Result, ...]:
    """A result for each line, in their order."""
    book = _Book(vendors)
    shared = _shared(lines)
    return tuple(_judged(line, book, shared.get(line.number, ()), standing) for line in lines)


def _judged(line: Line, book: "_Book", shares: tuple[str, ...], standing: Standing) -> Result:
    vendor, account, points = _matched(line, book)
    if shares:
        points.append(Point(verdict=Verdict.SHARED, other=", ".join(shares)))
    against = standing(vendor.case) if vendor else None
    if vendor and against:
        points.append(Point(verdict=against, label=vendor.label))
    order = list(Verdict)
    ranked = sorted(set(points), key=lambda point: (order.index(point.verdict), point.label, point.other))
    kept = tuple(point for point in ranked if not point.verdict.fine) or tuple(ranked)
    return Result(
        line=line,
        points=kept,
        case=vendor.case if vendor else None,
        payee=account.payee if account else None,
    )


def _matched(line: Line, book: "_Book") -> tuple[Vendor | None, Account | None, list[Point]]:
    named = book.named(line.name)
    mine = [vendor for vendor, match in named if match.same]
    hits = book.at_account(line)
    if hits:
        vendor, account, whole = min(hits, key=lambda hit: (not hit[2], hit[0] not in mine, _age(hit[1])))
        return vendor, account, _of_account(line, vendor, account, mine, whole=whole)
    if mine:
        vendor = min(mine, key=_without_approved)
        return vendor, None, [_of_name(line, vendor)]
    near = [vendor for vendor, match in named if match.likeness is Likeness.NEAR and match.telling]
    if near:
        return None, None, [Point(verdict=Verdict.NEAR_CASE, label=near[0].label)]
    return None, None, [Point(verdict=Verdict.NO_CASE)]


def _of_account(
    line: Line, vendor: Vendor, account: Account, mine: list[Vendor], *, whole: bool
) -> list[Point]:
    """Whose the account is, whether it is the approved one, and whether the name is theirs."""
    state = {State.APPROVED: Verdict.FITS, State.OLD: Verdict.OLD_ACCOUNT, State.OPEN: Verdict.NOT_APPROVED}
    points = [Point(verdict=state[account.state], label=vendor.label)]
    if not whole:
        points.append(Point(verdict=Verdict.PART, label=vendor.label))
    match = _match(line.name, (*vendor.names, account.holder)) if line.name else None
    if match is None or match.same:
        return points
    if match.likeness is Likeness.DIFFERENT and mine:
        points.append(Point(verdict=Verdict.OTHER_SUPPLIER, label=vendor.label, other=mine[0].label))
    elif match.likeness is Likeness.DIFFERENT:
        points.append(Point(verdict=Verdict.OTHER_NAME, label=vendor.label))
    else:
        near = Verdict.NEAR_NAME if match.telling else Verdict.NAME_UNCLEAR
        points.append(Point(verdict=near, label=vendor.label))
    return points


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


def account_key(number: str, *, crypto: bool = False) -> str:
    """An account as it is compared: an e-mail address, a wallet, or letters and digits alone."""
    if "@" in number:
        return normal.email(number)
    return normal.wallet(number) if crypto else normal.compact(number)


def same_account(one: str, other: str) -> bool | None:
    """True for the same number, None where one ends as the other does, False otherwise."""
    if one == other:
        return bool(one)
    if one.isdigit() and other.isdigit() and one.lstrip("0") == other.lstrip("0"):
        return bool(one.lstrip("0"))
    short, long = sorted((one.lstrip("0"), other), key=len)
    tail = short.lstrip("0")
    return None if len(tail) >= SHORTEST_TAIL and tail.isdigit() and long.endswith(tail) else False


class _Book:
    """The vendors, found by name and by the end of an account."""

    def __init__(self, vendors: tuple[Vendor, ...]) -> None:
        self._by_case = {vendor.case: vendor for vendor in vendors}
        self._names = Namesakes(((vendor.case, vendor.names) for vendor in vendors), firm=True)
        self._tails: defaultdict[str, list[tuple[Vendor, Account]]] = defaultdict(list)
        for vendor in vendors:
            for account in vendor.accounts:
                self._tails[_tail(account_key(account.number, crypto=account.crypto))].append(
                    (vendor, account)
                )

    def named(self, name: str) -> list[tuple[Vendor, Match]]:
        """Kindest match first."""
        found = self._names.like(Name(written=name)) if name else ()
        return [(self._by_case[case], match) for case, match in found]

    def at_account(self, line: Line) -> list[tuple[Vendor, Account, bool]]:
        """Every version of an account that is this one, whole or as far as it is written."""
        return [hit for key in _keys(line) for hit in self._at(key, line)]

    def _at(self, key: str, line: Line) -> Iterator[tuple[Vendor, Account, bool]]:
        for vendor, account in self._tails.get(_tail(key), ()):
            if line.country and account.country and line.country != account.country:
                continue
            mine = normal.wallet(line.account) if account.crypto else key
            same = same_account(mine, account_key(account.number, crypto=account.crypto))
            if same is not False:
                yield vendor, account, same is True


def _keys(line: Line) -> tuple[str, ...]:
    whole = account_key(line.account)
    keys = (whole, account_key(line.bank + line.account)) if line.bank and whole else (whole,)
    return tuple(dict.fromkeys(key for key in keys if key))


def _tail(key: str) -> str:
    return key.casefold()[-5:]


def _shared(lines: tuple[Line, ...]) -> dict[int, tuple[str, ...]]:
    """For each line of an account that stands at two suppliers here: the other names, at most three."""
    together: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        key = _keys(line)[-1] if _keys(line) else ""
        if len(key) >= 4 and line.name:
            together[f"{line.country}:{key}"].append(line)
    found = {}
    for group in together.values():
        names = tuple(dict.fromkeys(line.name for line in group))
        for line in group if len(names) > 1 else ():
            others = tuple(name for name in names if _another(line.name, name))
            if others:
                found[line.number] = others[:3]
    return found


def _another(one: str, other: str) -> bool:
    return _match(one, (Name(written=other),)).likeness is Likeness.DIFFERENT


def _match(name: str, names: tuple[Name, ...]) -> Match:
    """Lists leave out legal forms: whether a name is a firm's does not count here."""
    return kindest(Name(written=name), names, firm=True)
