"""How long the generator takes, and how that grows with the number of methods."""

from __future__ import annotations

import json
import shutil
import sys
from functools import partial
from pathlib import Path

from .figure import Outcome, Target, figure
from .lab import ROOT, Lab
from .measure import Numbers, child, in_turns

REFLECTION = ROOT / "spec" / "reflection"
SIZES = (223, 1000, 5000)
ROUNDS = 5
OWN = "the spec, 223 methods"


def grown(folder: Path, size: int) -> Path:
    """Make a reflection folder of so many methods: Flickr's own, again and again, in namespaces of further names."""
    out = folder / str(size)
    out.mkdir()
    own = sorted(file for file in REFLECTION.glob("flickr.*.json"))
    names = []
    for number in range(size):
        copy, place = divmod(number, len(own))
        flickr, namespace, rest = own[place].stem.split(".", 2)
        name = f"{flickr}.{namespace}{chr(97 + copy % 26) * (1 + copy // 26) if copy else ''}.{rest}"
        answer = json.loads(own[place].read_text(encoding="utf-8"))
        answer["method"]["name"] = name
        (out / f"{name}.json").write_text(json.dumps(answer), encoding="utf-8")
        names.append(name)
    listed = {"methods": {"method": [{"_content": name} for name in sorted(names)]}, "stat": "ok"}
    (out / "getMethods.json").write_text(json.dumps(listed), encoding="utf-8")
    return out


def generate(out: Path, spec: Path) -> Numbers:
    """Generate into an empty folder."""
    shutil.rmtree(out, ignore_errors=True)
    done = child([sys.executable, "-m", "codegen", "generate", "--spec", spec, "--out", out], cwd=ROOT)
    return {"cpu": done.cpu, "peak": done.peak}


def run(lab: Lab) -> Outcome:
    with lab.scratch() as scratch:
        folder = Path(scratch)
        sides = {OWN: partial(generate, folder / "out", ROOT / "spec")}
        sides |= {f"reflection alone, {size:,} methods": partial(generate, folder / "out", grown(folder, size)) for size in SIZES}
        found = in_turns(sides, ROUNDS, warm=False)
    base = f"reflection alone, {SIZES[0]:,} methods"
    each = {
        name: [value / size for value in found["cpu"][name]]
        for size, name in ((size, f"reflection alone, {size:,} methods") for size in SIZES)
    }
    last = f"reflection alone, {SIZES[-1]:,} methods"
    figures = [
        figure("CPU of a generation", "s", found["cpu"], base, Target(OWN, 20.0, "generation of 223 methods, in seconds of CPU")),
        figure("CPU of a generation, a method", "ms", each, base,
               Target(last, 1.2, "generation of 5,000 methods: CPU a method, of that of 223", of=base), scale=1000),
        figure("Peak memory of a generation", "MiB", found["peak"], base),
    ]  # fmt: skip
    return Outcome(figures)
