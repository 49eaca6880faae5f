"""The words for every known error: what happened, what is safe, what to do.

The one match over the tree of ``domain/errors.py``, for the window and the command line alike.
"""

from ringback.domain.errors import InputProblem, ListProblem, RecordsProblem, Refused, RingbackError
from ringback.sentences.carried import carried
from ringback.sentences.given import document, given, never_kept, of_a_call
from ringback.sentences.refused import refused_approval, refused_call, refused_case
from ringback.sentences.register import disk, register
from ringback.sentences.typed import typed
from ringback.text import _, day_text


def sentence(error: RingbackError) -> str:
    """Plain text. Facts come from outside: whoever shows it escapes it."""
    facts = {key: day_text(str(value)) for key, value in error.facts.items()}
    words = _words(error)
    if words is None:
        raise LookupError(error.reason)
    return words.format_map(facts)


def has_words(error: RingbackError) -> bool:
    return _words(error) is not None


def _words(error: RingbackError) -> str | None:
    match error:
        case Refused():
            case_words = refused_case(error.reason) or refused_call(error.reason)
            return case_words or refused_approval(error.reason) or carried(error.reason)
        case InputProblem():
            file_words = document(error.reason) or never_kept(error.reason) or carried(error.reason)
            given_words = given(error.reason) or of_a_call(error.reason)
            return file_words or given_words or typed(error.reason)
        case RecordsProblem():
            return register(error.reason) or disk(error.reason)
        case ListProblem():
            return _("The list was not read. The one you have stays in use.")
        case _:
            return None
