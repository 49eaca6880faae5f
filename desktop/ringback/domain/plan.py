"""From the job to the fixed plan of checks (PRODUCT.md, the table of the four plans)."""

from enum import StrEnum
from hashlib import sha256

import msgspec
from msgspec import Struct

from ringback.domain.checks import CHECKS, Check, Stage
from ringback.domain.job import Answer, Job, Sends

LIGHT_UP_TO, STANDARD_UP_TO = 1, 3


class Size(StrEnum):
    LIGHT = "light"
    STANDARD = "standard"
    FULL = "full"
    SUPPLIER = "supplier"


class Required(Struct, frozen=True, order=True):
    """One required check and how many independent times: two referees are `reference_callback` × 2."""

    check: str
    count: int = 1

    @property
    def stage(self) -> Stage:
        return CHECKS[self.check].stage

    @property
    def definition(self) -> Check:
        return CHECKS[self.check]


class Plan(Struct, frozen=True):
    size: Size
    required: tuple[Required, ...]

    def requires(self, check: str) -> bool:
        return any(item.check == check for item in self.required)

    def prompts(self) -> int:
        """How many drawn prompts the first video call asks for."""
        return {Size.LIGHT: 1, Size.STANDARD: 3, Size.FULL: 3, Size.SUPPLIER: 0}[self.size]


_EVERY = ("job_answers", "told_us", "first_look", "screening", "bank_name")
_LIGHT = (*_EVERY, "document_live", "reference_callback", "video_hello", "access_card")
_STANDARD = (
    *_EVERY,
    "document_beside_face",
    "reference_callback",
    "video_main",
    "second_call",
    "live_work",
    "payee_callback",
    "access_card",
    "delivery_join",
)
_FULL = (
    *_STANDARD,
    "place_proof",
    "qualification_source",
    "second_observer",
    "test_payment",
    "second_person",
    "payee_wait",
    "unboxing_call",
    "login_review",
)
_SUPPLIER = (*_EVERY, "company_register", "main_line_callback", "payee_callback", "second_person")
_COMPANY = ("company_register", "workers_named")
_BY_SIZE = {Size.LIGHT: _LIGHT, Size.STANDARD: _STANDARD, Size.FULL: _FULL, Size.SUPPLIER: _SUPPLIER}
_ORDER = {name: place for place, name in enumerate(CHECKS)}


def size_of(job: Job) -> Size:
    """Light 0-1 yes, standard 2-3, full 4-5; money or admin rights is never light."""
    if job.sends is Sends.SUPPLIER and not job.reaches_our_systems:
        return Size.SUPPLIER
    if job.yes_count > STANDARD_UP_TO:
        return Size.FULL
    if job.yes_count > LIGHT_UP_TO or job.moves_money_or_holds_admin is not Answer.NO:
        return Size.STANDARD
    return Size.LIGHT


def plan_for(job: Job) -> Plan:
    size = size_of(job)
    names = set(_BY_SIZE[size])
    if job.sends is not Sends.PERSON and size is not Size.SUPPLIER:
        names.update(_COMPANY)
    return Plan(size, tuple(_required(name, size) for name in sorted(names, key=_ORDER.__getitem__)))


def _required(name: str, size: Size) -> Required:
    twice = name == "reference_callback" and size is not Size.LIGHT
    return Required(name, 2 if twice else 1)


_RANK = {Size.SUPPLIER: 0, Size.LIGHT: 1, Size.STANDARD: 2, Size.FULL: 3}


def extend(old: Plan, job: Job) -> Plan:
    """The old plan with whatever the grown job adds; nothing is ever taken away."""
    new = plan_for(job)
    counts = {item.check: item.count for item in old.required}
    for item in new.required:
        counts[item.check] = max(item.count, counts.get(item.check, 0))
    size = max(old.size, new.size, key=_RANK.__getitem__)
    return Plan(size, tuple(Required(name, counts[name]) for name in sorted(counts, key=_ORDER.__getitem__)))


def plan_hash(plan: Plan, job: Job, playbook_version: int) -> str:
    """SHA-256 over check ids, counts, job answers and the playbook's version; never over words."""
    answers = {name: value for name, value in msgspec.to_builtins(job).items() if name != "title"}
    content = {"plan": msgspec.to_builtins(plan), "job": answers, "playbook": playbook_version}
    return sha256(msgspec.json.encode(content, order="sorted")).hexdigest()
