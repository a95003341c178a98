"""Which articles, and which of their blocks, are read at all."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_toml
from extractor.screen import IN_PHRASES, READ_ON, TRIGGERS, act_places, chosen_blocks, goes_on, names_act
from extractor.segment import segment


@pytest.mark.parametrize("stem", TRIGGERS)
def test_every_trigger_is_found_in_any_case(stem: str) -> None:
    assert names_act(f"The {stem.upper()}s")
    assert names_act(f"the {stem}ing")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", []),
        ("No act.", []),
        ("Commuted, pardoned, commuted.", [0, 10, 20]),
        ("İ PARDON", [2]),  # whose lower case has two characters
        ("\u212a pardon, REſPITE", [2]),
        ("pardopardon", [5]),
        ("She shortens\n    the sentences of 12.", [4, 17]),
    ],
)
def test_places_of_acts(text: str, places: list[int]) -> None:
    assert act_places(text) == places
    assert names_act(text) is bool(places)


@pytest.mark.parametrize(
    "word",
    [w for name in ("cardinals", "multipliers", "vague", "collectives") for w in load_toml("counts")[name]]
    + ["no", "none", "single", "12", "1,500", "Fourteen"],
)
def test_every_number_word_lets_a_block_go_on(word: str) -> None:
    assert goes_on(f"Of them, {word} are free.")


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Of those, 12 are women.", True),
        ("They include three soldiers.", True),
        ("The second batch had 40 names.", True),
        ("The inmates were serving 20 years.", True),
        ("Nine of the convicts are ill.", True),
        ("It brings his total to 184.", True),
        ("The inmates went home.", False),  # no number
        ("It rained for 40 days.", False),  # nobody
    ],
)
def test_going_on(block: str, expected: bool) -> None:
    assert goes_on(block) is expected


ACT = "The governor on Friday pardoned nine men."
ON = "Three of them were soldiers."
ELSE = "The weather was fine."


def chosen(*paragraphs: str) -> list[str]:
    view = segment("\n\n".join(paragraphs))
    return [view.text[b.start : b.end] for b in chosen_blocks(view)]


def test_blocks_that_name_an_act_are_read() -> None:
    assert chosen(ELSE, ACT, ELSE, ELSE, ACT) == [ACT, ACT]


def test_blocks_that_go_on_are_read_on_both_sides() -> None:
    assert chosen(ON, ELSE, ACT, ELSE, ON, ELSE) == [ON, ACT, ON]


@pytest.mark.parametrize(("between", "read"), [(READ_ON - 1, True), (READ_ON, False)])
def test_blocks_far_away_are_not_read(between: int, read: bool) -> None:
    assert (ON in chosen(ACT, *[ELSE] * between, ON)) is read
    assert (ON in chosen(ON, *[ELSE] * between, ACT)) is read


def test_headlines_and_captions_are_read() -> None:
    caption = "One of the nine pardoned men leaves. REUTERS/John Doe"
    assert chosen("Governor pardons nine", ACT, caption) == ["Governor pardons nine", ACT, caption]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: King pardons 40",
        "By Pardon Roe, Nine Clemency News, 2021-01-17",
    ],
)
def test_boilerplate_and_bylines_are_not_read(line: str) -> None:
    assert chosen("Governor pardons nine", line, ACT) == ["Governor pardons nine", ACT]


@pytest.mark.parametrize("place", ["PARDON, Ohio (AP) — ", "19 January - "])
def test_datelines_and_headings_are_not_read(place: str) -> None:
    assert chosen(place + ACT, ELSE) == [ACT]


def test_boilerplate_does_not_count_as_distance() -> None:
    assert chosen(ACT, *["Show more"] * 9, ON) == [ACT, ON]


def test_a_text_without_an_act_is_left_unread() -> None:
    assert chosen(ON, ELSE, ON) == []


@pytest.mark.parametrize(
    "text", ["1" * 200_000, "pardo" * 40_000, "one " * 50_000, "\n" * 200_000, "teen" * 50_000]
)
def test_hostile_texts_are_read(text: str) -> None:
    assert chosen_blocks(segment(text)) == []


def test_a_title_that_names_the_act_lets_the_first_blocks_go_on() -> None:
    view = segment("The governor let nine inmates go home.\n\nIt rained.\n\nNine inmates sang.")
    assert chosen_blocks(view) == []
    assert chosen_blocks(view, "Governor speaks of rain") == []
    chosen = [view.text[b.start : b.end] for b in chosen_blocks(view, "Governor pardons nine")]
    assert chosen == ["The governor let nine inmates go home.", "Nine inmates sang."]


def test_every_phrase_holds_a_word_that_phrases_are_looked_for_by() -> None:
    phrases = [trigger for trigger in TRIGGERS if " " in trigger]
    assert [phrase for phrase in phrases if not any(word in phrase for word in IN_PHRASES)] == []


def test_the_lines_of_a_list_below_an_act_are_read() -> None:
    lines = [f"Governor Roe {letter}: {number}" for number, letter in enumerate("ABCDEF")]
    assert chosen(ELSE, "Pardons by governor:", *lines, ELSE) == ["Pardons by governor:", *lines]
    assert chosen(ACT, ELSE, *lines) == [ACT]
