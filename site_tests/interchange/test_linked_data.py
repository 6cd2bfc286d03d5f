"""What a page says of itself: JSON-LD against schema.org's vocabulary, `meta` by the rules of those who read it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import schema_org
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError
from selectolax.lexbor import LexborHTMLParser

from resolutions.corpus.collection import read_collection
from resolutions.formats.bibliography import entry, ris
from resolutions.formats.linked_data import Meta, json_ld, linked_data, metadata
from resolutions.model import Document
from support.documents import document, unit

pytestmark = pytest.mark.slow

ROOT = "https://site.test/un"
URL = f"{ROOT}/en/S/RES/9001/"
OWN_KEYS = frozenset({"@context", "@id"})
"""JSON-LD's, not the vocabulary's."""


def assert_in_vocabulary(told: Any) -> Any:
    """Every type and property is schema.org's, and every value of a type that the property takes.

    Gives the value as an instance of the vocabulary's models, which are strict and refuse what it does not have.
    """
    if isinstance(told, list):
        return [assert_in_vocabulary(one) for one in told]
    if not isinstance(told, dict):
        return told
    model = getattr(schema_org, told["@type"])
    ranges = {one.schema_name: one.ranges for one in model.SCHEMA_PROPERTIES}
    values = {name: value for name, value in told.items() if name not in OWN_KEYS}
    return model(
        **{
            name: date.fromisoformat(value) if "Date" in ranges.get(name, ()) else assert_in_vocabulary(value)
            for name, value in values.items()
        }
    )


def test_the_vocabulary_is_really_asked() -> None:
    with pytest.raises(ValidationError, match="legislationNumber\n  Extra inputs are not permitted"):
        assert_in_vocabulary({"@type": "Legislation", "legislationNumber": "1"})
    with pytest.raises(ValueError, match="isoformat"):
        assert_in_vocabulary({"@type": "Legislation", "legislationDate": "4 May 2031"})
    with pytest.raises(ValidationError, match="instance of CreativeWork"):
        assert_in_vocabulary({"@type": "Legislation", "hasPart": [{"@type": "Organization", "name": "no work"}]})


def test_a_resolution_is_legislation() -> None:
    one = document(
        [
            unit("title", "title", "Resolution 9001 (2031)"),
            unit("op1", "operative", "Decides;", marker="1."),
            unit("op1-a", "subparagraph", "this", "op1", "(a)"),
            unit("annex", "annex", "Annex"),
        ]
    )
    told = linked_data(one, ROOT)
    assert_in_vocabulary(told)
    assert told == {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": URL,
        "name": "S/RES/9001 (2031)",
        "alternateName": "Resolution 9001 (2031)",
        "legislationIdentifier": "S/RES/9001 (2031)",
        "legislationType": "Resolution",
        "legislationDate": "2031-05-04",
        "legislationPassedBy": {"@type": "Organization", "name": "Security Council"},
        "inLanguage": "en",
        "sameAs": "https://docs.un.org/en/S/RES/9001(2031)",
    }


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": "letter", "symbol": "", "id": "letter-2031-05-04"},
        {"kind": "statement"},
        {"kind": "draft", "symbol": "S/2031/173", "id": "S/2031/173"},
        {"date": None, "body": ""},
    ],
)
def test_every_kind_of_document_is_in_the_vocabulary(facts: dict[str, Any]) -> None:
    told = linked_data(document([unit("p1", "paragraph", "Words.")], **facts), "")
    assert told["@type"] == ("CreativeWork" if "kind" in facts else "Legislation")
    assert_in_vocabulary(told)


def test_a_draft_says_that_it_is_one_and_that_nobody_passed_it() -> None:
    draft = document([unit("op1", "operative", "Decides to act.")], kind="draft", symbol="S/2031/173", id="S/2031/173")
    told = linked_data(draft, "")
    assert (told["genre"], told["creativeWorkStatus"]) == ("Draft", "Draft")
    assert not [name for name in told if name.startswith("legislation")]
    assert told["@type"] == "CreativeWork"
    assert "M3  - Draft\r\n" in ris([entry(draft)])


def test_the_seed_is_in_the_vocabulary(seed_source: Path) -> None:
    held = read_collection(seed_source.parent)
    assert len(held.documents) == 2
    for one in held.documents:
        assert_in_vocabulary(linked_data(one, ROOT))


@given(some.text(some.sampled_from('</script><!--&\u2028é"\\'), max_size=40))
def test_no_title_ends_the_script_element(title: str) -> None:
    told = linked_data(document([], title=f"x{title}"), "")
    page = LexborHTMLParser(f'<script type="application/ld+json">{json_ld(told)}</script><p id="after">')
    script, after = page.css_first("script"), page.css_first("#after")
    assert script is not None
    assert after is not None
    assert json.loads(script.text()) == told


ZOTERO = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_technical_report_institution": "institution",
    "citation_technical_report_number": "number",
    "citation_language": "language",
    "citation_public_url": "url",
}
"""The fields into which Zotero's translator "Embedded Metadata" takes Highwire's names."""


def zotero(metas: tuple[Meta, ...]) -> dict[str, Any]:
    """The item that the translator makes: its type by the name that tells one, its author cut at a comma or a space."""
    by_name = {one.name: one.content for one in metas}
    item: dict[str, Any] = {field: by_name[name] for name, field in ZOTERO.items() if name in by_name}
    item["itemType"] = "report" if "citation_technical_report_institution" in by_name else "journalArticle"
    author = by_name["citation_author"]
    last, comma, first = author.partition(",")
    item["author"] = (last, first.strip()) if comma else tuple(reversed(author.rsplit(" ", 1)))
    return item


def described(one: Document) -> tuple[Meta, ...]:
    return metadata(one, URL)


def test_zotero_makes_a_report_of_the_page() -> None:
    assert zotero(described(document([]))) == {
        "itemType": "report",
        "title": "Resolution 9001 (2031)",
        "date": "2031/05/04",
        "institution": "United Nations Security Council",
        "author": ("United Nations Security Council", ""),
        "number": "S/RES/9001 (2031)",
        "language": "en",
        "url": URL,
    }


def test_what_is_unknown_is_left_out() -> None:
    told = {one.name for one in metadata(document([], date=None, symbol=""))}
    assert told.isdisjoint({"citation_publication_date", "citation_technical_report_number"})
    assert date.min.isoformat() not in json.dumps(linked_data(document([], date=None), ""))


def test_fields_of_plain_text_have_no_title_in_another_language() -> None:
    facts = {"title": "Resolution 9001 (2031)", "agenda_item": "La cuestión de Ruritania"}
    foreign = document([], symbol="S/RES/9001 (2031)", kind="resolution", agenda_language="es", **facts)
    assert Meta("citation_title", "Resolution 9001 (2031)") in metadata(foreign)
    assert linked_data(foreign, "")["alternateName"] == "Resolution 9001 (2031)"
    own = document([], symbol="S/RES/9001 (2031)", kind="resolution", **facts)
    assert Meta("citation_title", "Resolution 9001 (2031): La cuestión de Ruritania") in metadata(own)
