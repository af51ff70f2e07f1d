"""Measure how many mutants the tests kill: `python -m tests.mutants [--sample N] [--seed N] [--module NAME] [-j N]`."""

from __future__ import annotations

import argparse
import hashlib
import os
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from .generation import Mutant, generate
from .runs import Copies, check_all, check_originals
from .selection import selected_tests

REQUIRED: Final = 0.85


def sample(mutants: Sequence[Mutant], count: int, seed: int) -> list[Mutant]:
    """Choose mutants by the hash of their name. Other changes of the code do not change the sample, so results are comparable."""

    def key(mutant: Mutant) -> str:
        return hashlib.sha256(f"{seed} {mutant.name}".encode()).hexdigest()

    chosen = {mutant.name for mutant in sorted(mutants, key=key)[:count]}
    return [mutant for mutant in mutants if mutant.name in chosen]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("--sample", type=int, default=150, metavar="N", help="the number of mutants, %(default)s by default")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed chooses other mutants")
    parser.add_argument(
        "--module", default="", metavar="NAME", help="mutate only a folder or a module, such as _wire or _wire/xml"
    )
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="the mutants tested at a time")
    arguments = parser.parse_args()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # some tests run as another user
        generated = [mutant for mutant in generate(folder / "generated") if mutant.path.startswith(arguments.module)]
        if not generated:
            parser.error(f"no mutant belongs to {arguments.module!r}")
        chosen = sample(generated, arguments.sample, arguments.seed)
        print(f"{len(chosen)} of {len(generated)} mutants, seed {arguments.seed}", flush=True)
        copies = Copies(folder, arguments.jobs)
        check_originals(copies, sorted({test for mutant in chosen for test in selected_tests(mutant.path)}), arguments.jobs)
        total, killed = Counter[str](), Counter[str]()
        for verdict in check_all(copies, chosen, arguments.jobs):
            area = verdict.mutant.path.rpartition("/")[0]
            total[area] += 1
            killed[area] += verdict.killed
            result = f"killed: {verdict.reason}" if verdict.killed else f"SURVIVED\n{verdict.mutant.diff}"
            print(f"{verdict.seconds:4.0f} s {verdict.mutant.name} {result}", flush=True)
    print()
    for area in sorted(total):
        print(f"{area:12} {killed[area]:4} of {total[area]:4} killed, {killed[area] / total[area]:6.1%}")
    ratio = killed.total() / total.total()
    print(f"{'all':12} {killed.total():4} of {total.total():4} killed, {ratio:6.1%}, in {time.monotonic() - begin:.0f} s")
    if ratio < REQUIRED:
        raise SystemExit(f"fewer than {REQUIRED:.0%} of the mutants are killed; write tests for the survivors above")


if __name__ == "__main__":
    main()
