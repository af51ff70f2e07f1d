"""Every fault has the effect that `docs/faults.md` lists, for each kind of call and both clients."""

from __future__ import annotations

import pytest

from flickr_sdk.emulator.fault_kinds import KINDS

from ..support.fault_matrix import CALL_KINDS, HEAD, PAGE, lines, row


@pytest.mark.parametrize("fault", KINDS)
def test_fault_matches_the_page_and_no_write_is_delivered_twice(fault: str) -> None:
    cells = row(fault)
    assert len(cells) == len(CALL_KINDS) * 4 == 24
    for call_kind in CALL_KINDS:
        title = call_kind.title
        for persistent in (False, True):
            sync, awaited = (cells[title, persistent, client] for client in ("Flickr", "AsyncFlickr"))
            assert sync == awaited
            assert sync.delivered <= 1 or not call_kind.writes, f"{title} was delivered {sync.delivered} times"
    page = PAGE.read_text(encoding="utf-8")
    for line in lines(fault, cells):
        assert line in page.splitlines(), f"{line}: run python -m tests.support.fault_matrix and review the changes"


@pytest.mark.parametrize("fault", ["http-503", "garbage", "cut-off", "reset", "lost"])
def test_fault_has_the_same_effect_with_an_http_client(fault: str, given_library: str) -> None:
    test_fault_matches_the_page_and_no_write_is_delivered_twice(fault)


def test_page_lists_every_fault_in_both_tables() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.startswith(HEAD)
    _, once, persistent = page.split("\n## ")
    for table in (once, persistent):
        assert len([line for line in table.splitlines() if line.startswith("| ")]) == len(KINDS) + 1
