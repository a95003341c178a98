"""Do the claims of one event name the same kind of clemency?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.report import finding, operand
from extractor.crosscheck.statement import Statement, same_kind
from extractor.crosscheck.words import PLURALS, amount, n_tellers, tellers, verb
from schemas.finding import Finding, Verdict
from schemas.record import Action

VERDICTS: dict[str, tuple[Verdict, str]] = {
    "umbrella": ("compatible", "and clemency is the word for all of them"),
    "loose": ("unsure", "and the press uses these words for one another"),
    "other": ("conflicts", "and one act is not both"),
    "one of several": ("conflicts", "and only some of them are, by the numbers of each kind"),
}


def compare(happening: Happening, *, several_kinds: bool = False) -> Iterator[Finding]:
    """Yield one finding for each other kind that an event is called, against the commonest.

    Of an act of ``several_kinds``, whose pardons and commutations are counted, not all are pardons.
    """
    kinds: dict[Action, list[Statement]] = defaultdict(list)
    for member in happening.members:
        if member.sid not in happening.wrong:
            kinds[member.action].append(member)
    for action in sorted(kinds):
        if action != happening.action and happening.action in kinds:
            yield _finding(happening, kinds[happening.action], kinds[action], several_kinds=several_kinds)


def _finding(
    happening: Happening, main: list[Statement], others: list[Statement], *, several_kinds: bool
) -> Finding:
    kind = same_kind(main[0].action, others[0].action)
    if several_kinds and kind == "umbrella":
        kind = "one of several"
    verdict, why = VERDICTS[kind]
    headline = "the headline of " if n_tellers(others) == 1 else "the headlines of "
    told = (headline if all(member.headline for member in others) else "") + tellers(others)
    reason = (
        f"{told} {verb(others, 'say')} {PLURALS[others[0].action]} where {tellers(main)} {verb(main, 'say')} "
        f"{PLURALS[main[0].action]}, of {amount(main[0].quantity)} in {what(happening)}, {why}."
    )
    detail = {
        "rule": f"action.{kind.replace(chr(32), chr(95))}",
        "operands": [operand(main), operand(others)],
        "relation": kind,
    }
    return finding("action", verdict, [*main, *others], happening, reason, detail)
