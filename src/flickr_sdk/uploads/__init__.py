"""Upload and replace photos and videos, one or many, with progress, tickets and a journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .async_batch import AsyncUploads as AsyncUploads
    from .async_tickets import AsyncTicket as AsyncTicket
    from .batch_progress import BatchProgress as BatchProgress
    from .batch_progress import BatchProgressCallback as BatchProgressCallback
    from .batch_progress import BatchReport as BatchReport
    from .journal import UploadEntry as UploadEntry
    from .multipart import PercentCallback as PercentCallback
    from .multipart import UploadProgressCallback as UploadProgressCallback
    from .sync_batch import Uploads as Uploads
    from .sync_tickets import Ticket as Ticket
    from .ticket_polling import TicketState as TicketState
    from .upload import UploadedPhoto as UploadedPhoto
    from .upload_source import Uploadable as Uploadable
    from .upload_task import UploadTask as UploadTask

__all__ = [
    "AsyncTicket",
    "AsyncUploads",
    "BatchProgress",
    "BatchProgressCallback",
    "BatchReport",
    "PercentCallback",
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
            ".ticket_polling": "TicketState",
            ".upload": "UploadedPhoto",
            ".upload_source": "Uploadable",
            ".upload_task": "UploadTask",
            ".multipart": "PercentCallback UploadProgressCallback",
        },
    )
