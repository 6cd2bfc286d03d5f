"""Interface strings and tables that the scripts are given, as statements before their own.

They stand in the scripts, once, and not in every page; and in all languages, as a page from a disk can load nothing but
a script.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from resolutions.formats import citing
from resolutions.frozen import thawed
from resolutions.languages import LANGUAGES, is_right_to_left, table, traditional
from resolutions.limits import QUERY_CHARACTERS

from ..interface import words_in

_READING = (
    "copy_link",
    "copy_citation",
    "link_copied",
    "citation_copied",
    "copy_failed",
    "colon",
    "compare_languages",
    "select",
    "cite_document",
    "cite_style",
    "comfort",
    "comfort_size",
    "comfort_width",
    "comfort_sans",
    "comfort_contrast",
    "comfort_reset",
    "leaves",
    "leaves_plain",
    "home",
    "language_nearest",
    "menu",
    "name",
    "print_text",
    "scheme",
    "search_close",
    "semicolon",
    "wording",
    "wording_changed",
    "wording_changes",
    "wording_counted",
    "wording_note",
    "wording_part",
    "wording_reworded",
    "wording_whole",
)
_OPENING = ("search", "search_hint", "search_failed")
_CITING = (
    "cite_style",
    "cite_short",
    "cite_un",
    "cite_selected",
    "cite_clear",
    "cite_region",
    "cite_marked",
    "cite_missing",
)
_BESIDE = ("name", "compare_languages", "lacking", "uneven", "beside_failed")
_COMPARE = (
    "lacking",
    "beside_failed",
    "search_absent",
    "search_unknown",
    "compare_summary",
    "compare_marks",
    "compare_no_language",
)
_LISTS = (
    "search_any",
    "search_order",
    "search_newest",
    "search_oldest",
    "search_organ",
    "list_by_symbol",
    "list_page_only",
    "list_series",
    "list_shown",
    "list_whole",
)

_WORDING = (
    "and_more",
    "search_absent",
    "search_unknown",
    "wording_as_identical",
    "wording_as_near",
    "wording_as_part",
    "wording_as_reworded",
    "wording_chain",
    "wording_elsewhere",
    "wording_first",
    "wording_formula",
    "wording_later",
    "wording_marks",
    "wording_none",
    "wording_own",
    "wording_whole",
)


def _reading() -> str:
    return _statement(
        "resolutionsWords",
        {code: {**strings, "labels": table(code, "labels")} for code, strings in _strings(_READING).items()},
    )


def _opening() -> str:
    right_to_left = list(filter(is_right_to_left, LANGUAGES))
    told = {"words": _strings(_OPENING), "rightToLeft": right_to_left, "characters": QUERY_CHARACTERS}
    return _statement("resolutionsOpening", told)


def _simplified() -> str:
    return _statement("resolutionsTraditional", traditional.tables())


def _citing() -> str:
    return _statement("resolutionsCiting", {"words": _strings(_CITING), "tables": citing.tables()})


def _beside() -> str:
    return _statement("resolutionsBeside", _strings(_BESIDE))


def _compare() -> str:
    return _statement("resolutionsCompare", _strings(_COMPARE))


def _lists() -> str:
    return _statement("resolutionsLists", _strings(_LISTS))


def _wording() -> str:
    return _statement("resolutionsWordingWords", _strings(_WORDING))


def _strings(keys: Sequence[str]) -> dict[str, dict[str, str]]:
    return {language: {key: words_in(language)[key] for key in keys} for language in LANGUAGES}


def _statement(name: str, value: Any) -> str:
    return f"window.{name} = {json.dumps(thawed(value), ensure_ascii=False, separators=(',', ':'))};\n"


STATEMENTS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "resolutions.js": _reading,
        "search/open.js": _opening,
        "search/simplified.js": _simplified,
        "cite.js": _citing,
        "beside.js": _beside,
        "compare.js": _compare,
        "lists.js": _lists,
        "wording.js": _wording,
    }
)
"""Makes the statements that stand before a script, by the script's name."""
