"""What they told us: the first look, and profiles in another name."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import FirstLook, Name, Party, PartySort, Profile
from ringback.domain.findings import Finding, noticed
from ringback.domain.job import Answer
from ringback.rules.names import Likeness, kindest
from ringback.rules.people import names_of, who
from ringback.rules.surroundings import Surroundings


def told(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    for look in case.of(FirstLook):
        if look.answer is Answer.YES:
            yield noticed(look.item.value, look.id, who=case.names())
    for profile in case.of(Profile):
        yield from _holder(case, profile)


def _holder(case: Case, profile: Profile) -> Iterator[Finding]:
    """A holder written as a name: one word may be a nickname, and a nickname is nothing."""
    if len(profile.holder.split()) < 2:
        return
    party = case.get(Party, profile.about)
    firm = party is not None and party.sort is PartySort.COMPANY
    names = names_of(case, profile.about)
    found = kindest(Name(written=profile.holder), names, firm=firm)
    if names and found.likeness is Likeness.DIFFERENT:
        yield noticed("profile_holder_differs", profile.id, who=who(case, profile.about), seen=profile.holder)
