"""What leads to documents besides their text: places (`cases/places.yml`) and agenda items."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from resolutions.agenda import agenda_index, items_of
from resolutions.languages import LANGUAGES
from resolutions.model import AgendaItem, Document, Subject
from resolutions.paths import name_problem
from resolutions.places import places
from support.documents import document, unit
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("places"), ids=sentence)
def test_places(case: dict[str, Any]) -> None:
    facts = dict(case["document"])
    facts["subjects"] = tuple(map(Subject, facts.get("subjects", ())))
    recitals = [unit(f"pp{number}", "preambular", text) for number, text in enumerate(facts.pop("recitals", ()), 1)]
    found = places(document(recitals, **facts))
    assert [place.code for place in found] == case["places"]
    assert all(place.name in place.text for place in found)


def wells(title: str, number: int = 9001, language: str = "en") -> Document:
    return document([], id=f"S/RES/{number}", agenda_item=title, language=language)


def test_one_text_is_one_item_whatever_its_marks_and_capitals() -> None:
    held = [wells("The question of wells"), wells("THE QUESTION OF WELLS.", 9002), wells("The question of wells", 9003)]
    index = agenda_index(held, lambda _: ())
    assert index.names == {"the-question-of-wells": {"en": "The question of wells"}}
    assert set(index.by_document.values()) == {("the-question-of-wells",)}


def test_an_items_address_does_not_depend_on_other_documents() -> None:
    alone = agenda_index([wells("Wells in Ruritania")], lambda _: ())
    among = agenda_index([wells("Springs", 9002), wells("Wells in Ruritania")], lambda _: ())
    assert set(alone.names) < set(among.names)


@pytest.mark.parametrize("title", ["水井问题", "مسألة UNMIK", "Вопрос о колодцах"])
def test_nor_does_that_of_an_item_in_another_script(title: str) -> None:
    alone = agenda_index([wells(title)], lambda _: ())
    others = [wells("一个项目", 9002), wells("UNMIK", 9003), wells("Абв где", 9004)]
    among = agenda_index([*others, wells(title)], lambda _: ())
    assert set(alone.names) < set(among.names)
    assert len(among.names) == 4


@pytest.mark.parametrize("ends", [("", " at home"), (" и вода" * 20, " и реки" * 20)])
def test_two_items_that_begin_alike_at_length_have_addresses_that_unpack_everywhere(ends: tuple[str, str]) -> None:
    long = f"Cooperation with {'organizations and ' * 6}wells"
    held = [wells(f"{long}{end}", number) for number, end in enumerate(ends)]
    index = agenda_index(held, lambda _: ())
    assert len(index.names) == 2
    assert [name for name in index.names if name_problem(name)] == []


IN_SIX = {
    "ar": "مسألة الآبار",
    "en": "The question of wells",
    "es": "La cuestión de los pozos",
    "fr": "La question des puits",
    "ru": "Вопрос о колодцах",
    "zh": "水井问题",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_titles_that_versions_of_one_document_tell_are_one_item_with_a_name_in_each_language(language: str) -> None:
    one = [wells(title, language=code) for code, title in IN_SIX.items() if code in ("en", language)]
    index = agenda_index([*one, wells(IN_SIX[language], 9002, language), wells(IN_SIX["en"], 9003)], lambda _: ())
    assert index.names == {"the-question-of-wells": {"en": IN_SIX["en"], language: IN_SIX[language]}}
    assert set(index.by_document.values()) == {("the-question-of-wells",)}


def test_one_version_that_tells_another_item_does_not_join_the_two() -> None:
    held = [wells(IN_SIX[code], number, code) for code in ("en", "fr") for number in (9001, 9002)]
    strange = [wells("Springs", 9003), wells(IN_SIX["fr"], 9003, "fr")]
    index = agenda_index([*held, *strange], lambda _: ())
    assert index.names == {"springs": {"en": "Springs"}, "the-question-of-wells": {c: IN_SIX[c] for c in ("en", "fr")}}


def test_a_heading_of_the_library_beside_the_item_does_not_keep_it_apart() -> None:
    told = (AgendaItem("The question of wells", "7"), AgendaItem("WELLS--RURITANIA", "7"))
    english = replace(wells("Agenda item 7"), agenda_items=told)
    index = agenda_index([english, wells(IN_SIX["fr"], language="fr")], lambda _: ())
    assert index.names["the-question-of-wells"] == {"en": IN_SIX["en"], "fr": IN_SIX["fr"]}


def test_the_items_of_a_catalogue_are_parted_and_english() -> None:
    spanish = replace(wells("The question of wells; Springs", language="es"), agenda_language="en")
    listed = ("The question of wells", "Springs")
    assert [(item.title, item.language) for item in items_of(spanish, listed)] == [
        ("The question of wells", "en"),
        ("Springs", "en"),
    ]


def test_what_a_file_tells_of_the_item_comes_first() -> None:
    told = replace(wells("Agenda item 7"), agenda_items=(AgendaItem("Wells and springs", "7"),))
    assert [item.title for item in items_of(told, ())] == ["Wells and springs"]


def test_a_number_alone_has_its_title_in_the_next_line() -> None:
    units = [unit("x1", "title", "Agenda item 7"), unit("x2", "title", "Wells and springs")]
    told = document(units, agenda_item="Agenda item 7", masthead={"item": "Agenda item 7"})
    assert [item.title for item in items_of(told, ())] == ["Wells and springs"]
    assert items_of(replace(told, units=tuple(units[:1])), ()) == ()


@pytest.mark.parametrize(
    ("language", "item", "sponsors"),
    [
        ("en", "Agenda item 7", "Ruritania and Freedonia: draft resolution"),
        ("en", "Agenda item 7", "Draft resolution submitted by the Chair of the Committee"),
        ("fr", "Point 7 de l’ordre du jour", "Ruritanie : projet de résolution"),
        ("es", "Tema 7 del programa", "Ruritania: proyecto de resolución"),
        ("ru", "Пункт 7 повестки дня", "Руритания: проект резолюции"),
        ("ar", "البند 7 من جدول الأعمال", "روريتانيا: مشروع قرار"),
        ("zh", "议程项目7", "鲁里塔尼亚：决议草案"),
    ],
)
def test_who_proposes_a_draft_is_no_title_of_its_agenda_item(language: str, item: str, sponsors: str) -> None:
    units = [unit(f"x{count}", "title", text) for count, text in enumerate((item, sponsors, "-"), 1)]
    told = document(units, language=language, agenda_item=item, masthead={"item": item})
    assert items_of(told, ()) == ()
