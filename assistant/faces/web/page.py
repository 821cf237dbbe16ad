"""The page: sent in two parts, so that the CV and the field to ask in are painted while Gradio is still starting.

The first part is HTML that needs no script. The second holds what Gradio's own index page loads (its configuration,
scripts and style sheet), which then takes the conversation over.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from functools import lru_cache

from assistant.faces.web import skeleton
from assistant.faces.web.career import career
from assistant.faces.web.pages import page_images
from assistant.faces.web.site import Site
from assistant.faces.web.words import page_words

VIEWS = ("cv", "career", "pages")
_LOADED = re.compile(
    r"<script\b(?P<attributes>[^>]*)>(?P<body>.*?)</script>|<link\b[^>]*rel=\"stylesheet\"[^>]*>", re.S | re.I
)
# Resizes an iframe to its content, on Gradio's own hosts; this page scrolls inside, so it has nothing to resize.
_UNWANTED = "iframeResizer.contentWindow"


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


def first_part(site: Site, language: str, *, theme: str | None, embedded: bool) -> str:
    """The page up to what Gradio adds: head, conversation, the first CV with its views."""
    words = page_words(language)
    title = site.title(language)
    scheme = f' data-theme="{theme}"' if theme in ("light", "dark") else ""
    mode = ' data-embed="1"' if embedded else ""
    return (
        f'<!doctype html>\n<html lang="{_e(language)}" dir="{_e(words["direction"])}"{scheme}{mode}>'
        f'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{_e(title)}</title><meta name="color-scheme" content="light dark">'
        f'<meta name="description" content="{_e(site.greeting(language))}">'
        f'<link rel="icon" href="{static("icon.svg")}" type="image/svg+xml">'
        f"<style>{site.styles('conversation.css', 'page.css')}</style>"
        f'<script defer src="{static("page.js")}"></script></head><body>'
        f'<a class="skip" href="#question">{_e(words["skip"])}</a>'
        f'<header class="top"><h1 dir="auto">{_e(title)}</h1>'
        f'<button type="button" class="show-cv" aria-controls="cv" aria-expanded="false">'
        f"{_e(words['show_cv'])}</button></header>"
        f'<main class="talk">{site.skeleton(language)}<noscript><p>{_e(words["noscript"])}</p></noscript></main>'
        f'<div class="veil"></div>{_side(site, language)}'
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
    options = "".join(
        f'<option value="{_e(document.id)}">{_e(cv.candidate or document.id)}</option>'
        for document, cv in site.documents
    )
    chooser = f'<select aria-label="{_e(words["choose_cv"])}">{options}</select>' if many else ""
    return (
        f'<aside id="cv" class="side" aria-label="{_e(words["cv"])}" data-document="{_e(first)}">'
        f'<div class="bar"><div class="tabs" role="tablist" aria-label="{_e(words["views"])}">{tabs}</div>{chooser}'
        f'<button type="button" class="hide-cv" aria-label="{_e(words["hide_cv"])}"></button></div>{panels}</aside>'
    )


def last_part(index: str, nonce: str) -> str:
    """What Gradio's index page loads, its scripts with the nonce of the Content-Security-Policy."""
    loaded: list[str] = []
    head = index.partition("</head>")[0]
    for found in _LOADED.finditer(head):
        if _UNWANTED in found.group():
            continue
        if found["body"] is None:
            loaded.append(found.group())
        else:
            loaded.append(f'<script nonce="{nonce}"{found["attributes"]}>{found["body"]}</script>')
    app = '<gradio-app control_page_title="false" embed="false" eager="true"></gradio-app>'
    return f"{''.join(loaded)}{app}</body></html>"


def failed_part(message: str) -> str:
    """The page's end where Gradio could not start."""
    return f'<p class="failed" role="alert">{_e(message)}</p></body></html>'


def views_json(site: Site, document_id: str, language: str) -> str:
    """`views` as JSON, for the page's script when another CV is chosen."""
    return json.dumps(views(site, document_id, language), ensure_ascii=False)


def _e(text: str) -> str:
    return html.escape(text, quote=True)
