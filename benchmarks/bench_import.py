"""What importing costs: CPU, memory and modules of a fresh process."""

from __future__ import annotations

from functools import partial

from .figure import Outcome, Target, figure
from .lab import Lab
from .measure import MIB, Numbers, child, in_turns

SIDES = {
    "import requests": ("flickrapi", "import requests"),
    "from flickr_sdk import Flickr": ("sdk", "from flickr_sdk import Flickr"),
    "from flickr_sdk import Flickr, and a client": ("sdk", "from flickr_sdk import Flickr\nFlickr('key')"),
    "import flickrapi": ("flickrapi", "import flickrapi"),
    "import flickr_api": ("flickr_api", "import flickr_api"),
    "from githubkit import GitHub": ("githubkit", "from githubkit import GitHub"),
    "import httpx": ("floor", "import httpx"),
    "import httpx, pydantic": ("floor", "import httpx, pydantic\nclass M(pydantic.BaseModel): x: int"),
}
# What the probe itself needs is imported before, and is no part of what the sides need; `sys` and `time` are built in.
PROBE = """
import resource, sys, time
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / {mib}
modules, before, start = len(sys.modules), peak(), time.process_time()
{code}
cpu = time.process_time() - start
print('{{"cpu": %s, "peak": %s, "modules": %s}}' % (cpu, peak() - before, len(sys.modules) - modules))
"""


def once(lab: Lab, side: str, code: str) -> Numbers:
    """Run some code in a fresh process, and give what it added to the bare interpreter."""
    return child([lab.python(side), "-c", PROBE.format(code=code, mib=MIB)]).numbers


def run(lab: Lab) -> Outcome:
    found = in_turns({name: partial(once, lab, *side) for name, side in SIDES.items()}, rounds=15)
    base, ours = "import requests", "from flickr_sdk import Flickr"
    target = Target(ours, 0.3, "CPU of `from flickr_sdk import Flickr`, of `import requests`", of=base)
    figures = [
        figure("CPU of an import", "ms", found["cpu"], base, target, scale=1000),
        figure("Memory that an import adds", "MiB", found["peak"], base),
        figure("Modules that an import loads", "modules", {name: values[:1] for name, values in found["modules"].items()}, base),
    ]
    return Outcome(figures, ["sdk", "flickrapi", "flickr_api", "githubkit", "floor"])
