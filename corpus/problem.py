"""What went wrong with an input, in words that name the place and a remedy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InputProblem:
    """An input that gave no article: where, why, and what the reader of this message can do about it."""

    location: str
    reason: str
    remedy: str
    line: int | None = None
    article: str | None = None

    def __str__(self) -> str:
        """Return one line: ``notes.txt, line 3: not JSON; export it again …``."""
        place = self.location if self.line is None else f"{self.location}, line {self.line}"
        return f"{place}: {self.reason}; {self.remedy}"


class Unreadable(ValueError):  # noqa: N818  # reads as the state of the input that it describes
    """Raised inside the readers for an input that can't become an article; turned into an InputProblem."""

    def __init__(self, reason: str, remedy: str) -> None:
        self.reason, self.remedy = reason, remedy
        super().__init__(f"{reason}; {remedy}")

    def at(self, location: str, line: int | None = None) -> InputProblem:
        """Return the problem with its place."""
        return InputProblem(location, self.reason, self.remedy, line)
