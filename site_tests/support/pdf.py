"""PDF written by hand, as no office writes it."""

from __future__ import annotations

_WORDS = b"BT /F 9 Tf " + b"".join(
    b"1 0 0 1 %d %d Tm (words %d) Tj " % (left, 700 - 20 * line, line) for line in range(6) for left in (50, 400)
)


def pdf_of(*objects: bytes) -> bytes:
    """A file of these objects, numbered from 1; the first is its catalogue."""
    written = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(written))
    return written + table + end


def page_of(*, width: int = 600, packed: bytes = b"") -> bytes:
    """A file of one page: six lines in two columns, or the content that `packed` (deflated) is."""
    content = _stream(packed, b"/Filter/FlateDecode") if packed else _stream(_WORDS + b"ET")
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d 800]/Contents 4 0 R" % width
        + b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>",
        content,
    )


def form(content: bytes, inner: int = 0) -> bytes:
    """A form whose `/X` is the form with that number."""
    resources = b"/Resources<</XObject<</X %d 0 R>>>>" % inner if inner else b""
    return _stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources)


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)
