"""The world of one emulator: its people, photos, albums, groups and everything else that the API returns."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from . import photos
from .credentials import Credentials
from .database import Database
from .images import MissingPillow, measure
from .quirks import Quirks
from .seed import Seed, fill, read_seed

__all__ = ["World"]


class World(Database):
    """The data that an emulator serves.

    Args:
        seed: The initial data in the seed format, as a mapping or as the path of a JSON file; `None` for the built-in world.
        data: The file that stores the world. By default, the world lives in memory and ends with the emulator. If the file
            already holds a world, the emulator uses it and ignores the seed.
        empty: Whether to load only the people of the seed.
        clock: Returns the current time as a Unix timestamp in seconds.
        quirks: The quirks of searches; `None` for all of them.

    Attributes:
        quirks: The quirks of searches.
        listing_times: When searches begin to return photos, as Unix timestamps by photo id; see `delay_listing`.
        credentials: The API key and the tokens that a data file keeps.

    Raises:
        ValueError: The seed is invalid, or the file is not a world of this version.
        OSError: A file cannot be read, or another emulator has locked it.
    """

    def __init__(
        self,
        seed: Seed | None = None,
        *,
        data: str | os.PathLike[str] | None = None,
        empty: bool = False,
        clock: Callable[[], float],
        quirks: Quirks | None = None,
    ) -> None:
        self.quirks: Quirks = quirks or Quirks()
        self.listing_times: dict[int, float] = {}
        self._seed = read_seed(seed)
        self._empty = empty
        super().__init__(data, clock)
        if self._is_new:
            try:
                self._create(self._fill)
            except BaseException:
                self.connection.close()
                raise
        self.credentials: Credentials = Credentials(self, persistent=data is not None)

    def _fill(self) -> None:
        fill(self, self._seed, only_people=self._empty)

    def add_person(self, username: str, **values: Any) -> str:
        """Add a person.

        Args:
            username: The screen name.
            **values: Other fields of the person in the seed format, such as `realname`, `path_alias` and `ispro`.

        Returns:
            The NSID.
        """
        with self.transaction():
            number = 10000001 + int(self.scalar("SELECT count(*) FROM people"))
            values.setdefault("nsid", f"{number}@N{number % 100:02}")
            if "profile" in values:
                values["profile"] = json.dumps(values["profile"])
            self.put("people", username=username, **values)
        return str(values["nsid"])

    def add_contact(self, owner: str, nsid: str, *, friend: bool = False, family: bool = False) -> None:
        """Add a contact to a person's contact list, or update it.

        Args:
            owner: The owner of the list, as an NSID, a username or a path alias.
            nsid: The contact, in the same forms.
            friend: Whether the contact is a friend.
            family: Whether the contact is family.
        """
        with self.transaction() as connection:
            values = (self.nsid(owner), self.nsid(nsid), friend, family)
            connection.execute("INSERT OR REPLACE INTO contacts (owner, nsid, friend, family) VALUES (?, ?, ?, ?)", values)

    def add_photo(
        self,
        owner: str,
        content: bytes | None = None,
        *,
        title: str = "",
        description: str = "",
        tags: Sequence[str] = (),
        date_upload: int | None = None,
        date_taken: str | None = None,
        **values: Any,
    ) -> str:
        """Add a photo, as if its owner had just uploaded it.

        Args:
            owner: The owner, as an NSID, a username or a path alias.
            content: The bytes of the image or video; `None` for one that the emulator draws on demand.
            title: The title.
            description: The description.
            tags: The tags as the owner wrote them, such as `["Northern Lights"]`.
            date_upload: When the photo was uploaded, as a Unix timestamp in seconds; the current time by default.
            date_taken: When the photo was taken, such as `2024-02-10 23:14:05`.
            **values: Other fields of the photo in the seed format, such as `is_public`, `license` and `media`.

        Returns:
            The id of the photo.

        Raises:
            ValueError: The owner or a field is unknown, or the dimensions are invalid.
        """
        given: dict[str, Any] = {"owner": owner, "title": title, "description": description, "tags": tags, **values}
        given |= {} if date_upload is None else {"date_upload": date_upload}
        given |= {} if date_taken is None else {"date_taken": date_taken}
        if content is not None and values.get("media") != "video" and not values.keys() & {"width", "height"}:
            given = _measure_if_possible(content) | given
        with self.transaction():
            (photo_id,) = photos.insert(self, [given], drawn=content is None)
            if content is not None:
                self.connection.execute("INSERT INTO originals VALUES (?, ?)", (photo_id, content))
        return str(photo_id)

    def add_photos(self, many: Iterable[Mapping[str, Any]]) -> list[str]:
        """Add many photos in one fast transaction.

        Args:
            many: The fields of each photo in the seed format; `owner` is required.

        Returns:
            The ids, in order.

        Raises:
            ValueError: A photo is invalid; no photo is added.
        """
        with self.transaction():
            return [str(one) for one in photos.insert(self, many)]

    def delay_listing(self, photo_id: str, seconds: float) -> None:
        """Hide a photo from searches for some time, as Flickr does until it has indexed an upload. Other methods return it.

        Args:
            photo_id: The id of the photo.
            seconds: The number of seconds from now, by the emulator's clock.
        """
        with self.transaction():
            self.listing_times[int(photo_id)] = self.now() + seconds

    def reset(self) -> None:
        """Delete everything and load the seed again."""
        self.listing_times.clear()
        with self.transaction() as connection:
            # Foreign keys delete the rows of all other tables.
            for table in ("people", "groups", "counters"):
                connection.execute(f"DELETE FROM {table}")
            self._fill()


def _measure_if_possible(content: bytes) -> dict[str, Any]:
    """Return dimensions and format of an image; empty, so that the defaults apply, if they cannot be read."""
    try:
        found = measure(content)
    except MissingPillow:
        found = None
    return {} if found is None else dict(zip(("width", "height", "originalformat"), found, strict=True))
