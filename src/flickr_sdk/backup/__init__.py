"""Back up an account to plain files and JSON documents, and read and check backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .layout import BackupAccount, BackupAlbum, BackupFile, BackupGallery, BackupPhoto
    from .store import Backup

__all__ = ["Backup", "BackupAccount", "BackupAlbum", "BackupFile", "BackupGallery", "BackupPhoto"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".layout": "BackupAccount BackupAlbum BackupFile BackupGallery BackupPhoto",
            ".store": "Backup",
        },
    )
