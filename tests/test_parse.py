"""The model, and what is read from its parse."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor.parse import DEFAULT_MODEL, ModelNotFoundError, load_model, parse, trees
from extractor.tree import Tree

TEXT = "Roe pardoned 12. She signed it. No one objected"
STARTS = [0, 17, 32]


def test_only_what_is_read_is_loaded(model: Language) -> None:
    assert model.pipe_names == ["tok2vec", "tagger", "parser"]


def test_the_default_is_loaded_once(model: Language) -> None:
    assert load_model() is model


def test_a_missing_model_is_named_with_the_remedy() -> None:
    with pytest.raises(ModelNotFoundError, match=f"'xx_none'.*not installed.*Install.*{DEFAULT_MODEL}"):
        load_model("xx_none")


def test_sentences_start_where_we_say(model: Language) -> None:
    """Not where the parser would start them: one start inside what it would call a sentence, one left out."""
    (doc,) = parse([(TEXT, [0, 13, 32])], model)
    assert [t.start for t in trees(doc)] == [0, 13, 32]


@pytest.mark.parametrize("offset", [0, 4321])
def test_trees_stand_in_the_view(model: Language, offset: int) -> None:
    (doc,) = parse([(TEXT, STARTS)], model)
    found = trees(doc, offset)
    assert [t.start - offset for t in found] == STARTS
    for tree in found:
        for word, start, end in zip(tree.words, tree.starts, tree.ends, strict=True):
            assert TEXT[start - offset : end - offset] == word


def relation(tree: Tree, word: str) -> tuple[str, str, str]:
    i = tree.words.index(word)
    return tree.tags[i], tree.deps[i], tree.words[tree.heads[i]]


def test_a_tree_is_the_models_parse(model: Language) -> None:
    (doc,) = parse([("The governor pardoned 12 women.", [0])], model)
    (tree,) = trees(doc)
    assert relation(tree, "governor") == ("NN", "nsubj", "pardoned")
    assert relation(tree, "12") == ("CD", "nummod", "women")
    assert relation(tree, "women") == ("NNS", "dobj", "pardoned")
    assert relation(tree, "pardoned") == ("VBD", "ROOT", "pardoned")


def test_a_root_is_called_so_whatever_the_model_calls_it(model: Language) -> None:
    """What follows conjuncts upwards would never end at a root that is called one."""
    words = ["Kelly", "pardoned", "12"]
    doc = Doc(model.vocab, words, heads=[1, 1, 1], deps=["nsubj", "conj", "conj"], tags=["NNP", "VBD", "CD"])
    (tree,) = trees(doc)
    assert (tree.heads, tree.deps) == ([1, 1, 1], ["nsubj", "ROOT", "conj"])


def test_every_sentence_has_one_root_and_no_head_outside(model: Language) -> None:
    (doc,) = parse([(TEXT, STARTS)], model)
    for tree in trees(doc):
        assert all(0 <= head < len(tree) for head in tree.heads)
        assert sum(head == i for i, head in enumerate(tree.heads)) == 1


def test_blocks_come_back_in_order(model: Language) -> None:
    blocks = [(f"Roe pardoned {n} women.", [0]) for n in range(40)]
    assert [doc.text for doc in parse(blocks, model, batch_size=7)] == [text for text, _ in blocks]


def test_the_batch_does_not_change_the_parse(model: Language) -> None:
    blocks = [(TEXT, [0]), ("Roe freed 3 men.", [0])]
    alone = [trees(doc)[0].heads for block in blocks for doc in parse([block], model)]
    assert [trees(doc)[0].heads for doc in parse(blocks, model)] == alone


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "?", "😀 12"])
def test_odd_blocks_are_parsed(model: Language, text: str) -> None:
    (doc,) = parse([(text, [0])], model)
    assert "".join(w for t in trees(doc) for w in t.words).strip() == text.replace(" ", "").strip()
