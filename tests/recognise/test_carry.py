"""Acts that a verb or a noun phrase carries, on trees written by hand."""

from __future__ import annotations

import pytest

from extractor.recognise.action import Act, find_acts
from extractor.recognise.carry import act_below, carried_act, carrier_above
from extractor.tree import Tree
from tests.trees import by_hand


def acts(tree: Tree) -> dict[int, Act]:
    return {act.token: act for act in find_acts(tree)}


GRANTED = "She/PRP/nsubj/1 granted/VBD/ROOT/1 "


@pytest.mark.parametrize(
    ("text", "verb", "carried"),
    [
        pytest.param(GRANTED + "pardons/NNS/dobj/1", 1, "pardons", id="object"),
        pytest.param(
            GRANTED + "full/JJ/amod/3 pardons/NNS/dobj/1", 1, "pardons", id="object with an adjective"
        ),
        pytest.param(
            "Clemency/NN/nsubjpass/2 was/VBD/auxpass/2 given/VBN/ROOT/2", 2, "Clemency", id="passive subject"
        ),
        pytest.param(
            GRANTED + "a/DT/det/3 series/NN/dobj/1 of/IN/prep/3 pardons/NNS/pobj/4",
            1,
            "pardons",
            id="a series of",
        ),
        pytest.param(
            "She/PRP/nsubj/1 signed/VBD/ROOT/1 pardon/NN/compound/3 certificates/NNS/dobj/1",
            1,
            "pardon",
            id="certificates",
        ),
        pytest.param(
            "They/PRP/nsubj/1 had/VBD/ROOT/1 their/PRP$/poss/3 terms/NNS/dobj/1 commuted/VBN/acl/3",
            1,
            "commuted",
            id="had their terms commuted",
        ),
        pytest.param(
            "They/PRP/nsubj/1 saw/VBD/ROOT/1 their/PRP$/poss/3 terms/NNS/nsubj/4 commuted/VBN/ccomp/1",
            1,
            "commuted",
            id="saw their terms commuted",
        ),
        pytest.param(
            "They/PRP/nsubj/1 left/VBD/ROOT/1 under/IN/prep/1 an/DT/det/4 amnesty/NN/pobj/2",
            1,
            "amnesty",
            id="under an amnesty",
        ),
        pytest.param(
            "She/PRP/nsubj/1 used/VBD/ROOT/1 her/PRP$/poss/4 clemency/NN/compound/4 powers/NNS/dobj/1 "
            "to/TO/aux/6 free/VB/xcomp/1 women/NNS/dobj/6",
            6,
            "clemency",
            id="by a power",
        ),
        pytest.param(
            "The/DT/det/1 amnesty/NN/nsubj/2 covers/VBZ/ROOT/2 rebels/NNS/dobj/2", 2, "amnesty", id="subject"
        ),
        pytest.param(
            "An/DT/det/1 amnesty/NN/nsubj/2 came/VBD/ROOT/2", 2, "amnesty", id="subject of any verb"
        ),
        # not carried
        pytest.param(
            "She/PRP/nsubj/1 said/VBD/ROOT/1 he/PRP/nsubj/3 pardoned/VBD/ccomp/1 thieves/NNS/dobj/3",
            1,
            None,
            id="what is said",
        ),
        pytest.param(
            "She/PRP/nsubj/1 spoke/VBD/ROOT/1 about/IN/prep/1 pardons/NNS/pobj/2", 1, None, id="about pardons"
        ),
        pytest.param("She/PRP/nsubj/1 freed/VBD/ROOT/1 women/NNS/dobj/1", 1, None, id="its own release"),
        pytest.param(
            "She/PRP/nsubj/1 raised/VBD/ROOT/1 her/PRP$/poss/4 pardon/NN/compound/4 powers/NNS/dobj/1 "
            "to/TO/aux/6 free/VB/xcomp/1",
            6,
            None,
            id="a power that is not used",
        ),
    ],
)
def test_carried(text: str, verb: int, carried: str | None) -> None:
    tree = by_hand(text)
    act = carried_act(tree, verb, acts(tree))
    assert (None if act is None else tree.words[act.token]) == carried


