"""Run a program and write what it used into a file: `gauge.py FILE PROGRAM ...`.

A process begins with the peak memory of the one that started it, so what starts it has to be small: this file imports nothing
that Python has not loaded anyway.
"""

import os
import sys

pid = os.fork()
if pid == 0:
    try:
        os.execvp(sys.argv[2], sys.argv[2:])
    finally:
        os._exit(127)
_, status, usage = os.wait4(pid, 0)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(f"{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss}")
sys.exit(os.waitstatus_to_exitcode(status) & 255)
