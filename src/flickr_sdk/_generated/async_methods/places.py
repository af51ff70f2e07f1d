"""flickr.places: Places and the photos taken there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import places as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Literal

    from flickr_sdk.types import BBox

    from ..enums import PlaceType
    from ..models import PlaceInfo, PlacePage, PlaceShapePage, PlaceTagPage, PlaceTypeEntry


class AsyncPlacesNamespace(AsyncNamespace):
    """Places and the photos taken there."""

    _path: ClassVar[str] = "places"

    async def find(self, query: str) -> PlacePage:
        """Find places by name.

        This method is not a geocoder. For a query more specific than Flickr's smallest place types, it
        returns the surrounding place, for example the city of a street address. Places with the same name
        differ in `place_type` and `place_url`.

        Args:
            query: The place name to search for.

        Returns:
            The matching places with their ids, types, coordinates and page URLs.

        Raises:
            ApiError: With one of these codes:
                1: The query is missing.

        https://www.flickr.com/services/api/flickr.places.find.html
        """
        return await self._client._call(
            endpoints.FIND,
            {"query": query},
        )

    async def find_by_lat_lon(self, lat: float, lon: float, *, accuracy: int | None = None) -> PlacePage:
        """Find the place that contains a point.

        This method is not a reverse geocoder. For a point on a street, it returns the surrounding
        neighborhood or city. Flickr truncates the coordinates to three or four decimal places; its
        documentation mentions both.

        Args:
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: Accuracy of the location, from 1 (world) through about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).

        Returns:
            The place with its ids, type, name and timezone.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: The latitude is invalid.
                3: The longitude is invalid.
                4: The accuracy is invalid.

        https://www.flickr.com/services/api/flickr.places.findByLatLon.html
        """
        return await self._client._call(
            endpoints.FIND_BY_LAT_LON,
            {"lat": lat, "lon": lon, "accuracy": accuracy},
        )

    async def get_children_with_photos_public(
        self, place_id: str | int | None = None, *, woe_id: str | int | None = None
    ) -> PlacePage:
        """List the places within a place that have public photos.

        Requires `place_id` or `woe_id`.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Returns:
            The child places, each with its number of photos.

        Raises:
            ApiError: With one of these codes:
                1: Neither `place_id` nor `woe_id` was passed.
                2: The `place_id` or `woe_id` is malformed.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.getChildrenWithPhotosPublic.html
        """
        return await self._client._call(
            endpoints.GET_CHILDREN_WITH_PHOTOS_PUBLIC,
            {"place_id": place_id, "woe_id": woe_id},
        )

    async def get_info(self, place_id: str | int | None = None, *, woe_id: str | int | None = None) -> PlaceInfo:
        """Get the details of a place, including its parent places and outline.

        Requires `place_id` or `woe_id`. Since about 2018, some responses have empty fields.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Returns:
            The place with its parent places, coordinates, timezone and, if known, shape data.

        Raises:
            ApiError: With one of these codes:
                1: Neither `place_id` nor `woe_id` was passed.
                2: The `place_id` or `woe_id` is malformed.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.getInfo.html
        """
        return await self._client._call(
            endpoints.GET_INFO,
            {"place_id": place_id, "woe_id": woe_id},
        )

    async def get_info_by_url(self, url: str) -> PlaceInfo:
        """Get a place by the path of its page on Flickr.

        Args:
            url: The path of the place's page, such as `/France/Bretagne/Rennes`.

        Returns:
            The place with its parent places, coordinates, timezone and, if known, shape data.

        Raises:
            ApiError: With one of these codes:
                2: The URL is missing.
                3: No place has this URL.

        https://www.flickr.com/services/api/flickr.places.getInfoByUrl.html
        """
        return await self._client._call(
            endpoints.GET_INFO_BY_URL,
            {"url": url},
        )

    async def get_place_types(self) -> list[PlaceTypeEntry]:
        """List the available place types.

        Returns:
            The place types with their numeric ids and names.

        https://www.flickr.com/services/api/flickr.places.getPlaceTypes.html
        """
        return await self._client._call(
            endpoints.GET_PLACE_TYPES,
            {},
        )

    async def get_shape_history(
        self, place_id: str | int | None = None, *, woe_id: str | int | None = None
    ) -> PlaceShapePage:
        """List all outlines that Flickr has computed for a place.

        Requires `place_id` or `woe_id`.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Returns:
            The outlines with creation date, polylines and download URLs.

        Raises:
            ApiError: With one of these codes:
                1: Neither `place_id` nor `woe_id` was passed.
                2: The `place_id` or `woe_id` is malformed.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.getShapeHistory.html
        """
        return await self._client._call(
            endpoints.GET_SHAPE_HISTORY,
            {"place_id": place_id, "woe_id": woe_id},
        )

    async def get_top_places_list(
        self,
        place_type_id: PlaceType | Literal[7, 8, 9, 12, 22, 29],
        *,
        date: date | int | str | None = None,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
    ) -> PlacePage:
        """List the places with the most geotagged photos of one day.

        Args:
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
                `7`: City or town.
                `8`: State or region.
                `9`: County.
                `12`: Country.
                `22`: Neighborhood.
                `29`: Continent.
            date: The day, as a date or `YYYY-MM-DD`. Defaults to yesterday.
            woe_id: Return only places within the place with this Where On Earth (WOE) id.
            place_id: Return only places within the place with this Flickr Places id.

        Returns:
            Up to 100 places, each with its number of photos.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: The place type is unknown or unsupported.
                3: The date is invalid.
                4: The `place_id` or `woe_id` is invalid.

        https://www.flickr.com/services/api/flickr.places.getTopPlacesList.html
        """
        return await self._client._call(
            endpoints.GET_TOP_PLACES_LIST,
            {"place_type_id": place_type_id, "date": date, "woe_id": woe_id, "place_id": place_id},
        )

    async def places_for_bounding_box(
        self,
        bbox: BBox | Sequence[float] | str,
        *,
        place_type: Literal["neighbourhood", "locality", "county", "region", "country", "continent"] | None = None,
        place_type_id: PlaceType | Literal[7, 8, 9, 12, 22, 29] | None = None,
    ) -> PlacePage:
        """List the places of one type within a bounding box.

        Requires `place_type_id` or `place_type`. The maximum diagonal of the box depends on the place type: 3
        km for neighborhoods, 7 km for localities and 50 km for counties. It is 200 km for regions, 500 km for
        countries and 1500 km for continents.

        Args:
            bbox: The bounding box in decimal degrees: west, south, east, north.
            place_type: Deprecated; use `place_type_id`. The name of the place type, from `neighbourhood` to
                `continent`. This method also accepts `county`.
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
                `7`: City or town.
                `8`: State or region.
                `9`: County.
                `12`: Country.
                `22`: Neighborhood.
                `29`: Continent.

        Returns:
            The places with their ids, types, coordinates and page URLs.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: The bounding box is incomplete or malformed.
                3: The place type is invalid.
                4: The box is too large for the place type.

        https://www.flickr.com/services/api/flickr.places.placesForBoundingBox.html
        """
        return await self._client._call(
            endpoints.PLACES_FOR_BOUNDING_BOX,
            {"bbox": bbox, "place_type": place_type, "place_type_id": place_type_id},
        )

    async def places_for_contacts(
        self,
        *,
        place_type: Literal["neighbourhood", "locality", "county", "region", "country", "continent"] | None = None,
        place_type_id: PlaceType | Literal[7, 8, 9, 12, 22, 29] | None = None,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
        threshold: int | None = None,
        contacts: Literal["all", "ff"] | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
    ) -> PlacePage:
        """List the places where the calling user's contacts took the most photos.

        Requires `place_type_id` or the deprecated `place_type`. Flickr documents that `place_id` or `woe_id`
        is also required; it limits the list to places within that place.

        Requires a token with `read` permission.

        Args:
            place_type: Deprecated; use `place_type_id`. The name of the place type, `continent`, `country`,
                `region`, `locality` or `neighbourhood`.
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
                `7`: City or town.
                `8`: State or region.
                `9`: County.
                `12`: Country.
                `22`: Neighborhood.
                `29`: Continent.
            woe_id: Count only photos taken within the place with this Where On Earth (WOE) id.
            place_id: Count only photos taken within the place with this Flickr Places id.
            threshold: The minimum number of photos for a place to be listed. Photos of places below it count
                toward the parent place.
            contacts: The contacts whose photos are counted, `all` (the default) or `ff` for friends and
                family.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            Up to 100 places, each with its number of photos.

        Raises:
            ApiError: With one of these codes:
                1: The method is temporarily disabled.
                2: A required argument is missing.
                3: The place type is invalid.
                4: The `place_id` or `woe_id` is invalid.
                5: The threshold is invalid.
                6: `contacts` is neither `all` nor `ff`.

        https://www.flickr.com/services/api/flickr.places.placesForContacts.html
        """
        return await self._client._call(
            endpoints.PLACES_FOR_CONTACTS,
            {
                "place_type": place_type,
                "place_type_id": place_type_id,
                "woe_id": woe_id,
                "place_id": place_id,
                "threshold": threshold,
                "contacts": contacts,
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
            },
        )

    async def places_for_tags(
        self,
        place_type_id: PlaceType | Literal[7, 8, 9, 12, 22, 29],
        *,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
        threshold: int | None = None,
        tags: Sequence[str] | str | None = None,
        tag_mode: Literal["any", "all"] | None = None,
        machine_tags: Sequence[str] | str | None = None,
        machine_tag_mode: Literal["any", "all"] | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
    ) -> PlacePage:
        """List the places with the most photos with the given tags.

        Requires `tags`, `machine_tags` or both. Flickr documents that `place_id` or `woe_id` is also
        required; it limits the list to places within that place.

        Args:
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
                `7`: City or town.
                `8`: State or region.
                `9`: County.
                `12`: Country.
                `22`: Neighborhood.
                `29`: Continent.
            woe_id: Count only photos taken within the place with this Where On Earth (WOE) id.
            place_id: Count only photos taken within the place with this Flickr Places id.
            threshold: The minimum number of photos for a place to be listed. Photos of places below it count
                toward the parent place.
            tags: The tags, one string per tag.
            tag_mode: How multiple tags combine: `any` (the default) or `all`.
            machine_tags: Machine tags to match, complete or with wildcards, such as `trip:`, `trip:day=` or
                `*:day=`. At most 16 with mode `all`, 8 with `any`.
            machine_tag_mode: How multiple machine tags combine: `any` (the default) or `all`.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            Up to 100 places, each with its number of photos.

        https://www.flickr.com/services/api/flickr.places.placesForTags.html
        """
        return await self._client._call(
            endpoints.PLACES_FOR_TAGS,
            {
                "place_type_id": place_type_id,
                "woe_id": woe_id,
                "place_id": place_id,
                "threshold": threshold,
                "tags": tags,
                "tag_mode": tag_mode,
                "machine_tags": machine_tags,
                "machine_tag_mode": machine_tag_mode,
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
            },
        )

    async def places_for_user(
        self,
        *,
        place_type_id: PlaceType | Literal[7, 8, 9, 12, 22, 29] | None = None,
        place_type: Literal["neighbourhood", "locality", "county", "region", "country", "continent"] | None = None,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
        threshold: int | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
    ) -> PlacePage:
        """List the places where the calling user took the most photos.

        Requires `place_type_id` or the deprecated `place_type`. Flickr documents that `place_id` or `woe_id`
        is also required; it limits the list to places within that place.

        Requires a token with `read` permission.

        Args:
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
                `7`: City or town.
                `8`: State or region.
                `9`: County.
                `12`: Country.
                `22`: Neighborhood.
                `29`: Continent.
            place_type: Deprecated; use `place_type_id`. The name of the place type, `continent`, `country`,
                `region`, `locality` or `neighbourhood`.
            woe_id: Count only photos taken within the place with this Where On Earth (WOE) id.
            place_id: Count only photos taken within the place with this Flickr Places id.
            threshold: The minimum number of photos for a place to be listed. Photos of places below it count
                toward the parent place.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            Up to 100 places, each with its number of photos.

        Raises:
            ApiError: With one of these codes:
                1: The method is temporarily disabled.
                2: A required argument is missing.
                3: The place type is invalid.
                4: The `place_id` or `woe_id` is invalid.
                5: The threshold is invalid.

        https://www.flickr.com/services/api/flickr.places.placesForUser.html
        """
        return await self._client._call(
            endpoints.PLACES_FOR_USER,
            {
                "place_type_id": place_type_id,
                "place_type": place_type,
                "woe_id": woe_id,
                "place_id": place_id,
                "threshold": threshold,
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
            },
        )

    async def resolve_place_id(self, place_id: str | int) -> PlaceInfo:
        """Get a place by its Flickr Places id.

        Deprecated; use `flickr.places.getInfo`. Flickr does not plan to remove this method.

        Args:
            place_id: The place's Flickr Places id.

        Returns:
            The place with its parent places.

        Raises:
            ApiError: With one of these codes:
                2: The place id is missing.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.resolvePlaceId.html
        """
        return await self._client._call(
            endpoints.RESOLVE_PLACE_ID,
            {"place_id": place_id},
        )

    async def resolve_place_url(self, url: str) -> PlaceInfo:
        """Get a place by the path of its page on Flickr.

        Deprecated; use `flickr.places.getInfoByUrl`. Flickr does not plan to remove this method.

        Args:
            url: The path of the place's page, such as `/France/Bretagne/Rennes`.

        Returns:
            The place with its parent places.

        Raises:
            ApiError: With one of these codes:
                2: The URL is missing.
                3: No place has this URL.

        https://www.flickr.com/services/api/flickr.places.resolvePlaceURL.html
        """
        return await self._client._call(
            endpoints.RESOLVE_PLACE_URL,
            {"url": url},
        )

    async def tags_for_place(
        self,
        place_id: str | int | None = None,
        *,
        woe_id: str | int | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
    ) -> PlaceTagPage:
        """List the most used tags of photos taken at a place.

        Requires `place_id` or `woe_id`.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            Up to 100 tags, each with its number of uses.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: The `place_id` or `woe_id` is invalid.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.tagsForPlace.html
        """
        return await self._client._call(
            endpoints.TAGS_FOR_PLACE,
            {
                "woe_id": woe_id,
                "place_id": place_id,
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
            },
        )
