"""Make the download journal forget files that were replaced at Flickr. This module performs I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..downloads.journal import DownloadJournal
from .photo_documents import REFETCH, replaced_without_url

if TYPE_CHECKING:
    from pathlib import Path

    from .session import BackupSession


def forget_replaced(session: BackupSession, path: Path) -> None:
    """Mark the files of replaced photos to be downloaded again if the lists do not contain their URLs."""
    if not (replaced := replaced_without_url(session)):
        return
    journal = DownloadJournal(path)
    try:
        for entry in journal.entries():
            if entry.photo_id in replaced:
                journal.change(entry.number, state="waiting", digest="", size=None, version="")
    finally:
        journal.close()
    for photo_id in replaced:
        session.index.change(photo_id, file_version=REFETCH)
