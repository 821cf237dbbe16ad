"""A folder that is a Hugging Face Space, and a container: the package, the CVs, the built index, what serving needs.

README.md          front matter that Spaces read (sdk, versions, app_file), and how to use the folder
app.py             what the Space runs
requirements.txt   the serving set: no torch
Dockerfile         the same as a container: not root, with a health check
assistant/ corpus/ index/
"""

from __future__ import annotations

import re
import shutil
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import CorpusError, InputError

if TYPE_CHECKING:
    from assistant.settings import Settings
    from assistant.types import Corpus

PACKAGE = Path(__file__).parent.parent
DISTRIBUTION = "cv-assistant"
PYTHON = "3.11"
TEMPLATES = Path(__file__).parent / "space_files"

_COLOURS = ("red", "yellow", "green", "blue", "indigo", "purple", "pink", "gray")
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?\s*(?P<range>[^;]*)(?:;\s*(?P<marker>.*))?")
_TEXTS = ("text/markdown", "text/plain")
_SHORT = 60
"""Characters of a Space's short description."""


def write(folder: Path | str, corpus: Path | str = "corpus", *, push: str | None = None) -> None:
    """Write the Space of a corpus (a folder of CVs or one CV) into `folder`, which is made if need be.

    What an earlier call wrote there is replaced; other files stay. Where the settings hide something, the CVs go into
    the Space as their masked text, never as the files. With `push` ("OWNER/NAME") the folder is uploaded, too.

    Raises InputError if the folder holds something else or there is no token to push with, and what reading the
    corpus raises.
    """
    from assistant.assistant import Assistant
    from assistant.embedding.runtime import GRAPHS, data_of

    folder, corpus = Path(folder), Path(corpus)
    if push is not None and not re.fullmatch(r"[\w.-]+/[\w.-]+", push):
        raise InputError(f"{push!r} does not name a Space", next_step="Write it as OWNER/NAME")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "app.py").is_file():
        raise InputError(
            "the folder is not empty and holds no Space", where=str(folder), next_step="Choose another folder"
        )
    source = Assistant.load(corpus)
    for part in ("assistant", "corpus", "index"):
        if (folder / part).exists():
            shutil.rmtree(folder / part)
    (folder / "corpus").mkdir(parents=True)
    ignored = shutil.ignore_patterns("__pycache__", "*.pyc", "*.pyi", ".*")
    shutil.copytree(PACKAGE, folder / "assistant", ignore=ignored)
    _copy_corpus(source.corpus, source.settings, corpus, folder / "corpus")
    Assistant.load(folder / "corpus", index=folder / "index")
    for bits, graph in GRAPHS.items():
        # The weights of the other precision would only be uploaded.
        if bits != (8 if source.settings.precision == "int8" else 32):
            other = folder / "index" / "encoder" / graph
            other.unlink(missing_ok=True)
            data_of(other).unlink(missing_ok=True)

    title = source.settings.title or _title(source.corpus)
    values = {
        "title": title.replace('"', "'"),
        "short": _shortened(title.replace('"', "'"), _SHORT),
        "colour": source.settings.colours.primary if source.settings.colours.primary in _COLOURS else "indigo",
        "gradio": version("gradio"),
        "python": PYTHON,
        "thumbnail": f"https://huggingface.co/spaces/{push}/resolve/main/thumbnail.png" if push else "thumbnail.png",
    }
    for template in TEMPLATES.iterdir():
        text = template.read_text(encoding="utf-8")
        for name, value in values.items():
            text = text.replace(f"@{name}@", value)
        name = template.name.removesuffix(".in")
        (folder / (f".{name}" if name == "dockerignore" else name)).write_text(text, encoding="utf-8")
    (folder / "requirements.txt").write_text("".join(f"{line}\n" for line in requirements()), encoding="utf-8")
    _draw_thumbnail(title, folder / "thumbnail.png")
    print(f"Wrote the Space {folder}: {len(source.corpus.documents)} CVs, requirements.txt, app.py, Dockerfile")
    if push is not None:
        print(f"Uploaded: {upload(folder, push)}")


