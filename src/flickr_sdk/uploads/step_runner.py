"""Perform the steps after an upload, each until it is recorded as done or failed."""

from __future__ import annotations

import dataclasses
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Final

from .._pipeline.api_call import call_method
from .._pipeline.commands import Flow, Sleep, run_blocking
from .._pipeline.events import LOG
from .._pipeline.failure_class import classify
from .._pipeline.method_lookup import find_endpoint
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, MaybeDelivered
from ..errors.upload_errors import UploadCancelled
from .batch import FIRST_PAUSE, MAX_PAUSE, affects_all_files
from .steps import ADD_TO_ALBUM

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .batch import BatchOptions
    from .journal import UploadEntry, UploadJournal
    from .step_journal import RecordedStep

PHOTO_MISSING: Final = {ADD_TO_ALBUM: 2}
"""The error codes for a missing photo; 1 for methods that are not listed."""
WAITING_FOR_APPROVAL: Final = {"flickr.groups.pools.add": (6, 7)}
"""The error codes of steps that have succeeded as far as the user can do anything about it."""


@dataclasses.dataclass(frozen=True)
class StepContext:
    """What the steps of a run share."""

    config: ClientConfig
    catalog: ModuleType
    journal: UploadJournal
    options: BatchOptions


def run_steps(context: StepContext, entry: UploadEntry) -> Flow[UploadEntry]:
    """Perform the steps of an uploaded photo, apart from its additions to albums, and return its entry."""
    for step in (yield from run_blocking(partial(context.journal.steps_of, entry.digest))):
        entry = yield from finish(context, step, call_step(context, step, step.arguments))
    return entry


def finish(context: StepContext, step: RecordedStep, flow: Flow[None]) -> Flow[UploadEntry]:
    """Run the flow of a step, record its result, and return its entry. Raise errors that would affect other files too."""
    record = partial(context.journal.finish_step, step)
    try:
        yield from flow
    except FlickrError as error:
        reason = error.reason if isinstance(error, MaybeDelivered) else error
        if isinstance(error, UploadCancelled) or affects_all_files(error):
            raise
        state = "waiting" if classify(reason).transient else "failed"
        problem = f"photo {step.photo_id} is uploaded, but {error}"
        LOG.info("upload: %s", problem)
        return (yield from run_blocking(partial(record, state, problem)))
    return (yield from run_blocking(partial(record, "done")))


def call_step(context: StepContext, step: RecordedStep, arguments: dict[str, str]) -> Flow[None]:
    """Call the method of a step. The result of an earlier call counts, even of one that was killed before it was recorded."""
    config, endpoint = context.config, find_endpoint(context.catalog, step.method)
    done = (*(endpoint.repeats.done if endpoint.repeats else ()), *WAITING_FOR_APPROVAL.get(step.method, ()))
    timeout, pause = context.options.lookup_timeout, FIRST_PAUSE
    deadline = config.clock() + timeout
    while True:
        try:
            yield from call_method(config, endpoint, {**arguments, "photo_id": step.photo_id})
        except ApiError as error:
            if error.code in done:
                return
            # Flickr shows new photos with a delay.
            remaining = min(step.sent_at + timeout - config.now(), deadline - config.clock())
            if error.code != PHOTO_MISSING.get(step.method, 1) or remaining <= 0:
                raise
            yield Sleep(min(pause, remaining))
            pause = min(2 * pause, MAX_PAUSE)
        else:
            return
