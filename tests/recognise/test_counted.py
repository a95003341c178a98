"""What a count counts: its noun and the basis."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.mention import CountMention, Span
from extractor.recognise.count import counts
from extractor.recognise.counted import Counted, find_counted
from extractor.tree import Tree
from tests.trees import by_hand

SentenceTree = Callable[[str], Tree]


def counted_in(tree: Tree, sentence: str, number: str) -> Counted:
    (mention,) = [m for m in counts(sentence) if m.number.text == number]
    found = find_counted(tree, mention)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sentence", "number", "noun", "basis"),
    [
        # straight before its noun, or with words between
        ("She freed 12 women.", "12", "women", "people"),
        ("She freed 12 ailing foreign prisoners.", "12", "prisoners", "people"),
        ("She freed twelve death-row inmates.", "twelve", "inmates", "people"),
        ("He signed 14 full pardons.", "14", "pardons", "acts"),
        ("He signed 14 more federal death row commutations.", "14", "commutations", "acts"),
        ("They cut 40 prison terms.", "40", "terms", "sentences"),
        ("They wiped out 40 drug convictions.", "40", "convictions", "convictions"),
        ("He signed 14 clemency warrants.", "14", "warrants", "acts"),
        ("The law freed 30 Filipinos.", "30", "Filipinos", "other"),
        ("The law freed 30 pensioners.", "30", "pensioners", "people"),
        ("The law freed 30 cows.", "30", "cows", "other"),
        # before "of"
        ("He freed dozens of people.", "dozens", "people", "people"),
        ("He freed hundreds of elderly convicts.", "hundreds", "convicts", "people"),
        ("Three of those pardoned are priests.", "Three", "those", "people"),
        ("Three of them are priests.", "Three", "them", "people"),
        ("She freed 37 of the 40 men.", "37", "men", "people"),
        ("She freed 37 of the 40 men.", "40", "men", "people"),
        ("He signed hundreds of pardons.", "hundreds", "pardons", "acts"),
        # with a hedge after the number
        ("She signed thirty or so of the pardons.", "thirty", "pardons", "acts"),
        ("She freed 40 or more of the prisoners.", "40", "prisoners", "people"),
        # alone
        ("She freed 12 women and pardoned 39.", "39", None, "none"),
        ("The king freed 901 on Friday.", "901", None, "none"),
        ("The total rose to 901.", "901", None, "none"),
        # what is never clemency
        ("He served 12 years.", "12", "years", "excluded"),
        ("They won 12 votes.", "12", "votes", "excluded"),
        ("He pardoned two turkeys.", "two", "turkeys", "excluded"),
        ("They visited 12 state prisons.", "12", "prisons", "excluded"),
        # another quantity or a clause begins
        ("He freed 300 on Monday and another 3,000 two days ago.", "3,000", None, "none"),
        ("It is one of only nine she has granted.", "nine", None, "none"),
        ("He freed two such men in 2015, five in 2016 and three last year.", "three", None, "none"),
        ("He freed 412 of the country's 5,000 prisoners.", "412", "prisoners", "people"),
        pytest.param(
            *("It is one of only nine Obama has granted.", "nine", None, "none"),
            marks=pytest.mark.xfail(strict=True, reason="the parser hangs the number on the name"),
        ),
    ],
)
def test_nouns(sentence_tree: SentenceTree, sentence: str, number: str, noun: str | None, basis: str) -> None:
    tree = sentence_tree(sentence)
    found = counted_in(tree, sentence, number)
    assert (None if found.noun is None else tree.words[found.noun], found.basis) == (noun, basis)


@pytest.mark.parametrize(
    ("sentence", "number", "noun", "basis"),
    [
        ("PARDONS FOR 39 INMATES", "39", "INMATES", "people"),
        ("Sultan Frees 39 Inmates, Cuts Terms", "39", "Inmates", "people"),
        ("Mayor: 12 convicts, 3 clerks to go home", "12", "convicts", "people"),
        ("Pardons: 39; Commutations: 12", "39", None, "none"),
    ],
)
def test_headlines(
    sentence_tree: SentenceTree, sentence: str, number: str, noun: str | None, basis: str
) -> None:
    tree = sentence_tree(sentence)
    found = counted_in(tree, sentence, number)
    assert (None if found.noun is None else tree.words[found.noun], found.basis) == (noun, basis)


@pytest.mark.parametrize(
    ("sentence", "number", "head"),
    [
        ("She freed 39 people.", "39", "people"),  # the noun heads the number
        ("She freed dozens of people.", "dozens", "dozens"),  # the number heads the noun
        ("She freed 37 of the 40 men.", "37", "37"),
        ("She freed 39 and left.", "39", "39"),
        ("She freed some twelve hundred people.", "twelve hundred", "people"),
    ],
)
def test_what_stands_for_the_phrase(
    sentence_tree: SentenceTree, sentence: str, number: str, head: str
) -> None:
    tree = sentence_tree(sentence)
    assert tree.words[counted_in(tree, sentence, number).head] == head


def at(tree: Tree, first: int, last: int) -> CountMention:
    """A mention of the tokens from ``first`` to ``last``."""
    span = Span(tree.starts[first], tree.ends[last], " ".join(tree.words[first : last + 1]))
    return CountMention(span.start, span.end, span.text, 12, 12, 12, "exactly", "count", span)


def test_by_the_tree() -> None:
    """Words between that no noun phrase holds: the parser saw the phrase all the same."""
    tree = by_hand(
        "12/CD/nummod/5 ,/,/punct/3 he/PRP/nsubj/3 said/VBD/parataxis/5 ,/,/punct/3 men/NNS/ROOT/5"
    )
    found = find_counted(tree, at(tree, 0, 0))
    assert found is not None
    assert (found.noun, found.head, found.basis) == (5, 5, "people")


def test_a_clause_begins_at_a_name_with_a_verb() -> None:
    tree = by_hand("only/RB/advmod/1 nine/CD/ROOT/1 Obama/NNP/nsubj/4 has/VBZ/aux/4 granted/VBN/relcl/1")
    found = find_counted(tree, at(tree, 1, 1))
    assert found is not None
    assert (found.noun, found.head, found.basis) == (None, 1, "none")


def test_by_the_order_of_words() -> None:
    """The parser hung the number on the verb."""
    tree = by_hand("He/PRP/nsubj/1 freed/VBD/ROOT/1 12/CD/dobj/1 old/JJ/amod/4 men/NNS/npadvmod/1")
    found = find_counted(tree, at(tree, 2, 2))
    assert found is not None
    assert (found.noun, found.head, found.basis) == (4, 2, "people")


def test_a_number_of_two_tokens_is_headed_by_the_upper_one() -> None:
    tree = by_hand("two/CD/compound/1 hundred/CD/nsubj/2 left/VBD/ROOT/2")
    found = find_counted(tree, at(tree, 0, 1))
    assert found is not None
    assert (found.tokens, found.head, found.noun, found.basis) == ((0, 1), 1, None, "none")


def test_a_count_of_another_sentence_is_not_found() -> None:
    tree = by_hand("He/PRP/nsubj/1 freed/VBD/ROOT/1 men/NNS/dobj/1")
    elsewhere = Span(100, 102, "12")
    assert find_counted(tree, CountMention(100, 102, "12", 12, 12, 12, "exactly", "count", elsewhere)) is None
