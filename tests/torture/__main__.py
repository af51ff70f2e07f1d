"""Run the scenarios: `python -m tests.torture [NAME ...] [--kills N] [--seed N]`."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from random import Random
from typing import Final

from .backups import BackupScenario
from .batch_downloads import BatchDownloadScenario
from .downloads import DownloadScenario
from .harvests import HarvestScenario
from .kill_loop import Scenario, torture
from .programs import ProgramDownloadScenario, ProgramUploadScenario
from .publish import PublishScenario
from .rejections import download_despite_rejections
from .restores import RestoreScenario
from .tokens import TokenScenario
from .uploads import UploadScenario
from .writers import WriteScenario

SCENARIOS: Final[dict[str, Callable[[Path], AbstractContextManager[Scenario]]]] = {
    "backups": BackupScenario,
    "batch-downloads": BatchDownloadScenario,
    "downloads": DownloadScenario,
    "harvests": HarvestScenario,
    "program-downloads": ProgramDownloadScenario,
    "program-uploads": ProgramUploadScenario,
    "publish": PublishScenario,
    "restores": RestoreScenario,
    "tokens": TokenScenario,
    "uploads": UploadScenario,
    "writers": WriteScenario,
}
REJECTIONS: Final = "rejections"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    names = (*SCENARIOS, REJECTIONS)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(names)}; all by default")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    for name in arguments.names or names:
        if name == REJECTIONS:
            with tempfile.TemporaryDirectory() as folder:
                print(f"{name}: {download_despite_rejections(Path(folder))}", flush=True)
            continue
        print(f"{name}: seed {arguments.seed}", flush=True)
        with tempfile.TemporaryDirectory() as folder, SCENARIOS[name](Path(folder)) as scenario:
            report = torture(scenario, arguments.kills, Random(arguments.seed))
            remarks = f"; {scenario.remarks}" if isinstance(scenario, BackupScenario) else ""
            print(f"{name}: {report}{remarks}", flush=True)


if __name__ == "__main__":
    main()
