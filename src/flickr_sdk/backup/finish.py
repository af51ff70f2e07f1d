"""Record the end of a run. This module performs I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from .report import BackupReport
from .session import dump, utc_text

if TYPE_CHECKING:
    from .layout import Json
    from .session import BackupSession


def finish(session: BackupSession, stopped: str) -> BackupReport:
    """Write the description of the account, and return the report of the run."""
    index, counters = session.index, session.counters
    files, _ = index.missing_files()
    remaining = files + index.count_undescribed(session.detail_names) + counters.incomplete
    values: Json = {"person": dump(session.person)}
    if not remaining and not stopped:
        values["started"] = utc_text(session.started)
    session.store.change_manifest(**values)
    return BackupReport(
        session.store.folder,
        index.count_photos(),
        counters.changed,
        counters.downloaded,
        counters.bytes,
        counters.deleted,
        counters.albums,
        tuple(session.problems),
        remaining,
        cast("Literal['', 'disk_full']", stopped),
    )
