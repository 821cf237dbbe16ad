"""Small CVs of invented persons, and the real Assistant over each, on the day of the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.assistant import Assistant
from tests.conftest import TODAY


def over(name: str) -> Callable[..., Any]:
    """The fixture of the Assistant over `name`.md."""

    @pytest.fixture(scope="session", name=name)
    def loaded(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
        index = tmp_path_factory.mktemp(name) / "index"
        return Assistant.load(Path(__file__).with_name(f"{name}.md"), index=index, today=TODAY)

    return loaded


def of_text(text: str) -> Callable[..., Any]:
    """The fixture of the Assistant over a CV in Markdown, by its name in a module of tests: `roe = of_text("# …")`."""

    @pytest.fixture(scope="module")
    def loaded(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
        path = tmp_path_factory.mktemp("written") / "cv.md"
        path.write_text(text, encoding="utf-8")
        return Assistant.load(path, today=TODAY)

    return loaded


aldous = over("aldous")  # papers with co-authors and journals
harper = over("harper")  # what most tests ask about
sandvik = over("sandvik")  # papers under two headings, patents, grants in a table, students, tools with stars
mercer = over("mercer")  # a career with a leave, two positions at one employer and a gap
quinn = over("quinn")  # states what is asked of a person in lines without labels
varga = over("varga")  # a researcher with papers, projects and reviews
okoye = over("okoye")  # the profile contradicts the entries
adebayo = over("adebayo")  # a teacher with honours, courses, language certificates and a remark on help
novak = over("novak")  # lines say what the structure of the entries does not have
ashby = over("ashby")  # works in another city than she lives in
quere = over("quere")  # a librarian, in French
ferris = over("ferris")  # hotels; a project, an address and a clinic that only their lines tell
tuckett = over("tuckett")  # clinics; awards, certificates, figures and levels that only lines and tables tell
heddle = over("heddle")  # names members of kinds that people ask for in general words
visser = over("visser")  # a youth worker, in Dutch
calloway = over("calloway")  # groups of skills whose labels tell which are software
wexford = over("wexford")  # tells in sentences whom she reports to, why a job ended, what she wishes, a time away
tarrant = over("tarrant")  # a teacher who was a designer; an adviser, a voltage and partners that only lines tell
osei = over("osei")  # a scientist with groups, students, an examiner, invited talks and referees
marchetti = over("marchetti")  # an accountant, in Italian, with a driving licence and no patents
brannan = over("brannan")  # a receptionist; lines that say more than the heads of their entries
keating = over("keating")  # a teacher; honours, talks and what she learns by herself
lindqvist = over("lindqvist")  # talks, certificates and languages, of which later turns ask
marlow = over("marlow")  # a cook; prizes, suppers and books that are asked for in other words
holt = over("holt")  # a librarian with children of her own, and of others
wen = over("wen")  # a developer of apps, in Chinese
fairley = over("fairley")  # an engineer; a team, contracts, prizes and a grant that lines and labels tell
sallow = over("sallow")  # an archivist; people around her jobs, her thesis and her papers
salcedo = over("salcedo")  # an engineer; employers, awards and projects that later questions mean by what they are
solberg = over("solberg")  # people whom she advised, who advised her and who speak for her
hinrichs = over("hinrichs")  # a tester, in German, whose compounds, studies and posts are asked for in other languages
pellow = over("pellow")  # a score, a grant and an office that lines alone tell
pryce = over("pryce")  # an account manager; figures that lines tell, a firm with a common word in its name
ogata = over("ogata")  # paid media; tools without certificates, percentages without amounts, languages of two groups
lorrain = over("lorrain")  # stays of many lengths, one of them in two positions, one of years alone
maddox = over("maddox")  # a developer; a post, prizes and an interest that lines alone tell
renwick = over("renwick")  # a hydrologist; lines with dates and names of their own, of which bare questions ask
linton = over("linton")  # a career in a row, two positions at one employer, work at the school she went to
yates = over("yates")  # an engineer at a university and in firms; skills in a flat list, programs that sentences name
sorley = over("sorley")  # certificates, awards, papers and projects to be put in order by their dates
devane = over("devane")  # jobs, studies, a journey and an office that lie between and beside each other
emrys = over("emrys")  # an examination in a language, a mark with a star, a card with an end
tresco = over("tresco")  # a side job beside two main ones, a promotion, a gap, an internship with a town
jarosz = over("jarosz")  # papers in lists that a few words name, some of them not out yet
harrow = over("harrow")  # couriers and vets; amounts that are asked for in other words, and after an answer
halloran = over("halloran")  # does what is asked for in other words: a preceptor trains, a rota is a roster
varley = over("varley")  # a workshop; lines that number what later questions count, and what they do not
tolland = over("tolland")  # a scientist; a field of work, a refused degree, two advisers and two fields asked at once
wyndham = over("wyndham")  # a walk, an exchange, a secondment and validities that clauses tell
ansorena = over("ansorena")  # hotels, in Spanish; towns, rooms, trainees, a gap, a master of another name
gu = over("gu")  # a product manager, in Chinese; two posts at one firm, firms called by two characters
