"""Asynchronous uploads give tickets, and tickets become photos or say why not."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, TicketError, TimedOut, UploadedPhoto
from flickr_sdk.emulator import Emulator, UploadLimits
from flickr_sdk.errors import ArgumentError

from ..support.clients import Awaited, Make
from ..support.pictures import picture
from ..support.upload_parts import BIG, QUICK


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator(upload_limits=UploadLimits(photo=2 * BIG)) as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    """A client of either kind whose user may write."""
    return make(token=emulator.access_token("write"), retries=QUICK)


class TestTickets:
    def test_a_ticket_is_waited_for(self, ada: Any) -> None:
        ticket = ada.start_upload(picture())
        assert "-" in ticket.id
        assert str(ticket._target if isinstance(ticket, Awaited) else ticket) == ticket.id
        photo = ticket.wait(timeout=5)
        assert isinstance(photo, UploadedPhoto)
        assert ticket.check().state == "done"
        assert ada.ticket(ticket.id).wait() == photo

    def test_replacing_gives_tickets_too(self, ada: Any) -> None:
        photo = ada.upload(picture())
        assert ada.start_replace(picture(1), photo).wait() == photo

    def test_a_ticket_that_takes_too_long_can_be_waited_for_once_more(self, make: Make, emulator: Emulator) -> None:
        emulator.ticket_delay = 3600
        ada = make(token=emulator.access_token("write"))
        ticket = ada.start_upload(picture())
        assert ticket.check().state == "pending"
        with pytest.raises(TimedOut, match="still pending after 0.05 s"):
            ticket.wait(timeout=0.05)
        emulator.clock.advance(3601)
        assert ticket.wait()

    def test_a_ticket_that_failed_or_never_was_says_which(self, ada: Any) -> None:
        for known, state in (("1-99", "invalid"),):
            with pytest.raises(TicketError, match=known) as caught:
                ada.ticket(known).wait()
            assert (caught.value.ticket, caught.value.state) == (known, state)
            assert pickle.loads(pickle.dumps(caught.value)).state == state

    def test_many_are_asked_for_together(self, ada: Any, emulator: Emulator) -> None:
        tickets = [ada.start_upload(picture(number)).id for number in range(5)]
        wanted = [*tickets, *(f"9-{number}" for number in range(150)), tickets[0]]
        states = ada.wait_for_tickets(wanted, timeout=5)
        assert [one.ticket for one in states] == wanted
        assert [one.state for one in states] == [*["done"] * 5, *["invalid"] * 150, "done"]
        assert len(emulator.requests.of("flickr.photos.upload.checkTickets")) == 2

    def test_what_is_no_ticket_is_refused(self, ada: Any) -> None:
        for wrong in ("", " ", None, 12, "1-2,3-4"):
            with pytest.raises(ArgumentError):
                ada.ticket(wrong)
        for timeout in (0, -1, float("inf"), True):
            with pytest.raises(ConfigurationError):
                ada.wait_for_tickets(["1-2"], timeout=timeout)
