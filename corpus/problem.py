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


def unreadable(error: Exception) -> Unreadable:
    """Return the system's refusal (or a library's) in our words."""
    if isinstance(error, FileNotFoundError):
        return Unreadable("no such file or directory", "check the name")
    said = (getattr(error, "strerror", None) or str(error) or type(error).__name__).splitlines()[0]
    return Unreadable(said[:160].lower(), "check the file and its permissions")


def empty() -> Unreadable:
    """Return the refusal of an input that holds nothing."""
    return Unreadable("empty", "remove it, or look why nothing was written")
