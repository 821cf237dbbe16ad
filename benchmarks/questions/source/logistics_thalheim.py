"""Writes logistics-thalheim.odt: `python source/logistics_thalheim.py cvs/logistics-thalheim.odt`."""

import sys
import zipfile
from xml.sax.saxutils import escape

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"))
)
MIME = "application/vnd.oasis.opendocument.text"
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
# "#" a title, "##" a heading, "-" an item of a list, "|" a table's row of two cells, else a paragraph; a tab is a tab.
LINES = """\
# Lebenslauf Rüdiger Thalheim
Hafenweg 3, 28217 Bremen
Tel. 0421 555 0119, ruediger.thalheim@mail.example
geboren am 9. Juli 1979 in Emden, ledig
## Kurzprofil
Logistikmeister mit Schwerpunkt Kühlketten und Gefahrgut. Schichtbereit, Umzug möglich.
## Beruflicher Werdegang
Leiter Wareneingang\tseit Juni 2018
Nordkühl Logistik GmbH, Bremen
- Verantwortlich für 26 Beschäftigte in drei Schichten
- Einführung von Handscannern, Fehlerquote von 2,1 % auf 0,4 % gesenkt
- Jährliche Schulung zum Gefahrgutrecht
Schichtführer Lager\tMärz 2011 – Juni 2018
Spedition Wattmann, Bremerhaven
- Disposition von 40 Lkw pro Tag
- Aufbau eines Pfandsystems für Europaletten
Fachkraft für Lagerlogistik\tAugust 2002 – Februar 2011
Ostfriesische Teehandel AG, Emden
- Inventur und Kommissionierung
- Staplerfahrer des Jahres 2007 im Betrieb
Grundwehrdienst, Marine\tOktober 2001 – Juni 2002
Wilhelmshaven
## Ausbildung
Geprüfter Logistikmeister (IHK)\t2014 – 2016
Handelskammer Bremen, Gesamtnote 2,0
Ausbildung zum Handelsfachpacker\t1998 – 2001
Ostfriesische Teehandel AG, Emden
Mittlere Reife\t1998
Realschule Emden-Larrelt
## Lehrgänge und Scheine
| 2022 | Gefahrgutbeauftragter (Straße und See)
| 2019 | Ausbildung der Ausbilder (AdA)
| 2004 | Gabelstaplerschein
| 1997 | Führerschein Klasse B, seit 2005 auch CE
## Sprachen
Deutsch (Muttersprache), Plattdeutsch (fließend), Englisch (Grundkenntnisse), Polnisch (gut)
## EDV
SAP EWM, Microsoft Office, LFS 400
## Ehrenamt
Jugendtrainer Handball, TV Walle\tseit 2012
## Hobbys
Modellschiffe, Kochen
"""


def body() -> str:
    """The words as OpenDocument markup."""
    out: list[str] = []
    cells: list[str] = []
    items: list[str] = []

    def words(text: str) -> str:
        return escape(text).replace("\t", "<text:tab/>")

    for line in [*LINES.splitlines(), ""]:
        mark, _, rest = line.partition(" ")
        if mark != "-" and items:
            out.append(f"<text:list>{''.join(items)}</text:list>")
            items = []
        if mark != "|" and cells:
            columns = '<table:table-column table:number-columns-repeated="2"/>'
            out.append(f'<table:table table:name="T">{columns}{"".join(cells)}</table:table>')
            cells = []
        if mark in ("#", "##"):
            out.append(f'<text:h text:outline-level="{len(mark)}">{words(rest)}</text:h>')
        elif mark == "-":
            items.append(f"<text:list-item><text:p>{words(rest)}</text:p></text:list-item>")
        elif mark == "|":
            row = "".join(
                f'<table:table-cell office:value-type="string"><text:p>{words(cell)}</text:p></table:table-cell>'
                for cell in rest.split(" | ")
            )
            cells.append(f"<table:table-row>{row}</table:table-row>")
        elif line:
            out.append(f"<text:p>{words(line)}</text:p>")
    return "".join(out)


def main() -> None:
    """Writes the file named on the command line."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES} office:version="1.2">'
        f"<office:body><office:text>{body()}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(sys.argv[1], "w") as file:
        file.writestr("mimetype", MIME, zipfile.ZIP_STORED)
        file.writestr("META-INF/manifest.xml", MANIFEST, zipfile.ZIP_DEFLATED)
        file.writestr("content.xml", content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
