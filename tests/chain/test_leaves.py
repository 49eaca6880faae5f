"""Leaves, links and words are what their formulas say, and tell equal things apart from different ones."""

import hmac
import json
from hashlib import sha256

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from ringback.chain.canonical import canonical, canonical_object
from ringback.chain.leaves import digest, fields, leaves, nested
from ringback.chain.link import Frame, Problem, link_of, order_problems
from ringback.chain.words import eight_words
from ringback.domain.ids import PersonId

SALT = bytes(range(16))
scalars = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text()
bodies = st.dictionaries(
    st.text(),
    st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8),
)


def test_a_leaf_is_what_the_formula_says() -> None:
    by_hand = sha256(hmac.digest(SALT, b"/fact/name", "sha256") + b'"\xc3\x89"').hexdigest()
    assert leaves(SALT, fields('{"fact":{"name":"É"}}'.encode())) == {"/fact/name": by_hand}
    assert digest({"/a": by_hand}) == sha256(b'{"/a":"' + by_hand.encode() + b'"}').hexdigest()


@given(scalars)
def test_values_are_written_as_rfc_8785_writes_them(value: object) -> None:
    try:
        expected = rfc8785.dumps(value)  # type: ignore[arg-type]
    except (UnicodeEncodeError, rfc8785.CanonicalizationError):
        with pytest.raises(ValueError, match=r"[a-z]"):
            canonical(value)
    else:
        assert canonical(value) == expected


@given(st.dictionaries(st.text(), st.text() | st.integers(-(2**53) + 1, 2**53 - 1) | st.tuples(st.text())))
def test_objects_are_written_as_rfc_8785_writes_them(
    content: dict[str, str | int | tuple[str, ...]],
) -> None:
    assert canonical_object(content) == rfc8785.dumps(dict(content))


def test_keys_are_ordered_by_their_utf_16_units() -> None:
    assert canonical_object({"\uffff": 1, "😀": 2}) == '{"😀":2,"\uffff":1}'.encode()


@given(bodies)
def test_a_body_comes_back_from_its_fields(body: object) -> None:
    """In the order an exported journal gives them, too, where the tenth stands before the second."""
    taken = fields(json.dumps(body).encode())
    assert nested(dict(sorted(taken.items()))) == body


def test_fields_of_no_body_are_refused() -> None:
    assert nested({f"/a/[{place}]": place for place in range(12)}) == {"a": list(range(12))}
    for wrong in ({"/a": 1, "/a/b": 2}, {"/a/b": 1, "/a": 2}, {"/a/[0]": 1, "/a/[2]": 2}):
        with pytest.raises(ValueError, match="a "):
            nested(wrong)


@given(bodies, bodies)
def test_different_bodies_have_different_fields(one: object, other: object) -> None:
    def typed(body: object) -> list[str]:
        return sorted(f"{p} {canonical(v)!r}" for p, v in fields(json.dumps(body).encode()).items())

    assert (typed(one) == typed(other)) == (
        json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    )


def test_a_list_is_not_an_object_with_numbers() -> None:
    assert fields(b'{"a":["x"]}') == {"/a/[0]": "x"}
    assert fields(b'{"a":{"0":"x"}}') == {"/a/0": "x"}
    assert fields(b'{"a":{"[0]":"x"}}') == {"/a/~20]": "x"}
    assert fields(b'{"a":[],"b":{}}') == {"/a": [], "/b": {}}


@pytest.mark.parametrize("value", [1.5, 2**53, [1], {"a": 1}])
def test_no_floats_and_no_large_integers(value: object) -> None:
    with pytest.raises(ValueError, match="no value of a body"):
        canonical(value)


def test_eight_words_are_the_first_88_bits() -> None:
    assert eight_words(bytes(32)) == ("abandon",) * 8
    assert eight_words(b"\xff" * 32) == ("zoo",) * 8
    assert eight_words(bytes(10) + b"\x01" + b"\xff" * 21) == (*["abandon"] * 7, "ability")
    with pytest.raises(ValueError, match="too few"):
        eight_words(bytes(10))


def frame(seq: int, *parents: str) -> Frame:
    return Frame(
        case="c", seq=seq, at=1, offset=0, by=PersonId("p"), kind="k", version=1, parents=parents, digest="d"
    )


def test_a_link_is_what_the_formula_says() -> None:
    text = (
        b'{"at":1,"by":"p","case":"c","digest":"d","kind":"k","offset":0,"parents":["x"],"seq":1,"version":1}'
    )
    assert link_of(frame(1, "x")) == sha256(text).hexdigest()


def test_order_names_what_is_missing_or_out_of_place() -> None:
    whole = [(frame(0), "a"), (frame(1, "a"), "b"), (frame(2, "b"), "c")]
    assert order_problems(whole) == ()
    assert order_problems([whole[0], whole[2]]) == (Problem(1, "missing"), Problem(2, "order"))
    assert Problem(1, "order") in order_problems([whole[0], whole[1], whole[1]])
    assert order_problems([(frame(0, "x"), "a")]) == (Problem(0, "order"),)
    assert order_problems([whole[0], (frame(1), "b")]) == (Problem(1, "order"),)
