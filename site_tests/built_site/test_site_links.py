"""Every address that a page of the seed site names exists, fragments included."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from support.pages import Page, dangling

EXTERNAL_HOSTS = {"docs.un.org", "www.un.org", "undocs.org", "digitallibrary.un.org", "metadata.un.org", "github.com"}
"""The United Nations' own hosts: where links may lead that leave the site."""


def test_every_internal_link_leads_to_a_file_and_every_fragment_to_an_id(seed_site: Path) -> None:
    assert dangling(seed_site) == []


def test_the_pages_that_the_reference_names_are_there(seed_pages: dict[str, Page]) -> None:
    expected = {"", "404.html", "en/S/RES/2553/", "es/letter-2020-12-03/"}
    for language in ("en", "es"):
        expected |= {f"{language}/{index}/" for index in ("documents", "documents/2020", "themes", "cited")}
    assert expected - seed_pages.keys() == set()


def test_no_id_stands_twice_on_a_page(seed_pages: dict[str, Page]) -> None:
    repeated = {page.address: page.repeated_ids for page in seed_pages.values() if page.repeated_ids}
    assert repeated == {}


def test_links_that_leave_the_site_lead_to_the_united_nations(seed_pages: dict[str, Page]) -> None:
    hosts = {
        urlsplit(absolute).hostname: page.address
        for page in seed_pages.values()
        for node in page.tree.css("main a[href^='http'], article a[href^='http']")
        if (absolute := node.attributes.get("href") or "")
    }
    assert {host: where for host, where in hosts.items() if host not in EXTERNAL_HOSTS} == {}


@pytest.mark.parametrize("scheme", ["http:", "https:", "//"])
def test_no_page_loads_anything_from_another_host(seed_pages: dict[str, Page], scheme: str) -> None:
    loading = (
        "[src^='{0}'], link[rel~='stylesheet'][href^='{0}'], link[rel~='preconnect'][href^='{0}'], form[action^='{0}']"
    )
    loaded = {page.address: node.html for page in seed_pages.values() for node in page.tree.css(loading.format(scheme))}
    assert loaded == {}


def test_the_two_documents_of_the_seed_lead_to_each_other(seed_pages: dict[str, Page]) -> None:
    letter, resolution = "es/letter-2020-12-03/", "en/S/RES/2553/"
    assert resolution in {path for _, path, _ in seed_pages[letter].local_references()}
    assert letter in {path for _, path, _ in seed_pages[resolution].local_references()}
