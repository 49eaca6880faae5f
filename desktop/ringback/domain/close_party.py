"""An account in the name of somebody near the contractor (PRODUCT.md, severities; "Payee lock").

A spouse, a parent or the contractor's own company may be paid once a paper shows the relation, the payee was
looked up on the official lists, and a second person approved.
"""

from unicodedata import normalize

from ringback.domain.case import Case
from ringback.domain.facts import Name, PartySort, Payee, Relation, Screening

CLOSE = (Relation.OWN_COMPANY, Relation.SPOUSE, Relation.PARENT)


def close_party(case: Case, payee: Payee) -> bool:
    """A firm we check is not its "own company": its own account is the contractor's."""
    return payee.relation in CLOSE and not _the_firm_itself(case, payee)


def paper_seen(payee: Payee) -> bool:
    return bool(payee.relation_paper.strip())


def screened(case: Case, payee: Payee) -> bool:
    """The payee themselves, whoever else of the case was looked up."""
    return any(look.about == payee.id for look in case.of(Screening))


def _the_firm_itself(case: Case, payee: Payee) -> bool:
    firm = case.party is not None and case.party.sort is PartySort.COMPANY
    own = payee.relation is Relation.OWN_COMPANY
    return firm and own and _letters(payee.holder) == _letters(case.party.name if case.party else Name(""))


def _letters(name: Name) -> str:
    return "".join(filter(str.isalnum, normalize("NFKC", name.written).casefold()))
