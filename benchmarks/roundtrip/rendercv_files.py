"""The persons' CVs by RenderCV: every theme, as PDF, Markdown and HTML.

RenderCV (MIT) needs Python 3.12; its environment is made in the system's temporary folder by the newest Python that is
found, and typst and fonts come inside its wheels.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

THEMES = (
    "classic", "ember", "engineeringclassic", "engineeringresumes", "harvard", "ink", "moderncv", "opal", "sb2nov",
)  # fmt: skip
_LOCALES = {"en": "english", "de": "german", "es": "spanish", "fr": "french"}
_PYTHONS = ("python3.14", "python3.13", "python3.12")
_TITLES = {
    "en": ("Summary", "Experience", "Volunteering", "Education", "Awards", "Certifications", "Publications", "Skills",
           "Languages", "Projects", "Interests"),
    "de": ("Profil", "Berufserfahrung", "Ehrenamt", "Ausbildung", "Auszeichnungen", "Zertifikate", "Veröffentlichungen",
           "Kenntnisse", "Sprachen", "Projekte", "Interessen"),
    "es": ("Perfil", "Experiencia profesional", "Voluntariado", "Formación", "Premios", "Certificados", "Publicaciones",
           "Competencias", "Idiomas", "Proyectos", "Intereses"),
    "fr": ("Profil", "Expérience professionnelle", "Bénévolat", "Formation", "Distinctions", "Certifications",
           "Publications", "Compétences", "Langues", "Projets", "Centres d'intérêt"),
}  # fmt: skip
_SECTIONS = (
    "summary", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
    "projects", "interests",
)  # fmt: skip


def titles(language: str) -> dict[str, str]:
    """The headings of a CV in a language, by section of JSON Resume."""
    return dict(zip(_SECTIONS, _TITLES[language], strict=True))


def files(resume: dict[str, Any], name: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """(theme, file) of each rendering of a resume; `name` starts with its language ("de-engineer")."""
    command = _command(folder.parent)
    for theme in THEMES:
        place = folder / "rendercv" / theme / name
        if not (place / "cv.pdf").is_file():
            place.mkdir(parents=True, exist_ok=True)
            source = place / "cv.yaml"
            language = name.partition("-")[0]
            data = {"cv": cv_of(resume, language), "design": {"theme": theme}}
            data["locale"] = {"language": _LOCALES[language]}
            source.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
            environ = {**os.environ, "XDG_CACHE_HOME": _icons(folder.parent)}
            outputs = [f"--{kind}-path={place / f'cv.{end}'}" for kind, end in _OUTPUTS]
            subprocess.run(
                [command, "render", source, "-nopng", *outputs, f"--typst-path={place / 'cv.typ'}"],
                check=True, stdout=subprocess.DEVNULL, cwd=place, env=environ,
            )  # fmt: skip
        yield from ((theme, place / f"cv.{end}") for _, end in _OUTPUTS)


_OUTPUTS = (("pdf", "pdf"), ("markdown", "md"), ("html", "html"))
_ICONS = """#let codes = (
  "envelope": "\\u{f0e0}", "phone": "\\u{f095}", "link": "\\u{f0c1}", "location-dot": "\\u{f3c5}",
  "linkedin": "\\u{f08c}", "github": "\\u{f09b}",
)
#let fa-icon(name, ..options) = text(
  font: ("Font Awesome 7 Free", "Font Awesome 7 Brands"), weight: 900, ..options, codes.at(name, default: "\\u{f111}"),
)
"""


def _icons(folder: Path) -> str:
    """A cache of typst packages that has what the themes take of `fontawesome`: typst would fetch it from the web."""
    cache = folder / "typst-cache"
    package = cache / "typst" / "packages" / "preview" / "fontawesome" / "0.6.0"
    package.mkdir(parents=True, exist_ok=True)
    (package / "lib.typ").write_text(_ICONS, encoding="utf-8")
    manifest = '[package]\nname = "fontawesome"\nversion = "0.6.0"\nentrypoint = "lib.typ"\n'
    (package / "typst.toml").write_text(manifest, encoding="utf-8")
    return str(cache)


def _command(folder: Path) -> Path:
    """RenderCV's command, installed where it is not yet."""
    environment = folder / "rendercv-environment"
    command = environment / "bin" / "rendercv"
    if not command.is_file():
        python = os.environ.get("RENDERCV_PYTHON") or next(filter(None, map(shutil.which, _PYTHONS)), None)
        if python is None:
            raise SystemExit("RenderCV needs Python 3.12 or later; set RENDERCV_PYTHON to one")
        subprocess.run([python, "-m", "venv", environment], check=True)
        subprocess.run([environment / "bin" / "pip", "install", "-q", "rendercv[full]==2.8"], check=True)
    return command


def cv_of(resume: dict[str, Any], language: str) -> dict[str, Any]:
    """A resume in RenderCV's words."""
    basics, named = resume["basics"], titles(language)
    kept = {key: resume.get(key, []) for key in _SECTIONS}
    sections: dict[str, list[Any]] = {
        "summary": [basics["summary"]],
        "work": [_post(e, "name") for e in kept["work"]],
        "volunteer": [_post(e, "organization") for e in kept["volunteer"]],
        "education": [
            _filled(
                institution=e["institution"], degree=e["studyType"], area=e["area"] or e["studyType"],
                start_date=e["startDate"], end_date=e["endDate"],
                highlights=[f"GPA: {e['score']}"] if "score" in e else None,
            )
            for e in kept["education"]
        ],
        "awards": [{"bullet": f"{e['title']}, {e['awarder']}, {e['date'][:4]}"} for e in kept["awards"]],
        "certificates": [{"bullet": f"{e['name']} ({e['issuer']}, {e['date'][:4]})"} for e in kept["certificates"]],
        "publications": [
            _filled(
                title=e["name"], authors=[f"*{basics['name']}*", "J. Doe"], journal=e["publisher"],
                date=e["releaseDate"][:7], url=e.get("url"),
            )
            for e in kept["publications"]
        ],
        "skills": [{"label": e["name"], "details": ", ".join(e["keywords"])} for e in kept["skills"]],
        "languages": [{"label": e["language"], "details": e["fluency"]} for e in kept["languages"]],
        "projects": [
            _filled(
                name=e["name"], start_date=e["startDate"], end_date=e["endDate"], summary=e["description"],
                highlights=e.get("highlights"),
            )
            for e in kept["projects"]
        ],
        "interests": [{"bullet": e["name"]} for e in kept["interests"]],
    }  # fmt: skip
    return _filled(
        name=basics["name"], headline=basics["label"], email=basics["email"], phone=basics["phone"],
        website=basics.get("url"), location=basics["location"]["city"],
        social_networks=[{k: p[k] for k in ("network", "username")} for p in basics["profiles"]],
        sections={named[key]: entries for key, entries in sections.items() if entries},
    )  # fmt: skip


def _post(entry: dict[str, Any], name: str) -> dict[str, Any]:
    return _filled(
        company=entry[name], position=entry["position"], location=entry.get("location"),
        start_date=entry["startDate"], end_date=entry.get("endDate", "present"), summary=entry.get("summary"),
        highlights=entry.get("highlights"),
    )  # fmt: skip


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [])}
