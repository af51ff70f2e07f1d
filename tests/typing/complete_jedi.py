"""Complete programs with Jedi: reads a list of programs as JSON, and writes the completions at the end of each."""

from __future__ import annotations

import json
import sys

import jedi


def main() -> int:
    """Read the programs and the folders of packages from standard input."""
    request = json.load(sys.stdin)
    project = jedi.Project(request["folder"], added_sys_path=request["packages"], environment_path=sys.executable)
    found = [[one.name for one in jedi.Script(program, project=project).complete()] for program in request["programs"]]
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
