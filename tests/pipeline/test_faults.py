"""Every fault has the effect that `docs/faults.md` lists, for each kind of call and both clients."""

from __future__ import annotations

import pytest

from flickr_sdk.emulator.fault_kinds import KINDS

from ..support.fault_matrix import HEAD, PAGE, USES, lines, row


@pytest.mark.parametrize("kind", KINDS)
def test_fault_matches_the_page_and_no_write_is_delivered_twice(kind: str) -> None:
    cells = row(kind)
    assert len(cells) == len(USES) * 4 == 20
    for use in USES:
        for lasting in (False, True):
            blocking, awaited = (cells[use.title, lasting, name] for name in ("Flickr", "AsyncFlickr"))
            assert blocking == awaited
            assert blocking.delivered <= 1 or not use.writes, f"{use.title} was delivered {blocking.delivered} times"
    page = PAGE.read_text(encoding="utf-8")
    for line in lines(kind, cells):
        assert line in page.splitlines(), f"{line}: run python -m tests.support.fault_matrix and review the changes"


def test_page_lists_every_fault_in_both_tables() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.startswith(HEAD)
    assert len([one for one in page.splitlines() if one.startswith("| ")]) == 2 * (len(KINDS) + 1)
