"""Response models: photos_notes."""

from .photo_parts import NoteBase


class NewNote(NoteBase):
    """A new note on a photo. The known responses contain only the id."""
