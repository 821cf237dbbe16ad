"""The page: the conversation beside the first CV and its views, as HTML that can be read without a script.

It does not load Gradio's own page: that compiles its templates in the browser ('unsafe-eval'), is three times as large
as all of this, and could answer nobody before Gradio is imported on the server.
"""

from __future__ import annotations

import hashlib
import html
import json
from functools import lru_cache

from assistant.faces.web import skeleton
from assistant.faces.web.career import career
from assistant.faces.web.pages import page_images
from assistant.faces.web.site import Site
from assistant.faces.web.words import page_words

VIEWS = ("cv", "career", "pages")
# The field stays above the keyboard of a phone.
_VIEWPORT = "width=device-width, initial-scale=1, interactive-widget=resizes-content"


@lru_cache(maxsize=64)
def static(name: str) -> str:
    """The address of a file of `static/` that changes with its content, so that browsers may keep it for ever."""
    digest = hashlib.sha256((skeleton.STATIC / name).read_bytes()).hexdigest()[:12]
    return f"page/static/{name}?v={digest}"


def views(site: Site, document_id: str, language: str) -> dict[str, str]:
    """The views of one CV as HTML, "" where it has none. Raises KeyError if there is no such document."""
    corpus = site.assistant.corpus
    document, cv = corpus.document(document_id), corpus.cv(document_id)
    return {
        "cv": site.sheet(document_id),
        "career": career(document, cv, page_words(language), ongoing_until=site.today()),
        "pages": page_images(document, page_words(language)) if site.shows_pages(document_id) else "",
    }


def page(site: Site, language: str, *, theme: str | None, embedded: bool) -> str:
    """The page. `theme`: light or dark, otherwise the browser's; `embedded`: the CV is a drawer at any width."""
    words = page_words(language)
    title = site.title(language)
    scheme = f' data-theme="{theme}"' if theme in ("light", "dark") else ""
    mode = ' data-embed="1"' if embedded else ""
    return (
        f'<!doctype html>\n<html lang="{_e(language)}" dir="{_e(words["direction"])}"{scheme}{mode}>'
        f'<head><meta charset="utf-8"><meta name="viewport" content="{_VIEWPORT}">'
        f'<title>{_e(title)}</title><meta name="color-scheme" content="light dark">'
        f'<meta name="description" content="{_e(site.greeting(language))}">'
        f'<link rel="icon" href="{static("icon.svg")}" type="image/svg+xml">'
        f"<style>{site.styles('conversation.css', 'page.css')}</style>"
        f'<script defer src="{static("conversation.js")}"></script>'
        f'<script defer src="{static("page.js")}"></script></head><body>'
        f'<a class="skip" href="#question">{_e(words["skip"])}</a>'
        f'<header class="top"><h1 dir="auto">{_e(title)}</h1>'
        f'<button type="button" class="show-cv" aria-controls="cv" aria-expanded="false">'
        f"{_e(words['show_cv'])}</button></header>"
        f'<main class="talk">{site.skeleton(language)}<noscript><p>{_e(words["noscript"])}</p></noscript></main>'
        f'<div class="veil"></div>{_side(site, language)}</body></html>'
    )


def _side(site: Site, language: str) -> str:
    words = page_words(language)
    first = site.documents[0][0].id
    shown = views(site, first, language)
    many = len(site.documents) > 1
    tabs = "".join(
        f'<button type="button" role="tab" id="tab-{name}" aria-controls="panel-{name}"'
        f' aria-selected="{"true" if name == "cv" else "false"}" tabindex="{0 if name == "cv" else -1}"'
        f"{'' if shown[name] else ' hidden'}>{_e(words[name])}</button>"
        for name in VIEWS
    )
    panels = "".join(
        f'<div role="tabpanel" id="panel-{name}" class="panel panel-{name}" aria-labelledby="tab-{name}" tabindex="0"'
        f"{'' if name == 'cv' else ' hidden'}>{shown[name]}</div>"
        for name in VIEWS
    )
    options = "".join(f'<option value="{_e(name)}">{_e(label)}</option>' for name, label in site.labels.items())
    chooser = f'<select aria-label="{_e(words["choose_cv"])}">{options}</select>' if many else ""
    return (
        f'<aside id="cv" class="side" aria-label="{_e(words["cv"])}" data-document="{_e(first)}">'
        f'<div class="bar"><div class="tabs" role="tablist" aria-label="{_e(words["views"])}">{tabs}</div>{chooser}'
        f'<button type="button" class="hide-cv" aria-label="{_e(words["hide_cv"])}"></button></div>{panels}</aside>'
    )


def views_json(site: Site, document_id: str, language: str) -> str:
    """`views` as JSON, for the page's script when another CV is chosen."""
    return json.dumps(views(site, document_id, language), ensure_ascii=False)


def _e(text: str) -> str:
    return html.escape(text, quote=True)
