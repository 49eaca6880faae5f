"""The order in which access is cut: first what opens other doors, and money before the shop window."""

from ringback.domain.case import Case
from ringback.domain.facts import Access, Preset

ORDER = (
    Preset.OFFICE_SUITE,
    Preset.CODE_HOST,
    Preset.HOSTING,
    Preset.DOMAIN,
    Preset.BANK,
    Preset.WEB_SHOP,
    Preset.ADS,
    Preset.OTHER,
)


def card(case: Case) -> tuple[Access, ...]:
    """Every line of the card in the order in which it is cut; cut ones stay where they stood."""
    return tuple(sorted(case.of(Access), key=_place))


def _place(line: Access) -> int:
    return ORDER.index(line.preset)


def to_cut(case: Case) -> tuple[Access, ...]:
    return tuple(line for line in card(case) if not line.ended_on)