def requirements() -> tuple[str, ...]:
    """The lines of requirements.txt: what serving needs, at the versions that are installed here.

    A package that Gradio needs, too, keeps a range: the builder of Spaces installs Gradio with extras of its own, and
    two exact versions would contradict each other.
    """
    shared = {_name(line) for line in requires("gradio") or ()}
    lines: list[str] = []
    for line in requires(DISTRIBUTION) or ():
        found = _REQUIREMENT.fullmatch(line.strip())
        if found is None or "extra ==" in (found["marker"] or ""):
            continue
        name = _name(line)
        if name in shared:
            lines.append(f"{name}{found['range'].strip().strip('()')}")
            continue
        try:
            # Without the local part: "2.13.0+cpu" is known to no other index.
            lines.append(f"{name}=={version(name).partition('+')[0]}")
        except PackageNotFoundError:
            lines.append(f"{name}{found['range'].strip().strip('()')}")
    return tuple(sorted(lines))


def upload(folder: Path, name: str) -> str:
    """Upload the folder as the Space `name` ("OWNER/NAME"), made if need be; gives its address. Needs a token of
    Hugging Face in HF_TOKEN or of `hf auth login`; InputError without one."""
    from huggingface_hub import HfApi, get_token

    token = get_token()
    if not token:
        raise InputError(
            "there is no token of Hugging Face", where=name, next_step="Set HF_TOKEN, or run: hf auth login"
        )
    api = HfApi(token=token)
    api.create_repo(name, repo_type="space", space_sdk="gradio", exist_ok=True)
    api.upload_folder(repo_id=name, repo_type="space", folder_path=folder, commit_message="Update the CV assistant")
    return f"https://huggingface.co/spaces/{name}"


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement.strip())
    return re.sub(r"[-_.]+", "-", found.group()).lower() if found else ""


def _copy_corpus(corpus: Corpus, settings: Settings, source: Path, target: Path) -> None:
    """The CVs and assistant.yaml; the masked text of a CV where the settings hide something."""
    root = source if source.is_dir() else source.parent
    for document in corpus.documents:
        place = target / document.id
        place.parent.mkdir(parents=True, exist_ok=True)
        if not settings.hide:
            shutil.copyfile(document.path, place)
            continue
        if document.media_type not in _TEXTS:
            place = place.with_name(f"{place.name}.txt")
        place.write_text(document.text, encoding="utf-8")
    if not corpus.documents:
        raise CorpusError("there is no CV", where=str(source), next_step="Put one there")
    if (root / "assistant.yaml").is_file():
        _copy_settings(root / "assistant.yaml", target / "assistant.yaml", settings)


def _copy_settings(source: Path, target: Path, settings: Settings) -> None:
    """assistant.yaml without what it hides: the CVs beside it are masked, and a list of the words would tell them."""
    import yaml

    if not settings.hide:
        shutil.copyfile(source, target)
        return
    content = yaml.safe_load(source.read_text(encoding="utf-8"))
    content.pop("hide", None)
    target.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _title(corpus: Corpus) -> str:
    names = {cv.candidate for cv in corpus.cvs}
    name = names.pop() if len(names) == 1 else ""
    return f"Ask the CV of {name}" if name else "Ask these CVs"


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def _draw_thumbnail(title: str, path: Path) -> None:
    """A card for links to the Space, 1200 x 630: a speech bubble, and the title where the font has its letters."""
    from PIL import Image, ImageDraw, ImageFont

    card = Image.new("RGB", (1200, 630), "#eef2ff")
    draw = ImageDraw.Draw(card)
    draw.rounded_rectangle((100, 110, 320, 270), 36, fill="#4f46e5")
    draw.polygon(((150, 260), (150, 320), (210, 260)), fill="#4f46e5")
    for y, right in ((165, 270), (205, 225)):
        draw.line((150, y, right, y), fill="white", width=12)
    if title.isascii():
        font = ImageFont.load_default(size=64)
        words, line, y = title.split(), "", 380
        for word in words:
            longer = f"{line} {word}".strip()
            if draw.textlength(longer, font=font) > 1000:
                draw.text((100, y), line, fill="#1e1b4b", font=font)
                line, y = word, y + 80
            else:
                line = longer
        draw.text((100, y), line, fill="#1e1b4b", font=font)
    card.save(path, optimize=True)
