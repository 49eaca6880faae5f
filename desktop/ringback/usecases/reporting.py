"""From a case in the register to its sealed PDF: the same bytes whoever exports it, whenever."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import Access
from ringback.domain.ids import CaseId
from ringback.domain.verdict import Assessment
from ringback.reports.accesscard import access_card_of
from ringback.reports.attachments import Attachment, case_attachment, journal_attachment
from ringback.reports.card import card_of
from ringback.reports.compose import report_of
from ringback.reports.model import Firm, Report, SealKey
from ringback.reports.pdf import Paper, pdf_of
from ringback.reports.scene import Sources
from ringback.reports.seal import key_words, seal
from ringback.rules.assess import assess
from ringback.rules.surroundings import Surroundings, sightings_of
from ringback.text import _
from ringback.usecases.accounts import account_forms
from ringback.usecases.cases import file_label
from ringback.usecases.cutting import afterwards, always
from ringback.usecases.desk import Desk
from ringback.usecases.listed import listed_wallets
from ringback.usecases.paying import standing_payee

__all__ = [
    "Paper",
    "Sealing",
    "file_name",
    "message_to_accountant",
    "record_sealed",
    "seal_words",
    "sealing_of",
]


class Sealing(Struct, frozen=True, kw_only=True):
    """Everything a PDF is made of, so that it can be made off the window's thread."""

    report: Report
    attachments: tuple[Attachment, ...]
    sign: Callable[[bytes], bytes]
    public_key: bytes
    paper: Paper

    def make(self) -> bytes:
        return seal(
            pdf_of(self.report, paper=self.paper),
            self.sign,
            self.public_key,
            attachments=self.attachments,
            label=self.report.label,
            revision=self.report.revision,
        )


def sealing_of(desk: Desk, case_id: CaseId, paper: Paper = Paper.A4) -> Sealing:
    """What the report of a case as it stands is made of. A draft is sealed as well, and says DRAFT."""
    case, register = desk.case(case_id), desk.register
    sources = _sources(desk, case_id)
    labels, entries = _other_labels(desk, case_id), sources["entries"]
    report = report_of(case, **sources)
    as_of = report.dated.day().isoformat()
    return Sealing(
        report=report,
        attachments=(
            case_attachment(case, as_of, labels, entries),
            journal_attachment(register.export_journal(case_id), case, labels, entries),
        ),
        sign=register.seal,
        public_key=register.seal_key_public,
        paper=paper,
    )


class CardMaking(Struct, frozen=True, kw_only=True):
    """A page for a printer, such as the card “Pay only to”: it carries no seal and no attachment."""

    report: Report
    paper: Paper

    def make(self) -> bytes:
        return pdf_of(self.report, paper=self.paper)


def payee_card(desk: Desk, case_id: CaseId, paper: Paper = Paper.A4) -> tuple[CardMaking, str] | None:
    """“Pay only to”, and the name of its file; None where no account is locked or asked for."""
    case = desk.case(case_id)
    payee = standing_payee(case)
    if payee is None:
        return None
    report = card_of(case, payee, **_sources(desk, case_id))
    return CardMaking(report=report, paper=paper), f"{file_label(case.label)}-pay-only-to.pdf"


def access_card(desk: Desk, case_id: CaseId, paper: Paper = Paper.A4) -> tuple[CardMaking, str] | None:
    """What they reach and how to cut it, and the name of its file; None where nothing is written down."""
    case = desk.case(case_id)
    if not case.of(Access):
        return None
    report = access_card_of(case, always(), afterwards(), **_sources(desk, case_id))
    return CardMaking(report=report, paper=paper), f"{file_label(case.label)}-access-card.pdf"


def _sources(desk: Desk, case_id: CaseId) -> Sources:
    """What a report of a case is written from, as it stands."""
    case = desk.case(case_id)
    return Sources(
        case_id=case_id,
        entries=desk.register.entries(case_id),
        people=desk.register.people,
        firm=Firm(name=desk.register.firm),
        playbook=desk.playbook,
        assessment_now=_as_of_newest_entry(desk, case_id, case),
        key=_seal_key(desk),
        index=_surroundings(desk, case_id, case),
        other_labels=_other_labels(desk, case_id),
    )


def record_sealed(desk: Desk, case_id: CaseId, pdf: bytes) -> tuple[str, ...]:
    """Notes the sealed report in the register's chain; the eight words of its newest link."""
    return desk.register.record_sealed(case_id, sha256(pdf).hexdigest(), desk.clock(), desk.signer)


def seal_words(desk: Desk) -> tuple[str, ...]:
    """The eight words of the register's key, as page 1 prints them and `verify` answers."""
    return tuple(key_words(desk.register.seal_key_public).split())


def file_name(desk: Desk, case_id: CaseId) -> str:
    """A name every file system takes: the label, the revision, and DRAFT while it is one."""
    case = desk.case(case_id)
    label = file_label(case.label)
    if case.decision is None or not case.decision.signed:
        return f"{label}-DRAFT.pdf"
    return f"{label}-r{case.decision.revision}.pdf"


def message_to_accountant(desk: Desk, case_id: CaseId, pdf: bytes, link_words: tuple[str, ...]) -> str:
    """The e-mail whose date is the outside witness: the key's words and those of the chain's newest link."""
    lines = (
        _("Please keep this e-mail with your papers. Its date shows when these words were known."),
        _("Case {label}. When you check its report, it must answer with these eight words:").format(
            label=desk.case(case_id).label
        ),
        key_words(desk.register.seal_key_public),
        _("Our register stood at these words when the report was sealed:"),
        " ".join(link_words),
        _("SHA-256 of the file: {digest}").format(digest=sha256(pdf).hexdigest()),
        _("If something differs, please ring us on a number you know."),
    )
    return "\n\n".join(lines)


def _other_labels(desk: Desk, case_id: CaseId) -> tuple[str, ...]:
    return tuple(s.label for s in desk.register.summaries() if s.case != case_id)


def _seal_key(desk: Desk) -> SealKey:
    made = desk.register.book_entries()[0]
    by = desk.register.people.get(made.by)
    return SealKey(
        words=key_words(desk.register.seal_key_public), made=made.when, made_on=by.made_on if by else ""
    )


def _as_of_newest_entry(desk: Desk, case_id: CaseId, case: Case) -> Assessment:
    """Not as of today: the same case would print differently tomorrow."""
    return assess(case, _surroundings(desk, case_id, case))


def _surroundings(desk: Desk, case_id: CaseId, case: Case) -> Surroundings:
    newest = desk.register.entries(case_id)[-1].when
    seen = sightings_of(case, partial(desk.register.sightings, except_case=case_id))
    return Surroundings(
        today=newest.day(), sightings=seen, case=case, listed=listed_wallets(), forms=account_forms()
    )
