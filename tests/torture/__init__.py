"""Programs that are killed repeatedly at random instants: `python -m nox -s torture`.

A scenario is one class in a module of this folder, listed in `__main__`. Its child is a module that calls `child.start()` before
its work. The parent kills the child, checks the scenario's invariants, and starts the child again on the same files.
"""
