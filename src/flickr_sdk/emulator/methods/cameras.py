"""Cameras of the emulated photos: `flickr.cameras.*`."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from ..world.sizes import derive_secret
from .registry import Call, method
from .render import text_element

__all__: list[str] = []

CAMERAS: Final = """SELECT camera, count(*) AS photos FROM photos
WHERE is_public AND camera <> '' GROUP BY camera ORDER BY photos DESC, camera"""
"""The cameras of all public photos, the most used first."""

DETAILS: Final[Mapping[str, Mapping[str, str]]] = {
    "Fjordcam M2": {"megapixels": "45.4", "lcd_screen_size": "3.2", "memory_type": "SDHC, SDXC"},
}
"""Details of camera models. Flickr too has none for most models."""


def _id(name: str) -> str:
    return re.sub(r"\W+", "_", name.lower()).strip("_")


def _by_brand(call: Call) -> dict[str, list[sqlite3.Row]]:
    """Group cameras by the first word of their names, the brand."""
    found: dict[str, list[sqlite3.Row]] = {}
    for one in call.world.all(CAMERAS):
        found.setdefault(one["camera"].partition(" ")[0], []).append(one)
    return found


@method("flickr.cameras.getBrands")
def get_brands(call: Call) -> dict[str, Any]:
    brands = sorted(_by_brand(call).items(), key=lambda item: -sum(one["photos"] for one in item[1]))
    return {"brands": {"brand": [{"id": _id(name), "name": name} for name, _ in brands]}}


@method("flickr.cameras.getBrandModels")
def get_brand_models(call: Call) -> dict[str, Any]:
    by_id = {_id(name): cameras for name, cameras in _by_brand(call).items()}
    brand = call.argument("brand")
    if brand not in by_id:
        raise call.fail(1)
    return {"cameras": {"brand": brand, "camera": [_camera(call, one["camera"]) for one in by_id[brand]]}}


def _camera(call: Call, name: str) -> dict[str, Any]:
    brand, _, model = name.partition(" ")
    element: dict[str, Any] = {"id": _id(model or brand), "name": text_element(name)}
    details = DETAILS.get(name)
    if details is None:
        return element
    base = f"{call.images}/cameras/{derive_secret(name)}_model"
    images = {size: text_element(f"{base}_{size}_{derive_secret(name, size)}.jpg") for size in ("small", "large")}
    return {**element, "details": {key: text_element(value) for key, value in details.items()}, "images": images}
