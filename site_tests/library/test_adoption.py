"""When a document came to be, and at which meeting."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.parse import parse_source
from resolutions.proceedings import adoption_lines
from resolutions.text import grammar
from resolutions.text.read import source_from_text
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("adoption"), ids=sentence)
def test_the_day_of_a_document(case: dict[str, Any]) -> None:
    [made] = parse_source(source_from_text(case["path"], case["text"]))
    assert made.language == case.get("language", "en")
    assert (made.date.isoformat() if made.date else None) == case["date"]
    assert made.meeting == case["meeting"]


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
