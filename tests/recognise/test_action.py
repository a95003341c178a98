"""Which words of a sentence name an act of clemency; the action lexicon's own examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from extractor.assemble.draft import Draft
from extractor.gate import may_hold_claim
from extractor.lexicon import load_toml
from extractor.recognise.action import action_words, find_acts
from extractor.tree import Tree
from tests.trees import by_hand

SentenceTree = Callable[[str], Tree]


def acts(tree: Tree) -> list[tuple[str, str, str]]:
    return [(tree.words[act.token], act.action, act.form) for act in find_acts(tree)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # nouns
        ("The mayor handed out 39 pardons.", [("pardons", "pardon", "noun")]),
        ("Her clemency reached 40 women.", [("clemency", "clemency", "noun")]),
        ("An amnesty for rebels was proclaimed.", [("amnesty", "amnesty", "noun")]),
        ("PARDONS FOR NINE MEN", [("PARDONS", "pardon", "noun")]),
        (
            "She issued 12 pardons and three commutations.",
            [("pardons", "pardon", "noun"), ("commutations", "commutation", "noun")],
        ),
        ("His pardon of two friends angered many.", [("pardon", "pardon", "noun")]),
        ("The pardoning of 12 women took a day.", [("pardoning", "pardon", "noun")]),
        # verbs of the person
        ("The queen pardoned 39 smugglers.", [("pardoned", "pardon", "deed")]),
        (
            "He has pardoned and amnestied rebels.",
            [("pardoned", "pardon", "deed"), ("amnestied", "amnesty", "deed")],
        ),
        ("President pardons 39 smugglers", [("pardons", "pardon", "deed")]),
        pytest.param(
            "Sultan pardons 39 smugglers",
            [("pardons", "pardon", "deed")],
            marks=pytest.mark.xfail(strict=True, reason="the tagger takes Sultan for an adjective"),
        ),
        ("Governor to pardon hundreds", [("pardon", "pardon", "deed")]),
        ("She is pardoning 12 of them.", [("pardoning", "pardon", "deed")]),
        ("The women who were pardoned thanked her.", [("pardoned", "pardon", "deed")]),
        # verbs of the sentence
        ("He commuted the death sentences of nine men.", [("commuted", "commutation", "shorten")]),
        ("The sentences of nine men were commuted.", [("commuted", "commutation", "shorten")]),
        ("She will commute his sentence to life.", [("commute", "commutation", "shorten")]),
        ("The sultan cut the jail terms of 80 women.", [("cut", "commutation", "shorten")]),
        ("The sentences of 80 women were shortened by half.", [("shortened", "commutation", "shorten")]),
        ("Those whose terms were halved thanked her.", [("halved", "commutation", "shorten")]),
        # verbs of effect
        ("The sultan freed 500 inmates.", [("freed", "clemency", "release")]),
        ("The release of 500 inmates began.", [("release", "clemency", "release")]),
        ("The sultan let 12 inmates go.", [("let", "clemency", "release")]),
        ("Nine men walked out of jail.", [("walked", "clemency", "release")]),
        ("Nine women left prison.", [("left", "clemency", "release")]),
        # mercy, only where it is shown or granted
        ("The governor showed mercy to 12 women.", [("mercy", "clemency", "noun")]),
        ("He ends the year with mercy for eight women.", [("mercy", "clemency", "noun")]),
        ("It was an act of mercy.", [("mercy", "clemency", "noun")]),
    ],
)
def test_acts(sentence_tree: SentenceTree, sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert acts(sentence_tree(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "About 3,000 people commute from the coast.",
        "The minister cut 200 jobs.",
        "The company cut the price of 200 books.",
        pytest.param(
            "She ended her second term with a speech.",
            marks=pytest.mark.xfail(strict=True, reason="a term of office is taken for a prison term"),
        ),
        "He lowered taxes for 200 firms.",
        "The king is at the mercy of 12 dukes.",
        "They ended the day with mercy for all.",
        "He let 12 inmates vote.",
        "The men went on strike.",
        "Nine women left town.",
        "It took nine weeks.",
        # other kinds of amnesty and pardon
        "A tax amnesty drew 900 firms.",
        "The library's fine amnesty brought back 40 books.",
        "Under the gun amnesty 300 rifles were handed in.",
        "The visa amnesty helped 12,000 overstayers.",
        "Amnesty International counted 12 of them.",
        "I beg your pardon 12 times.",
        "Pardon me, are there 12 of you?",
        pytest.param(
            "Pardon the pun, said all 12.",
            marks=pytest.mark.xfail(strict=True, reason="tagged as a name; only verbs are asked"),
        ),
        "Please pardon our dust for 12 days.",
        # poultry
        "The president pardoned two turkeys.",
        "Two turkeys were pardoned on Tuesday.",
        # insurers and trains
        "Twelve commutation agreements were signed by the insurer.",
        "She bought a commutation ticket for 12 months.",
        pytest.param(
            "She bought 12 commutation tickets.",
            marks=pytest.mark.xfail(strict=True, reason="only one ticket is known"),
        ),
        # a breathing space
        "Rain brought a respite from the heat to 12 towns.",
        "Farmers won a reprieve from higher fees.",
    ],
)
def test_no_act(sentence_tree: SentenceTree, sentence: str) -> None:
    assert acts(sentence_tree(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Amnesty said 12 monks were pardoned.", ["pardoned"]),  # the organisation
        ("Amnesty for 12 Monks Is Announced", ["Amnesty"]),  # a headline
        pytest.param(
            "Amnesty covering 3,000 rebels is signed",
            ["Amnesty"],
            marks=pytest.mark.xfail(strict=True, reason="tagged as a name it is the organisation"),
        ),
        ("An amnesty for 12 monks, Amnesty said, came late.", ["amnesty"]),
        ("She went to see the 12 pardoned men.", ["pardoned"]),
        pytest.param(
            "The pardoned men include 12 soldiers.",
            ["pardoned"],
            marks=pytest.mark.xfail(strict=True, reason="a participle tagged as an adjective"),
        ),
        pytest.param(
            "Nobody commuted to work after she commuted their sentences.",
            ["commuted"],
            marks=pytest.mark.xfail(strict=True, reason="commuted is never asked for its sentence"),
        ),
    ],
)
def test_one_word_two_senses(sentence_tree: SentenceTree, sentence: str, expected: list[str]) -> None:
    assert [word for word, _, _ in acts(sentence_tree(sentence))] == expected


@pytest.mark.parametrize(
    ("tree", "form"),
    [
        # "King pardons 39": the tagger takes the verb for a noun, the number after it does not
        (by_hand("King/NN/compound/1 pardons/NNS/ROOT/1 39/CD/nummod/1"), "deed"),
        (by_hand("King/NN/compound/1 pardons/NNS/ROOT/1 nearly/RB/advmod/3 39/CD/nummod/1"), "deed"),
        (by_hand("Royal/JJ/amod/1 pardons/NNS/ROOT/1 for/IN/prep/1 39/CD/pobj/2"), "noun"),
        (by_hand("the/DT/det/1 pardons/NNS/ROOT/1 39/CD/nsubj/3 got/VBD/relcl/1"), "noun"),
        (by_hand("Pardons/NNS/ROOT/0 39/CD/nummod/2 men/NNS/appos/0"), "noun"),
        # a verb by its tag, a noun by its determiner
        (by_hand("They/PRP/nsubj/1 pardon/VBP/ROOT/1 thieves/NNS/dobj/1"), "deed"),
        (by_hand("his/PRP$/poss/1 pardon/VBP/ROOT/1 thieves/NNS/dobj/1"), "noun"),
    ],
)
def test_verb_or_noun(tree: Tree, form: str) -> None:
    assert [act.form for act in find_acts(tree)] == [form]


def entries(*tables: str) -> Iterator[tuple[str, dict[str, Any]]]:
    raw = load_toml("actions")
    for table in tables or [name for name, rows in raw.items() if isinstance(rows, list)]:
        for entry in raw[table]:
            yield table, entry


HITS = [(example, table, entry) for table, entry in entries() for example in entry["examples"]]
MISSES = [example for _, entry in entries() for example in entry.get("counterexamples", [])]


def an_article_with(example: str) -> str:
    """The screen wants the name of an act somewhere; what shortens a term need not have one itself."""
    return example if may_hold_claim(example) else f"Clemency was news. {example}"


@pytest.mark.parametrize(("example", "table", "entry"), HITS, ids=[row[0] for row in HITS])
def test_lexicon_examples_are_claims(
    drafts: Callable[[str], list[Draft]], example: str, table: str, entry: dict[str, Any]
) -> None:
    """By one of the entry's own forms, as the kind of clemency that it names (a release: its amnesty's)."""
    (draft,) = drafts(an_article_with(example))
    assert draft.act is not None
    assert draft.sentence.tree.lower[draft.act.token] in entry["forms"]
    assert draft.act.form == {"act": "noun", "release_phrase": "release"}.get(table, table)
    if "action" in entry:
        assert (draft.act.action, draft.action) == (entry["action"], entry["action"])


#: Counterexamples that are claims still.
KNOWN = {
    "Of 40 patients, 12 are in remission.": "remission in medicine is not known",
}


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(miss, marks=pytest.mark.xfail(strict=True, reason=KNOWN[miss]) if miss in KNOWN else ())
        for miss in MISSES
    ],
)
def test_lexicon_counterexamples_are_no_claims(drafts: Callable[[str], list[Draft]], example: str) -> None:
    assert drafts(an_article_with(example)) == []


def test_every_entry_has_an_example_and_no_form_twice() -> None:
    for table in ("act", "deed", "shorten", "release_phrase"):
        found = list(entries(table))
        assert all(entry["examples"] for _, entry in found)
        forms = [form for _, entry in found for form in entry["forms"]]
        assert sorted(forms) == sorted(set(forms))


def test_what_is_never_clemency_is_nothing_that_is_counted() -> None:
    known = action_words()
    assert not known.excluded & (known.people | known.sentences - {"time"} | known.acts | set(known.nouns))
