"""The policy of the pages: what a project's configuration lets them load, and what is told of the rest."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.theme import Theme

from mkdocs_resolutions.config import ResolutionsConfig
from mkdocs_resolutions.neighbours import settle
from mkdocs_resolutions.policy import allowed_of
from resolutions.formats.hosting import policy
from support.building import Project


def test_what_a_project_lists_may_be_loaded() -> None:
    config, settings = MkDocsConfig(), ResolutionsConfig()
    config.theme = Theme("material", font={"text": "Lato"})
    config.extra_javascript = ["own.js", "https://stats.example.org/count.js?a;b", "//cdn.example.org/x.js"]
    config.extra_css = ["https://fonts.example.org/a.css"]
    settings.policy = {"img-src": "https://stats.example.org", "object-src": ["https://example.org"]}
    directives = dict(part.split(" ", 1) for part in policy(allowed_of(config, settings)).split("; "))
    hosts = "https://stats.example.org cdn.example.org"
    assert directives["script-src"] == directives["connect-src"] == f"'self' {hosts}"
    google = "https://fonts.googleapis.com"
    assert directives["style-src"] == f"'self' 'unsafe-inline' https://fonts.example.org {google}"
    assert directives["font-src"] == "'self' https://fonts.example.org https://fonts.gstatic.com"
    assert directives["img-src"] == "'self' data: https://stats.example.org"
    assert directives["object-src"] == "https://example.org"
    assert directives["base-uri"] == "'self'"


@pytest.mark.parametrize(
    "setting",
    [
        *(
            {"img-src": ["a; script-src *"]},
            {"img src": "a"},
            {"img-src": "a b"},
            {1: [None]},
            {"img-src": [None]},
            {"foo-src": "a"},
            {"img": "a"},
        ),
        *({"img-src": ['"><script>']}, {"img-src": ["'self'<"]}, {"script-src": 5}),
    ],
)
def test_a_setting_that_is_no_policy_stops_the_build(setting: dict[str, object]) -> None:
    config, settings = MkDocsConfig(), ResolutionsConfig()
    config.theme, settings.policy = Theme("material", font=False), setting
    with pytest.raises(PluginError, match="policy: should name sources by directive"):
        allowed_of(config, settings)


@pytest.mark.parametrize("sources", [5, None, "https://example.org"])
def test_a_policy_of_another_type_allows_no_script_of_a_page(sources: object, caplog: pytest.LogCaptureFixture) -> None:
    config, settings = MkDocsConfig(), ResolutionsConfig()
    config.theme, config.plugins = Theme("material"), PluginCollection()
    config.plugins["glightbox"], settings.policy = BasePlugin(), {"script-src": sources}
    settle(config, settings)
    assert "scripts that stand in a page do not run" in caplog.text


def test_a_script_that_may_not_run_is_told_unless_the_project_allows_it(caplog: pytest.LogCaptureFixture) -> None:
    config, settings = MkDocsConfig(), ResolutionsConfig()
    config.theme, config.plugins = Theme("material"), PluginCollection()
    config.plugins["glightbox"], config.extra["analytics"] = BasePlugin(), {"provider": "google"}
    settle(config, settings)
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert "glightbox, extra.analytics: scripts that stand in a page do not run" in record.getMessage()
    settings.policy = {"script-src": ["'unsafe-inline'", "https://www.googletagmanager.com"]}
    settle(config, settings)
    assert caplog.records == [record]


def test_a_page_writes_its_policy_with_its_quotes_as_they_are(seed_project: Project) -> None:
    page = seed_project.build().page("en/S/RES/2553")
    assert """content="default-src 'self'; """ in page
