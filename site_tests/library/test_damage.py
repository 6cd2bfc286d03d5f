"""What a converter may do to a text is told once, and nothing is told of a clean one: in all six languages."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from resolutions.languages import LANGUAGES
from support.examples import cases, read, six_languages, words_of

NUMBER = r"(?:{}(?:\.| -) )"


def _without_number(number: int) -> Callable[[str], str]:
    return lambda text: re.sub("^" + NUMBER.format(number), "", text, count=1, flags=re.MULTILINE)


def _without_stop(number: int) -> Callable[[str], str]:
    return lambda text: re.sub(rf"^{number}(?:\.| -) ", f"{number} ", text, count=1, flags=re.MULTILINE)


def _swapped(text: str) -> str:
    parted = re.compile(r"^(2(?:\.| -) .*?\n\n.*?\n\n)(3(?:\.| -) .*?\n\n)", re.MULTILINE)
    return parted.sub(r"\2\1", text, count=1)


def _without_items_letter(text: str) -> str:
    return re.sub(r"^[(（]?(?:b|ب|б|b)[)）] ?", "", text, count=1, flags=re.MULTILINE)


def _marked(mark: str) -> Callable[[str], str]:
    """A mark of a note behind the last word of the second recital, whose note is not there."""
    return lambda text: _SECOND_RECITAL.sub(lambda found: found[1] + mark + found[2], text, count=1)


def _with_page_number(text: str) -> str:
    return _SECOND_RECITAL.sub(lambda found: "\n12\n".join(found[1].rsplit("\n", 1)) + found[2], text, count=1)


def _without_page(text: str) -> str:
    """The rest of the first paragraph and the second are lost."""
    lost = re.compile("^(" + NUMBER.format(1) + r"[^\n]{6,})[^\n]{2}\n\n.*?(?=^" + NUMBER.format(3) + ")", re.M | re.S)
    return lost.sub(r"\1\n\n", text, count=1)


def _cut(text: str) -> str:
    return re.sub("(^" + NUMBER.format(3) + r"[^\n]{6,})[^\n]{2}\n.*", r"\1", text, count=1, flags=re.M | re.S)


def _joined(text: str) -> str:
    return re.sub(r"\n\n(" + NUMBER.format(3) + ")", r" \1", text, count=1)


def _without_enacting(text: str) -> str:
    (enacting,) = (unit.text for unit in read(text).units if unit.kind == "enacting")
    return text.replace(f"\n\n{enacting}\n\n", "\n\n")


def _with_remarks(text: str) -> str:
    (enacting,) = (unit.text for unit in read(text).units if unit.kind == "enacting")
    start = text.index(f"\n\n{enacting}\n\n") + len(enacting) + 4
    return text[:start] + re.sub(r"^(?!60)(.+[,،，;؛；])$", r"\1 (agreed)", text[start:], flags=re.MULTILINE)


_SECOND_RECITAL = re.compile(r"(\n\n[^\n]+\n[^\n]+?)([,،，]\n\n)(?=1)")


DAMAGES: dict[str, tuple[Callable[[str], str], list[str]]] = {
    "nothing": (lambda text: text, []),
    "the first number lost": (_without_number(1), ["lost-number"]),
    "a number lost": (_without_number(2), ["lost-number"]),
    "the last number lost": (_without_number(3), ["lost-number"]),
    "a number's stop lost": (_without_stop(2), ["broken-numbering"]),
    "two paragraphs that changed places": (_swapped, ["broken-numbering"]),
    "an item's letter lost": (_without_items_letter, ["broken-numbering"]),
    "a note to a star lost": (_marked("*"), ["mark-without-note"]),
    "a note to a dagger lost": (_marked("†"), ["mark-without-note"]),
    "a note to a raised number lost": (_marked("³"), ["mark-without-note"]),
    "a note to a number with a stroke lost": (_marked(" 3/"), ["mark-without-note"]),
    "a note to a letter with a stroke lost": (_marked(" a/"), ["mark-without-note"]),
    "a page's number within a sentence": (_with_page_number, ["bare-number"]),
    "a page lost": (_without_page, ["cut-off"]),
    "the end lost in mid-sentence": (_cut, ["cut-off"]),
    "remarks of the negotiations": (_with_remarks, ["remark-behind"]),
    "a note within the words": (_marked(" [Footnote 1: A/80/1.]"), ["note-in-words"]),
    "a note of Markdown within the words": (_marked("^[See A/80/1.]"), ["note-in-words"]),
    "a note of LaTeX within the words": (_marked(r"\footnote{A/80/1.}"), ["note-in-words"]),
    "a note of a wiki within the words": (_marked("<ref>A/80/1.</ref>"), ["note-in-words"]),
    "the enacting words lost": (_without_enacting, ["lost-enacting"]),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_damage_is_told_once(language: str, damage: str) -> None:
    change, codes = DAMAGES[damage]
    text = six_languages(language)
    damaged = change(text)
    assert (damaged == text) == (not codes)
    assert [diagnostic.code for diagnostic in read(damaged).diagnostics] == codes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_paragraph_without_its_number_keeps_its_anchor(language: str, number: int) -> None:
    text = six_languages(language)
    anchors = [unit.anchor for unit in read(text).units]
    assert [unit.anchor for unit in read(_without_number(number)(text)).units] == anchors


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_whose_number_lost_its_stop_keeps_its_anchor(language: str) -> None:
    text = six_languages(language)
    found = words_of(read(_without_stop(2)(text)))
    assert found == words_of(read(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_on_one_line_are_parted_by_their_numbers(language: str) -> None:
    text = six_languages(language)
    joined = read(_joined(text))
    assert _joined(text) != text
    assert joined.diagnostics == ()
    assert words_of(joined) == words_of(read(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_in_the_rows_of_a_table_are_told(language: str) -> None:
    text = six_languages(language)
    units = [unit for unit in read(text).units if unit.kind in ("preambular", "operative")]
    last = [unit for unit in units if unit.kind == "operative"][1:]
    rows = [f"| {unit.marker} | {unit.text} | |" for unit in (*units[:2], *last)]
    (enacting,) = (unit.text for unit in read(text).units if unit.kind == "enacting")
    head = text[: text.index(f"\n\n{enacting}\n\n")]
    table = "\n".join([rows[0], "| --- | --- | --- |", *rows[1:]])
    codes = [one.code for one in read(f"{head}\n\n{enacting}\n\n{table}\n").diagnostics]
    assert codes.count("paragraphs-in-table") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_with_remarks_behind_them_keep_their_anchors(language: str) -> None:
    text = six_languages(language)
    assert [unit.anchor for unit in read(_with_remarks(text)).units] == [unit.anchor for unit in read(text).units]


def test_a_mark_without_its_note_is_told_at_its_place() -> None:
    text = six_languages("en")
    damaged = _marked("*")(text)
    (told,) = read(damaged).diagnostics
    assert damaged.split("\n")[told.line - 1][told.column - 1 :].startswith("*")


@pytest.mark.parametrize("case", cases("dropped_notes"), ids=lambda case: str(case["language"]))
def test_a_note_that_a_conversion_dropped_is_told(case: dict[str, str]) -> None:
    whole, _, list_of_notes = case["text"].rpartition("\n\n__________________")
    notes = list_of_notes.strip().split("\n\n")
    assert len(notes) > 2
    document = read(case["text"])
    assert [mark.anchor for unit in document.units for mark in unit.notes] == [
        f"fn{number}" for number, _ in enumerate(notes, 1)
    ]
    assert document.diagnostics == ()
    for index in range(len(notes)):
        others = [*notes[:index], *notes[index + 1 :]]
        (told,) = read("\n\n".join([whole, "__________________", *others]) + "\n").diagnostics
        assert (told.code, re.findall("[0-9]+", told.message)) == ("mark-without-note", [str(index + 1)])


@pytest.mark.parametrize("case", cases("dropped_notes"), ids=lambda case: str(case["language"]))
def test_the_marks_of_a_text_that_lost_all_its_notes_are_told(case: dict[str, Any]) -> None:
    whole, _, list_of_notes = case["text"].rpartition("\n\n__________________")
    told = [(found.code, *re.findall("[0-9]+", found.message)) for found in read(whole + "\n").diagnostics]
    numbers = range(1, len(list_of_notes.strip().split("\n\n")) + 1)
    glued = case.get("glued", [])
    assert told == [("mark-without-note", str(number)) for number in numbers if number not in glued]


@pytest.mark.parametrize("words", cases("no_marks"), ids=lambda case: str(case["name"]))
def test_numbers_of_a_text_are_no_marks(words: dict[str, str]) -> None:
    assert read(words["text"]).diagnostics == ()


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n"], ids=["alike", "wider between paragraphs"])
@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_lines_with_an_empty_one_between_are_one_below_another(case: dict[str, Any], gap: str) -> None:
    paragraphs = [*case["head"], *(line.replace(" | ", " ") for line in case["text"].splitlines())]
    wide = gap.join("\n\n".join(_lines(paragraph)) for paragraph in paragraphs)
    units = read(wide).units
    assert [(unit.anchor, unit.text) for unit in units] == [
        (unit.anchor, unit.text) for unit in read("\n\n".join(paragraphs)).units
    ]
    for unit in units:
        assert wide.split("\n")[unit.line - 1].startswith((unit.marker or unit.text)[:4])


def _lines(paragraph: str) -> list[str]:
    """A paragraph in lines as wide as those of a page."""
    return textwrap.wrap(paragraph, 70 if paragraph.isascii() or " " in paragraph[20:60] else 34)


MISREAD: dict[str, Callable[[str], str]] = {
    "UTF-8 as Windows-1252": lambda text: _as_bytes(text.encode(), "cp1252"),
    "UTF-8 as Latin-1": lambda text: text.encode().decode("latin-1"),
}


@pytest.mark.parametrize("way", MISREAD)
@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_a_text_read_in_another_encoding_is_read_back_and_told(case: dict[str, Any], way: str) -> None:
    plain = "\n\n".join((*case["head"], *(line.replace(" | ", " ") for line in case["text"].splitlines())))
    misread = MISREAD[way](plain)
    if misread == plain:
        return  # nothing but ASCII
    document = read(misread)
    assert words_of(document) == words_of(read(plain))
    assert document.diagnostics[0].code == "misread-encoding"


@pytest.mark.parametrize(
    ("language", "written"), [("ru", "cp1251"), ("ar", "cp1256"), ("zh", "gb18030")], ids=["ru", "ar", "zh"]
)
def test_a_text_in_an_encoding_of_its_script_is_read_back_and_told(language: str, written: str) -> None:
    case = next(case for case in cases("converted") if case["language"] == language)
    plain = "\n\n".join((*case["head"], *(line.replace(" | ", " ") for line in case["text"].splitlines())))
    document = read(_as_bytes(plain.encode(written), "cp1252"))
    assert [unit.text for unit in document.units] == [unit.text for unit in read(plain).units]
    assert document.diagnostics[0].code == "misread-encoding"


def test_a_text_with_accents_and_other_scripts_is_as_it_was_written() -> None:
    text = (
        "Résolution 9901 (2031)\n\nÀ l’Assemblée générale : « Organización », Генеральная Ассамблея, مجلس الأمن, 大会"
    )
    assert "misread-encoding" not in [told.code for told in read(text).diagnostics]


PAIR = re.compile("(\u0644)([\u0627\u0623\u0625\u0622])")
"""A lam and an alef, for which print has one sign."""


def test_pairs_of_letters_that_a_program_turned_round_are_put_in_order_and_told() -> None:
    text = six_languages("ar")
    document, printed = read(PAIR.sub(r"\2\1", text)), read(text)
    assert words_of(document) == words_of(printed)
    told = [(one.code, one.line, one.column) for one in document.diagnostics]
    assert told == [("turned-letters", 1, 1), *((one.code, one.line, one.column) for one in printed.diagnostics)]


def test_a_pair_that_may_be_turned_stays_as_it_stands_where_the_text_is_in_order() -> None:
    text = six_languages("ar") + "\n\nسالم خالل األمم."
    assert read(text).units[-1].text == "سالم خالل األمم."


BRACKETS = {"as they are seen": str.maketrans("()", ")("), "as they are meant": {}}


@pytest.mark.parametrize("brackets", BRACKETS)
def test_lines_from_left_to_right_are_put_in_order(brackets: str) -> None:
    text = six_languages("ar")
    turned = (line.translate(BRACKETS[brackets])[::-1] for line in text.split("\n"))
    from_left = "\n".join(re.sub(r"\w[\w/.: ]*[A-Za-z]|\w+", _as_read, line, flags=re.ASCII) for line in turned)
    assert words_of(read(from_left)) == words_of(read(text))


def _as_read(found: re.Match[str]) -> str:
    """Numbers and Latin words, which a line from left to right has in their own order."""
    return found[0][::-1]


def _as_bytes(data: bytes, encoding: str) -> str:
    """Bytes as a program reads them in an encoding; one that this has not is the sign of its number."""
    return "".join(bytes([one]).decode(encoding, "ignore") or chr(one) for one in data)
