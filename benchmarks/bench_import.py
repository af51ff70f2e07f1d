"""CPU, memory and modules of an import in a new process."""

from __future__ import annotations

from functools import partial

from .environments import Environments
from .figure import Outcome, Target, figure
from .measure import MIB, Numbers, child, in_turns

SIDES = {
    "import requests": ("flickrapi", "import requests"),
    "from flickr_sdk import Flickr": ("sdk", "from flickr_sdk import Flickr"),
    "from flickr_sdk import Flickr; Flickr('key')": ("sdk", "from flickr_sdk import Flickr\nFlickr('key')"),
    "import flickrapi": ("flickrapi", "import flickrapi"),
    "import flickr_api": ("flickr_api", "import flickr_api"),
    "from githubkit import GitHub": ("githubkit", "from githubkit import GitHub"),
    "import httpx": ("floor", "import httpx"),
    "import httpx, pydantic": ("floor", "import httpx, pydantic\nclass M(pydantic.BaseModel): x: int"),
}
# The imports of the probe itself do not count.
PROBE = """
import resource, sys, time
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / {mib}
modules, before, start = len(sys.modules), peak(), time.process_time()
{code}
cpu = time.process_time() - start
print('{{"cpu": %s, "peak": %s, "modules": %s}}' % (cpu, peak() - before, len(sys.modules) - modules))
"""


def once(environments: Environments, side: str, code: str) -> Numbers:
    """Run code in a new process, and measure what it adds to the interpreter."""
    return child([environments.python(side), "-c", PROBE.format(code=code, mib=MIB)]).numbers


def run(environments: Environments) -> Outcome:
    found = in_turns({name: partial(once, environments, *side) for name, side in SIDES.items()}, rounds=15)
    base, ours = "import requests", "from flickr_sdk import Flickr"
    target = Target(ours, 0.3, "CPU of `from flickr_sdk import Flickr`, relative to `import requests`", of=base)
    figures = [
        figure("CPU of the import", "ms", found["cpu"], base, target, scale=1000),
        figure("Memory added by the import", "MiB", found["peak"], base),
        figure("Modules loaded by the import", "modules", {name: values[:1] for name, values in found["modules"].items()}, base),
    ]
    return Outcome(figures, ["sdk", "flickrapi", "flickr_api", "githubkit", "floor"])
