"""The whole way from an article to its records, and what must not matter to it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from extractor.parse import ModelNotFoundError
from extractor.pipeline import Extractor, extract
from schemas.article import Article
from schemas.record import ClaimRecord
from tests.table import FRIDAY, Records

STORY = """\
Kansas governor pardons 39 people

TOPEKA, Kansas — On Monday, Gov. Laura Kelly pardoned 39 people and commuted the sentences of nearly 120 \
drug offenders. "It was time," the governor's counsel, Jane Roe, said.

Of those pardoned, 12 were women. The governor has now granted 307 pardons since taking office, more than \
her last three predecessors combined, the Harbour League said.

She plans to pardon 15 more people in July.
"""


def slots(record: ClaimRecord) -> dict[str, object]:
    """Return what the record says, without where it stands."""
    return {
        "count": (record.count.value, record.count.relation),
        "action": record.action,
        "grantor": record.grantor.name,
        "date": (record.date.start, record.date.end),
        "scope": record.scope,
        "status": record.status,
        "source": record.source.name,
    }


def said(found: list[ClaimRecord]) -> list[dict[str, object]]:
    return [slots(record) for record in found]


MONDAY, TERM, JULY = ("2024-06-10", "2024-06-10"), ("2019-01-14", FRIDAY), ("2024-07-01", "2024-07-31")
CLAIMS = [
    # value, action, start and end, scope, status, source
    (39, "pardon", (FRIDAY, FRIDAY), "event", "granted", None),  # a headline without date words
    (39, "pardon", MONDAY, "event", "granted", None),
    (120, "commutation", MONDAY, "event", "granted", None),
    (12, "pardon", MONDAY, "subset", "granted", None),
    (307, "pardon", TERM, "cumulative", "granted", "Harbour League"),
    (15, "pardon", JULY, "event", "planned", None),
]


@pytest.mark.parametrize("expected", CLAIMS)
def test_the_story_as_a_whole(records: Records, expected: tuple[object, ...]) -> None:
    found = records(STORY)
    assert [r.count.value for r in found] == [39, 39, 120, 12, 307, 15]
    assert {r.grantor.name for r in found} == {"Laura Kelly"}
    assert expected in [
        (r.count.value, r.action, (r.date.start, r.date.end), r.scope, r.status, r.source.name) for r in found
    ]


UNRELATED = (
    "The county fair opened on Saturday with 4,000 visitors, said its director, John Doe.",
    "Rain is expected on Tuesday. The river stood at 12 feet.",
    "The council voted 5 to 2 for a budget of $39 million.",
)


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize("paragraph", UNRELATED)
def test_an_unrelated_paragraph_changes_nothing(records: Records, paragraph: str, place: str) -> None:
    headline, body = STORY.split("\n\n", 1)
    texts = {"before": f"{headline}\n\n{paragraph}\n\n{body}", "after": f"{STORY}\n{paragraph}\n"}
    plain, longer = said(records(STORY)), said(records(texts[place]))
    if place == "before":  # the lead is then another paragraph: only the day of the news may go
        assert [s["count"] for s in longer] == [s["count"] for s in plain]
        assert [s["grantor"] for s in longer] == [s["grantor"] for s in plain]
    else:
        assert longer == plain


@pytest.mark.parametrize("name", ["Barack Obama", "Donald Trump", "Joe Biden"])
def test_the_name_changes_the_grantor_only(records: Records, name: str) -> None:
    def told(name: str) -> str:
        return (
            f"President {name} pardoned 39 people on Monday and commuted the sentences of nearly 120 others. "
            "Of those, 12 were women, the White House said. "
            f"{name.split()[1]} also pardoned 7 men last year."
        )

    days = {"Barack Obama": "2016-06-10", "Donald Trump": "2018-06-15", "Joe Biden": "2022-06-10"}
    found = records(told(name), days[name])
    assert {r.grantor.name for r in found} == {name}
    anonymous = [{k: v for k, v in s.items() if k not in ("grantor", "date")} for s in said(found)]
    model = said(records(told("Joe Biden"), "2022-06-10"))
    assert anonymous == [{k: v for k, v in s.items() if k not in ("grantor", "date")} for s in model]


CURLY = str.maketrans({"'": "’"})


def curly(text: str) -> str:
    return re.sub(r'"([^"]*)"', r"“\1”", text).translate(CURLY)


SPELLINGS = {
    "curly quotes": (curly, STORY),
    "British spelling": (
        lambda text: text.replace("offenses", "offences").replace("program", "programme"),
        "Gov. Laura Kelly pardoned 39 people for drug offenses on Monday under a new program.",
    ),
    "British dates": (
        lambda text: text.replace("March 4, 2022", "4 March 2022"),
        "On March 4, 2022, Gov. Laura Kelly pardoned 39 people.",
    ),
    "title in full": (lambda text: text.replace("Gov. Laura", "Governor Laura"), STORY),
    "windows line ends": (lambda text: text.replace("\n", "\r\n"), STORY),
    "no-break spaces": (lambda text: text.replace("Laura Kelly", "Laura\u00a0Kelly"), STORY),
    "paragraph tags": (lambda text: "".join(f"<p>{p}</p>\n\n" for p in text.split("\n\n")), STORY),
    "hyphens for dashes": (lambda text: text.replace(" — ", " - "), STORY),
}


@pytest.mark.parametrize("name", SPELLINGS)
def test_another_spelling_says_the_same(records: Records, name: str) -> None:
    change, text = SPELLINGS[name]
    assert change(text) != text
    assert said(records(change(text))) == said(records(text))


def test_extract_reads_a_string() -> None:
    text = "Gov. Laura Kelly pardoned 39 people on Friday."
    by_day, by_words = extract(text, dt.date(2024, 6, 14)), extract(text, FRIDAY, publisher="P", title="T")
    assert [r.date.start for r in by_day + by_words] == [FRIDAY, FRIDAY]
    assert (by_words[0].article.publisher, by_words[0].article.title) == ("P", "T")
    assert by_words[0].article.published_basis == "metadata"


def test_extract_without_a_day_leaves_relative_dates_open() -> None:
    (record,) = extract("Gov. Laura Kelly pardoned 39 people on Friday.")
    assert (record.date.start, record.date.basis) == (None, "none")
    assert record.article.published_basis == "unknown"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "No news today.", "Clemency.", "39", "<p></p>"])
def test_texts_without_a_claim_give_nothing(records: Records, text: str) -> None:
    assert records(text) == []


def test_a_grantor_of_ones_own_is_named(tmp_path: Path) -> None:
    columns = "kind,name,aliases,surname,office,jurisdiction,start,end,term,wikidata,source_address,note"
    row = "person,Jane Roe,,Roe,Governor of Ruritania,ZZ,2020-01-01,,1,Q1,,"
    path = tmp_path / "grantors.csv"
    path.write_text(f"{columns}\n{row}\n", encoding="utf-8")
    text = "Jane Roe has now granted 39 pardons."
    (record,) = Extractor(grantors=path).extract(Article(id="a", text=text, published=FRIDAY))
    assert (record.grantor.name, record.grantor.office) == ("Jane Roe", "Governor of Ruritania")
    assert (record.date.start, record.date.end) == ("2020-01-01", FRIDAY)


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelNotFoundError, match="xx_no_such_model"):
        Extractor(model="xx_no_such_model")


def test_extract_all_keeps_the_order_and_names_what_broke(extractor: Extractor) -> None:
    good = Article(id="good", text="Gov. Laura Kelly pardoned 39 people.", published=FRIDAY)
    broken = good.model_copy(update={"id": "broken", "published": "the day before"})
    done = list(extractor.extract_all([good, broken, good]))
    assert [article.id for article, _ in done] == ["good", "broken", "good"]
    assert isinstance(done[1][1], ValueError)
    assert done[0][1] == done[2][1] != []
