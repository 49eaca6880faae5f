"""A store with the keys to it: the register's key, the cases' keys, and tags that tell nothing."""

import hmac

from ringback.domain.errors import RecordsProblem
from ringback.domain.ids import CaseId
from ringback.records.envelopes import Key, derived, new_key
from ringback.records.port import Store

_TAG_BYTES = 16
_CASE_KEY = "case key"


class Vault:
    def __init__(self, store: Store, register_id: str, register_key: bytes) -> None:
        self.store = store
        self.register_id = register_id
        self.register_key = register_key
        self.key = Key(derived(register_key, "envelopes"))
        self._index = derived(register_key, "identifiers")
        self._case_keys: dict[str, Key] = {}

    def key_of(self, chain: str) -> Key:
        """The key of a case, or of the register's own chain. Raises RecordsProblem `no_such_case`."""
        if chain == self.register_id:
            return self.key
        known = self._case_keys.get(chain)
        if known is None:
            wrapped = self.store.blobs.get(chain, _CASE_KEY, b"")
            if wrapped is None:
                raise RecordsProblem("no_such_case", case=chain)
            known = self._case_keys[chain] = Key(self.key.open(wrapped, _CASE_KEY, chain))
        return known

    def make_case_key(self, case: CaseId) -> None:
        self.store.blobs.put(case, _CASE_KEY, b"", self.key.seal(new_key().raw, _CASE_KEY, case))

    def forget_key(self, case: CaseId) -> None:
        self._case_keys.pop(case, None)

    def tag(self, purpose: str, *parts: str) -> bytes:
        """The same for the same parts, and nothing anybody could turn back without the register's key."""
        content = "\x1f".join((purpose, *parts)).encode("utf-8", "surrogatepass")
        return hmac.digest(self._index, content, "sha256")[:_TAG_BYTES]
