"""Code with backups that type checkers must accept. It never runs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import assert_type

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.backup import DEFAULT_DETAILS, Backup, BackupAccount, BackupPlan, BackupReport, RestoreReport, VerifyReport


def backed_up(flickr: Flickr) -> None:
    plan = flickr.backup_plan(user="me", details=["comments", "exif"])
    assert_type(plan, BackupPlan)
    report = flickr.backup("backup", details=[*DEFAULT_DETAILS, "exif"], concurrency=2, viewer=False, progress=print)
    assert_type(report, BackupReport)
    assert_type(flickr.verify("backup"), VerifyReport)
    assert_type(Backup("backup").account, BackupAccount)


async def backed_up_asynchronously(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.backup(Path("backup"), user=flickr.token.user_nsid if flickr.token else "me"), BackupReport)
    assert_type(await flickr.verify("backup"), VerifyReport)


def restored(flickr: Flickr) -> None:
    report = flickr.restore(from_="backup", dry_run=True, journal=Path("journal.sqlite"), progress=print)
    assert_type(report, RestoreReport)
    assert_type(report.photo_ids, Mapping[str, str])
    assert_type([(one.what, one.count) for one in report.not_restored], list[tuple[str, int]])
    assert_type([(one.id, one.what, one.error) for one in report.problems], list[tuple[str, str, str]])


async def restored_asynchronously(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.restore(Path("backup")), RestoreReport)
