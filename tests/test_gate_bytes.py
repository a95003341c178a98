"""The gate over raw bytes: it may let too much pass, and never keeps back what can hold a claim."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.read import read_articles
from extractor.gate import may_hold_claim, may_hold_claim_bytes, with_re, with_re2
from extractor.screen import TRIGGERS, act_places
from extractor.segment import segment
from schemas.article import Article
from schemas.jsonl import read_gold

CORPUS = Path(__file__).parents[1] / "corpus"

HITS = {
    "as it is": b"The governor pardoned 12 people.",
    "capitals": b"PARDONS FOR 12",
    "inside a word": b"https://news.example/unpardonable-12",
    "a tag in it": b"par<b>don</b>ed",
    "a tag after each letter": b"<i>c</i><i>o</i><i>m</i><i>m</i><i>u</i><i>t</i>",
    "a tag with attributes over lines": b'par<span class="x"\n  title="12">don',
    "a comment with an angle bracket": b"par<!-- 1 > 0 -->don",
    "decimal entities": b"&#112;ardon",
    "padded and hexadecimal entities": b"&#0000112;&#x61;&#X072;d&#111n",
    "a soft hyphen by name": b"par&shy;doned",
    "a soft hyphen by number": b"par&#173;doned",
    "a soft hyphen in UTF-8": "par\u00addoned".encode(),
    "a soft hyphen in windows-1252": "par\u00addoned".encode("cp1252"),
    "zero-width characters": "p\u200ba\u2060r\ufeffdoned".encode(),
    "Markdown": b"**par**don, [cle](https://news.example/12)mency",
    "JSON escapes": rb'{"text": "p\u0061r\u00addon"}',
    "tags in JSON with escaped brackets": rb'{"text": "par\u003cb\u003edon\u003c/b\u003e"}',
    "entities in JSON with escaped ampersands": rb'{"text": "par\u0026shy;\u0026#100;on"}',
    "a zero byte": b"par\x00don",
    "a soft hyphen without its semicolon": b"par&shydoned",
    "entities escaped twice, as in a title": b"par&amp;shy;&amp;#100;&#38;#x6f;n",
    "two words over lines": b"showed mercy\r\n  to 12",
    "two words over a tag": b"showed mercy<br/>to 12",
    "two words over a no-break space": "showed mercy\u00a0to 12".encode(),
    "two words over an entity": b"showed mercy&nbsp;to 12",
    "two words over a number": b"mercy&#10;to 12",
    "two words in JSON": rb"showed mercy\nto 12",
    "UTF-16 with its mark": "Twelve pardons".encode("utf-16"),
    "UTF-16, big-endian, without": "Twelve pardons".encode("utf-16-be"),
    "UTF-16 with zero-width characters": "Twelve par\u200bdons".encode("utf-16-le"),
    "UTF-16 with entities": "Twelve par&shy;d&#111;ns".encode("utf-16-le"),
    "UTF-32": "Twelve par\u200bdons".encode("utf-32"),
    "broken UTF-8": b"\xff\xfe\xfapardon\xc3",
}
MISSES = {
    "nothing": b"",
    "no trigger": b"The governor signed 12 bills.",
    "a trigger without its end": b"par don, pardo, cleme ncy",
    "letters with words between": b"<p>par 12 don</p>",
    "mercy alone": b"at the mercy of 12 men; mercyto",
    "a tag between words": b"<b>par</b> <b>don</b>",
    "UTF-16 without a trigger": "Twelve bills".encode("utf-16"),
    "zeros": b"\x00" * 64,
}


@pytest.fixture(params=[with_re, with_re2], ids=["re", "re2"])
def search(request: pytest.FixtureRequest) -> Callable[[bytes], bool]:
    """Every engine; that of a package which has no wheel here is left out."""
    try:
        made: Callable[[bytes], bool] = request.param()
    except ImportError:
        pytest.skip("not installed")
    return made


@pytest.fixture
def gate(search: Callable[[bytes], bool], monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], bool]:
    monkeypatch.setattr("extractor.gate._search", lambda: search)
    return may_hold_claim_bytes


@pytest.mark.parametrize("data", HITS.values(), ids=HITS)
def test_what_may_hold_a_claim_passes(gate: Callable[[bytes], bool], data: bytes) -> None:
    assert gate(data)


@pytest.mark.parametrize("data", MISSES.values(), ids=MISSES)
def test_what_holds_none_is_kept_back(gate: Callable[[bytes], bool], data: bytes) -> None:
    assert not gate(data)


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_every_trigger_passes(gate: Callable[[bytes], bool], trigger: str) -> None:
    assert gate(trigger.encode())
    assert gate(f"x{trigger.upper()}y".encode("cp1252"))
    assert not gate(trigger[:-1].encode())


@pytest.mark.parametrize(
    "data",
    [
        b"p<" * 100_000, b"p" + b"<b>" * 60_000, b"pa<" + b"parco" * 40_000, b"p](" * 60_000, b"p&" * 100_000,
        b"p&#" + b"0" * 200_000, b"(mercy" + b" " * 200_000, rb"p\u003c" * 30_000, b"p<" + b">" * 200_000,
        rb"p\u003c\u003e" * 20_000, b"p" + rb"\u003c*\u003e" * 20_000, b"mercy" + b"\0" * 100_000,
        b"p" + b"&#97;&#114;&#100;&#111;" * 9_000, b"p" + rb"\u0061\u0072\u0064\u006f" * 9_000,
        b"re*" * 60_000, b"p\x80" * 100_000, b"p<!--" * 40_000,
        b"p&" + b"amp;" * 60_000, b"p&amp;" * 60_000, b"p" + b"&#38;" * 60_000, b"p&#38;" * 60_000,
    ],
    ids=lambda data: data[:9].decode("latin-1"),
)  # fmt: skip
def test_hostile_bytes_are_read(gate: Callable[[bytes], bool], data: bytes) -> None:
    """Each would take minutes if the search went back over what it has read."""
    assert not gate(data)


def test_a_decoded_text_may_hold_anything() -> None:
    assert may_hold_claim("par\ud800don")
    assert not may_hold_claim("\ud800")


UNSEEN = [
    "<b>", "</b>", "<p class='x'>", "<!-- x -->", "**", "\u00ad", "\u200b", "\u200f", "\u202a", "\u2060",
    "\ufeff", "\x00",
]  # fmt: skip
PIECES = [
    *chain.from_iterable((t, t.upper(), t[:3], t[3:], t[:1], t[1:4], t[4:]) for t in TRIGGERS), *UNSEEN,
    "mercy", "to", " ", "\n", "\r\n", "\u00a0", "\u2028", "[", "](https://x.example)", "<", ">", "&", "&shy;",
    ";", "12", "“", "é", "İ", "ı", "ſ", "K", "x", "\\u00ad", "\\u003c", "\\u003e", "\\u0026", "&#112;",
    "&#x50;", "&#173;", "#10;",
]  # fmt: skip
ANY_TEXT = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
ANY_BYTES = st.lists(st.sampled_from([p.encode() for p in PIECES]) | st.binary(max_size=3), max_size=12)
MANY = settings(max_examples=1000)


@MANY
@given(ANY_BYTES.map(b"".join))
def test_the_engines_agree(data: bytes) -> None:
    pytest.importorskip("re2")
    assert with_re2()(data) == with_re()(data)


@MANY
@given(ANY_TEXT, st.sampled_from(["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]))
def test_what_names_an_act_after_cleaning_passes_before(text: str, encoding: str) -> None:
    """So no article is kept back of which a block would be read."""
    data = text.encode(encoding, "ignore")
    read = data.decode(encoding)
    if act_places(segment(read).text):
        assert may_hold_claim_bytes(data)
        assert may_hold_claim(read)


SAMPLES = [item for item in read_articles([CORPUS / "articles"]) if isinstance(item, Article)]
CLAIMING = [article for article in read_gold(CORPUS / "gold") if article.claims]


def test_no_article_with_a_claim_is_kept_back() -> None:
    assert len(CLAIMING) > 50
    assert [article.id for article in CLAIMING if not may_hold_claim(article.text)] == []


@pytest.mark.parametrize("article", CLAIMING[::9], ids=lambda article: article.id)
@given(st.data())
@settings(max_examples=20)
def test_no_article_with_a_claim_is_kept_back_as_a_page(article: Article, data: st.DataObject) -> None:
    """Whatever tags, entities and invisible characters split its words."""

    def split(match: re.Match[str]) -> str:
        letters = [data.draw(st.sampled_from([c, f"&#{ord(c)};", f"&#x{ord(c):x};"])) for c in match.group()]
        between = data.draw(st.sampled_from(["", *UNSEEN, "&shy;", "<wbr>"]))
        return between.join(letters)

    page = re.sub("|".join(TRIGGERS), split, article.text, flags=re.IGNORECASE)
    assert may_hold_claim_bytes(page.encode())


def test_re2_has_room_for_the_automaton() -> None:
    """Where it has none, it reads on more slowly and says so on standard error."""
    pytest.importorskip("re2")
    program = (
        "from pathlib import Path; from extractor.gate import with_re2; search = with_re2()\n"
        "for file in sorted(Path('corpus/articles').glob('*.txt')): search(file.read_bytes() * 20)"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert "memory" not in done.stderr
