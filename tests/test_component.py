"""The spaCy component, in pipelines as other people have them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from lxml import html
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.component import DISPLACY, NAME
from extractor.model_files import DEFAULT_MODEL
from extractor.pipeline import Extractor
from schemas.article import Article
from tests.export.material import EVERY, ROOT
from tests.table import FRIDAY

TEXT = "Gov. Laura Kelly pardoned eight people on Thursday, her office said."
SAMPLES = [
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus/articles").glob("*.txt"))[::EVERY]
]


@pytest.fixture(scope="session")
def nlp() -> Language:
    pipeline = spacy.load(DEFAULT_MODEL)
    pipeline.add_pipe(NAME)  # nothing imported: the entry point is enough
    return pipeline


def dated(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(text)
    doc._.clemency_published = FRIDAY
    return doc


def test_a_doc_has_its_claims_and_everything_else_that_the_pipeline_finds(nlp: Language) -> None:
    doc = nlp(dated(nlp, TEXT))
    (claim,) = doc._.clemency_claims
    assert (claim.count.value, claim.date.start, claim.grantor.name) == (8, "2024-06-13", "Laura Kelly")
    assert "Laura Kelly" in [entity.text for entity in doc.ents]


def test_it_reads_as_extract_does(nlp: Language, extractor: Extractor) -> None:
    docs = list(nlp.pipe([dated(nlp, text) for text in SAMPLES]))
    assert sum(len(doc._.clemency_claims) for doc in docs) > 40
    for doc in docs:
        article = Article(id="text", text=doc.text, published=FRIDAY, published_basis="metadata")
        assert doc._.clemency_claims == extractor.extract(article)


def test_one_doc_or_many_give_the_same(nlp: Language) -> None:
    alone = [nlp(dated(nlp, text))._.clemency_claims for text in SAMPLES[:4]]
    assert alone == [doc._.clemency_claims for doc in nlp.pipe(dated(nlp, text) for text in SAMPLES[:4])]


def test_slots_are_spans_of_their_words(nlp: Language) -> None:
    doc = nlp(TEXT)
    (claim,) = doc._.clemency_claims
    assert {span.label_: span.text for span in doc.spans["clemency"]} == {
        slot: TEXT[start:end] for slot, (start, end) in claim.evidence.spans.items()
    }
    assert {span.id_ for span in doc.spans["clemency"]} == {claim.id}


def test_displacy_draws_the_slots(nlp: Language) -> None:
    text = "<script>alert(1)</script> " + TEXT
    drawn = displacy.render(nlp(dated(nlp, text)), style="span", options=DISPLACY, jupyter=False)
    page = html.fromstring(drawn)
    assert not page.xpath("//script")
    assert {"count", "action", "grantor", "date"} <= {one.strip() for one in page.xpath("//span/text()")}


def test_a_text_without_claims_has_an_empty_list(nlp: Language) -> None:
    doc = nlp("The board met on Friday.")
    assert doc._.clemency_claims == []
    assert list(doc.spans["clemency"]) == []


def test_grantors_and_the_key_of_spans_are_settings(tmp_path: Path) -> None:
    columns = "kind,name,aliases,surname,office,jurisdiction,start,end,term,wikidata,source_address,note"
    file = tmp_path / "grantors.csv"
    file.write_text(f"{columns}\nperson,Ines Quint,,Quint,Governor of Ruritania,ZZ,2020-01-01,,1,,,\n")
    pipeline = spacy.load(DEFAULT_MODEL)
    pipeline.add_pipe(NAME, config={"grantors": str(file), "spans_key": "slots"})
    doc = pipeline("Governor Quint pardoned eight people.")
    assert [claim.grantor.name for claim in doc._.clemency_claims] == ["Ines Quint"]
    assert [span.text for span in doc.spans["slots"] if span.label_ == "count"] == ["eight"]


def test_a_memory_zone_of_the_callers_stays_whole(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """spaCy's memory zones don't nest: one that ends takes the words of the one around it along."""
    monkeypatch.setattr("extractor.parse_many.KEPT_WORDS", 0)
    with nlp.memory_zone():
        doc = nlp(TEXT)
        assert nlp.vocab.in_memory_zone
        assert doc._.clemency_claims[0].count.value == 8


def test_a_pipeline_is_saved_and_loaded_with_it(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert [claim.count.value for claim in again(TEXT)._.clemency_claims] == [8]


def blank() -> Language:
    return spacy.blank("en")


def without_tagger() -> Language:
    return spacy.load(DEFAULT_MODEL, exclude=["tagger", "ner", "lemmatizer", "attribute_ruler"])


def german() -> Language:
    return spacy.blank("de")


@pytest.mark.parametrize("make", [blank, without_tagger, german])
def test_a_pipeline_that_cant_read_is_refused_with_the_remedy(make: Callable[[], Language]) -> None:
    pipeline = make()
    pipeline.add_pipe(NAME)
    with pytest.raises(ValueError, match="load one such as"):
        pipeline(TEXT)


def test_a_doc_that_fails_goes_to_the_error_handler(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    failed: list[str] = []

    def note(name: str, component: object, docs: list[Doc], error: Exception) -> None:
        failed.extend(doc.text for doc in docs)

    def fail(article: Article) -> None:
        raise RuntimeError("told to break")

    monkeypatch.setattr("extractor.group.outline", lambda a: fail(a) if "BREAK" in a.text else None)
    pipe = nlp.get_pipe(NAME)
    before = pipe.get_error_handler()
    pipe.set_error_handler(note)
    docs = list(nlp.pipe([TEXT, TEXT + " BREAK"]))
    undated = nlp.make_doc("Told " + TEXT)
    undated._.clemency_published = "on Friday"  # no day: that Doc fails, and no other
    docs += pipe.pipe([undated, nlp.make_doc(TEXT)])
    pipe.set_error_handler(before)
    assert [doc.text for doc in docs] == [TEXT, TEXT]
    assert failed == [TEXT + " BREAK", "Told " + TEXT]
