"""Which letters are small, capitals or Chinese is said in one place, for all patterns, and in scripts the same;
no module but the tables of languages holds words of one."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from resolutions.languages import letters
from support.building import REPOSITORY

PLUGIN = REPOSITORY / "plugin"
ASSETS = PLUGIN / "mkdocs_resolutions" / "assets"
ALLOWED = {
    "resolutions/languages/letters.py",
    "resolutions/text/letters/room.py",  # which signs can be wide, whatever they say
    "resolutions/text/letters/normal_form.py",  # composed letters, and radicals: forms, whatever letters they are of
    "resolutions/formats/akoma_ntoso/text.py",  # all that XML can hold
}
MODULES = [path for path in sorted(PLUGIN.rglob("*.py")) if path.relative_to(PLUGIN).as_posix() not in ALLOWED]

_ESCAPED = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
_RANGE = re.compile(r"([^\x00-\x7f])-([^\x00-\x7f])")
_FIRST_SIGN_OF_PRINT = "\u2e80"


def ranges(text: str) -> list[str]:
    """The ranges of letters that a string has, written as they are or by their numbers."""
    plain = _ESCAPED.sub(lambda found: chr(int("".join(filter(None, found.groups())), 16)), text)
    return [
        found[0]
        for found in _RANGE.finditer(plain)
        if found[1] < found[2] and (found[1].isalpha() or found[1] == _FIRST_SIGN_OF_PRINT) and not is_raised(found[1])
    ]


def is_raised(sign: str) -> bool:
    """Whether a letter is one of those that are set above the line, which no word has: ᵃ."""
    return "ᴀ" <= sign <= "ᶿ"


def strings(module: Path) -> Iterator[str]:
    """What stands in the quotation marks of a module."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize(
    "text",
    ["[a-zß-öø-ÿ]", "[А-ЯЁ]", r"[\u4e00-\u9fff]", "[ء-ي]", r"[\u2e80-\ua4cf]", "\u3400-\u9fff", r"[a-z\xdf-\xff]"],
)
def test_a_range_of_letters_is_found(text: str) -> None:
    assert ranges(text)


@pytest.mark.parametrize(
    "text", ["[a-zA-Z0-9]", "[①-⑳]", "[㈠-㈩]", "[٠-٩]", r"[\u064b-\u0652]", "[⁴-⁹ᵃ-ᶻ]", "par. 2 à 4"]
)
def test_other_ranges_are_none_of_letters(text: str) -> None:
    assert ranges(text) == []


def test_no_other_module_says_which_letters_there_are() -> None:
    found = {
        module.relative_to(PLUGIN).as_posix(): [one for text in strings(module) for one in ranges(text)]
        for module in MODULES
    }
    assert {path: some for path, some in found.items() if some} == {}, "take these from resolutions.languages.letters"


MESSAGES = PLUGIN / "resolutions" / "diagnostics"
"""What messages quote are examples, by which nothing is read."""
_COMMENT = re.compile(r"\s#\s.*$", re.MULTILINE)
"""A comment within a pattern."""
_OWN_SCRIPTS = ("CJK UNIFIED", "ARABIC LETTER", "CYRILLIC")


def code_strings(module: Path) -> Iterator[str]:
    """The strings of a module that are no docstrings, without the comments of patterns."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield _COMMENT.sub("", node.value)


def has_words(text: str) -> bool:
    """Whether a string has several letters of a script that one language alone is written in, besides ranges."""
    letters_alone = _RANGE.sub("", text)
    return sum(unicodedata.name(sign, "").startswith(_OWN_SCRIPTS) for sign in letters_alone) > 1


@pytest.mark.parametrize("text", ["第[0-9]+号", "(?:и|y|و)", "мая"])
def test_words_of_a_language_are_found(text: str) -> None:
    assert has_words(text)


@pytest.mark.parametrize("text", ["[а-яё]", "(?:and|et|y)", "一.", "[㈠-㈩]", "[٠-٩]", "\u0640\u064b"])
def test_ranges_and_single_letters_are_no_words(text: str) -> None:
    assert not has_words(text)


def test_no_module_holds_words_of_a_language() -> None:
    modules = [path for path in PLUGIN.rglob("*.py") if "languages" not in path.parts and MESSAGES not in path.parents]
    found = {
        module.relative_to(PLUGIN).as_posix(): [text for text in code_strings(module) if has_words(text)]
        for module in modules
    }
    assert {path: some for path, some in found.items() if some} == {}, "these belong into resolutions/languages/*.toml"


@pytest.mark.parametrize("sign", "abzßàéïñöøÿœабвяё")
def test_a_letter_that_has_a_capital_is_small(sign: str) -> None:
    assert re.fullmatch(f"[{letters.SMALL}]", sign)
    assert not re.fullmatch(f"[{letters.CAPITAL}]", sign)


@pytest.mark.parametrize("sign", "ABZÀÉÏÑÖØÞŒАБВЯЁ")
def test_a_capital_is_no_small_letter(sign: str) -> None:
    assert re.fullmatch(f"[{letters.CAPITAL}]", sign)
    assert not re.fullmatch(f"[{letters.SMALL}]", sign)


@pytest.mark.parametrize("sign", "×÷_5–ªي安")
def test_a_sign_or_a_letter_without_capitals_is_neither(sign: str) -> None:
    assert not re.fullmatch(f"[{letters.SMALL}{letters.CAPITAL}]", sign)


@pytest.mark.parametrize(
    ("script", "signs"), [("search/words.js", letters.HAN), ("reading/10-common.js", letters.UNSPACED)]
)
def test_scripts_have_the_same_characters_without_spaces(script: str, signs: str) -> None:
    text = (ASSETS / script).read_text(encoding="utf-8").replace("\\\\", "\\")
    assert written(signs) in text


def written(signs: str) -> str:
    """A range's ends as JavaScript writes them."""
    return "".join(
        sign if sign == "-" else f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\u{{{ord(sign):x}}}"
        for sign in signs
    )
