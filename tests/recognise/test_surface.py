"""Which act a count belongs to, by the order of words alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.assemble.draft import Story
from extractor.recognise.surface import surface_role
from extractor.tree import Tree

Read = Callable[[str], Story]


def known(reason: str) -> pytest.MarkDecorator:
    """A reading that is wrong still."""
    return pytest.mark.xfail(strict=True, reason=reason)


def flat(tree: Tree) -> Tree:
    """Return the sentence as a parser that understood nothing would: every word hangs on the first."""
    return Tree(tree.words, tree.tags, ["dep"] * len(tree), [0] * len(tree), tree.starts)


def role_in(story: Story, number: str) -> tuple[str, bool] | None:
    """Return the act's word and whether the count is a part."""
    (sentence,) = story.sentences
    (counted,) = [c for c in sentence.counted if c.mention.number.text == number]
    tree = flat(sentence.tree)
    role = surface_role(tree, counted, sentence.acts)
    return None if role is None else (tree.words[role.act.token], role.part)


@pytest.mark.parametrize(
    ("sentence", "number", "act"),
    [
        # the act before its count
        ("Mayor pardoned nearly 40", "40", "pardoned"),
        ("The mayor pardoned more than 40 thieves.", "40", "pardoned"),
        ("The mayor pardoned another 40 on Friday.", "40", "pardoned"),
        ("She commuted the sentences of 12 women.", "12", "commuted"),
        ("She commuted the federal death sentences of all 12.", "12", "commuted"),
        ("She commuted or shortened the prison terms of 12 women.", "12", "shortened"),
        ("Pardons for over 300 smugglers", "300", "Pardons"),
        ("Royal clemency to at least 300 smugglers", "300", "clemency"),
        ("An amnesty covering some 3,000 rebels is signed", "3,000", "amnesty"),
        ("An amnesty freed more than 600 rebels.", "600", "freed"),
    ],
)
def test_after_the_act(read: Read, sentence: str, number: str, act: str) -> None:
    assert role_in(read(sentence), number) == (act, False)


@pytest.mark.parametrize(
    ("sentence", "number", "act"),
    [
        # the act after what is counted
        ("39 smugglers who were pardoned went back to work.", "39", "pardoned"),
        ("The 39 women pardoned thanked her.", "39", "pardoned"),
        pytest.param(
            *("14 granted clemency", "14", "clemency"),
            marks=known("the tagger takes granted for an adjective: 14 clemencies, not people"),
        ),
        ("14 are granted clemency", "14", "clemency"),
        ("14 women given a pardon by the king", "14", "pardon"),
        ("40 sentences were commuted on Friday.", "40", "commuted"),
        ("40 men whose sentences were commuted left.", "40", "commuted"),
        ("3,000 inmates to be freed under an amnesty", "3,000", "freed"),
        ("39 formally pardoned", "39", "pardoned"),
    ],
)
def test_before_the_act(read: Read, sentence: str, number: str, act: str) -> None:
    assert role_in(read(sentence), number) == (act, False)


@pytest.mark.parametrize(
    ("sentence", "number", "act"),
    [
        ("The king pardoned 40 men, including 12 soldiers.", "12", "pardoned"),
        ("The king pardoned 40 men, among them three monks.", "three", "pardoned"),
        ("The king pardoned 40 men, 12 of them soldiers.", "12", "pardoned"),
        ("The king pardoned 40 men, 12 of whom are ill.", "12", "pardoned"),
        ("The king pardoned 40 men, including 12 soldiers and 3 monks.", "3", "pardoned"),
        ("The king pardoned 40 men, including two dukes, 12 soldiers and 3 monks.", "12", "pardoned"),
        ("Clemency for 40 men, including 12 soldiers", "12", "Clemency"),
        ("Twelve of those he pardoned are monks.", "Twelve", "pardoned"),
    ],
)
def test_parts(read: Read, sentence: str, number: str, act: str) -> None:
    assert role_in(read(sentence), number) == (act, True)


@pytest.mark.parametrize(
    ("sentence", "number", "act"),
    [
        ("She pardoned two bakers, along with 2,476 other convicts.", "2,476", "pardoned"),
        ("She pardoned two bakers, together with 76 smugglers.", "76", "pardoned"),
        ("She pardoned two bakers as well as 76 smugglers.", "76", "pardoned"),
        ("She pardoned her brother in addition to 76 smugglers.", "76", "pardoned"),
        ("She pardoned her brother, the duke, and 76 others.", "76", "pardoned"),
        ("She commuted the sentence of everyone there: 14 men and 3 women.", "14", "commuted"),
        ("She commuted the sentence of everyone there: 14 men and 3 women.", "3", "commuted"),
        ("52 prisoners crossed the bridge after the king pardoned them.", "52", "pardoned"),
        ("111 inmates learned that the king had commuted their terms.", "111", "commuted"),
        ("4,831 people convicted of growing hemp received a pardon.", "4,831", "pardon"),
        ("The 12 women, all of them held since May, got clemency.", "12", "clemency"),
    ],
)
def test_other_ways(read: Read, sentence: str, number: str, act: str) -> None:
    assert role_in(read(sentence), number) == (act, False)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("She pardoned a man who robbed 12 banks.", "12"),
        ("She pardoned smugglers and met 12 women.", "12"),
        ("Pardons angered 300 protesters.", "300"),  # no recipients
        ("The pardon, signed before 12 witnesses, is valid.", "12"),
        ("12 reporters asked whom she had pardoned.", "12"),
        ("12 women wrote of clemency.", "12"),
        ("12 lawyers met the men who were pardoned.", "12"),
        ("The mayor pardoned 12 turkeys.", "12"),
        ("After the pardon, 12 votes were cast.", "12"),
        ("The law, which has 12 parts including 3 sections on pardons, stands.", "12"),
        ("12 of them were ill.\nShe pardoned nobody.", "12"),  # no act in its sentence
        pytest.param(
            *("She pardoned thieves; 40 countries, including 12 kingdoms, protested.", "12"),
            marks=known("what includes the part need not be who was pardoned"),
        ),
        pytest.param(
            *("She spoke of clemency along with 12 ministers.", "12"),
            marks=known("any act before is joined, though nobody receives it"),
        ),
        ("12 ministers say she pardoned their friends.", "12"),
        ("Nobody at all, least of all the 12 ministers, knew that she had pardoned them.", "12"),
        ("12 men heard that two women had received pardons.", "12"),
    ],
)
def test_no_role(read: Read, sentence: str, number: str) -> None:
    story = read(sentence)
    story.sentences[1:] = []
    assert role_in(story, number) is None
