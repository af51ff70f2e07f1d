"""flickr.photos.notes with flickrapi's method names: Notes on photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Add a note to a rectangle of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        note_x: Value,
        note_y: Value,
        note_w: Value,
        note_h: Value,
        note_text: Value,
        timeout: float | None = None,
    ) -> Parsed:
        """Add a note to a rectangle of a photo.

        Position and size are in pixels of the 500-pixel version of the photo.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            note_x: Left edge of the note, in pixels of the 500-pixel version of the photo.
            note_y: Top edge of the note, in pixels of the 500-pixel version of the photo.
            note_w: Width of the note, in pixels of the 500-pixel version of the photo.
            note_h: Height of the note, in pixels of the 500-pixel version of the photo.
            note_text: The text of the note.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The calling user cannot add notes to this photo.
                3: A required argument is missing.
                4: The photo has reached its limit of notes.
                5: The note extends beyond the edges of the photo.
                6: The calling user has added too many notes in a short time; try again later.

        https://www.flickr.com/services/api/flickr.photos.notes.add.html
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

class Delete(Generic[Parsed]):
    """Delete a note."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, note_id: Value, timeout: float | None = None) -> Parsed:
        """Delete a note.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            note_id: The note's id.

        Raises:
            FlickrError: With one of these codes:
                1: The note does not exist.
                2: The calling user cannot delete this note.

        https://www.flickr.com/services/api/flickr.photos.notes.delete.html
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

class Edit(Generic[Parsed]):
    """Change the position, size and text of a note."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        note_id: Value,
        note_x: Value,
        note_y: Value,
        note_w: Value,
        note_h: Value,
        note_text: Value,
        timeout: float | None = None,
    ) -> Parsed:
        """Change the position, size and text of a note.

        All values are required, including unchanged ones. Position and size are in pixels of the 500-pixel
        version of the photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            note_id: The note's id.
            note_x: Left edge of the note, in pixels of the 500-pixel version of the photo.
            note_y: Top edge of the note, in pixels of the 500-pixel version of the photo.
            note_w: Width of the note, in pixels of the 500-pixel version of the photo.
            note_h: Height of the note, in pixels of the 500-pixel version of the photo.
            note_text: The text of the note.

        Raises:
            FlickrError: With one of these codes:
                1: The note does not exist.
                2: The calling user cannot edit this note.
                3: A required argument is missing.

        https://www.flickr.com/services/api/flickr.photos.notes.edit.html
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

class PhotosNotesNamespace(Generic[Parsed]):
    """Notes on photos."""

    add: Add[Parsed]
    delete: Delete[Parsed]
    edit: Edit[Parsed]

class FlatPhotosNotesNamespace(Generic[Parsed]):
    """The methods of `flickr.photos.notes` in the spelling `flickr.photos_notes_...`."""

    photos_notes_add: Add[Parsed]
    photos_notes_delete: Delete[Parsed]
    photos_notes_edit: Edit[Parsed]
