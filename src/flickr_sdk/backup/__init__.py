"""Back up an account to plain files and JSON documents, and read and check backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .details import DEFAULT_DETAILS, DETAILS, Detail
    from .layout import BackupAccount, BackupAlbum, BackupFile, BackupGallery, BackupPhoto
    from .report import (
        BackupPlan,
        BackupProblem,
        BackupProgress,
        BackupProgressCallback,
        BackupReport,
        DetailCost,
        VerifyReport,
    )
    from .restore_parts import RestorePart
    from .restore_report import NotRestored, RestoreProblem, RestoreReport
    from .store import Backup

__all__ = [
    "DEFAULT_DETAILS",
    "DETAILS",
    "Backup",
    "BackupAccount",
    "BackupAlbum",
    "BackupFile",
    "BackupGallery",
    "BackupPhoto",
    "BackupPlan",
    "BackupProblem",
    "BackupProgress",
    "BackupProgressCallback",
    "BackupReport",
    "Detail",
    "DetailCost",
    "NotRestored",
    "RestorePart",
    "RestoreProblem",
    "RestoreReport",
    "VerifyReport",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".details": "DEFAULT_DETAILS DETAILS Detail",
            ".layout": "BackupAccount BackupAlbum BackupFile BackupGallery BackupPhoto",
            ".report": ("BackupPlan BackupProblem BackupProgress BackupProgressCallback BackupReport DetailCost VerifyReport"),
            ".restore_parts": "RestorePart",
            ".restore_report": "NotRestored RestoreProblem RestoreReport",
            ".store": "Backup",
        },
    )
