"""Scores by slot and by kind of text, on the project's own gold: ``python -m benchmarks.scores``.

All of it was looked at while the rules were written, so these are scores of development. What they are good
for is to see which slots and which kinds of text are weak.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.results import table, write
from extractor.evaluate import SLOTS, Evaluation, evaluate
from extractor.pipeline import Extractor
from schemas.article import Article
from schemas.gold import GoldArticle
from schemas.jsonl import read_gold
from schemas.record import ClaimRecord

CORPUS = Path(__file__).parents[1] / "corpus"
#: Kinds of text: what they are, and their file below ``corpus``.
KINDS = (
    ("presidents and governors of the US", "gold/us.jsonl"),
    ("other countries", "gold/abroad.jsonl"),
    ("one story in many papers", "gold/paper.jsonl"),
    ("chronicles, comparisons, several states", "gold/mix.jsonl"),
    ("short passages, first set", "passages/first.jsonl"),
    ("short passages, second set, harder", "passages/second.jsonl"),
    ("short passages, third set: states, presidents, other countries", "passages/third.jsonl"),
    ("short passages, fourth set: as dense as most news", "passages/fourth.jsonl"),
)
WHOLE = ("kind of text", "articles", "claims", "precision", "recall", "detection F1", "strict F1")
# Marks for the documentation, which shows this section.
BEGIN, END = "<!-- --8<-- [start:scores] -->", "<!-- --8<-- [end:scores] -->"


def scored(gold: list[GoldArticle], extractor: Extractor) -> Evaluation:
    """Read the gold articles and score what is found in them."""
    articles = [
        Article(**one.model_dump(include={"id", "text", "title", "published", "publisher"})) for one in gold
    ]
    records: list[ClaimRecord] = []
    for _, result in extractor.extract_all(articles):
        if isinstance(result, Exception):
            raise result
        records += result
    return evaluate(gold, records)


def whole(kind: str, gold: list[GoldArticle], scores: Evaluation) -> list[str]:
    """Return a line of the first table: how many articles and claims, then scores as shares of one."""
    claims = sum(not claim.optional for article in gold for claim in article.claims)
    found = scores.detection
    shares = (found.precision, found.recall, found.f1, scores.strict.f1)
    return [kind, str(len(gold)), str(claims), *(f"{share:.2f}" for share in shares)]


def slots(kind: str, scores: Evaluation) -> list[str]:
    """Return a line of the second table: the share of right ones among the claims found, slot by slot."""
    return [kind, *(f"{scores.accuracy(slot):.2f}" for slot in SLOTS)]


def main() -> None:
    """Measure each kind of text and write the section."""
    extractor = Extractor()
    read = [(kind, gold := read_gold(CORPUS / file), scored(gold, extractor)) for kind, file in KINDS]
    first = table(WHOLE, [whole(*one) for one in read])
    second = table(("kind of text", *SLOTS), [slots(kind, scores) for kind, _, scores in read])
    between = "Of the claims found, the share right in each slot:"
    write("Scores by kind of text", f"{BEGIN}\n{first}\n\n{between}\n\n{second}\n{END}")


if __name__ == "__main__":
    main()
