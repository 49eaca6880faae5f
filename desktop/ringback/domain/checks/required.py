"""The checks that plans require; each names what may replace it (PRODUCT.md, the plans)."""

from ringback.domain.checks.kinds import Check, Scope, Stage
from ringback.domain.severity import Task

_IN_PERSON = ("meeting", "notary", "trusted_local", "identity_service")

REQUIRED = (
    Check(id="job_answers", task=Task.JOB),
    Check(id="told_us", task=Task.TOLD),
    Check(id="first_look", task=Task.TOLD),
    Check(id="document_live", task=Task.IDENTITY, scope=Scope.PERSON, substitutes=_IN_PERSON),
    Check(id="document_beside_face", task=Task.IDENTITY, scope=Scope.PERSON, substitutes=_IN_PERSON),
    Check(
        id="company_register", task=Task.IDENTITY, substitutes=("licence_and_main_line", "sole_trader_paper")
    ),
    Check(id="workers_named", task=Task.IDENTITY, substitutes=("contract_names_workers",)),
    Check(
        id="place_proof",
        task=Task.IDENTITY,
        scope=Scope.PERSON,
        substitutes=("place_visit", "place_shown_live"),
    ),
    Check(id="screening", task=Task.IDENTITY, substitutes=("bank_screening",)),
    Check(
        id="reference_callback",
        task=Task.REFERENCES,
        scope=Scope.PERSON,
        substitutes=("work_paper_live", "client_found"),
    ),
    Check(id="main_line_callback", task=Task.REFERENCES, substitutes=("site_visit", "sole_trader_paper")),
    Check(id="qualification_source", task=Task.REFERENCES, scope=Scope.PERSON, substitutes=("work_sample",)),
    Check(id="video_hello", task=Task.VIDEO, scope=Scope.PERSON, substitutes=_IN_PERSON),
    Check(id="video_main", task=Task.VIDEO, scope=Scope.PERSON, substitutes=_IN_PERSON),
    Check(id="second_call", task=Task.VIDEO, scope=Scope.PERSON, substitutes=("meeting", "trusted_local")),
    Check(id="live_work", task=Task.VIDEO, scope=Scope.PERSON, substitutes=("work_beside_somebody",)),
    Check(id="second_observer", task=Task.VIDEO, scope=Scope.PERSON, substitutes=("meeting", "notary")),
    Check(id="bank_name", task=Task.MONEY, substitutes=("payee_read_back", "account_page_live")),
    Check(id="payee_callback", task=Task.MONEY, substitutes=("account_page_live",)),
    Check(id="second_person", task=Task.MONEY, stage=Stage.PAYMENT, substitutes=("payee_wait",)),
    Check(id="test_payment", task=Task.MONEY, stage=Stage.PAYMENT, substitutes=("account_page_live",)),
    Check(id="payee_wait", task=Task.MONEY, stage=Stage.PAYMENT, substitutes=("platform_escrow",)),
    Check(id="access_card", task=Task.ACCESS, substitutes=("no_access_given",)),
    Check(id="delivery_join", task=Task.ACCESS, substitutes=("nothing_delivered",)),
    Check(
        id="unboxing_call",
        task=Task.ACCESS,
        stage=Stage.ACCESS,
        substitutes=("nothing_delivered", "device_visit"),
    ),
    Check(id="login_review", task=Task.ACCESS, stage=Stage.ACCESS, substitutes=("no_access_given",)),
)
