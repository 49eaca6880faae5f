"""Places: where a device goes, and what a paper or a map says about the place they gave."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import Device, MapFinding, Party, PlaceProof, Recipient, Worker
from ringback.domain.findings import Finding, noticed
from ringback.domain.ids import FactId
from ringback.domain.job import Answer
from ringback.rules.people import country_of, who
from ringback.rules.surroundings import Surroundings


def place(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    for device in case.of(Device):
        yield from _device(case, device)
    for proof in case.of(PlaceProof):
        yield from _proof(case, proof)


def _device(case: Case, device: Device) -> Iterator[Finding]:
    person = who(case, device.about)
    if device.recipient is not Recipient.THEMSELVES:
        yield noticed(
            "device_to_third_person", device.id, who=person, thing=device.what, seen=device.deliver_to
        )
    if device.address_changed:
        yield noticed("delivery_changed", device.id, who=person, thing=device.what, seen=device.deliver_to)
    if device.fits_their_place is Answer.NO or _abroad(case, device):
        claimed = _claimed(case, device.about)
        yield noticed("place_unproven", device.id, who=person, claimed=claimed, seen=device.deliver_to)


def _abroad(case: Case, device: Device) -> bool:
    """Another country, when nobody has said that it fits."""
    claimed = country_of(case, device.about)
    unsure = device.fits_their_place is Answer.UNSURE
    return unsure and bool(device.country and claimed) and device.country != claimed


def _proof(case: Case, proof: PlaceProof) -> Iterator[Finding]:
    """A paper without their name, a forwarder or an empty lot, another country: weak until asked."""
    claimed = country_of(case, proof.about)
    elsewhere = bool(proof.country and claimed) and proof.country != claimed
    nobody_lives_there = proof.on_the_map in {MapFinding.FORWARDER, MapFinding.EMPTY}
    if proof.shows_name is Answer.NO or nobody_lives_there or elsewhere:
        yield noticed(
            "place_unproven",
            proof.id,
            who=who(case, proof.about),
            thing=proof.paper,
            claimed=_claimed(case, proof.about),
            seen=proof.place or proof.on_the_map.value,
        )


def _claimed(case: Case, about: FactId) -> str:
    fact = case.facts.get(about)
    stated = fact.place or fact.country if isinstance(fact, Party | Worker) else ""
    return stated or (case.party.place if case.party else "")
