"""The words of an HTML part: no script, no style, nothing loaded; a link's address stands beside."""

from html.parser import HTMLParser

from ringback.readers.reading import LONGEST_TEXT

_SILENT = frozenset({"script", "style", "title", "head", "template", "noscript"})
_LINES = frozenset({"p", "div", "br", "tr", "li", "h1", "h2", "h3", "table", "blockquote"})


def words_of(page: str) -> str:
    """At most `LONGEST_TEXT` characters are looked at four times over."""
    parser = _Words()
    parser.feed(page[: LONGEST_TEXT * 4])
    parser.close()
    return " ".join("".join(parser.words).split(" "))[:LONGEST_TEXT]


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _LINES:
            self.words.append("\n")
        if tag == "a":
            self.words.extend(f" {value} " for name, value in attrs if name == "href" and value)

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)
