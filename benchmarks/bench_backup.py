"""Backups of an account: memory above idle, and API calls, of which the details of each photo need one."""

from __future__ import annotations

from pathlib import Path

from .account_server import ALBUM, PER_PAGE
from .environments import SIDES, Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child
from .static_server import listening

FEW, PHOTOS = 2_000, 20_000
MEMORY = 60.0
"""The limit of the memory above idle in MiB."""
ACCOUNT = 10
"""The calls for the account, and for lists other than those of photos and of albums."""
AGAIN = 12
"""The limit of the calls of a run that finds no changes."""
FIRST_RUN, NEXT_RUN = "first run", "run without changes"


def once(environments: Environments, photos: int) -> Numbers:
    """Back up an account twice."""
    with environments.scratch() as folder, listening("benchmarks.account_server", str(photos)) as url:
        return child([environments.python("sdk"), SIDES / "backup.py", url, Path(folder, "backup"), str(photos)]).numbers


def run(environments: Environments) -> Outcome:
    found = {photos: once(environments, photos) for photos in (FEW, PHOTOS)}
    few, many = (f"{photos:,} photos" for photos in found)
    memory = {f"{photos:,} photos": [values["memory"]] for photos, values in found.items()}
    values = found[PHOTOS]
    calls = {FIRST_RUN: [values["calls"] - values["details"]], NEXT_RUN: [values["calls_again"]]}
    title = f"Backup of {PHOTOS:,} photos"
    lists = PHOTOS // PER_PAGE + 1 + PHOTOS // ALBUM + ACCOUNT
    figures = [
        figure("Memory of a backup above idle", "MiB", memory, few, Target(many, MEMORY, f"{title}: memory above idle, in MiB")),
        figure(
            f"API calls of a backup of {PHOTOS:,} photos, beside one for each photo", "calls", calls, FIRST_RUN,
            Target(FIRST_RUN, lists, f"{title}: calls beside one for each photo"),
            Target(NEXT_RUN, AGAIN, f"{title}: calls of a run without changes"),
        ),
    ]  # fmt: skip
    return Outcome(figures, ["sdk"], {"CPU": f"{values['cpu'] * 1000:.1f} ms per photo, with its file and its documents"})
