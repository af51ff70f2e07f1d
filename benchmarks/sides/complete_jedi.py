"""Complete the end of a program with Jedi, before and after a change: `complete_jedi.py PYTHON PROGRAM CHANGED`."""

from __future__ import annotations

import json
import sys
import time

import jedi

environment = jedi.create_environment(sys.argv[1], safe=False)
found = {}
for name, code in (("first", sys.argv[2]), ("later", sys.argv[3])):
    start = time.perf_counter()
    items = [item.name for item in jedi.Script(code, environment=environment).complete()]
    found[name] = time.perf_counter() - start
    found[f"{name} items"] = len(items)
print(json.dumps(found))
