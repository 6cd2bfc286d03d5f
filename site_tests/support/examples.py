"""Examples that are data: the cases, and the documents that they tell of."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from resolutions.errors import ResolutionsError
from resolutions.model import Citation, Document, Unit
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text

CASES = Path(__file__).parent.parent / "cases"

RESOLUTION = """\
United Nations

S/RES/{number} (2020)

Resolution {number} (2020)

Adopted by the Security Council on 3 December 2020

The Security Council,

Recalling {words},

1. Decides to remain seized of the matter.
"""
"""A source whose number and preamble an example fills in."""


def case_file(name: str) -> Any:
    """What `cases/NAME.yml` holds; read by libyaml, where PyYAML has it, as every process of a run reads all."""
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    return yaml.load((CASES / f"{name}.yml").read_text(encoding="utf-8"), loader)


def cases(name: str) -> list[dict[str, Any]]:
    """The examples of `cases/NAME.yml`: a list of mappings, each with a sentence as its `name`."""
    found = case_file(name)
    assert isinstance(found, list)
    assert found
    return found


def six_languages(language: str) -> str:
    """The text in one of the languages, of six that say the same."""
    return (CASES / "six_languages" / f"{language}.txt").read_text(encoding="utf-8")


def read(text: str, name: str = "x.md") -> Document:
    """The only document of a text."""
    (found,) = parse_source(source_from_text(name, text))
    return found


def words_of(told: Document) -> list[tuple[str, str]]:
    """The words of each unit, by its anchor."""
    return [(unit.anchor, unit.text) for unit in told.units]


def assert_told(
    case: dict[str, Any], read: Callable[[Path], object], wrong: type[ResolutionsError], path: Path
) -> None:
    """A file with what an example has is refused, with the place and the words that the example tells."""
    path.write_text(case["file"], encoding="utf-8")
    with pytest.raises(wrong) as error:
        read(path)
    assert [error.value.line, error.value.column] == case["place"]
    assert case["says"] in error.value.message
    assert str(error.value).startswith(f"{path}:{case['place'][0]}:")


def times(examples: int) -> int:
    """How often to try a property of which one example takes long: so many times in `make test`, a hundred times as
    often in `make soak`, and a third as often in `make quick`."""
    return {"soak": examples * 100, "quick": max(1, examples // 3)}.get(
        os.environ.get("HYPOTHESIS_PROFILE", ""), examples
    )


def sentence(case: Mapping[str, Any]) -> str:
    """The name of an example, as pytest shows it."""
    return str(case["name"])


def document(told: Mapping[str, Any]) -> Document:
    """A document from what an example tells: any field, and its units as texts (all of `unit_kind`) or as mappings.

    Units without an anchor are `p1`, `p2` …; citations are mappings with `anchor`, `surface` and `target`.
    """
    kind = told.get("unit_kind", "paragraph")
    units = tuple(_unit(unit, index, kind) for index, unit in enumerate(told.get("units", ()), 1))
    return Document(
        source=told.get("source", "sources/x.md"),
        id=told.get("id", "letter-2020-12-03"),
        symbol=told.get("symbol", ""),
        kind=told.get("kind", "letter"),
        language=told.get("language", "en"),
        title=told.get("title", ""),
        date=told.get("date"),
        corrects=told.get("corrects", False),
        body=told.get("body", "Security Council"),
        units=units,
        citations=tuple(_citations(told.get("citations", ()), units)),
        themes=tuple(told.get("themes", ())),
    )


def _unit(told: str | Mapping[str, Any], index: int, kind: Any) -> Unit:
    fields = {"text": told} if isinstance(told, str) else told
    anchor = fields.get("anchor", f"p{index}")
    return Unit(anchor, anchor, fields.get("kind", kind), None, "", fields["text"], index)


def _citations(told: Iterable[Mapping[str, Any]], units: Iterable[Unit]) -> Iterable[Citation]:
    texts = {unit.anchor: unit.text for unit in units}
    for one in told:
        start = texts[one["anchor"]].index(one["surface"])
        end = start + len(one["surface"])
        yield Citation(one["anchor"], one["surface"], start, end, one["target"], one.get("pinpoint", "-"))


def source(folder: Path, name: str, words: str = "its resolutions", number: int = 2553) -> Path:
    """A source with a resolution of that number, which recalls what the words name."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RESOLUTION.format(words=words, number=number), encoding="utf-8")
    return path
