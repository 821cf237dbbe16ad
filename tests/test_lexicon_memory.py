"""What the lexicon takes in the memory of a server that was asked in every language."""

from __future__ import annotations

import subprocess
import sys

from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.thesaurus import thesaurus

MEGABYTES = 40
"""It is 36; it was 64 before words, sets and numbers were shared."""
ASKED = """
import sys, tracemalloc
from assistant import lexicon
from assistant.questions.cvs.located import towns
from assistant.questions.lexical import homophones, romanised, tags
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.thesaurus import thesaurus

if sys.argv[1] == "measured":
    tracemalloc.start()
for language in lexicon.languages("questions"):
    tags.of_language(language), concepts().words_of(language)
    thesaurus().has_word("work", language), thesaurus().vocabulary(language)
romanised.syllables("杭州"), homophones.corrected("编成语言"), towns()
if sys.argv[1] == "measured":
    print(tracemalloc.get_traced_memory()[0])
"""


def test_languages_share_the_names_that_all_say() -> None:
    german, french = (concepts().words_of(language).parts for language in ("de", "fr"))
    shared = [part for part in german if any(part is other for other in french)]
    assert sum(map(len, shared)) > 4 * len(german[-1])
    assert all(word in concepts().words_of("fr") for word in ("kubernetes", *sorted(french[-1])[:5]))


def test_languages_share_the_numbers_of_meanings() -> None:
    german, french = (
        thesaurus().meanings((word,), language)
        for word, language in (("abschreibungen", "de"), ("amortissements", "fr"))
    )
    assert german is french
    assert german


def test_the_lexicon_of_all_languages_keeps_to_its_megabytes() -> None:
    """Read back, as every start but the first reads it."""
    for state in ("made", "measured"):
        found = subprocess.run([sys.executable, "-c", ASKED, state], capture_output=True, text=True, check=True)
    assert 0 < int(found.stdout) / 1e6 < MEGABYTES
