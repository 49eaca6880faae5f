"""What every fact has: a stable id and a kind."""

from msgspec import Struct

from ringback.domain.ids import FactId, Line


class Fact(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind"
):
    """A thing somebody stated or saw. Recording the same id again is a new version of the same fact."""

    id: FactId


class Name(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One name as written, with a reading (kana, romanisation) and a Latin form; never first/last."""

    written: Line
    reading: Line = ""
    latin: Line = ""

    def forms(self) -> tuple[str, ...]:
        return tuple(form for form in (self.written, self.reading, self.latin) if form)
