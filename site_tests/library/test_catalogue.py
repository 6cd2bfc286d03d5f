"""The catalogue: what its tables may hold, and what it adds to a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from resolutions.corpus import CatalogueEntry, read_collection
from resolutions.corpus.catalogue import read_catalogue
from resolutions.corpus.entry import with_entry
from resolutions.errors import InvalidCatalogue
from resolutions.metadata import Metadata
from resolutions.model import Party, Subject, Vote
from support.examples import cases, document, sentence
from support.xml_sources import xml_file


@pytest.mark.parametrize("case", cases("catalogue"), ids=sentence)
def test_catalogue(case: dict[str, Any], tmp_path: Path) -> None:
    for name, text in case["tables"].items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    catalogue = read_catalogue(tmp_path)
    entry = catalogue.get("S/RES/9001")
    assert entry is not None
    for name, expected in case["entry"].items():
        where = entry if hasattr(entry, name) else entry.metadata
        assert told(getattr(where, name)) == expected, name
    assert [f"{one.code} {one.line}:{one.column}" for one in catalogue.diagnostics] == case.get("diagnostics", [])


def told(value: object) -> object:
    """A value of an entry as an example writes it."""
    if isinstance(value, Vote):
        assert value.source == "catalogue"
        return [value.in_favour, value.against, value.abstaining]
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"title,meeting\nOn Ruritania,S/PV.1\n", "names the document"),
        (b"", "names the document"),
        (b'number,title\n9001,"On Ruritania\n', "is no CSV"),
        (b"number,title\n9001,\xe9\n", "is not UTF-8"),
        (None, "cannot be read"),
    ],
    ids=["no column names a document", "empty", "a quotation mark that is never closed", "not UTF-8", "absent"],
)
def test_a_table_that_is_no_catalogue(content: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InvalidCatalogue, match=says) as error:
        read_catalogue(path)
    assert error.value.path == str(path)


def test_a_folder_without_tables_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(InvalidCatalogue, match=r"holds no \*\.csv and no \*\.xml"):
        read_catalogue(tmp_path)


def test_what_the_text_says_is_never_overruled() -> None:
    vote = Vote(15, 0, 0, source="catalogue")
    entry = CatalogueEntry(
        "S/RES/9001",
        title="Another title",
        date=date(2030, 1, 1),
        metadata=Metadata(meeting="S/PV.1", vote=vote),
        printed_items=("An item", "Another"),
    )
    held = document({"id": "S/RES/9001", "kind": "resolution", "title": "Its title", "date": date(2030, 12, 3)})
    completed = with_entry(held, entry)
    assert (completed.title, completed.date) == ("Its title", date(2030, 12, 3))
    assert [found.code for found in completed.diagnostics] == ["catalogue-date"]
    assert (completed.meeting, completed.agenda_item, completed.vote) == ("S/PV.1", "An item; Another", vote)


@pytest.mark.parametrize(
    ("printed", "listed", "shown", "language"),
    [("", ("Wells",), "Wells", "en"), ("Pozos", ("Wells",), "Pozos", ""), ("", (), "", "")],
    ids=["the catalogue alone", "the text's own", "neither"],
)
def test_an_agenda_item_is_in_the_language_of_who_tells_it(
    printed: str, listed: tuple[str, ...], shown: str, language: str
) -> None:
    held = replace(document({"id": "S/RES/9001", "kind": "resolution", "language": "es"}), agenda_item=printed)
    told = with_entry(held, CatalogueEntry("S/RES/9001", printed_items=listed))
    assert (told.agenda_item, told.agenda_language) == (shown, language)


@pytest.mark.parametrize(
    ("told", "listed", "shown"),
    [
        ((None, 0, 0), (15, 0, 0), (15, 0, 0, "catalogue")),
        ((13, 0, None), (13, 0, 2), (13, 0, 2, "text")),
        ((None, 0, 0), (14, 0, 1), (None, 0, 0, "text")),
        ((12, 0, 3), (15, 0, 0), (12, 0, 3, "text")),
    ],
    ids=["unanimously, and counted", "abstentions untold", "a catalogue that knows better", "other counts"],
)
def test_a_vote_of_the_text_is_counted_by_a_catalogue_that_agrees(
    told: tuple[int | None, int, int], listed: tuple[int, int, int], shown: tuple[int | None, int, int, str]
) -> None:
    held = replace(document({"id": "S/RES/9001", "kind": "resolution"}), vote=Vote(*told, source="text"))
    vote = with_entry(
        held, CatalogueEntry("S/RES/9001", metadata=Metadata(vote=Vote(*listed, source="catalogue")))
    ).vote
    assert vote is not None
    assert (vote.in_favour, vote.against, vote.abstaining, vote.source) == shown


@pytest.mark.parametrize(
    ("printed", "listed", "kept"),
    [
        ("S/PV.9037", "S/PV.9037 (Resumption 1)", "S/PV.9037 (Resumption 1)"),
        ("S/PV.903", "S/PV.9037", "S/PV.903"),
        ("S/PV.9037", "", "S/PV.9037"),
        ("", "S/PV.9037", "S/PV.9037"),
    ],
)
def test_a_meeting_that_was_resumed_is_the_catalogues(printed: str, listed: str, kept: str) -> None:
    held = replace(document({"id": "S/RES/9001", "kind": "resolution"}), meeting=printed)
    assert with_entry(held, CatalogueEntry("S/RES/9001", metadata=Metadata(meeting=listed))).meeting == kept


def test_the_catalogue_beside_the_repository(shared: Path) -> None:
    catalogue = read_catalogue(shared / "catalogue")
    entry = catalogue.get("S/RES/2553")
    assert entry is not None
    assert entry.metadata.vote == Vote(15, 0, 0, source="catalogue")
    assert entry.date == date(2020, 12, 3)
    assert entry.record == "https://digitallibrary.un.org/record/3893781"
    assert len(catalogue.entries) > 3700


def _xml(
    name: str, language: str, symbol: str, title: str, meta: str = "", date: str = "2031-03-03"
) -> tuple[str, str]:
    cover = f'<coverPage><p><docNumber refersTo="#symbol">{symbol}</docNumber></p></coverPage>'
    heading = f'<preface><p><docTitle refersTo="#resolutionTitle">{title}</docTitle></p></preface>'
    content = f"{cover}{heading}<mainBody><paragraph><content><p>Decides.</p></content></paragraph></mainBody>"
    return name, xml_file({"language": language, "content": content, "meta": meta, "date": date})


_FACTS = """<classification source="#un">
<keyword value="GIRLS" showAs="GIRLS" href="http://metadata.un.org/thesaurus/1002684" dictionary="UNBIS"/>
<keyword value="16" showAs="sdg_16" dictionary="SDGO"/>
<keyword refersTo="title" value="A [on it]" showAs="A [on it]" dictionary="DHL"/>
</classification>
<workflow source="#un"><step date="2031-03-03" outcome="draftResolution" as="S/2031/7" by="France and Chad"/>
<step date="2031-03-03" outcome="adopted" as="S/PV.12000" by="" refersTo="Chapter VII"/></workflow>
<analysis source="#un"><parliamentary><voting><count value="014" refersTo="inFavour"><voters>
<organization refersTo="memberState">FRANCE</organization></voters></count>
<count value="001" refersTo="abstaining"/></voting></parliamentary></analysis>"""


def _folder(tmp_path: Path, *files: tuple[str, str]) -> Path:
    for name, text in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_folder_of_the_united_nations_files_is_a_catalogue(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path,
        _xml("fr/S_RES_9001F.xml", "fra", "S/RES/9001 (2031)", "Sur la Ruritanie"),
        _xml("en/S_RES_9001E.xml", "eng", "S/RES/9001 (2031)", "On Ruritania", _FACTS),
        ("more.csv", "number,url_record\n9001,https://digitallibrary.un.org/record/1\n"),
    )
    catalogue = read_catalogue(folder)
    assert catalogue.diagnostics == ()
    entry = catalogue.get("S/RES/9001")
    assert entry is not None
    assert (entry.title, dict(entry.titles)) == ("On Ruritania", {"en": "On Ruritania", "fr": "Sur la Ruritanie"})
    assert (entry.date, entry.record) == (date(2031, 3, 3), "https://digitallibrary.un.org/record/1")

    held = document({"id": "S/RES/9001", "kind": "resolution", "language": "es"})
    text = with_entry(replace(held, title="S/RES/9001", date=None, vote=None), entry)
    assert text.title == "On Ruritania"
    assert text.vote == Vote(14, 0, 1, parties_in_favour=(Party("Francia", "FR"),), source="catalogue")
    assert text.sponsors == (Party("Francia", "FR"), Party("Chad", "TD"))
    assert (text.draft, text.meeting, text.chapter_vii) == ("S/2031/7", "S/PV.12000", True)
    assert (text.subjects, text.goals, text.long_title) == ((Subject("GIRLS", "1002684"),), (16,), "on it")
    assert with_entry(replace(text, language="fr", title=""), entry).title == "Sur la Ruritanie"


def test_files_that_tell_nothing_are_told_of(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path,
        _xml("a.xml", "eng", "S/RES/9001 (2031)", "On Ruritania", date="0001-01-01"),
        _xml("b.xml", "eng", "The Charter", "On the Charter"),
        ("c.xml", "<html/>"),
        ("d.xml", "plain words"),
        ("notes.txt", "plain words"),
        (".hidden/e.xml", "plain words"),
    )
    catalogue = read_catalogue(folder)
    assert list(catalogue.entries) == ["S/RES/9001"]
    found = [(Path(one.source).name, one.code) for one in catalogue.diagnostics]
    assert found == [("a.xml", "catalogue-cell"), *((f"{name}.xml", "unused-table") for name in "bcd")]


def test_a_folder_of_files_that_name_no_document_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(InvalidCatalogue, match="no file in the folder names a document"):
        read_catalogue(_folder(tmp_path, ("c.xml", "<html/>")))


def test_texts_take_from_a_folder_of_xml_what_they_do_not_say(tmp_path: Path) -> None:
    files = _folder(
        tmp_path / "files", _xml("a.xml", "eng", "S/RES/9001 (2031)", "On Ruritania", _FACTS), ("b.xml", "<html/>")
    )
    text = "Resolution 9001 (2031)\n\nThe Security Council,\n\nNoting this,\n\n1. Decides to go on."
    sources = _folder(tmp_path / "content", ("S_RES_9001.txt", text))
    collection = read_collection(sources, catalogue=files)
    (held,) = collection.documents
    assert (held.date, held.subjects) == (date(2031, 3, 3), (Subject("GIRLS", "1002684"),))
    assert held.title == "Resolution 9001 (2031)"
    assert [(one.source, one.code) for one in collection.diagnostics] == [("../files/b.xml", "unused-table")]
    assert read_collection(sources, catalogue=tmp_path / "content").documents[0].subjects == ()
