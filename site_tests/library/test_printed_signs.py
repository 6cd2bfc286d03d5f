"""Chinese in traditional signs is read as in simplified ones, and shown as it is printed."""

from __future__ import annotations

from resolutions.languages.traditional import is_traditional, simplified
from support.examples import read

_TEXT = """---
misprints: 第1325(2001)號
---
第2553(2020)號決議

2020年12月3日安全理事會第8776次會議通過

安全理事會，

回顧大會第49/35 A號決議和第1325(2001)號決議，

1. 決定延長任務期限；

(a) 請秘書長
提出報告；

附件

請各國開放水井。
"""


def test_a_text_in_traditional_signs_keeps_them() -> None:
    document = read(_TEXT)
    assert (document.id, document.language, str(document.date)) == ("S/RES/2553", "zh", "2020-12-03")
    assert document.title == "第2553(2020)號決議"
    texts = {unit.anchor: unit.text for unit in document.units}
    assert texts["body"] == "安全理事會，"
    assert texts["pp1"] == "回顧大會第49/35 A號決議和第1325(2001)號決議，"
    assert texts["op1"] == "決定延長任務期限；"
    assert texts["op1-a"] == "請秘書長提出報告；"
    assert texts["annex-p1"] == "請各國開放水井。"
    assert [(one.surface, one.target) for one in document.citations if one.anchor == "pp1"] == [
        ("49/35 A", "A/RES/49/35A"),
        ("1325(2001)", "S/RES/1325"),
    ]
    for citation in document.citations:
        assert texts[citation.anchor][citation.start : citation.end] == citation.surface


def test_simplified_signs_are_as_many() -> None:
    assert simplified("第2553(2020)號決議") == "第2553(2020)号决议"
    assert is_traditional("第2553(2020)號決議，安全理事會")
    assert not is_traditional("第2553(2020)号决议，安全理事会")
    assert not is_traditional("Resolution 2553 (2020)")
    assert not is_traditional("")
