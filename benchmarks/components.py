"""``python -m benchmarks.components dates|counts|attributions PATH``: the parts that people use alone.

``dates``: a folder of TimeML files (``*.tml``, with a DCT), scored as TempEval-3 does (UzZaman et al. 2013,
https://aclanthology.org/S13-2001): a found expression matches an annotated one that it overlaps (*relaxed*)
or equals (*strict*); *value* counts a relaxed match only when the TIMEX3 values are the same string.
*Calendar* leaves out, on both sides, what is no day, week, month, season, quarter, year, decade or century.

``counts``: JSON lines ``{"text", "counts": [{"value", "relation"?, "lower"?, "upper"?, "start"?, "end"?}]}``,
``relation`` a list of the relations that are right (none: ``exactly``). A range or a vague noun has no
``value`` but bounds. *number* asks for the value (or the bounds where there is none), *bounded* for the
relation too. Matching is one to one, by place where the annotation has offsets.

``attributions``: JSON lines ``{"text", "numbers": [{"start", "end", "source"}]}``; ``source`` holds the spans
``[start, end]`` of the right sources, empty when somebody unnamed vouches for the number, null when the
reporter does. A number is *right* when its innermost attribution has a source that overlaps one of them;
precision is over the numbers that were attributed, recall over those that should have been.

With ``--errors`` whatever is wrong is printed before the scores.

Measured in November 2026 on copies of public corpora, before and after the rules were worked on:

* dates, TempEval-3 platinum (138 expressions; sentences without time words or numbers left out):
  value F1 0.764, then 0.848; relaxed 0.937; calendar values 0.864, then 0.921.
* counts, half of NewsQuant (Almasian et al. 2023; 296 sentences, 465 quantities): number F1 0.860, then
  0.912; bounded 0.827, then 0.887. Its ``~`` stands for about or nearly, ``>`` for more than or at least,
  ``<`` for less than, at most or nearly; vague nouns have the bounds that the lexicon documents.
* attributions, 19 articles of PolNeAR (Newell et al. 2018; 270 numbers in digits, 89 of them attributed; two
  articles annotated by ourselves): F1 of the right source 0.689, then 0.843.

The later figures flatter: most of these texts were read while the rules were written. First readings of
texts not seen before: NewsQuant 0.849 and 0.828 (98 quantities), after more rules 0.930 and 0.912 (57);
PolNeAR 0.667 (13 of 23 numbers right) and 0.727 (8 of 12), then, with the rules as they are, 0.783 (9 of 12;
3 articles, 33 numbers). For dates no text was left unseen.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.timeml import Timex, overlaps, read_timeml
from extractor import attributions, counts, dates
from extractor.mention import CountMention, Span

Pair = tuple[Any, Any]
Right = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class Score:
    """How many were found, how many there are, how many are right."""

    found: int
    wanted: int
    right: int

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        f1 = 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({self.right} of {self.wanted})"


def pair_up(found: Sequence[Any], wanted: Sequence[Any], tests: Sequence[Right]) -> list[Pair]:
    """Pair one to one, in reading order, those that pass the first test, then of the rest the second."""
    pairs: list[Pair] = []
    for test in tests:
        for gold in wanted:
            if any(gold is other for _, other in pairs):
                continue
            free = (one for one in found if all(one is not taken for taken, _ in pairs))
            match = next((one for one in free if test(one, gold)), None)
            if match is not None:
                pairs.append((match, gold))
    return pairs


# ------------------------------------------------------------------ dates
def score_dates(folder: Path, errors: bool) -> Iterator[str]:
    """Yield the lines of the report on a folder of TimeML files."""
    kinds = {"all": lambda timex: True, "calendar": lambda timex: timex.calendar}
    tallies = {kind: [0, 0, 0, 0, 0] for kind in kinds}
    paths = sorted(folder.glob("*.tml"))
    if not paths:
        raise ValueError(f"{folder} holds no .tml file")
    for path in paths:
        text, published, wanted = read_timeml(path)
        found = [Timex(d.start, d.end, d.text, d.type, d.value) for d in dates(text, published)]
        for kind, keep in kinds.items():
            mine, gold = [t for t in found if keep(t)], [t for t in wanted if keep(t)]
            pairs = pair_up(mine, gold, [lambda a, b: (a.start, a.end) == (b.start, b.end), overlaps])
            strict = sum((a.start, a.end) == (b.start, b.end) for a, b in pairs)
            value = sum(a.value == b.value for a, b in pairs)
            for place, number in enumerate((len(mine), len(gold), strict, len(pairs), value)):
                tallies[kind][place] += number
            if errors and kind == "all":
                yield from date_errors(path.stem, text, pairs, mine, gold)
    for kind, (mine_, gold_, *rights) in tallies.items():
        for name, right in zip(("strict", "relaxed", "value"), rights, strict=True):
            yield f"{kind:9}{name:8}{Score(mine_, gold_, right)}"


def date_errors(
    name: str, text: str, pairs: Sequence[Pair], found: Sequence[Timex], wanted: Sequence[Timex]
) -> Iterator[str]:
    """Yield a line for each wrong value, false expression and missed one."""
    for mine, gold in pairs:
        if mine.value != gold.value:
            yield f"value   {name}: {mine.text!r} {mine.value}, not {gold.text!r} {gold.value}"
    for label, some, side in (("false", found, 0), ("missed", wanted, 1)):
        for one in some:
            if all(pair[side] is not one for pair in pairs):
                context = " ".join(text[max(0, one.start - 40) : one.end + 40].split())
                yield f"{label:8}{name}: {one.text!r} {one.type} {one.value}  … {context} …"


# ------------------------------------------------------------------ counts
def same_number(found: CountMention, gold: dict[str, Any]) -> bool:
    """Whether the value is the same, or the bounds where the annotation has no value."""
    if gold.get("value") is not None:
        wanted = gold["value"]
        return found.value is not None and abs(found.value - wanted) <= 1e-6 * max(1, abs(wanted))
    return found.value is None and (found.lower, found.upper) == (gold.get("lower"), gold.get("upper"))


def in_place(found: CountMention, gold: dict[str, Any]) -> bool:
    """Whether the places fit; an annotation without offsets fits anywhere."""
    return "start" not in gold or (found.number.start < gold["end"] and gold["start"] < found.number.end)


def score_counts(path: Path, errors: bool) -> Iterator[str]:
    """Yield the lines of the report on a file of annotated counts."""
    tally = [0, 0, 0, 0]
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found, wanted = counts(record["text"]), record["counts"]

        def number(one: CountMention, gold: dict[str, Any]) -> bool:
            return in_place(one, gold) and same_number(one, gold)

        def bounded(one: CountMention, gold: dict[str, Any]) -> bool:
            return number(one, gold) and one.relation in gold.get("relation", ["exactly"])

        pairs = pair_up(found, wanted, [bounded, number])
        right = sum(bounded(one, gold) for one, gold in pairs)
        for place, add in enumerate((len(found), len(wanted), len(pairs), right)):
            tally[place] += add
        if errors and not len(found) == len(wanted) == right:
            left = [one for one in found if all(one is not mine for mine, _ in pairs)]
            missed = [gold for gold in wanted if all(gold is not other for _, other in pairs)]
            yield record["text"]
            yield from (f"    false  {one.text!r} {one.value} {one.relation} {one.kind}" for one in left)
            yield from (f"    missed {gold}" for gold in missed)
            for one, gold in pairs:
                if not bounded(one, gold):
                    yield f"    bounds {one.text!r} {one.relation}, not {gold.get('relation', ['exactly'])}"
    yield f"number   {Score(*tally[:3])}"
    yield f"bounded  {Score(tally[0], tally[1], tally[3])}"


# ------------------------------------------------------------------ attributions
def names_source(source: Span | None, gold: Sequence[Sequence[int]]) -> bool:
    """Whether a source is one of the right ones; no source is right where nobody is named."""
    if source is None:
        return not gold
    return any(start < source.end and source.start < end for start, end in gold)


def score_attributions(path: Path, errors: bool) -> Iterator[str]:
    """Yield the lines of the report on a file of numbers with their sources."""
    attributed = wanted = right = same = total = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        said = attributions(record["text"])
        for number in record["numbers"]:
            start, end = number["start"], number["end"]
            holding = [
                (sum(p.end - p.start for p in a.content), a)
                for a in said
                if any(p.start <= start and end <= p.end for p in a.content)
            ]
            mine = min(holding, key=lambda pair: pair[0])[1] if holding else None
            gold = number["source"]
            hit = gold is not None and mine is not None and names_source(mine.source, gold)
            total, same = total + 1, same + (hit or (mine is None and gold is None))
            attributed, wanted, right = attributed + bool(mine), wanted + (gold is not None), right + hit
            if errors and not hit and (mine is not None or gold is not None):
                text = record["text"]
                context = " ".join(text[max(0, start - 150) : end + 100].split())
                names = [text[s:e] for s, e in gold] if gold is not None else "the reporter"
                source = mine and (mine.source.text if mine.source else "unnamed")
                yield f"{text[start:end]!r}: {source or 'the reporter'}, not {names}\n    … {context} …"
    yield f"source   {Score(attributed, wanted, right)}"
    yield f"accuracy {same / total if total else 0:.3f} of {total} numbers"


SCORERS = {"dates": score_dates, "counts": score_counts, "attributions": score_attributions}


def main() -> int:
    """Score one component and print; returns the exit code."""
    parser = argparse.ArgumentParser(description="Score counts, dates or attributions on annotated news.")
    parser.add_argument("component", choices=SCORERS)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    given = parser.parse_args()
    try:
        for line in SCORERS[given.component](given.path, given.errors):
            sys.stdout.write(line + "\n")
    except (OSError, ValueError, KeyError) as error:
        sys.stderr.write(f"{given.path}: {error}\n")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
