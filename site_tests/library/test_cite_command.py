"""`resolutions cite`, on the seed's documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolutions.cli import main


@pytest.fixture
def content(seed_source: Path) -> str:
    return str(seed_source.parents[1])


@pytest.mark.parametrize(
    ("reference", "style", "expected"),
    [
        ("S/RES/2553#op20-a", "oscola", "UNSC Res 2553 (3 December 2020) UN Doc S/RES/2553, para 20(a)"),
        ("S/RES/2553 (2020)#op3..op7,op9", "un", "Security Council resolution 2553 (2020), paras. 3–7 and 9"),
        ("OP20(a) of 2553", "bluebook", "S.C. Res. 2553, ¶ 20(a) (Dec. 3, 2020)"),
        ("paragraph 4 of resolution 2553", "short", "S/RES/2553 (2020), OP4"),
        ("2553", "un", "Security Council resolution 2553 (2020)"),
        ("letter-2020-12-03#p6", "un", "Carta de fecha 3 de diciembre de 2020 dirigida"),
    ],
)
def test_a_reference_is_cited(
    content: str, capsys: pytest.CaptureFixture[str], reference: str, style: str, expected: str
) -> None:
    assert main(["cite", reference, "--style", style, "--content", content]) == 0
    assert capsys.readouterr().out.startswith(expected)


def test_an_entry_leads_to_the_paragraphs_on_the_site(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["cite", "2553#op4,op3,op5", "--style", "ris", "--content", content, "--site-url", "https://site.test/"]
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert "UR  - https://site.test/en/S/RES/2553/#op3..op5\n" in said
    assert "N1  - paras. 3–5\n" in said


def test_a_paragraph_that_is_not_there_is_a_finding(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "2553#op99", "--content", content]) == 1
    assert "S/RES/2553 (2020) has no unit “op99”" in capsys.readouterr().err


def test_a_document_that_is_not_there_is_bad_input(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "S/RES/1#op1", "--content", content]) == 2
    assert "--content DIR" in capsys.readouterr().err
