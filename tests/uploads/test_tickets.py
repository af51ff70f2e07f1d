"""Tickets of asynchronous uploads."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, TicketError, TimedOut, UploadedPhoto
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ArgumentError

from ..support.clients import Awaited, Make
from ..support.pictures import picture


class TestTickets:
    def test_wait_returns_the_photo(self, client: Any) -> None:
        ticket = client.start_upload(picture())
        assert "-" in ticket.id
        assert str(ticket._target if isinstance(ticket, Awaited) else ticket) == ticket.id
        photo = ticket.wait(timeout=5)
        assert isinstance(photo, UploadedPhoto)
        assert ticket.check().state == "done"
        assert client.ticket(ticket.id).wait() == photo

    def test_start_replace_returns_a_ticket(self, client: Any) -> None:
        photo = client.upload(picture())
        assert client.start_replace(picture(1), photo).wait() == photo

    def test_wait_can_be_repeated_after_timeout(self, make: Make, emulator: Emulator) -> None:
        emulator.ticket_delay = 3600
        client = make(token=emulator.access_token("write"))
        ticket = client.start_upload(picture())
        assert ticket.check().state == "pending"
        with pytest.raises(TimedOut, match="still pending after 0.05 s"):
            ticket.wait(timeout=0.05)
        emulator.clock.advance(3601)
        assert ticket.wait()

    def test_unknown_ticket_raises_ticket_error(self, client: Any) -> None:
        with pytest.raises(TicketError, match="ticket 1-99 is unknown") as caught:
            client.ticket("1-99").wait()
        assert (caught.value.ticket, caught.value.state) == ("1-99", "invalid")
        assert pickle.loads(pickle.dumps(caught.value)).state == "invalid"

    def test_tickets_are_polled_in_batches(self, client: Any, emulator: Emulator) -> None:
        tickets = [client.start_upload(picture(number)).id for number in range(5)]
        ids = [*tickets, *(f"9-{number}" for number in range(150)), tickets[0]]
        states = client.wait_for_tickets(ids, timeout=5)
        assert [state.ticket for state in states] == ids
        assert [state.state for state in states] == [*["done"] * 5, *["invalid"] * 150, "done"]
        assert len(emulator.requests.of("flickr.photos.upload.checkTickets")) == 2

    def test_invalid_ticket_ids_and_timeouts_are_rejected(self, client: Any) -> None:
        for ticket_id in ("", " ", None, 12, "1-2,3-4"):
            with pytest.raises(ArgumentError):
                client.ticket(ticket_id)
        for timeout in (0, -1, float("inf"), True):
            with pytest.raises(ConfigurationError):
                client.wait_for_tickets(["1-2"], timeout=timeout)
