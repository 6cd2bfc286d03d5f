"""The site under its own Content Security Policy.

The server of the browser tests sends the headers that the site asks for, and every one of them fails on an error in the
console: here it is shown that the policy is there, and would be felt.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from support.serving import read_headers

pytestmark = pytest.mark.browser

ADD_A_SCRIPT = """
() => new Promise(resolve => {
  document.addEventListener("securitypolicyviolation", event => resolve(event.violatedDirective));
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.head.append(script);
  setTimeout(() => resolve(window.ran ? "it ran" : "nothing happened"), 2000);
})
"""


def test_a_script_that_stands_in_a_page_does_not_run(browser: Browser, seed_site: Path, seed_url: str) -> None:
    context = browser.new_context(base_url=seed_url)
    page = context.new_page()
    answer = page.goto("en/S/RES/2553/")
    assert answer is not None
    assert answer.headers["content-security-policy"] == dict(read_headers(seed_site))["Content-Security-Policy"]
    assert page.evaluate(ADD_A_SCRIPT) == "script-src-elem"
    context.close()
