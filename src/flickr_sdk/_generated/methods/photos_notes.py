"""flickr.photos.notes: Notes on photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import photos_notes as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from flickr_sdk.types import PhotoLike

    from ..models import NewNote


class PhotosNotesNamespace(Namespace):
    """Notes on photos."""

    _path: ClassVar[str] = "photos.notes"

    def add(
        self, photo_id: str | int | PhotoLike, note_x: int, note_y: int, note_w: int, note_h: int, note_text: str
    ) -> NewNote:
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

        Returns:
            The id of the new note.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The calling user cannot add notes to this photo.
                3: A required argument is missing.
                4: The photo has reached its limit of notes.
                5: The note extends beyond the edges of the photo.
                6: The calling user has added too many notes in a short time; try again later.

        https://www.flickr.com/services/api/flickr.photos.notes.add.html
        """
        return self._client._call(
            endpoints.ADD,
            {
                "photo_id": photo_id,
                "note_x": note_x,
                "note_y": note_y,
                "note_w": note_w,
                "note_h": note_h,
                "note_text": note_text,
            },
        )

    def delete(self, note_id: str | int) -> dict[str, JsonValue] | None:
        """Delete a note.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented; the return type is that of other clients.

        Args:
            note_id: The note's id.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The note does not exist.
                2: The calling user cannot delete this note.

        https://www.flickr.com/services/api/flickr.photos.notes.delete.html
        """
        return self._client._call(
            endpoints.DELETE,
            {"note_id": note_id},
        )

    def edit(
        self, note_id: str | int, note_x: int, note_y: int, note_w: int, note_h: int, note_text: str
    ) -> dict[str, JsonValue] | None:
        """Change the position, size and text of a note.

        All values are required, including unchanged ones. Position and size are in pixels of the 500-pixel
        version of the photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            note_id: The note's id.
            note_x: Left edge of the note, in pixels of the 500-pixel version of the photo.
            note_y: Top edge of the note, in pixels of the 500-pixel version of the photo.
            note_w: Width of the note, in pixels of the 500-pixel version of the photo.
            note_h: Height of the note, in pixels of the 500-pixel version of the photo.
            note_text: The text of the note.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The note does not exist.
                2: The calling user cannot edit this note.
                3: A required argument is missing.

        https://www.flickr.com/services/api/flickr.photos.notes.edit.html
        """
        return self._client._call(
            endpoints.EDIT,
            {
                "note_id": note_id,
                "note_x": note_x,
                "note_y": note_y,
                "note_w": note_w,
                "note_h": note_h,
                "note_text": note_text,
            },
        )
