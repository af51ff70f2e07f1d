"""Upload and replace photos and videos, one or many, with progress, tickets and a journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .async_batch import AsyncUploads
    from .async_tickets import AsyncTicket
    from .batch_progress import BatchProgress, BatchProgressCallback, BatchReport
    from .journal import UploadEntry
    from .multipart import PercentCallback, UploadProgressCallback
    from .steps import Geo, Permissions, Step
    from .sync_batch import Uploads
    from .sync_tickets import Ticket
    from .ticket_polling import TicketState
    from .upload import UploadedPhoto
    from .upload_source import Uploadable
    from .upload_task import UploadTask

__all__ = [
    "AsyncTicket",
    "AsyncUploads",
    "BatchProgress",
    "BatchProgressCallback",
    "BatchReport",
    "Geo",
    "PercentCallback",
    "Permissions",
    "Step",
    "Ticket",
    "TicketState",
    "UploadEntry",
    "UploadProgressCallback",
    "UploadTask",
    "Uploadable",
    "UploadedPhoto",
    "Uploads",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".async_batch": "AsyncUploads",
            ".sync_batch": "Uploads",
            ".async_tickets": "AsyncTicket",
            ".sync_tickets": "Ticket",
            ".journal": "UploadEntry",
            ".batch_progress": "BatchProgress BatchProgressCallback BatchReport",
            ".steps": "Geo Permissions Step",
            ".ticket_polling": "TicketState",
            ".upload": "UploadedPhoto",
            ".upload_source": "Uploadable",
            ".upload_task": "UploadTask",
            ".multipart": "PercentCallback UploadProgressCallback",
        },
    )
