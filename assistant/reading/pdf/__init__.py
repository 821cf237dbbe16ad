"""PDF: glyphs -> pieces of lines -> reading order -> logical lines -> text, blocks and pages."""

from assistant.reading.pdf.document import read_pdf

__all__ = ["read_pdf"]
