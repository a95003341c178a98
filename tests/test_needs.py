"""Tests that need an extra are skipped with the remedy, and fail where the extra is required."""

from __future__ import annotations

import pytest

from tests import needs
from tests.needs import REQUIRE, Need, check_needs


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    there, missing = Need(lambda: True, ""), Need(lambda: False, "make gone")
    monkeypatch.setattr(needs, "NEEDS", {"there": there, "gone": missing})


@pytest.mark.parametrize("required", ["", "there", "there,gone"])
def test_what_is_there_is_used(required: str) -> None:
    check_needs(["there"], {REQUIRE: required})


def test_what_is_missing_skips_the_test_with_the_remedy() -> None:
    with pytest.raises(pytest.skip.Exception, match="gone is not installed: make gone"):
        check_needs(["there", "gone"], {REQUIRE: "there"})


def test_what_is_required_and_missing_fails_the_test() -> None:
    with pytest.raises(pytest.fail.Exception, match="gone is not installed: make gone"):
        check_needs(["gone"], {REQUIRE: "there,gone"})


def test_a_slip_in_the_variable_is_said() -> None:
    with pytest.raises(pytest.exit.Exception, match="names gnoe; known are gone, there"):
        check_needs([], {REQUIRE: "gnoe"})
