"""When a document came to be, and at which meeting."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.languages import LANGUAGES
from resolutions.parse import parse_source
from resolutions.proceedings import adoption_lines
from resolutions.text import grammar
from resolutions.text.read import source_from_text
from resolutions.unxml import parse_xml
from support.examples import cases, sentence
from support.world import OF_HEADS
from support.xml_sources import CODES, xml_file


@pytest.mark.parametrize("case", cases("adoption"), ids=sentence)
def test_the_day_of_a_document(case: dict[str, Any]) -> None:
    [made] = parse_source(source_from_text(case["path"], case["text"]))
    assert made.language == case.get("language", "en")
    assert (made.date.isoformat() if made.date else None) == case["date"]
    assert made.meeting == case["meeting"]
    if "told" in case:
        assert [told.code for told in made.diagnostics if told.code in OF_HEADS] == case["told"]
    if "last" in case:
        assert [unit.kind for unit in made.units if unit.kind in ("adoption", "heading")] == ["adoption"] * case["last"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["45th plenary meeting", "7 December 2023"]),
        ("en", ["3rd (resumed) plenary meeting", "22 September 2024"]),
        ("en", ["58th meeting", "4 April 2025", "[Adopted without a vote.]"]),
        ("en", ["45th plenary meeting, ", "7 December 2023."]),
        ("fr", ["45e séance plénière", "7 décembre 2023"]),
        ("es", ["45ª sesión plenaria", "7 de diciembre de 2023"]),
        ("ru", ["45‑е пленарное заседание", "7 декабря 2023 года"]),
        ("ru", ["58-е заседание", "4 апреля 2025 года", "[Принята без голосования.]"]),
        ("ar", ["الجلسة العامة 45", "7 كانون الأول/ديسمبر 2023"]),
        ("ar", ["الجلسة العامة الخامسة والأربعون", "7 كانون الأول/ديسمبر 2023"]),
        ("ar", ["الجلسة 58", "4 نيسان/أبريل 2025", "]اعتمد دون تصويت.["]),
        ("zh", ["第45次全体会议", "2023年12月7日"]),
        ("zh", ["第58次会议", "2025年4月4日", "[未经表决获得通过。]"]),
        ("en", ["Adopted at the 9900th meeting on 4 May 2031 by 14 votes to none."]),
        ("en", ["Adopted unanimously at the 9900th meeting."]),
        ("en", ["45th plenary meeting"]),
        ("en", ["45th plenary meeting 46th plenary meeting 7 December 2023 8 December 2023"]),
        ("zh", ["2023年12月7日第45次全体会议"]),
    ],
)
def test_the_lines_of_how_a_text_was_adopted(language: str, lines: list[str]) -> None:
    text = " ".join(line.strip() for line in lines)
    below = [text[start:end].strip() for start, end in adoption_lines(text, grammar(language))]
    assert below == [line.strip() for line in lines[1:]]


ADOPTED = {
    "ar": (
        "قرار اتخذته الجمعية العامة في {} كانون الأول/ديسمبر 2044",
        "إن الجمعية العامة،",
        "تقرر أن تبقي المسألة قيد النظر.",
        "الجلسة العامة 46",
        "{} كانون الأول/ديسمبر 2044",
    ),
    "en": (
        "Resolution adopted by the General Assembly on {} December 2044",
        "The General Assembly,",
        "Decides to remain seized of the matter.",
        "46th plenary meeting",
        "{} December 2044",
    ),
    "es": (
        "Resolución aprobada por la Asamblea General el {} de diciembre de 2044",
        "La Asamblea General,",
        "Decide seguir ocupándose de la cuestión.",
        "46ª sesión plenaria",
        "{} de diciembre de 2044",
    ),
    "fr": (
        "Résolution adoptée par l’Assemblée générale le {} décembre 2044",
        "L’Assemblée générale,",
        "Décide de rester saisie de la question.",
        "46e séance plénière",
        "{} décembre 2044",
    ),
    "ru": (
        "Резолюция, принятая Генеральной Ассамблеей {} декабря 2044 года",
        "Генеральная Ассамблея,",
        "постановляет продолжать заниматься этим вопросом.",
        "46-е пленарное заседание",
        "{} декабря 2044 года",
    ),
    "zh": ("2044年12月{}日大会决议", "大会，", "决定继续处理此案。", "第46次全体会议", "2044年12月{}日"),
}
"""How a resolution says when it was adopted: in its head, and in its last lines."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("listed", "taken", "line"), [(16, 16, 14), (6, 6, 10), (20, 6, 10), (None, 6, 10)])
def test_of_two_days_of_adoption_the_one_is_taken_that_the_library_names_too(
    language: str, listed: int | None, taken: int, line: int
) -> None:
    title, enacting, decides, meeting, day = ADOPTED[language]
    content = f"""<coverPage><p><docTitle>{title.format(16)}</docTitle></p></coverPage>
<preface><p><docNumber>99/12.</docNumber></p></preface>
<preamble><formula name="enactingFormula"><p>{enacting}</p></formula></preamble>
<mainBody><paragraph><num>1.</num><content><p>{decides}</p></content></paragraph></mainBody>
<conclusions><p>{meeting}</p><p>{day.format(6)}</p></conclusions>
"""
    step = f'<workflow><step date="2044-12-{listed:02}" outcome="adopted"/></workflow>' if listed else ""
    told = {"language": CODES[language], "date": "2044-12-06", "meta": step, "content": content}
    [made], _ = parse_xml("A_RES_99_12.xml", xml_file(told).encode())
    assert (made.language, made.day) == (language, f"2044-12-{taken:02}")
    [found] = [one for one in made.diagnostics if one.code in ("date-mismatch", "unknown-fact")]
    assert (found.code, found.line) == ("date-mismatch", line)
    refuted = 22 - taken
    assert found.message.startswith(f"the text prints 2044-12-{refuted:02} as its day, and its")
    assert found.message.endswith("in the head of the file: <FRBRdate name='adoption' date='2020-12-03'/>")
    mended, _ = parse_xml("A_RES_99_12.xml", xml_file(told | {"date": "2044-12-09"}).encode())
    assert mended[0].day == "2044-12-09"
    assert [one.code for one in mended[0].diagnostics if one.code in ("date-mismatch", "unknown-fact")] == [
        "unknown-fact"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_day_in_the_head_and_in_the_last_lines_is_told_of_nowhere(language: str) -> None:
    title, enacting, decides, meeting, day = ADOPTED[language]
    text = "\n\n".join((title.format(16), enacting, f"1. {decides}", f"{meeting}\n{day.format(16)}"))
    [made] = parse_source(source_from_text("A_RES_99_12.txt", text))
    assert made.day == "2044-12-16"
    assert not [one for one in made.diagnostics if one.code == "date-mismatch"]
