"""Integrations whose framework is not installed, and what they import."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

MODULES = [("django", "Django"), ("fastapi", "FastAPI"), ("flask", "Flask")]


@pytest.mark.parametrize(("package", "framework"), MODULES)
def test_missing_framework_is_reported_with_its_extra(package: str, framework: str) -> None:
    script = f"""
import sys
sys.modules["{package}"] = None
try:
    import flickr_sdk.contrib.{package}
except ModuleNotFoundError as error:
    print(error, error.name)
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    remedy = f"run pip install 'flickr-sdk[{package}]'"
    assert done.stdout == f"flickr_sdk.contrib.{package} requires {framework}; {remedy} {package}\n"


@pytest.mark.parametrize(("package", "framework"), MODULES)
def test_integration_imports_no_other_framework_and_reads_no_settings(package: str, framework: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("FLICKR_", "DJANGO_"))}
    others = [other for other, _ in MODULES if other != package]
    script = f"""
import sys
from flickr_sdk.contrib import {package}
assert not sys.modules.keys() & set({others})
if hasattr({package}, "FlickrLogin"):
    {package}.FlickrLogin()
"""
    subprocess.run([sys.executable, "-c", script], check=True, env=environment)
