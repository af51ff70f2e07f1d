"""CPU and memory of the generator, by the number of methods."""

from __future__ import annotations

import json
import shutil
import sys
from functools import partial
from pathlib import Path

from .environments import ROOT, Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns

REFLECTION = ROOT / "spec" / "reflection"
METHODS = len(list(REFLECTION.glob("flickr.*.json")))
SIZES = (METHODS, 1000, 5000)
ROUNDS = 5
OWN = f"spec folder, {METHODS} methods"


def grown(folder: Path, size: int) -> Path:
    """Create a reflection folder of this many methods: copies of Flickr's methods in other namespaces."""
    out = folder / str(size)
    out.mkdir()
    own = sorted(file for file in REFLECTION.glob("flickr.*.json"))
    names = []
    for number in range(size):
        copy, place = divmod(number, len(own))
        flickr, namespace, rest = own[place].stem.split(".", 2)
        name = f"{flickr}.{namespace}{chr(97 + copy % 26) * (1 + copy // 26) if copy else ''}.{rest}"
        response = json.loads(own[place].read_text(encoding="utf-8"))
        response["method"]["name"] = name
        (out / f"{name}.json").write_text(json.dumps(response), encoding="utf-8")
        names.append(name)
    listed = {"methods": {"method": [{"_content": name} for name in sorted(names)]}, "stat": "ok"}
    (out / "getMethods.json").write_text(json.dumps(listed), encoding="utf-8")
    return out


def generate(out: Path, spec: Path) -> Numbers:
    """Run the generator with an empty output folder."""
    shutil.rmtree(out, ignore_errors=True)
    done = child([sys.executable, "-m", "codegen", "generate", "--spec", spec, "--out", out], cwd=ROOT)
    return {"cpu": done.cpu, "peak": done.peak}


def run(environments: Environments) -> Outcome:
    with environments.scratch() as scratch:
        folder = Path(scratch)
        sides = {OWN: partial(generate, folder / "out", ROOT / "spec")}
        sides |= {f"reflection only, {size:,} methods": partial(generate, folder / "out", grown(folder, size)) for size in SIZES}
        found = in_turns(sides, ROUNDS, warm=False)
    base = f"reflection only, {SIZES[0]:,} methods"
    each = {
        name: [value / size for value in found["cpu"][name]]
        for size, name in ((size, f"reflection only, {size:,} methods") for size in SIZES)
    }
    last = f"reflection only, {SIZES[-1]:,} methods"
    figures = [
        figure("CPU of generation", "s", found["cpu"], base,
               Target(OWN, 20.0, f"CPU of generating {METHODS} methods, in seconds")),
        figure("CPU of generation per method", "ms", each, base,
               Target(last, 1.2, f"CPU per method of generating 5,000 methods, relative to {METHODS}", of=base), scale=1000),
        figure("Peak memory of generation", "MiB", found["peak"], base),
    ]  # fmt: skip
    return Outcome(figures)