def test_of_two_acts_the_nearest_before_the_count_is_carried() -> None:
    tree = by_hand(
        GRANTED + "pardons/NNS/dobj/1 to/IN/prep/2 men/NNS/pobj/3 and/CC/cc/2 "
        "commutations/NNS/conj/2 to/IN/prep/6 women/NNS/pobj/7"
    )
    found = [carried_act(tree, 1, acts(tree), near) for near in (4, 8, 0, None)]
    assert [tree.words[act.token] for act in found if act] == [
        "pardons",
        "commutations",
        "pardons",
        "pardons",
    ]


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        pytest.param(
            "people/NNS/ROOT/0 pardoned/VBN/acl/0", 0, ("pardoned", "pardoned", False), id="pardoned"
        ),
        pytest.param(
            "pardoned/VBN/amod/1 men/NNS/ROOT/1", 1, ("pardoned", "pardoned", False), id="before its noun"
        ),
        pytest.param(
            "people/NNS/ROOT/0 who/WP/nsubj/2 received/VBD/relcl/0 clemency/NN/dobj/2",
            0,
            ("clemency", "received", False),
            id="who received clemency",
        ),
        pytest.param(
            "people/NNS/ROOT/0 granted/VBN/acl/0 a/DT/det/3 reprieve/NN/dobj/1",
            0,
            ("reprieve", "granted", False),
            id="granted a reprieve",
        ),
        pytest.param(
            "men/NNS/ROOT/0 whose/WP$/poss/2 terms/NNS/nsubjpass/4 were/VBD/auxpass/4 cut/VBN/relcl/0",
            0,
            ("cut", "cut", False),
            id="whose terms were cut",
        ),
        pytest.param(
            "12/CD/ROOT/0 of/IN/prep/0 those/DT/pobj/1 freed/VBN/acl/2",
            0,
            ("freed", "freed", True),
            id="of those freed",
        ),
        pytest.param(
            "12/CD/ROOT/0 of/IN/prep/0 thieves/NNS/pobj/1 freed/VBN/acl/2", 0, None, id="of other nouns"
        ),
        pytest.param("freed/JJ/amod/1 men/NNS/ROOT/1", 1, None, id="a release before its noun"),
        pytest.param(
            "people/NNS/ROOT/0 who/WP/nsubj/2 discussed/VBD/relcl/0 clemency/NN/dobj/2",
            0,
            None,
            id="no receiving",
        ),
    ],
)
def test_act_below(text: str, noun: int, expected: tuple[str, str, bool] | None) -> None:
    tree = by_hand(text)
    found = act_below(tree, noun, acts(tree))
    assert (
        None if found is None else (tree.words[found[0].token], tree.words[found[1]], found[2])
    ) == expected


@pytest.mark.parametrize(
    ("text", "noun", "carrier"),
    [
        pytest.param(GRANTED + "pardons/NNS/dobj/1", 2, "granted", id="object"),
        pytest.param(
            GRANTED + "a/DT/det/3 total/NN/dobj/1 of/IN/prep/3 12/CD/nummod/6 pardons/NNS/pobj/4",
            6,
            "granted",
            id="a total of",
        ),
        pytest.param(
            GRANTED
            + "nine/CD/nummod/3 pardons/NNS/dobj/1 and/CC/cc/3 two/CD/nummod/6 commutations/NNS/conj/3",
            6,
            "granted",
            id="the second of two",
        ),
        pytest.param("Pardons/NNS/ROOT/0 for/IN/prep/0 men/NNS/pobj/1", 0, "Pardons", id="no verb"),
        pytest.param(
            "She/PRP/nsubj/1 spoke/VBD/ROOT/1 before/IN/mark/4 pardons/NNS/dep/4 came/VBD/advcl/1",
            3,
            "pardons",
            id="a relation that carries nothing",
        ),
    ],
)
def test_carrier_above(text: str, noun: int, carrier: str) -> None:
    tree = by_hand(text)
    assert tree.words[carrier_above(tree, noun)] == carrier
