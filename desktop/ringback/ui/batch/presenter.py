"""What the page of a list knows: the list, which column is what, what each line showed, what may be kept."""

from pathlib import Path

from msgspec import Struct

from ringback.domain.events import Way
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.text import _, worded
from ringback.ui.places import CaseTask, Kept, PayeePlace, Place
from ringback.ui.theme import Kind
from ringback.usecases import batches, batchpay, columns
from ringback.usecases.batches import Result, Table, ToldLine
from ringback.usecases.batchfile import as_csv
from ringback.usecases.columns import Column, Columns
from ringback.usecases.comparing import Compared, Comparing, Telling, Told, comparing_of, telling_of
from ringback.usecases.desk import Desk
from ringback.usecases.filing import write_whole

SAMPLE = 24
"""Characters of a cell shown beside its heading."""
NOT_THERE = -1


class ShownLine(Struct, frozen=True, kw_only=True):
    """A line of the table; `kind` colours its word, which says the same."""

    told: ToldLine
    kind: Kind
    word: str

    @property
    def saw(self) -> str:
        return self.told.points[0].title


class BatchPresenter:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._words = batches.list_words()
        self._path = Path()
        self._results: tuple[Result, ...] = ()
        self._lines: tuple[batches.Line, ...] = ()
        self.table: Table | None = None
        self.columns: Columns = {}
        self.known = False
        """Whether this person said before what the columns of such a list are."""
        self.lines: tuple[ShownLine, ...] = ()

    @property
    def file_name(self) -> str:
        return self._path.name

    @property
    def path(self) -> Path:
        return self._path

    def take_table(self, path: Path, table: Table) -> None:
        """The list that was read; the one before goes."""
        me = self._desk.signer.person.id
        self.known = columns.known(table, me)
        self._path, self.table, self.lines = path, table, ()
        self.columns = columns.columns_for(table, self._words, me)

    def headings(self) -> tuple[tuple[int, str], ...]:
        """Every column by its heading and a cell below it."""
        table = self.table
        if table is None:
            return ()
        rows = table.rows[:1]
        found = []
        for place in range(table.width):
            head = table.header[place] if place < len(table.header) else ""
            name = head or _("Column {number}").format(number=place + 1)
            sample = rows[0].cell(place) if rows else ""
            found.append((place, f"{name} · {sample[:SAMPLE]}" if sample else name))
        return ((NOT_THERE, _("Not in this list")), *found)

    def title(self, column: Column) -> str:
        return worded(self._words.column[column.value].title)

    def first_names(self) -> str:
        """So that a person sees whether the letters are right."""
        table = self.table
        place = self.columns.get(Column.NAME, 0)
        names = [row.cell(place) for row in table.rows[:4]] if table else []
        return " · ".join(name[:SAMPLE] for name in names if name)

    def set_column(self, column: Column, place: int) -> None:
        others = {one: at for one, at in self.columns.items() if one is not column}
        self.columns = others if place == NOT_THERE else {**others, column: place}

    def comparing(self, table: Table) -> Comparing:
        """Raises InputProblem `columns_missing`, `table_empty` or `table_too_large`."""
        lines = batches.lines_to_compare(table, self.columns, self.file_name)
        columns.remember(table, self.columns, self._desk.signer.person.id)
        self.known = True
        return comparing_of(self._desk, lines)

    def telling(self, compared: Compared) -> Telling:
        return telling_of(self._desk, compared, self._words)

    def take_lines(self, told: Told) -> None:
        self._results = tuple(result for result, _told in told.lines)
        self._lines = told.comparing.lines
        self.lines = tuple(self._shown(result, one) for result, one in told.lines)

    def _shown(self, result: Result, told: ToldLine) -> ShownLine:
        if result.fine:
            return ShownLine(told=told, kind=Kind.OK, word=_("Fits"))
        grave = any(point.verdict.grave for point in result.points)
        return ShownLine(
            told=told,
            kind=Kind.STOP if grave else Kind.CAUTION,
            word=_("Ask first") if grave else _("Look again"),
        )

    def to_look_at(self) -> int:
        return sum(not line.told.fits for line in self.lines)

    # one line

    def _result(self, line: ShownLine) -> Result:
        return self._results[self.lines.index(line)]

    def place_of(self, case: CaseId) -> Place:
        """Where the money of a case is looked at; an inbox has no task."""
        known = self._desk.case(case)
        if known.way is Way.INBOX:
            return Kept(case)
        return PayeePlace(case) if known.payee is not None else CaseTask(case, Task.TOLD)

    def case_of(self, line: ShownLine) -> CaseId | None:
        return self._result(line).case

    def payment_of(self, line: ShownLine) -> batchpay.Ready | None:
        return batchpay.ready(self._desk, self._result(line), self._lines)

    def is_written_down(self, paid: batchpay.Ready) -> bool:
        return batchpay.written_down(self._desk.case(paid.case), paid)

    def write_down(self, paid: batchpay.Ready) -> None:
        """Raises Refused, InputProblem or RecordsProblem."""
        batchpay.write_down(self._desk, paid)

    # the file

    def save(self, folder: Path) -> Path:
        """Beside earlier ones, never over them. Raises InputProblem or RecordsProblem."""
        stem = f"{self._path.stem} {_('compared')} {self._desk.clock().day().isoformat()}"
        path, number = folder / f"{stem}.csv", 1
        while path.exists():
            number += 1
            path = folder / f"{stem} ({number}).csv"
        write_whole(path, as_csv(tuple(line.told for line in self.lines)))
        return path
