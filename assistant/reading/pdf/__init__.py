"""PDF: glyphs -> pieces of lines -> reading order -> logical lines -> text, blocks and pages (`document`)."""
