"""A text laid out as programs do has the same units, and nothing is told of it: in all six languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from resolutions.languages import LANGUAGES
from support.examples import cases, read, six_languages, words_of

PARAGRAPH = re.compile(r"^([1-9])(?:\.| -) (?=\S)", re.MULTILINE)
RECITAL = re.compile(r"(?<=[,،，]\n\n)(?![1-9])(\w+)( ?)")
"""The first word of a recital and the space behind it; in Chinese, which has none, all up to a comma."""
LETTER = re.compile(r"^([(（]?[abcабвأبج][)）]) ?(?=\S)", re.MULTILINE)
"""The letter of an item of the first paragraph's list."""
TORN = re.compile(r"(\n\n[^\n]+\w)\n([^\n]+[,،，]\n\n)(?=1)")
"""The recital whose sentence goes on in a second line."""
YEAR = re.compile(r"(9900) ?(?=\(2030)")


def _numbers(printed: str) -> Callable[[str], str]:
    """The numbers of the operative paragraphs, and no others, in another form."""

    def change(text: str) -> str:
        text, annex = text[: text.rindex("3 - ") if "3 - " in text else text.rindex("3. ")], text
        last = annex[len(text) :]
        head, _, rest = last.partition("\n")
        return PARAGRAPH.sub(printed, text) + PARAGRAPH.sub(printed, head) + "\n" + rest

    return change


def _stressed(before: str, behind: str) -> Callable[[str], str]:
    """The first word of each recital stressed, with the space behind it."""
    return lambda text: RECITAL.sub(rf"{before}\1\2{behind}", text)


def _stressed_letter(before: str, behind: str) -> Callable[[str], str]:
    """The first letter of each recital stressed, and not the rest of its word."""
    return lambda text: RECITAL.sub(lambda word: f"{before}{word[0][0]}{behind}{word[0][1:]}", text)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "numbers behind a sign with a small letter": _numbers(r"n° \1 "),
    "numbers behind a sign with a capital": _numbers(r"N° \1 "),
    "numbers behind a soft hyphen": _numbers("\xad\\1. "),
    "numbers behind a mark of direction": _numbers("\u200e\\1. "),
    "numbers that a list's numbers stand before": _numbers(r"\1. \1. "),
    "numbers stressed with their space": _numbers(r"*\1. *"),
    "a stop behind the numbers once more": _numbers(r"\1. . "),
    "stops behind the letters of items": lambda text: LETTER.sub(r"\1. ", text),
    "each line in a spreadsheet's cell": lambda text: re.sub("^(.+)$", r'"\1"', text, flags=re.MULTILINE),
    "items behind their paragraph's number": lambda text: LETTER.sub(r"1. \1 ", text),
    "items right behind their paragraph's number": lambda text: LETTER.sub(r"1.\1 ", text),
    "items below their paragraph's number and their letter": lambda text: LETTER.sub(r"1.\1\n\n", text),
    "a page's end as a library in JavaScript sets it": lambda text: TORN.sub(r"\1\n\n-- 1 of 2 --\n\n\2", text),
    "words stressed with their space": _stressed("*", "*"),
    "words stressed with their space, by low lines": _stressed("_", "_"),
    "words stressed strongly with their space": _stressed("**", "**"),
    "letters stressed by stars": _stressed_letter("*", "*"),
    "letters stressed by low lines": _stressed_letter("_", "_"),
    "letters stressed strongly by low lines": _stressed_letter("__", "__"),
    "letters stressed by tags": _stressed_letter("<i>", "</i>"),
    "a word stressed in parts": lambda text: RECITAL.sub(lambda word: f"*{word[0][0]}**{word[0][1:]}*", text),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_laid_out_otherwise_has_the_same_units(language: str, layout: str) -> None:
    text = six_languages(language)
    changed = LAYOUTS[layout](text)
    assert changed != text
    document = read(changed)
    assert words_of(document) == words_of(read(text))
    assert document.diagnostics == ()


