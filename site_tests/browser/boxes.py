"""Where something stands on the screen."""

from __future__ import annotations

from playwright.sync_api import Locator


def box(place: Locator) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    found = place.bounding_box()
    assert found
    return found["x"], found["y"], found["x"] + found["width"], found["y"] + found["height"]
