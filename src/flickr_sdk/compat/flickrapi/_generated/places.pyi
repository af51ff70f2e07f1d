"""flickr.places with flickrapi's method names: Places and the photos taken there."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Find(Generic[Parsed]):
    """Find places by name."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, query: Value, timeout: float | None = None) -> Parsed:
        """Find places by name.

        This method is not a geocoder. For a query more specific than Flickr's smallest place types, it
        returns the surrounding place, for example the city of a street address. Places with the same name
        differ in `place_type` and `place_url`.

        Args:
            query: The place name to search for.

        Raises:
            FlickrError: With one of these codes:
                1: The query is missing.

        https://www.flickr.com/services/api/flickr.places.find.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class FindByLatLon(Generic[Parsed]):
    """Find the place that contains a point."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, lat: Value, lon: Value, accuracy: Value = None, timeout: float | None = None) -> Parsed:
        """Find the place that contains a point.

        This method is not a reverse geocoder. For a point on a street, it returns the surrounding
        neighborhood or city. Flickr truncates the coordinates to three or four decimal places; its
        documentation mentions both.

        Args:
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: Accuracy of the location, from 1 (world) through about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The latitude is invalid.
                3: The longitude is invalid.
                4: The accuracy is invalid.

        https://www.flickr.com/services/api/flickr.places.findByLatLon.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetChildrenWithPhotosPublic(Generic[Parsed]):
    """List the places within a place that have public photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, place_id: Value = None, woe_id: Value = None, timeout: float | None = None) -> Parsed:
        """List the places within a place that have public photos.

        Requires `place_id` or `woe_id`.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Raises:
            FlickrError: With one of these codes:
                1: Neither `place_id` nor `woe_id` was passed.
                2: The `place_id` or `woe_id` is malformed.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.getChildrenWithPhotosPublic.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetInfo(Generic[Parsed]):
    """Get the details of a place, including its parent places and outline."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, place_id: Value = None, woe_id: Value = None, timeout: float | None = None) -> Parsed:
        """Get the details of a place, including its parent places and outline.

        Requires `place_id` or `woe_id`. Since about 2018, some responses have empty fields.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Raises:
            FlickrError: With one of these codes:
                1: Neither `place_id` nor `woe_id` was passed.
                2: The `place_id` or `woe_id` is malformed.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.getInfo.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetInfoByUrl(Generic[Parsed]):
    """Get a place by the path of its page on Flickr."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, url: Value, timeout: float | None = None) -> Parsed:
        """Get a place by the path of its page on Flickr.

        Args:
            url: The path of the place's page, such as `/France/Bretagne/Rennes`.

        Raises:
            FlickrError: With one of these codes:
                2: The URL is missing.
                3: No place has this URL.

        https://www.flickr.com/services/api/flickr.places.getInfoByUrl.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPlaceTypes(Generic[Parsed]):
    """List the available place types."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the available place types.

        https://www.flickr.com/services/api/flickr.places.getPlaceTypes.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetShapeHistory(Generic[Parsed]):
    """List all outlines that Flickr has computed for a place."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, place_id: Value = None, woe_id: Value = None, timeout: float | None = None) -> Parsed:
        """List all outlines that Flickr has computed for a place.

        Requires `place_id` or `woe_id`.

        Args:
            place_id: The place's Flickr Places id, as an alternative to `woe_id`.
            woe_id: The place's Where On Earth (WOE) id, as an alternative to `place_id`.

        Raises:
            FlickrError: With one of these codes:
                1: Neither `place_id` nor `woe_id` was passed.
                2: The `place_id` or `woe_id` is malformed.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.getShapeHistory.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetTopPlacesList(Generic[Parsed]):
    """List the places with the most geotagged photos of one day."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        place_type_id: Value,
        date: Value = None,
        woe_id: Value = None,
        place_id: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The place type is unknown or unsupported.
                3: The date is invalid.
                4: The `place_id` or `woe_id` is invalid.

        https://www.flickr.com/services/api/flickr.places.getTopPlacesList.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PlacesForBoundingBox(Generic[Parsed]):
    """List the places of one type within a bounding box."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, bbox: Value, place_type: Value = None, place_type_id: Value = None, timeout: float | None = None
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The bounding box is incomplete or malformed.
                3: The place type is invalid.
                4: The box is too large for the place type.

        https://www.flickr.com/services/api/flickr.places.placesForBoundingBox.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PlacesForContacts(Generic[Parsed]):
    """List the places where the calling user's contacts took the most photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        place_type: Value = None,
        place_type_id: Value = None,
        woe_id: Value = None,
        place_id: Value = None,
        threshold: Value = None,
        contacts: Value = None,
        min_upload_date: Value = None,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
                1: The method is temporarily disabled.
                2: A required argument is missing.
                3: The place type is invalid.
                4: The `place_id` or `woe_id` is invalid.
                5: The threshold is invalid.
                6: `contacts` is neither `all` nor `ff`.

        https://www.flickr.com/services/api/flickr.places.placesForContacts.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PlacesForTags(Generic[Parsed]):
    """List the places with the most photos with the given tags."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        place_type_id: Value,
        woe_id: Value = None,
        place_id: Value = None,
        threshold: Value = None,
        tags: Value = None,
        tag_mode: Value = None,
        machine_tags: Value = None,
        machine_tag_mode: Value = None,
        min_upload_date: Value = None,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        https://www.flickr.com/services/api/flickr.places.placesForTags.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PlacesForUser(Generic[Parsed]):
    """List the places where the calling user took the most photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        place_type_id: Value = None,
        place_type: Value = None,
        woe_id: Value = None,
        place_id: Value = None,
        threshold: Value = None,
        min_upload_date: Value = None,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
                1: The method is temporarily disabled.
                2: A required argument is missing.
                3: The place type is invalid.
                4: The `place_id` or `woe_id` is invalid.
                5: The threshold is invalid.

        https://www.flickr.com/services/api/flickr.places.placesForUser.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class ResolvePlaceId(Generic[Parsed]):
    """Get a place by its Flickr Places id."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, place_id: Value, timeout: float | None = None) -> Parsed:
        """Get a place by its Flickr Places id.

        Deprecated; use `flickr.places.getInfo`. Flickr does not plan to remove this method.

        Args:
            place_id: The place's Flickr Places id.

        Raises:
            FlickrError: With one of these codes:
                2: The place id is missing.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.resolvePlaceId.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class ResolvePlaceURL(Generic[Parsed]):
    """Get a place by the path of its page on Flickr."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, url: Value, timeout: float | None = None) -> Parsed:
        """Get a place by the path of its page on Flickr.

        Deprecated; use `flickr.places.getInfoByUrl`. Flickr does not plan to remove this method.

        Args:
            url: The path of the place's page, such as `/France/Bretagne/Rennes`.

        Raises:
            FlickrError: With one of these codes:
                2: The URL is missing.
                3: No place has this URL.

        https://www.flickr.com/services/api/flickr.places.resolvePlaceURL.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class TagsForPlace(Generic[Parsed]):
    """List the most used tags of photos taken at a place."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        woe_id: Value = None,
        place_id: Value = None,
        min_upload_date: Value = None,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The `place_id` or `woe_id` is invalid.
                3: The place does not exist.

        https://www.flickr.com/services/api/flickr.places.tagsForPlace.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PlacesNamespace(Generic[Parsed]):
    """Places and the photos taken there."""

    find: Find[Parsed]
    findByLatLon: FindByLatLon[Parsed]
    getChildrenWithPhotosPublic: GetChildrenWithPhotosPublic[Parsed]
    getInfo: GetInfo[Parsed]
    getInfoByUrl: GetInfoByUrl[Parsed]
    getPlaceTypes: GetPlaceTypes[Parsed]
    getShapeHistory: GetShapeHistory[Parsed]
    getTopPlacesList: GetTopPlacesList[Parsed]
    placesForBoundingBox: PlacesForBoundingBox[Parsed]
    placesForContacts: PlacesForContacts[Parsed]
    placesForTags: PlacesForTags[Parsed]
    placesForUser: PlacesForUser[Parsed]
    resolvePlaceId: ResolvePlaceId[Parsed]
    resolvePlaceURL: ResolvePlaceURL[Parsed]
    tagsForPlace: TagsForPlace[Parsed]

class FlatPlacesNamespace(Generic[Parsed]):
    """The methods of `flickr.places` in the spelling `flickr.places_...`."""

    places_find: Find[Parsed]
    places_findByLatLon: FindByLatLon[Parsed]
    places_getChildrenWithPhotosPublic: GetChildrenWithPhotosPublic[Parsed]
    places_getInfo: GetInfo[Parsed]
    places_getInfoByUrl: GetInfoByUrl[Parsed]
    places_getPlaceTypes: GetPlaceTypes[Parsed]
    places_getShapeHistory: GetShapeHistory[Parsed]
    places_getTopPlacesList: GetTopPlacesList[Parsed]
    places_placesForBoundingBox: PlacesForBoundingBox[Parsed]
    places_placesForContacts: PlacesForContacts[Parsed]
    places_placesForTags: PlacesForTags[Parsed]
    places_placesForUser: PlacesForUser[Parsed]
    places_resolvePlaceId: ResolvePlaceId[Parsed]
    places_resolvePlaceURL: ResolvePlaceURL[Parsed]
    places_tagsForPlace: TagsForPlace[Parsed]