@pytest.mark.parametrize("between", ["\n\n", "\n\n\f"], ids=["an empty line", "a page's end"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_resolutions_year_is_not_torn_from_its_number(language: str, between: str) -> None:
    text = six_languages(language)
    document = read(YEAR.sub(rf"\1{between}", text))
    assert [unit.anchor for unit in document.units] == [unit.anchor for unit in read(text).units]
    assert [citation.target for citation in document.citations] == ["S/RES/9900"]


PLACES = (3, 4, 5, 6, 7)
"""The tenths of a paragraph at which it is torn."""


def _torn(case: dict[str, Any], tenth: int, between: str) -> Iterator[str]:
    """A text, and the same with its first recital torn at a word that ends with no comma."""
    lines = [line.replace(" | ", " ") for line in case["text"].splitlines()]
    recital = lines[1]
    place = len(recital) * tenth // 10
    place = place if case["language"] == "zh" else next(re.compile(r"(?<=\w) ").finditer(recital, place)).start()
    torn = recital[:place] + between + recital[place:].lstrip()
    head = "\n\n".join(case["head"])
    yield from ("\n\n".join([head, lines[0], one, *lines[2:]]) + "\n" for one in (recital, torn))


@pytest.mark.parametrize("tenth", PLACES)
@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_a_sentence_that_an_empty_line_tears_is_one_paragraph_or_told(case: dict[str, Any], tenth: int) -> None:
    whole, torn = map(read, _torn(case, tenth, "\n\n"))
    is_told = "cut-off" in [found.code for found in torn.diagnostics]
    assert is_told or [unit.text for unit in torn.units] == [unit.text for unit in whole.units]


@pytest.mark.parametrize("tenth", PLACES)
@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_a_sentence_that_a_pages_end_tears_is_one_paragraph(case: dict[str, Any], tenth: int) -> None:
    whole, torn = map(read, _torn(case, tenth, "\n\n2/4\n\n"))
    assert [unit.text for unit in torn.units] == [unit.text for unit in whole.units]


SIGNED = {"a hat": "^1", "curly brackets": "{1}", "TeX": "$^{1}$", "square brackets": "[1]"}
HEADS = {"the same": None, "a number": "1", "Markdown": "[^1]:", "a raised number": "¹"}


def _noted(case: dict[str, Any], mark: str, head: str, *, is_below: bool) -> str:
    """A text with a mark in its second recital and the note below this, or below a rule at the end."""
    lines = [line.replace(" | ", " ") for line in case["text"].splitlines()]
    lines[2] = lines[2][:-1] + mark + lines[2][-1]
    note = f"{head} {case['note']}" if head else ""
    if is_below:
        lines.insert(3, note)
    elif note:
        lines += ["__________________", note]
    return "\n\n".join([*case["head"], *lines]) + "\n"


@pytest.mark.parametrize("is_below", [True, False], ids=["below its paragraph", "at the end"])
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("mark", SIGNED)
@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_a_mark_that_is_written_with_signs_leads_to_its_note(
    case: dict[str, Any], mark: str, head: str, is_below: bool
) -> None:
    document = read(_noted(case, SIGNED[mark], HEADS[head] or SIGNED[mark], is_below=is_below))
    (recital,) = (unit for unit in document.units if unit.anchor == "pp2")
    assert (recital.text, [one.anchor for one in recital.notes]) == (case["text"].splitlines()[2], ["fn1"])
    assert [unit.text for unit in document.units if unit.kind == "footnote"] == [case["note"]]
    assert document.diagnostics == ()


@pytest.mark.parametrize("mark", SIGNED)
@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_such_a_mark_without_its_note_is_told(case: dict[str, Any], mark: str) -> None:
    document = read(_noted(case, SIGNED[mark], "", is_below=False))
    assert [found.code for found in document.diagnostics] == ["mark-without-note"]


@pytest.mark.parametrize("words", ["an area of 5 km^2", "10^6 ships", "the sign {2} and the sign {5}"])
def test_a_power_is_no_mark(words: str) -> None:
    case = next(case for case in cases("converted") if case["language"] == "en")
    text = case["text"].splitlines()
    text[2] = text[2].replace("the northern harbour", words)
    document = read("\n\n".join([*case["head"], *(line.replace(" | ", " ") for line in text)]))
    (recital,) = (unit for unit in document.units if unit.anchor == "pp2")
    assert (recital.text, recital.notes) == (text[2], ())


FEET = {
    "ar": ["الوسوم: موانئ", "شارك هذه الصفحة", "تحياتي،\n\nليلى ميناء", "هذه الرسالة ومرفقاتها سرية."],
    "en": [
        "Tags: harbours",
        "Share this",
        "Best regards,\n\nAnna Harbour",
        "This email and any attachments are secret.",
    ],
    "es": ["Etiquetas: puertos", "Compartir", "Saludos,\n\nAna Puerto", "Este mensaje y sus adjuntos son secretos."],
    "fr": [
        "Étiquettes : ports",
        "Partager",
        "Cordialement,\n\nAnne Port",
        "Ce courriel et ses pièces jointes sont secrets.",
    ],
    "ru": ["Метки: порты", "Поделиться", "Всего доброго,\n\nАнна", "Это сообщение и любые вложения секретны."],
    "zh": ["标签：港口", "分享", "祝好，\n\n安娜", "本邮件及其附件是秘密的。"],
}
"""What a site or an e-mail has below a text: a label, one word of a menu, a farewell with a name, a warning."""
ADDRESSES = ["https://www.example.org/9901", "anna@example.org", "© 2031 Example", "--\nAnna\nanna@example.org"]


@pytest.mark.parametrize(
    ("language", "foot"), [(language, foot) for language in LANGUAGES for foot in (*FEET[language], *ADDRESSES)]
)
def test_what_stands_below_a_text_is_left_out_and_told(language: str, foot: str) -> None:
    text = six_languages(language).rstrip("\n")
    document = read(f"{text}\n\n{foot}\n")
    assert [unit.text for unit in document.units] == [unit.text for unit in read(text).units]
    assert [found.code for found in document.diagnostics] == ["words-around"]


@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_words_below_a_resolution_that_are_not_known_are_told(case: dict[str, Any]) -> None:
    title = case["head"][4:]
    whole = "\n\n".join([*title, *(line.replace(" | ", " ") for line in case["text"].splitlines())])
    document = read(f"{whole}\n\nHarbour news\n\nBoats and quays\n")
    assert [found.code for found in document.diagnostics] == ["words-below"]
    assert "paragraphs: 2" in document.diagnostics[0].message


@pytest.mark.parametrize("note", ["See the list of harbours, at\n\nhttps://www.example.org/9901", "Tags: see A/80/1."])
def test_an_address_and_a_label_of_a_note_are_its_own(note: str) -> None:
    case = next(case for case in cases("converted") if case["language"] == "en")
    document = read(_noted(case | {"note": note}, "1", "1", is_below=False))
    assert "words-around" not in [found.code for found in document.diagnostics]


def _pipes(rows: list[tuple[str, str]]) -> list[str]:
    return [f"| {marker} | {words} |" for marker, words in rows]


TABLES: dict[str, Callable[[list[tuple[str, str]]], str]] = {
    "pipes below an empty head": lambda rows: "\n".join(["| | |", "| --- | --- |", *_pipes(rows)]),
    "pipes, the first row their head": lambda rows: "\n".join([*_pipes(rows[:1]), "| --- | --- |", *_pipes(rows[1:])]),
    "pipes alone": lambda rows: "\n".join(_pipes(rows)),
    "HTML": lambda rows: "".join(
        ["<table>", *(f"<tr><td>{marker}</td>\n<td><p>{words}</p></td></tr>" for marker, words in rows), "</table>"]
    ),
}


def _table(case: dict[str, Any], table: str, *, more: bool = False) -> tuple[str, str]:
    """A text, and the same with its operative part in a table, perhaps with a column `more`."""
    lines = case["text"].splitlines()
    first = next(index for index, line in enumerate(lines) if " | " in line)
    rows = [(marker, words) for marker, _, words in (line.partition(" | ") for line in lines[first:])]
    above = "\n\n".join([*case["head"], *lines[:first]])
    whole = "\n\n".join([above, *(f"{marker} {words}" for marker, words in rows)])
    printed = [(marker, f"{words} | agreed") for marker, words in rows] if more else rows
    return whole, f"{above}\n\n{TABLES[table](printed)}\n"


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_a_table_of_numbers_and_paragraphs_is_read_as_these(case: dict[str, Any], table: str) -> None:
    whole, laid_out = map(read, _table(case, table))
    assert words_of(laid_out) == words_of(whole)
    assert laid_out.diagnostics == ()


@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_a_table_with_another_column_stays_one_and_is_told(case: dict[str, Any]) -> None:
    document = read(_table(case, "pipes alone", more=True)[1])
    assert "paragraphs-in-table" in [found.code for found in document.diagnostics]
    assert [unit.kind for unit in document.units if unit.table]


def test_a_space_behind_the_apostrophes_of_french_words_is_none_of_the_text() -> None:
    text = six_languages("fr")
    text = text.replace("les puits", "l’eau d’ici, l’air d’ici").replace(
        "Le Conseil de sécurité,", "L’Assemblée générale,"
    )
    loose = re.sub(r"’(?=[aeiAEI])", "’ ", text)
    assert loose.count("’ ") > 3
    assert words_of(read(loose)) == words_of(read(text))


UNUSUAL = {"en": "Envisaging", "es": "Alentando", "fr": "Encourageant"}
"""First words of a recital that the languages' lists do not have."""
OF_ANNEX = {
    "en": "In accordance with paragraph 2 of this resolution the Mission is¦ placed under the Committee, and is:",
    "es": "De conformidad con el párrafo 2 de esta resolución, la Misión está¦ bajo la dirección del Comité y deberá:",
    "fr": "Conformément au paragraphe 2 de la présente résolution, la Mission est¦ dirigée par le Comité et doit :",
    "ru": "В соответствии с пунктом 2 настоящей резолюции Миссия действует¦ под руководством Комитета и обязана:",
    "zh": "根据本决议第2段，特派团在委员会的领导下开展工作并¦承担下列任务：",
}
"""The first paragraph of an annex, with the place at which a page ends."""


@pytest.mark.parametrize("case", [case for case in cases("converted") if case["language"] in UNUSUAL])
def test_a_recital_that_a_pages_end_cuts_is_no_heading(case: dict[str, Any]) -> None:
    lines = [line.replace(" | ", " ") for line in case["text"].splitlines()]
    recital = f"{UNUSUAL[case['language']]} {lines[2].partition(' ')[2]}"
    first, second = recital[:60].rpartition(" ")[0], recital[60:]
    torn = f"{first}\n\n2/4\n\n{recital[len(first) + 1 :]}" if second else recital
    documents = [read("\n\n".join([*case["head"], lines[0], one, *lines[2:]])) for one in (recital, torn)]
    assert [[unit.text for unit in document.units] for document in documents][1:] == [
        [unit.text for unit in documents[0].units]
    ]


@pytest.mark.parametrize("language", OF_ANNEX)
def test_the_first_paragraph_of_an_annex_that_a_pages_end_cuts_is_no_title(language: str) -> None:
    text = six_languages(language).rstrip("\n")
    heading = text.rsplit("\n\n", 3)[1]
    whole, torn = (
        read(f"{text.rsplit(heading, 1)[0]}{heading}\n\n{OF_ANNEX[language].replace('¦', between)}\n\n(a) {heading};\n")
        for between in ("", "\n\n2/4\n\n\f")
    )
    assert [(unit.anchor, " ".join(unit.text.split())) for unit in torn.units] == [
        (unit.anchor, " ".join(unit.text.split())) for unit in whole.units
    ]


def test_a_dash_right_before_an_arabic_word_stands_behind_a_number() -> None:
    text = six_languages("ar")
    glued = re.sub(r"^(\d) - ", r"\1 -", text, flags=re.MULTILINE)
    assert glued != text
    assert words_of(read(glued)) == words_of(read(text))


@pytest.mark.parametrize("case", cases("converted"), ids=lambda case: str(case["language"]))
def test_a_list_that_lost_its_letters_is_told(case: dict[str, Any]) -> None:
    lines = case["text"].splitlines()
    first = next(index for index, line in enumerate(lines) if LETTER.match(line.replace(" | ", " ")))
    lines[first : first + 2] = [line.partition(" | ")[2].capitalize() for line in lines[first : first + 2]]
    document = read("\n\n".join([*case["head"], *(line.replace(" | ", " ") for line in lines)]))
    assert [found.code for found in document.diagnostics] == ["lost-markers"]
