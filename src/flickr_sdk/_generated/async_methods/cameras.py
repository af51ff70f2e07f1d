"""flickr.cameras: Camera brands and models."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import cameras as endpoints

if TYPE_CHECKING:
    from ..models import CameraBrand, CameraPage


class AsyncCamerasNamespace(AsyncNamespace):
    """Camera brands and models."""

    _path: ClassVar[str] = "cameras"

    async def get_brand_models(self, brand: str | int) -> CameraPage:
        """List the camera models of a brand.

        Args:
            brand: The camera brand's id, from `flickr.cameras.getBrands`.

        Returns:
            The models with id, name and, if known, technical details and pictures.

        Raises:
            ApiError: With one of these codes:
                1: The brand does not exist.

        https://www.flickr.com/services/api/flickr.cameras.getBrandModels.html
        """
        return await self._client._call(
            endpoints.GET_BRAND_MODELS,
            {"brand": brand},
        )

    async def get_brands(self) -> list[CameraBrand]:
        """List all camera brands.

        Returns:
            The brands with id and name.

        https://www.flickr.com/services/api/flickr.cameras.getBrands.html
        """
        return await self._client._call(
            endpoints.GET_BRANDS,
            {},
        )
