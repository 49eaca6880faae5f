"""The window: pages render a presenter's frozen view and forward gestures; nothing is decided here.

The contract between ``app.py`` and a page. A page is made by ``make(place, desk, parent)`` (a function of
its package, or one of ``ringback.ui.case``: ``make_new_case``, ``make_task``, ``make_check``,
``make_fact``, ``make_finding``, ``make_calls``) and is a ``ringback.ui.page.Page``. It may have:

    went = Signal(object)       # a Place: the app shows it; ``Back()`` is wherever one was before
    changed = Signal()          # after every gesture that was kept: the app makes both panes anew
    blind = Signal(object)      # bool, while a call runs: both panes are gone, no notice appears, no lock
    job_ready = Signal(object)  # a Started, only from NewCase while `desk` is None
    ordered = Signal(object)    # a ui.jobs.Order: slow work (a PDF, hashing) for the worker of files;
                                # its `done`, a bound method of the page, gets Ok or Err
    def leave(self) -> None     # called once before the page is replaced or the window closes: save drafts

`desk` is None only for NewCase, before a register exists. Once it exists, NewCase opens the case itself
(``usecases.cases.start_case``) and emits ``went`` with its first task.

Beside a place that has a ``case`` stand two panes, ``ringback.ui.case.make_column`` and ``make_side``,
called as ``(desk, case_id, place, parent)`` and made anew after ``went`` and ``changed``. They may have
``went`` and ``changed`` too. A pane is a ``ringback.ui.pane.Pane``.

A page is made when it is gone to and dropped when it is left; what was typed lives in the journal or in
drafts. The app goes back with Alt+Left, locks with Ctrl+L and after ten idle minutes, calling ``leave``
first, and after unlocking shows the place one was at.
"""
