"""What importing the rules must not cost: the libraries that only some cases need come when they do."""

import subprocess
import sys

SLOW = {"phonenumbers", "phonenumbers.geocoder", "publicsuffixlist", "rapidfuzz", "stdnum"}


def _loaded(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_rules_are_imported_without_the_slow_libraries() -> None:
    loaded = _loaded("import ringback.rules.assess")
    assert "ringback.rules.names" in loaded
    assert not loaded & SLOW


def test_place_names_of_numbers_are_never_loaded() -> None:
    loaded = _loaded("from ringback.rules import normal; normal.internet_number('050-1234-5678', 'JP')")
    assert "phonenumbers" in loaded
    assert "phonenumbers.geocoder" not in loaded
