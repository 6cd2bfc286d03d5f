"""`resolutions cite`, on the seed's documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolutions.cli import main
from support.examples import RESOLUTION


@pytest.fixture
def content(seed_source: Path) -> str:
    return str(seed_source.parents[1])


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one resolution, in English and in Spanish."""
    monkeypatch.chdir(tmp_path)
    sources = tmp_path / "content" / "sources"
    sources.mkdir(parents=True)
    text = RESOLUTION.format(words="the wells", number=9901)
    for language in ("en", "es"):
        (sources / f"{language}.md").write_text(f"---\nlanguage: {language}\n---\n{text}", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("reference", "style", "expected"),
    [
        ("S/RES/2553#op20-a", "oscola", "UNSC Res 2553 (3 December 2020) UN Doc S/RES/2553, para 20(a)"),
        ("S/RES/2553 (2020)#op3..op7,op9", "un", "Security Council resolution 2553 (2020), paras. 3–7 and 9"),
        ("OP20(a) of 2553", "bluebook", "S.C. Res. 2553, ¶ 20(a) (Dec. 3, 2020)"),
        ("paragraph 4 of resolution 2553", "short", "S/RES/2553 (2020), OP4"),
        ("2553", "un", "Security Council resolution 2553 (2020)"),
        (
            "UN Security Council, Resolution 2553, adopted on 3 December 2020, S/RES/2553, paras 3–7",
            "short",
            "S/RES/2553 (2020), OP3",
        ),
        ("Security sector reform: see resolution 2553, paragraph 20 (a)", "short", "S/RES/2553 (2020), OP20(a)"),
        ("См. резолюцию 2553 СБ ООН о реформе, в частности ее пункт 4", "short", "S/RES/2553 (2020), OP4"),
        (
            "Article 51 of the Charter",
            "un",
            "Article 51 of the Charter, https://www.un.org/en/about-us/un-charter/chapter-7",
        ),
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


@pytest.mark.parametrize("reference", ["9901#op99", "OP99 of 9901", "https://wells.test/en/S/RES/9901/#op99"])
def test_a_paragraph_that_is_not_there_is_a_finding_and_the_whole_is_not_cited(
    reference: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", reference]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    units = "name one that it has: resolutions parse --format tree content/sources/en.md"
    assert said.err == f"content/sources/en.md:4:1: S/RES/9901 (2020) has no unit “op99”; {units}\n"


def test_a_paragraph_of_a_section_is_found_by_the_words_for_it(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sections = "".join(f"{name}\n\n1. Decides to dig;\n\n2. Decides to wait;\n\n" for name in ("I", "II"))
    text = f"---\nsymbol: A/RES/79/9901\n---\nThe General Assembly,\n\nRecalling its work,\n\n{sections}"
    (place / "content" / "sources" / "sections.md").write_text(text, encoding="utf-8")
    assert main(["cite", "paragraph 2 of section II of A/RES/79/9901", "--style", "short"]) == 0
    assert capsys.readouterr().out == "A/RES/79/9901, section II, OP2\n"


def test_the_paragraphs_that_are_there_are_cited(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "9901#op1,op99"]) == 1
    said = capsys.readouterr()
    assert said.out == "Security Council resolution 9901 (2020), para. 1\n"
    assert "has no unit “op99”" in said.err


@pytest.mark.parametrize("reference", ["9901", "S/RES/9901 (2020)#op1", "https://wells.test/fr/S/RES/9901/#op1"])
def test_a_document_in_other_languages_is_told_with_them(
    reference: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = [] if "/fr/" in reference else ["--language", "fr"]
    assert main(["cite", reference, *options]) == 2
    said = capsys.readouterr()
    named = reference.partition("#")[0]
    assert said.out == ""
    languages = "name a language that it is in: --language en or --language es"
    assert said.err == f"“{named}” is not here in fr; {languages}\n"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("https://wells.test/en/S/RES/9901/#op1", "Security Council resolution 9901 (2020), para. 1"),
        ("https://wells.test/es/S/RES/9901/#op1", "resolución 9901 (2020) del Consejo de Seguridad, párr. 1"),
        ("http://localhost:8000/ar/zh/es/S/RES/9901/index.html?a=/en/b#op1", "resolución 9901 (2020) del Consejo"),
        ("/es/S/RES/9901/#op1..op1", "resolución 9901 (2020) del Consejo de Seguridad, párr. 1"),
        ("https://docs.un.org/es/S/RES/9901(2020)", "resolución 9901 (2020) del Consejo de Seguridad"),
        ("https://docs.un.org/S/RES/9901(2020)", "Security Council resolution 9901 (2020)"),
    ],
    ids=["English", "Spanish", "of a page below a folder", "a path alone", "of the United Nations", "of no language"],
)
def test_an_address_is_cited_in_its_language(
    reference: str, expected: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", reference]) == 0
    assert capsys.readouterr().out.startswith(expected)


def test_the_language_that_is_asked_for_goes_before_that_of_an_address(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", "https://wells.test/en/S/RES/9901/#op1", "--language", "es"]) == 0
    assert capsys.readouterr().out.startswith("resolución 9901 (2020)")


@pytest.mark.parametrize(
    "reference",
    ["resolutions 9901 (2020) and 9902 (2020)", "the wells", "S/RES/9901 and General Assembly resolution 70/1"],
)
def test_a_text_that_cites_several_documents_or_none_is_bad_input(
    reference: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", reference]) == 2
    assert f"no document “{reference}” here" in capsys.readouterr().err


def test_a_document_that_is_not_there_is_bad_input(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "S/RES/1#op1", "--content", content]) == 2
    assert "--content DIR" in capsys.readouterr().err
