"""Every kind of fact, and the union of them all."""

from ringback.domain.facts.access import (
    Access,
    CountrySeen,
    Device,
    FarApart,
    Level,
    LoginReview,
    Preset,
    Recipient,
    SignIns,
)
from ringback.domain.facts.answers import (
    AnswerHow,
    CheckAnswer,
    CheckMissed,
    Evidence,
    FindingAnswer,
    PointsPut,
    Quoted,
    QuotedSort,
    Reply,
    Route,
)
from ringback.domain.facts.base import Fact, Name
from ringback.domain.facts.call import (
    Call,
    CallOutcome,
    Comparison,
    Given,
    Heard,
    HeardHow,
    Purpose,
)
from ringback.domain.facts.contact import (
    CallFact,
    Channel,
    Contact,
    Expected,
    Learned,
    Provenance,
    Referee,
    SecondSource,
)
from ringback.domain.facts.exhibit import LARGEST_EXHIBIT, Exhibit, FileRead, FileSort, Trouble
from ringback.domain.facts.identity import (
    DocumentSeen,
    Found,
    MapFinding,
    PlaceProof,
    Registration,
    Screening,
    ScreeningResult,
    SeenHow,
    Sent,
)
from ringback.domain.facts.incident import Incident, PersonTold, Situation, StepTaken
from ringback.domain.facts.lines import LineForm, LinePart, LinesRead, NumberRead, NumberResult
from ringback.domain.facts.mail import Asked, Judged, MailRead
from ringback.domain.facts.money import (
    BankAnswer,
    BankWords,
    Payee,
    PayeeSort,
    Payment,
    PaymentSort,
    Relation,
)
from ringback.domain.facts.party import (
    FirstLook,
    FirstLookItem,
    Party,
    PartySort,
    Profile,
    Qualification,
    QualificationOutcome,
    Statement,
    Worker,
    WorkHours,
)
from ringback.domain.facts.video import (
    LiveWork,
    Phrase,
    Prompt,
    PromptMark,
    Recheck,
    RecheckDue,
    SamePerson,
    VideoPurpose,
    VideoSession,
)

AnyFact = (
    Party
    | Worker
    | Profile
    | Statement
    | FirstLook
    | Qualification
    | Contact
    | Referee
    | DocumentSeen
    | Registration
    | PlaceProof
    | Screening
    | Call
    | VideoSession
    | LiveWork
    | Recheck
    | Payee
    | BankAnswer
    | Payment
    | Access
    | Device
    | LoginReview
    | CheckAnswer
    | CheckMissed
    | Evidence
    | FindingAnswer
    | PointsPut
    | Reply
    | Quoted
    | Exhibit
    | MailRead
    | Incident
)

__all__ = [
    "LARGEST_EXHIBIT",
    "Access",
    "AnswerHow",
    "AnyFact",
    "Asked",
    "BankAnswer",
    "BankWords",
    "Call",
    "CallFact",
    "CallOutcome",
    "Channel",
    "CheckAnswer",
    "CheckMissed",
    "Comparison",
    "Contact",
    "CountrySeen",
    "Device",
    "DocumentSeen",
    "Evidence",
    "Exhibit",
    "Expected",
    "Fact",
    "FarApart",
    "FileRead",
    "FileSort",
    "FindingAnswer",
    "FirstLook",
    "FirstLookItem",
    "Found",
    "Given",
    "Heard",
    "HeardHow",
    "Incident",
    "Judged",
    "Learned",
    "Level",
    "LineForm",
    "LinePart",
    "LinesRead",
    "LiveWork",
    "LoginReview",
    "MailRead",
    "MapFinding",
    "Name",
    "NumberRead",
    "NumberResult",
    "Party",
    "PartySort",
    "Payee",
    "PayeeSort",
    "Payment",
    "PaymentSort",
    "PersonTold",
    "Phrase",
    "PlaceProof",
    "PointsPut",
    "Preset",
    "Profile",
    "Prompt",
    "PromptMark",
    "Provenance",
    "Purpose",
    "Qualification",
    "QualificationOutcome",
    "Quoted",
    "QuotedSort",
    "Recheck",
    "RecheckDue",
    "Recipient",
    "Referee",
    "Registration",
    "Relation",
    "Reply",
    "Route",
    "SamePerson",
    "Screening",
    "ScreeningResult",
    "SecondSource",
    "SeenHow",
    "Sent",
    "SignIns",
    "Situation",
    "Statement",
    "StepTaken",
    "Trouble",
    "VideoPurpose",
    "VideoSession",
    "WorkHours",
    "Worker",
]
