"""Who decided and who approved, and how much that second look is worth."""

from ringback.domain.case import Approval, Case, Decision, Look
from ringback.domain.events import ApprovedAs
from ringback.domain.ids import PersonId
from ringback.domain.permit.decision import DECISIVE, independent_approver
from ringback.reports.scene import Scene
from ringback.reports.speaker import joined, time
from ringback.text import _


def decided(scene: Scene, decision: Decision) -> str:
    return joined(scene.speaker.person(decision.by), time(decision.when), by=", ")


def seconds(scene: Scene, decision: Decision) -> tuple[str, ...]:
    """One line for each who seconded a decision, or why there is none."""
    if decision.seconds:
        return tuple(approved(scene, second, decision.by) for second in decision.seconds)
    if decision.laxer:
        return (_("Waiting for a second person: laxer than the recommendation."),)
    return (_("No second signature needed: not laxer than the recommendation."),)


def approved(scene: Scene, approval: Approval, first: PersonId) -> str:
    who = joined(scene.speaker.person(approval.by), time(approval.when), by=", ")
    return f"{who}: {weight(scene, approval, first)}"


def weight(scene: Scene, approval: Approval, first: PersonId) -> str:
    """Independent, not independent, or alone; a key younger than the case counts as alone."""
    if approval.approved_as is ApprovedAs.FIRST:
        return scene.speaker.label_of(approval.approved_as)
    if approval.approved_as is ApprovedAs.ALONE or approval.by == first:
        return _("alone, later: the weaker control")
    if not _older(scene, approval.by):
        return _("key younger than the case: counts as alone, the weaker control")
    return joined(_second(scene, approval.by), _looked_first(scene, approval), by="; ")


def looked(scene: Scene, look: Look) -> str:
    """What a second person said before they saw the decision."""
    would = _("{who}, {when}: would decide {outcome}. Worries: {words}")
    return would.format(
        who=scene.speaker.person(look.by),
        when=time(look.when),
        outcome=scene.speaker.label_of(look.outcome),
        words=look.worries,
    )


def _looked_first(scene: Scene, approval: Approval) -> str:
    """Of a payee's approval nothing is said: there is nothing to choose."""
    looks = [look for made in scene.now.decisions if approval in made.seconds for look in made.looks]
    own = next((look for look in looks if look.by == approval.by), None)
    if own is None:
        return ""
    return _("said first: {outcome}").format(outcome=scene.speaker.label_of(own.outcome))


def _second(scene: Scene, person: PersonId) -> str:
    if independent_approver(scene.then, person, DECISIVE):
        return _("second person, independent")
    return _("second person, not independent: did a decisive check of this case")


def _older(scene: Scene, person: PersonId) -> bool:
    known, opened = scene.speaker.people.get(person), scene.now.opened
    return known is not None and opened is not None and known.made < opened


def ended(scene: Scene, case: Case) -> str:
    """How a case ended besides a decision."""
    if case.ended is None:
        return ""
    until = _("identifiers are kept until {day}").format(day=case.ended.erase_on)
    return joined(scene.speaker.label_of(case.ended.ending), until, scene.speaker.text(case.ended.words))
