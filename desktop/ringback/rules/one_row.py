"""One fact is one row: what is said several times of one payee, or of one person's profile, is one point."""

from collections.abc import Iterable

from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import CheckAnswer, Payee, Profile
from ringback.domain.findings import Finding
from ringback.domain.ids import FactId

OF_A_PAYEE = frozenset({"payee_unrelated", "payee_name_near"})
OF_A_PERSON = frozenset({"profile_holder_differs"})


def one_row(found: Iterable[Finding], case: Case) -> tuple[Finding, ...]:
    """Joined points rest on the facts of each; a name that is near is not told beside one that differs."""
    rows: dict[tuple[str, str], Finding] = {}
    for finding in sorted(found, key=_order):
        key = finding.rule, _subject(finding, case)
        rows[key] = _joined(rows[key], finding) if key in rows else finding
    return tuple(
        finding
        for (rule, subject), finding in rows.items()
        if rule != "payee_name_near" or ("payee_unrelated", subject) not in rows
    )


def _order(finding: Finding) -> tuple[str, str]:
    return finding.key, finding.fingerprint


def _subject(finding: Finding, case: Case) -> str:
    """What a point is about, where several may be about the same; otherwise the point itself."""
    if finding.rule in OF_A_PAYEE:
        named = next((one for one in finding.about if case.get(Payee, one)), None)
        return named or (case.payee.id if case.payee else "")
    if finding.rule in OF_A_PERSON:
        return _person(case, finding.about[0])
    return finding.key


def _person(case: Case, fact_id: FactId) -> str:
    """The first look, and an answer about nobody in particular, are about the party."""
    fact = case.facts.get(fact_id)
    about = fact.about if isinstance(fact, Profile | CheckAnswer) else None
    return about or (case.party.id if case.party else "")


def _joined(one: Finding, other: Finding) -> Finding:
    return replace(
        one,
        about=tuple(sorted({*one.about, *other.about})),
        facts={**other.facts, **one.facts, **_seen(one, other)},
    )


def _seen(one: Finding, other: Finding) -> dict[str, str]:
    """Each name that was seen, once."""
    values = [part for f in (one, other) for part in f.facts.get("seen", "").split(" · ") if part]
    return {"seen": " · ".join(dict.fromkeys(values))} if values else {}
