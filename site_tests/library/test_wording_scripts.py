"""The scripts of the chains of wordings: what stands where, and that they grow as the paragraphs do."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from resolutions.model import Document, DocumentKey
from resolutions.publishing.cards import file_number
from resolutions.publishing.wording import PIECE, DocumentLabels, wording_scripts
from resolutions.wording import Wordings, find
from support.documents import document, unit
from support.packing import handed_over

GOODS = ("nets", "lamps", "sails")


def issued(number: int, day: date, *texts: str) -> Document:
    units = [unit(f"op{place}", "operative", text) for place, text in enumerate(texts, 1)]
    return document(units, id=f"S/RES/{number}", symbol=f"S/RES/{number}", date=day)


def labels_of(key: DocumentKey) -> DocumentLabels:
    return DocumentLabels(f"{key.identifier} (2030)", 2030)


def scripts(*documents: Document, language: str = "en") -> dict[str, Any]:
    made = dict(wording_scripts(Wordings(find(documents)), language, labels_of))
    return {name: told_by(name, script) for name, script in made.items()}


def told_by(name: str, script: bytes) -> Any:
    function, names, told = handed_over(script)
    assert (function, [f"{one}.js" for one in names]) == ("resolutionsWording", [name])
    return json.loads(told)


def renewals(count: int) -> list[Document]:
    """Threes of documents, each with a sentence of its own that the second and the third take over."""
    return [
        issued(
            9000 + 3 * number + year,
            date(2030 + year, 3, 1),
            f"Asks wardens of well {number} in bay{number} and isle{number} to count their {goods} at noon{number};",
        )
        for year, goods in enumerate(GOODS)
        for number in range(count)
    ]


def test_each_paragraph_tells_how_it_takes_over_one_that_stands_before_it() -> None:
    assert scripts(*renewals(1)) == {
        "0.js": {
            "piece": {
                "number": 0,
                "documents": [[f"S/RES/900{year}", f"S/RES/900{year} (2030)", 2030] for year in range(3)],
                "paragraphs": [[0, "op1"], [1, "op1", 1, 1, 1], [2, "op1", 1, 1, 1]],
            }
        },
        "pieces.js": {"files": 1},
        "of-0.js": {"of": {f"S/RES/900{year}": {"0": "op1"} for year in range(3)}},
    }


def test_what_is_called_otherwise_than_its_anchor_says_is_told() -> None:
    labels = {"op1": "annex, article 2", "op9": "of no chain"}
    found = Wordings(find(renewals(1)))
    made = dict(wording_scripts(found, "en", lambda key: DocumentLabels(key.identifier, 2030, labels=labels)))
    told = [row[3:] for row in told_by("0.js", made["0.js"])["piece"]["documents"]]
    assert told == [[f"S/RES/900{year}", 0, {"op1": labels["op1"]}] for year in range(3)]


def test_a_path_that_is_not_the_identifier_is_told() -> None:
    text = "Requests the wardens of all the wells to count their nets at noon;"
    documents = [
        document([unit("op1", "operative", text)], id=f"A/RES/{number}(XXV)", date=date(2030, number, 1))
        for number in (1, 2)
    ]
    told = [row[3:] for row in scripts(*documents)["0.js"]["piece"]["documents"]]
    assert told == [["A/RES/1-XXV"], ["A/RES/2-XXV"]]


def test_a_formula_is_told_as_such() -> None:
    words = "Decides to remain actively seized of the matter of the northern wells;"
    made = scripts(*renewals(1), *(issued(100 + number, date(2030, 1, 1 + number), words) for number in range(20)))
    assert made["of-0.js"]["of"]["S/RES/100"] == {"formula": "op1"}


def test_nothing_taken_over_makes_no_script() -> None:
    assert scripts(*renewals(1)[:1]) == {}
    assert scripts(*renewals(1), language="fr") == {}


@pytest.mark.parametrize("count", [1, PIECE])
def test_the_index_leads_to_the_piece_of_every_paragraph(count: int) -> None:
    made = scripts(*renewals(count))
    files = made["pieces.js"]["files"]
    listed = set()
    for number in range(files):
        for identifier, anchors in made[f"of-{number}.js"]["of"].items():
            assert file_number(identifier, files) == number
            listed |= {(identifier, anchor, piece) for piece, names in anchors.items() for anchor in names.split()}
    held = {
        (piece["piece"]["documents"][row[0]][0], row[1], str(piece["piece"]["number"]))
        for name, piece in made.items()
        if "piece" in piece
        for row in piece["piece"]["paragraphs"]
    }
    assert listed == held
    assert len(held) == 3 * count


@pytest.mark.sweep
def test_the_scripts_grow_as_the_paragraphs_do() -> None:
    sizes, files = [], []
    for count in (PIECE, 2 * PIECE, 4 * PIECE):
        made = dict(wording_scripts(Wordings(find(renewals(count))), "en", labels_of))
        sizes.append(sum(map(len, made.values())))
        files.append(len(made))
        assert max(map(len, made.values())) < 150_000
    assert sizes[1] < 2.1 * sizes[0]
    assert sizes[2] < 2.1 * sizes[1]
    assert files[2] <= 2.1 * files[1]
