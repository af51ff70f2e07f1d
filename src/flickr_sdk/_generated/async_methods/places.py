"""flickr.places: Places and the photos taken there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import places as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from flickr_sdk._endpoint import BBox

    from ..enums import ContactScope, PlaceType, PlaceTypeName, TagMode
    from ..models import PlaceInfo, PlacePage, PlaceShapePage, PlaceTagPage, PlaceTypeEntry


class AsyncPlacesNamespace(AsyncNamespace):
    """Places and the photos taken there."""

    _path: ClassVar[str] = "places"

    async def find(self, query: str) -> PlacePage:
        """Find places by name.

        This is no geocoder: a query more precise than Flickr's smallest place types answers the place around
        it, for example the city for a street address. Several places of the same name differ in `place_type`
        and `place_url`.

        Args:
            query: The place name to search for.

        Returns:
            The matching places with their ids, types, coordinates and page URLs.

        Raises:
            ApiError: With a code of the method's own:
                1: The query is missing.

        https://www.flickr.com/services/api/flickr.places.find.html
        """
        return await self._client._call(
            endpoints.FIND,
            {"query": query},
        )

    async def find_by_lat_lon(self, lat: float, lon: float, *, accuracy: int | None = None) -> PlacePage:
        """Find the place around a point.

        This is no reverse geocoder: a point on a street answers the neighbourhood or city that holds it.
        Surplus decimals of the coordinates are cut off; Flickr mentions both three and four as what is kept.

        Args:
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: Accuracy of the location, from 1 (world) through about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).

        Returns:
            The place around the point, with its ids, type, name and time zone.

        Raises:
            ApiError: With a code of the method's own:
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
        self, *, place_id: str | None = None, woe_id: str | None = None
    ) -> PlacePage:
        """List the places inside a place that have public photos.

        Give either `place_id` or `woe_id`.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Returns:
            The child places, each with its number of photos.

        Raises:
            ApiError: With a code of the method's own:
                1: Neither `place_id` nor `woe_id` was given.
                2: The `place_id` or `woe_id` is malformed.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.getChildrenWithPhotosPublic.html
        """
        return await self._client._call(
            endpoints.GET_CHILDREN_WITH_PHOTOS_PUBLIC,
            {"place_id": place_id, "woe_id": woe_id},
        )

    async def get_info(self, *, place_id: str | None = None, woe_id: str | None = None) -> PlaceInfo:
        """Get a place with the larger places around it and its outline.

        Give either `place_id` or `woe_id`. Since about 2018 some answers came back with empty fields.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Returns:
            The place with its parents, coordinates, time zone and, if known, shape data.

        Raises:
            ApiError: With a code of the method's own:
                1: Neither `place_id` nor `woe_id` was given.
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
            The place with its parents, coordinates, time zone and, if known, shape data.

        Raises:
            ApiError: With a code of the method's own:
                2: The URL is missing.
                3: No place belongs to this URL.

        https://www.flickr.com/services/api/flickr.places.getInfoByUrl.html
        """
        return await self._client._call(
            endpoints.GET_INFO_BY_URL,
            {"url": url},
        )

    async def get_place_types(self) -> list[PlaceTypeEntry]:
        """List the place types Flickr knows.

        Returns:
            The place types with their numeric ids and names.

        https://www.flickr.com/services/api/flickr.places.getPlaceTypes.html
        """
        return await self._client._call(
            endpoints.GET_PLACE_TYPES,
            {},
        )

    async def get_shape_history(self, *, place_id: str | None = None, woe_id: str | None = None) -> PlaceShapePage:
        """List every outline Flickr has computed for a place.

        Give either `place_id` or `woe_id`.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Returns:
            The shapes with creation date, polylines and download URLs.

        Raises:
            ApiError: With a code of the method's own:
                1: Neither `place_id` nor `woe_id` was given.
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
        place_type_id: PlaceType | int,
        *,
        date: date | int | str | None = None,
        woe_id: str | None = None,
        place_id: str | None = None,
    ) -> PlacePage:
        """List the places with the most geotagged photos of one day.

        Args:
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
            date: The day, a date or `YYYY-MM-DD`. Defaults to yesterday.
            woe_id: List only places inside the place with this Where On Earth id.
            place_id: List only places inside the place with this Flickr Places id.

        Returns:
            Up to 100 places with their number of photos.

        Raises:
            ApiError: With a code of the method's own:
                1: A required argument is missing.
                2: The place type is unknown or not supported here.
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
        place_type: PlaceTypeName | str | None = None,
        place_type_id: PlaceType | int | None = None,
    ) -> PlacePage:
        """List the places of one type inside a bounding box.

        Give either `place_type_id` or `place_type`. The diagonal of the box is limited by the place type: 3
        km for neighbourhoods, 7 km for localities, 50 km for counties, 200 km for regions, 500 km for
        countries, 1500 km for continents.

        Args:
            bbox: The bounding box in decimal degrees: west, south, east, north.
            place_type: Deprecated: the type by name, from `neighbourhood` up to `continent`; `county` is
                accepted here. Prefer `place_type_id`.
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.

        Returns:
            The places with their ids, types, coordinates and page URLs.

        Raises:
            ApiError: With a code of the method's own:
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
        place_type: PlaceTypeName | str | None = None,
        place_type_id: PlaceType | int | None = None,
        woe_id: str | None = None,
        place_id: str | None = None,
        threshold: int | None = None,
        contacts: ContactScope | str | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
    ) -> PlacePage:
        """List where the calling user's contacts took most of their photos.

        Give either `place_type_id` or the deprecated `place_type`. Flickr's description also asks for a
        `place_id` or `woe_id`, which limits the list to places inside that place.

        Needs a token with `read` permission.

        Args:
            place_type: Deprecated: the type by name, `continent`, `country`, `region`, `locality` or
                `neighbourhood`. Prefer `place_type_id`.
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
            woe_id: Count only photos taken inside the place with this Where On Earth id.
            place_id: Count only photos taken inside the place with this Flickr Places id.
            threshold: The minimum number of photos for a place to be listed. Photos of places below it count
                toward the parent place.
            contacts: Whose photos count, `all` contacts (the default) or `ff` for friends and family.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            Up to 100 places with their number of photos.

        Raises:
            ApiError: With a code of the method's own:
                1: Flickr has this method switched off at the moment.
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
        place_type_id: PlaceType | int,
        *,
        woe_id: str | None = None,
        place_id: str | None = None,
        threshold: int | None = None,
        tags: Sequence[str] | str | None = None,
        tag_mode: TagMode | str | None = None,
        machine_tags: Sequence[str] | str | None = None,
        machine_tag_mode: TagMode | str | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
    ) -> PlacePage:
        """List where most photos with certain tags were taken.

        Give `tags`, `machine_tags` or both. Flickr's description also asks for a `place_id` or `woe_id`,
        which limits the list to places inside that place.

        Args:
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
            woe_id: Count only photos taken inside the place with this Where On Earth id.
            place_id: Count only photos taken inside the place with this Flickr Places id.
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
            Up to 100 places with their number of photos.

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
        place_type_id: PlaceType | int | None = None,
        place_type: PlaceTypeName | str | None = None,
        woe_id: str | None = None,
        place_id: str | None = None,
        threshold: int | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
    ) -> PlacePage:
        """List where the calling user took most of their photos.

        Give either `place_type_id` or the deprecated `place_type`. Flickr's description also asks for a
        `place_id` or `woe_id`, which limits the list to places inside that place.

        Needs a token with `read` permission.

        Args:
            place_type_id: The place type: 29 continent, 12 country, 8 region, 7 locality, 22 neighborhood.
            place_type: Deprecated: the type by name, `continent`, `country`, `region`, `locality` or
                `neighbourhood`. Prefer `place_type_id`.
            woe_id: Count only photos taken inside the place with this Where On Earth id.
            place_id: Count only photos taken inside the place with this Flickr Places id.
            threshold: The minimum number of photos for a place to be listed. Photos of places below it count
                toward the parent place.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            Up to 100 places with their number of photos.

        Raises:
            ApiError: With a code of the method's own:
                1: Flickr has this method switched off at the moment.
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

    async def resolve_place_id(self, place_id: str) -> PlaceInfo:
        """Get a place by its Flickr place id.

        Deprecated; use `flickr.places.getInfo`. Flickr promises to keep it.

        Args:
            place_id: The place's Flickr Places id.

        Returns:
            The place with the larger places around it.

        Raises:
            ApiError: With a code of the method's own:
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

        Deprecated; use `flickr.places.getInfoByUrl`. Flickr promises to keep it.

        Args:
            url: The path of the place's page, such as `/France/Bretagne/Rennes`.

        Returns:
            The place with the larger places around it.

        Raises:
            ApiError: With a code of the method's own:
                2: The URL is missing.
                3: No place belongs to this URL.

        https://www.flickr.com/services/api/flickr.places.resolvePlaceURL.html
        """
        return await self._client._call(
            endpoints.RESOLVE_PLACE_URL,
            {"url": url},
        )

    async def tags_for_place(
        self,
        *,
        woe_id: str | None = None,
        place_id: str | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
    ) -> PlaceTagPage:
        """List the tags used most for photos of a place.

        Give either `place_id` or `woe_id`.

        Args:
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            Up to 100 tags, each with its number of uses.

        Raises:
            ApiError: With a code of the method's own:
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
