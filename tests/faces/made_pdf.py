"""A one-page PDF written by hand, so that the tests need no library that writes them."""

from __future__ import annotations

_LINES = (
    (22, 72, 760, "Pat Sample"),
    (11, 72, 742, "pat.sample@example.org"),
    (14, 72, 700, "Work Experience"),
    (11, 72, 680, "Harbour Pilot, Port of Rotterdam"),
    (11, 440, 680, "2012 - 2018"),
    (11, 84, 662, "- Guided four hundred ships into the harbour"),
    (14, 72, 620, "Education"),
    (11, 72, 600, "Master of Nautical Science, Delft University"),
    (11, 440, 600, "2008 - 2012"),
)


def one_page() -> bytes:
    """A CV of Pat Sample as a PDF with text, A4."""
    drawn = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for size, x, y, text in _LINES)
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        "/Resources << /Font << /F1 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    )
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
