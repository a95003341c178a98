"""Who is credited with a number, form by form. Sentences are made up; 39 is the number asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon import load_toml
from extractor.mention import Attribution, Span
from extractor.recognise.attribute import attributions
from extractor.recognise.cue import verbs
from extractor.recognise.source import source_of

# expected source of the innermost content that holds "39" | text. "-": the reporter. "?": somebody unnamed.
CASES = """
the ministry | The governor has freed 39 people, the ministry said.
The ministry | The ministry said on Monday that 39 people were freed.
The ministry | The ministry said 39 people were freed and that others would follow.
The ministry | The ministry said in an email that 39 people were freed.
Jane Roe | The list has 39 names, said Jane Roe.
Jane Roe | The list has 39 names, said Jane Roe, who leads the league.
spokeswoman Mary Doe | Of the 39 on the list, 12 went home, said spokeswoman Mary Doe.
Roe | The pardons, Roe said, covered 39 people.
Roe | The sentences, Roe told reporters, covered 39 people who "had served enough."
- | All told, 39 inmates were freed.
- | In the ruler's time 39 inmates were freed, all told, and 12 pardoned.
She | She told the Harbour Tribune that 39 inmates were freed.
Roe | In a statement, Roe said 39 people were freed.
Roe | Asked about the list, Roe said it held 39 names.
officials | Officials announced a review, adding that 39 were women.
Officials | Officials announced pardons for 39 inmates.
Officials | Officials announced the release of 39 inmates, adding that some were ill.
The king | The king announced that 39 prisoners would be freed.
the palace | The pardons for 39 people were announced by the palace on Friday.
the palace | Pardons for 39 people, announced by the palace on Friday, were overdue.
- | He let 39 men go under an amnesty announced by the palace.
? | It was announced that 39 people would be freed.
? | The order covers 39 people, it was announced on Friday.
? | About 39 people are said to be on the list.
? | At least 39 people are believed to have been freed.
? | The king has reportedly freed 39 people.
the mayor | As the mayor noted, 39 people were freed.
the Tribune | As first reported by the Tribune, 39 people were freed.
the Tribune | Since May, as the Tribune reported, she has commuted the sentences of 39 men.
the Harbour League | She signed 39 pardons, according to the Harbour League.
the Harbour League | According to the Harbour League, she signed 39 pardons.
data released by the ministry | Only 39 went home, according to data released by the ministry.
court records | But of those, just 39 ever went home, according to court records.
- | According to Roe, the law is fair. The governor has freed 39 people.
the ministry | Thirty men and 39 women were freed, per the ministry.
- | He signs 39 orders per year.
the league | By the league's count, 39 people were freed.
- | By the end of the count, 39 people had left.
A statement from the palace | A statement from the palace put the number at 39.
Roe | Roe put the number of pardons at 39.
Roe | Roe announced plans this week to give 39 houses away.
- | Roe announced a ball this week to please 39 guests.
The tally | The tally shows the mayor ahead by 39 votes.
- | The tally shows the mayor ahead, with a rival survey showing him behind by 39 votes.
The league | The league says the plan would cost many jobs at first, but would eventually create 39.
- | The league says the plan would cost many jobs, but the mayor created 39 of them.
court records | The arrangement sent 39 men home as of Sept. 30, court records show.
The poll | The poll shows Roe with 12 percent of the vote, while Doe has 39 percent.
- | The governor showed Roe the door, while Doe kept 39 percent.
The Harbour League poll | The Harbour League poll gives Roe 39 percent.
- | Roe gives 39 percent.
The ministry | The ministry said it expects 39 more to be freed.
the mayor | The ministry said the mayor expects 39 more to be freed.
Prosecutors | Prosecutors charged two builders with cheating investors from 39 towns.
? | Mr. Roe was accused of spending 39 million on a palace.
- | Mr. Roe was freed with 39 others accused of fraud.
the latest Harbour League poll | In the latest Harbour League poll, Roe led by 39 points.
the ministry | In a report that few read, the ministry said 39 people were freed.
- | In a poll of guards Roe won 39 votes.
- | Let's say 39 people were freed.
- | Roe put 39 books on the shelf.
The mayor | The mayor's claim that 39 people were freed is false.
The palace | The palace's announcement of 39 pardons came late.
the league | He disputed an estimate by the league that 39 qualify.
Jane Roe, a lawyer for many | Jane Roe, a lawyer for many, issued this statement: “She freed 39 people.”
The palace | The palace called the 39 pardons an act of mercy.
aides | In what aides called the largest act in 39 years, she freed many.
- | In what aides called the largest act of mercy ever, she freed 39 people.
Critics | Critics described the 39 pardons as rushed.
Roe | Roe described it as the largest of 39 amnesties.
The palace | The palace released a list of 39 people who were pardoned.
- | The palace released 39 prisoners.
- | The governor issued 39 pardons.
Data from the ministry | Data from the ministry show 39 pardons.
Court records | Court records show that 39 people were pardoned.
A report by the league, published Friday | A report by the league, published Friday, found 39 pardons.
The ministry's website | The ministry's website lists 39 commutations.
The agency | The agency estimates that 39 were eligible.
State officials | State officials identified 39 people who might qualify.
the nonprofit Mercy Project | She has freed 39 people, more than anyone, the nonprofit Mercy Project found.
The mayor | The mayor pointed to 39 pardons in a decade.
The governor | The governor promised to pardon 39 people.
The party | The party demands amnesty for 39 prisoners.
The league | The league urged the governor to free 39 men.
The league | The league called for the release of 39 men.
Roe | Roe boasted about 39 pardons.
who | The governor, who said 39 people were freed, left the hall.
- | The governor, who has freed 39 people, said nothing.
State media | State media reports that 39 prisoners will be freed.
Roe | Roe pointed out that 39 people were freed.
The warden | The warden made clear that 39 people would go home.
Aides | Aides believe 39 people will be freed.
- | It is important to note that 39 people were freed.
- | It should be noted that 39 people were freed.
- | The board confirmed 39 judges.
- | Police found 39 weapons.
it | The ministry said many were freed. “We let 39 go home,” it added.
The board | The board said 39 were freed, while Roe has pardoned 12.
- | The board said 12 were freed, while Roe has pardoned 39.
Roe | Doe said 12 were freed; Roe said 39 were.
aides | He let 39 people go — the most ever, aides said — and left.
White House | Governor pardons 39, White House says
White House | White House says governor pardons 39
White House | White House: 39 pardoned
Officials | Officials: 39 freed in holiday amnesty
officials | 39 freed in holiday amnesty: officials
- | Immigration: 39 states file suit
- | The toll: 39 freed, none returned
Critics | Critics said the king had freed too many, noting that 39 of those freed were donors.
Nationalist party | Nationalist party demands amnesty for 39 prisoners
President John Doe | All 39 have been pardoned by its king, Juan Roe, President John Doe announced Tuesday.
the warden, Mary Doe | The king freed 39 people, the warden, Mary Doe, was quoted as saying by the press.
the governor's office | As many as 39 could be freed, the governor's office estimates; others must wait.
the warden | Another 39 had gone home, the Tribune cited the warden as saying.
the board | She has signed 39 pardons, according to figures the board posted on Friday.
figures | She has signed 39 pardons, according to figures that came out on Friday.
the league | He granted 39 pardons, by the reckoning of the league.
the prison service | On Friday the prison service put the number of those freed at 39; others counted 30.
- | Asked whether 39 were freed, the warden said.
- | The king pardoned 39 convicts, as the board had recommended.
the board | The king pardoned 39 convicts, as the board said.
- | The king has issued a decree pardoning 39 inmates.
The king | The king has issued a list of 39 inmates.
Jane Roe, head of the office | The king pardoned 39 inmates, Jane Roe, head of the office, announced Thursday.
"""


def parsed(table: str) -> list[tuple[str, str]]:
    rows = [line.split(" | ", 1) for line in table.strip().splitlines()]
    return [(source, text) for source, text in rows]


def innermost(text: str, words: str) -> Attribution | None:
    at = text.index(words)
    chain = source_of(attributions(text), at, at + len(words))
    return chain[0] if chain else None


@pytest.mark.parametrize(("source", "text"), parsed(CASES))
def test_source_of_a_number(source: str, text: str) -> None:
    found = innermost(text, "39")
    if source == "-":
        assert found is None
    elif source == "?":
        assert found is not None
        assert found.source is None
    else:
        assert found is not None
        assert found.source is not None
        assert found.source.text.lower() == source.lower()


# kind of quotation | source | text
QUOTED = """
direct | Roe | “We freed 39 people,” Roe said.
direct | Roe | "We freed 39 people," Roe said.
direct | Roe | ''We freed 39 people,'' Roe said.
direct | the warden | “We looked. We waited. We freed 39 people,” said the warden, smiling.
direct | the warden | “It was time,” said the warden. “We freed 39 people.”
direct | Roe | “It is a start,” Roe said, “but 39 is not enough.”
direct | Roe | Roe said: “It was right. We freed 39 people.”
direct | Mary Doe | “A start,” Mary Doe told the Tribune on Sunday, waving. “But 39 is not enough.”
mixed | Roe | Roe said the work went on. “We will free 39 people.”
mixed | Roe | Roe said the governor “freed 39 people.”
mixed | Roe | Roe wrote that 39 people “went home.”
direct | The warden | The warden: “We let 39 men go home.”
direct | Sen. Jane Roe | Sen. Jane Roe: “We must free 39 people. It is time.”
direct | she | “Why wait?” she asked. “Why not free 39 now?”
direct | the minister | 'We freed 39 people,' the minister told reporters.
direct | who | The warden, who said “39 is enough,” left.
direct | MS. ROE | MS. ROE:  Good day.  We freed 39 people.
direct | THE PRESIDENT | THE PRESIDENT. We freed 39 people. It was time.
"""


@pytest.mark.parametrize("row", QUOTED.strip().splitlines())
def test_quotations(row: str) -> None:
    kind, source, text = row.split(" | ", 2)
    found = innermost(text, "39")
    assert found is not None
    assert found.source is not None
    assert (found.quotation, found.source.text) == (kind, source)


def test_the_inner_speaker_vouches_and_the_outer_is_kept() -> None:
    text = "“Doe told me that 39 people were freed,” Roe said."
    chain = source_of(found := attributions(text), at := text.index("39"), at + 2)
    assert [a.source.text for a in chain if a.source] == ["Doe", "Roe"]
    assert chain[0].parent == found.index(chain[1])


#: Edges of the pieces of a content, which don't overlap: from each first to its second.
EDGES = st.lists(st.integers(0, 40), min_size=2, max_size=6, unique=True).map(sorted)


@given(st.lists(EDGES, max_size=8), st.integers(0, 40), st.integers(1, 10))
def test_who_holds_a_stretch_by_place_and_by_a_look_at_all(
    edges: list[list[int]], start: int, length: int
) -> None:
    cue, end = Span(0, 0, ""), start + length
    found = [
        Attribution(
            None, cue, tuple(Span(s, e, "") for s, e in zip(es[::2], es[1::2], strict=False)), "indirect"
        )
        for es in edges
    ]
    sizes = [sum(p.end - p.start for p in a.content) for a in found]
    holding = [i for i, a in enumerate(found) if any(p.start <= start and end <= p.end for p in a.content)]
    expected = [found[i] for i in sorted(holding, key=lambda i: (sizes[i], -i))]
    got = source_of(found, start, end)
    assert list(map(id, got)) == list(map(id, expected))


def test_a_speaker_goes_on_over_paragraphs() -> None:
    text = "“We began in May,” said Roe. “It was hard.\n\n“Then we freed 39 people.”\n\nNobody else spoke."
    found = innermost(text, "39")
    assert found is not None
    assert found.source is not None
    assert found.source.text == "Roe"
    assert innermost(text, "Nobody") is None


def test_a_paragraph_after_a_colon_is_a_block_quotation() -> None:
    text = "The columnist Jane Roe noted the delay:\n\nShe has freed only 39 people.\n\nThat was May."
    found = innermost(text, "39")
    assert found is not None
    assert found.source is not None
    assert found.source.text == "The columnist Jane Roe"
    assert innermost(text, "That was") is None


def test_turns_of_a_transcript_last_until_the_next() -> None:
    text = "MS. ROE:  Hi.\n\nWe freed 39 people.\n\nQ    Only 12?\n\nMS. ROE:  Yes.\n\nTHE PRESIDENT:  400."
    labels = {number: innermost(text, number) for number in ("39", "12", "400")}
    assert [a.source.text for a in labels.values() if a and a.source] == ["MS. ROE", "Q", "THE PRESIDENT"]


def test_the_first_person_in_a_quotation_is_no_new_speaker() -> None:
    text = "“I think 39 people were freed,” Roe said."
    found = innermost(text, "39")
    assert found is not None
    assert found.source is not None
    assert found.source.text == "Roe"


@pytest.mark.parametrize("text", [row for _, row in parsed(CASES)[::7]])
def test_offsets_point_at_the_text_as_given(text: str) -> None:
    raw = f"<p>{text}</p>\r\n\r\n  {text}"
    for a in attributions(raw):
        spans = [a.cue, *a.content, *([a.source] if a.source else [])]
        assert [raw[s.start : s.end] for s in spans] == [s.text for s in spans]


GROUPS = [(kind, group) for kind in ("verb", "noun", "phrase") for group in load_toml("sources")[kind]]
EXAMPLES = [(g["rule"], e) for _, g in GROUPS for e in g["examples"]]
COUNTEREXAMPLES = [(g["rule"], e) for _, g in GROUPS for e in g["counterexamples"]]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_lexicon_examples_are_hit(rule: str, text: str) -> None:
    assert rule in {a.rule for a in attributions(text)}


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES)
def test_lexicon_counterexamples_are_missed(rule: str, text: str) -> None:
    assert rule not in {a.rule for a in attributions(text)}


def test_every_verb_form_is_one_lower_case_word() -> None:
    assert all(form == form.lower() and form.strip(" ,") == form for form in verbs())


KNOWN_FAILURES = [
    pytest.param(
        "The warden read from a letter:\n\nWe freed 39 people.", id="tagger takes 'read' for a noun"
    ),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("text", KNOWN_FAILURES)
def test_known_failures(text: str) -> None:
    assert innermost(text, "39") is not None
