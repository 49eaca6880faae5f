"""Every check the playbook can ask for, by id, in the order of the tasks."""

from ringback.domain.checks.kinds import Check, Scope, Stage
from ringback.domain.checks.required import REQUIRED
from ringback.domain.checks.substitutes import SUBSTITUTE_CHECKS
from ringback.domain.checks.worthwhile import WORTHWHILE

CHECKS: dict[str, Check] = {check.id: check for check in (*REQUIRED, *SUBSTITUTE_CHECKS, *WORTHWHILE)}
SUBSTITUTES = frozenset(check.id for check in SUBSTITUTE_CHECKS)

__all__ = ["CHECKS", "SUBSTITUTES", "Check", "Scope", "Stage"]
