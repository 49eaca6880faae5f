"""Identity, tax and register numbers: form and check digit, offline. They are never kept."""

from ringback.rules.numbers.checking import Checked, check_number, check_registration
from ringback.rules.numbers.kinds import KINDS, REFUSED, Holder, Kind, kinds_of
from ringback.rules.numbers.own import Wrong

__all__ = [
    "KINDS",
    "REFUSED",
    "Checked",
    "Holder",
    "Kind",
    "Wrong",
    "check_number",
    "check_registration",
    "kinds_of",
]
