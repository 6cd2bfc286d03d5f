"""What scripts are told: words of the interface and tables of the library, as statements before their own.

They stand in the scripts, once, and not in every page; and in all languages, as a page from a disk can load nothing but
a script.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from resolutions.formats import citing
from resolutions.languages import LANGUAGES, table

from ..interface import words

_READING = (
    "copy_link",
    "copy_citation",
    "link_copied",
    "citation_copied",
    "copy_failed",
    "colon",
    "select",
    "cite_style",
    "comfort",
    "comfort_size",
    "comfort_width",
    "comfort_sans",
    "comfort_contrast",
    "comfort_reset",
)
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


def _reading() -> str:
    return _statement(
        "resolutionsWords",
        {code: {**told, "part": table(code, "labels")["part"]} for code, told in _said(_READING).items()},
    )


def _citing() -> str:
    return _statement("resolutionsCiting", {"words": _said(_CITING), "tables": citing.tables()})


def _said(keys: Sequence[str]) -> dict[str, dict[str, str]]:
    return {language: {key: words(language)[key] for key in keys} for language in LANGUAGES}


def _statement(name: str, value: Any) -> str:
    return f"window.{name} = {json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"


TOLD: Mapping[str, Callable[[], str]] = MappingProxyType({"resolutions.js": _reading, "cite.js": _citing})
"""By the script that is told it."""
