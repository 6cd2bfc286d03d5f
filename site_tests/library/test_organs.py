"""The table of organs: complete in every language and style, and the same for all that read it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from resolutions.citations.places.own import own_of
from resolutions.formats.citing import tables
from resolutions.languages import LANGUAGES
from resolutions.un.organs import (
    ADOPTING,
    COUNCIL,
    ORGANS,
    RIGHTS,
    SECRETARIAT,
    SOCIAL,
    TRUSTEESHIP,
    Organ,
    names_in,
    organ_named,
    organ_of_symbol,
    that_numbers,
)
from resolutions.un.symbols import Symbol
from support.examples import cases, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_every_organ_once(language: str) -> None:
    names = names_in(language)
    assert set(names) == set(ORGANS)
    forms = [form for organ in ORGANS for form in names[organ].cited]
    assert len(forms) == len(set(forms))
    assert all(form.strip() == form != "" for form in forms)


def test_no_language_has_a_name_of_english() -> None:
    english = {names.name for names in names_in("en").values()}
    assert [code for code in LANGUAGES[1:] if english & {names.name for names in names_in(code).values()}] == []


@pytest.mark.parametrize("field", ["key", "name", "prefix", "actor"])
def test_an_organ_is_told_from_others_by_each_of_its_names(field: str) -> None:
    assert len({getattr(organ, field) for organ in ORGANS}) == len(ORGANS)


@pytest.mark.parametrize("organ", ORGANS, ids=lambda organ: organ.key)
def test_an_organ_is_found_by_its_name_and_by_its_symbols(organ: Organ) -> None:
    assert organ_named(organ.name) == organ
    assert organ_of_symbol(f"{organ.prefix}2024/1") == organ
    assert own_of(f"{organ.prefix}2024/1").organ == (organ if organ != SECRETARIAT else COUNCIL)


def test_what_is_no_organ_s_is_none_s() -> None:
    assert (organ_named("Governing Council"), organ_of_symbol("UNEP/EA.4/Res.14")) == (None, None)


def test_a_number_that_an_organ_does_not_write_so_is_the_first_s_that_does() -> None:
    assert that_numbers("annual", RIGHTS) == SOCIAL
    assert that_numbers("roman", TRUSTEESHIP) == TRUSTEESHIP


@pytest.mark.parametrize("style", ["oscola", "bluebook"])
def test_every_style_names_every_organ_that_adopts(style: str) -> None:
    organs = tables()["styles"][style]["organs"]
    assert [key for key, name in organs.items() if name] == [organ.key for organ in ADOPTING]


@pytest.mark.parametrize("case", cases("organs"), ids=sentence)
def test_a_symbol_tells_the_organ_the_act_and_its_number(case: dict[str, Any]) -> None:
    symbol = Symbol.parse(case["symbol"])
    assert symbol is not None
    assert symbol.organ == organ_named(case["organ"])
    found = [
        (one["organ"], one["act"], one["number"])
        for one in tables()["series"]
        if re.match(one["pattern"], case["symbol"])
    ]
    expected = [(symbol.organ.key, case["act"], case["number"])] if symbol.organ and "act" in case else []
    assert found == expected
