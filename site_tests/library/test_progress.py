"""Progress: on a terminal, after a while, and gone at the end."""

from __future__ import annotations

import io

import pytest

from resolutions.runtime.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(stream: io.StringIO, moments: list[float], monkeypatch: pytest.MonkeyPatch) -> str:
    """What a task writes that begins at the first moment and makes a step at each of the others."""
    clock = iter(moments)
    monkeypatch.setattr("resolutions.runtime.progress.time.monotonic", lambda: next(clock))
    with Progress("Reading", stream) as progress:
        for step in range(1, 4):
            progress(step * 500, 1500)
    return stream.getvalue()


def test_a_long_task_tells_how_far_it_is_and_wipes_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    written = told(Terminal(), [0, 1.9, 2.1, 2.1, 2.3, 2.3], monkeypatch)
    assert written == "\rReading: 1,000 of 1,500\rReading: 1,500 of 1,500\r" + " " * 23 + "\r"


def test_it_does_not_write_at_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    written = told(Terminal(), [0, 2.1, 2.1, 2.15, 2.16], monkeypatch)
    assert written.count("Reading") == 1


def test_a_short_task_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(Terminal(), [0, 0.5, 1.0, 1.5], monkeypatch) == ""


def test_nothing_is_written_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(io.StringIO(), [0, 5, 6, 7], monkeypatch) == ""
