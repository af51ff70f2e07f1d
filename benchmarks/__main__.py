"""Run benchmarks, store the raw data, and write the page: `python -m benchmarks [NAME ...] [--render]`."""

from __future__ import annotations

import argparse
import importlib
import time

from . import report
from .environments import HERE, Environments, machine


def main() -> None:
    names = sorted(file.stem.removeprefix("bench_") for file in HERE.glob("bench_*.py"))
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"the benchmarks to run: {', '.join(names)} (default: all)")
    parser.add_argument("--render", action="store_true", help="write the page from the stored results, without measuring")
    options = parser.parse_args()
    if unknown := set(options.names) - set(names):
        parser.error(f"unknown benchmark {', '.join(sorted(unknown))}, expected one of {', '.join(names)}")
    environments = Environments()
    for name in [] if options.render else options.names or [name for name in report.ORDER if name in names]:
        start = time.monotonic()
        print(f"{name} ...", flush=True)
        outcome = importlib.import_module(f"benchmarks.bench_{name}").run(environments)
        report.save(name, outcome, machine(), {side: environments.versions(side) for side in outcome.sides})
        for figure in outcome.figures:
            print(f"  {figure.title} ({figure.unit})")
            for side in figure.sides:
                print(f"    {figure.ratio(side):8.2f}  {figure.median(side):10.4g}  {side}")
        print(f"  took {time.monotonic() - start:.0f} s", flush=True)
    report.write(report.load())
    print(f"wrote {report.PAGE.relative_to(report.ROOT)}")


if __name__ == "__main__":
    main()
