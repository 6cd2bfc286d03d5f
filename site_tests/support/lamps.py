"""A site on lamps: two resolutions that ask something, of one theme, one filed under a country."""

from __future__ import annotations

from pathlib import Path

from support.building import Build, Project

CONFIGURATION = """\
site_name: Lamps
site_url: https://lamps.example/
theme: {name: material, font: false}
plugins: [resolutions]
"""
COUNCIL = """\
---
symbol: S/RES/9001 (2030)
date: 2030-01-05
title: Lamps of Chad
---
The Security Council,

Recalling the lamps of the islands,

1. Requests the Secretary-General to light the lamps, and invites Member States to rest;

2. Requests the Secretary-General:

(a) To report on the lamps by 3 May 2031;

3. Urges Member States to mend the lamps within 90 days;

4. Decides to remain seized of the matter.
"""
ASSEMBLY = """\
---
symbol: A/RES/99/1
date: 2032-02-03
title: Lamps of the oceans
---
The General Assembly,

1. Requests the Secretary-General to count the lamps;

2. Invites Member States to count them, too;

3. Welcomes the lamps.
"""
THEMES = """\
- id: light
  name: {en: Light}
  terms: {en: [lamps]}
  core: [S/RES/9001]
"""


def lamps_site(folder: Path) -> Build:
    """Two resolutions that ask something."""
    project = Project.new(folder / "project", CONFIGURATION)
    project.write("docs/themes.yml", THEMES)
    for name, text in (("9001.md", COUNCIL), ("99-1.md", ASSEMBLY)):
        project.source(name, text)
    return project.build()
