"""Text being typed: sealed rows outside the chain, gone when the answer is saved."""

import msgspec
from msgspec import Struct

from ringback.domain.ids import CaseId
from ringback.records.vault import Vault


class Draft(Struct, frozen=True):
    """`base` is the head of the case when typing began."""

    field: str
    text: str
    base: int


class Drafts:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._blobs = vault.store.blobs

    def save(self, case: CaseId, draft: Draft) -> None:
        sealed = self._vault.key_of(case).seal(msgspec.json.encode(draft), "draft", case)
        with self._vault.store.atomic():
            self._blobs.put(case, "draft", self._name(draft.field), sealed)

    def all(self, case: CaseId) -> dict[str, Draft]:
        """By field."""
        key = self._vault.key_of(case)
        drafts = {}
        for name in self._blobs.names(case, "draft"):
            sealed = self._blobs.get(case, "draft", name) or b""
            draft = msgspec.json.decode(key.open(sealed, "draft", case), type=Draft)
            drafts[draft.field] = draft
        return drafts

    def drop(self, case: CaseId, field: str) -> None:
        """Inside a change of the ledger, or inside a transaction."""
        self._blobs.drop(case, "draft", self._name(field))

    def _name(self, field: str) -> bytes:
        return self._vault.tag("draft", field)
