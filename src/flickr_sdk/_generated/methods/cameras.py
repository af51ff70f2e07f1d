"""flickr.cameras: Camera brands and models known to Flickr."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import cameras as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue


class Cameras(SyncNamespace):
    """Camera brands and models known to Flickr."""

    _path: ClassVar[str] = "cameras"

    def get_brand_models(self, brand: str) -> dict[str, JsonValue]:
        """List the camera models of one brand.

        Args:
            brand: The camera brand's id, from `flickr.cameras.getBrands`.

        Returns:
            The models with id, name and, where known, technical details and pictures. The decoded answer: its shape
            is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 Flickr knows no brand with this id.

        https://www.flickr.com/services/api/flickr.cameras.getBrandModels.html
        """
        return self._client._call(
            endpoints.GET_BRAND_MODELS,
            {"brand": brand},
        )

    def get_brands(self) -> dict[str, JsonValue]:
        """List all camera brands known to Flickr.

        Returns:
            The brands with id and name. The decoded answer: its shape is not documented.

        https://www.flickr.com/services/api/flickr.cameras.getBrands.html
        """
        return self._client._call(
            endpoints.GET_BRANDS,
            {},
        )
