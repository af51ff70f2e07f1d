"""The progress of an upload batch."""

from __future__ import annotations

from flickr_sdk import BatchProgress, UploadEntry
from flickr_sdk.uploads.batch_progress import ProgressTracker


def test_rate_and_remaining_time_are_estimated() -> None:
    now = [0.0]
    calls: list[BatchProgress] = []
    entries = [UploadEntry(name, name, 1000) for name in "ab"]
    tracker = ProgressTracker(entries, lambda: now[0], calls.append)
    assert (tracker.progress().rate, tracker.progress().seconds_left) == (None, None)
    now[0] = 2.0
    tracker.set_sent("a", 500)
    assert (calls[-1].rate, calls[-1].seconds_left) == (250.0, 6.0)
    now[0] = 3.0
    # A retry starts at the first byte.
    tracker.set_sent("a", 100)
    assert calls[-1].sent == 100
    tracker.set_entry(UploadEntry("a", "a", 1000, state="done"))
    tracker.notify()
    assert (calls[-1].done, calls[-1].sent) == (1, 1000)
    now[0] = 5.0
    tracker.set_sent("b", 900)
    assert str(calls[-1]) == "1 of 2 files, 95 %, 0.0 MB/s, 0 s left"
    tracker.set_sent("b", 1000)
    assert str(calls[-1]) == "1 of 2 files, 100 %, waiting for Flickr"
    tracker.set_entry(UploadEntry("b", "b", 1000, state="failed"))
    tracker.notify()
    assert str(calls[-1]).startswith("1 of 2 files, 100 %, 1 failed, 0.0 MB/s")
    assert (calls[-1].failed, calls[-1].bytes, calls[-1].sent) == (1, 1000, 1000)
