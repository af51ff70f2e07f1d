"""Encode and decode short ids of photos."""

from __future__ import annotations

import random

import pytest

from flickr_sdk import UsageError, shorturl


@pytest.mark.parametrize(("photo_id", "short"), [("4325695128", "7Afjsu"), ("1", "2"), ("57", "Z"), ("58", "21")])
def test_photo_id_is_encoded_and_decoded(photo_id: str, short: str) -> None:
    assert shorturl.encode(photo_id) == shorturl.encode(int(photo_id)) == short
    assert shorturl.url(photo_id) == f"https://flic.kr/p/{short}"
    for value in (short, f"https://flic.kr/p/{short}", f"https://flic.kr/p/{short}/"):
        assert shorturl.decode(value) == photo_id


def test_random_ids_survive_a_round_trip() -> None:
    generator = random.Random(7)
    ids = [str(generator.randrange(1, 10 ** generator.randrange(1, 20))) for _ in range(500)]
    assert [shorturl.decode(shorturl.encode(photo_id)) for photo_id in ids] == ids


@pytest.mark.parametrize("wrong", ["0", "", "-1", "1.5", "abc", "\u0661\u0662", "1" * 21, "1" * 5000, None, 0, -1, True, 1.0])
def test_invalid_photo_id_is_rejected(wrong: object) -> None:
    with pytest.raises(UsageError, match="is not a photo id"):
        shorturl.encode(wrong)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize(
    "wrong",
    ["", "7Af0su", "7AfOsu", "7AfIsu", "7Aflsu", "7Afjs\N{LATIN SMALL LETTER U WITH DIAERESIS}", "1", "Z" * 99, None, 5],
)
def test_invalid_short_id_is_rejected(wrong: object) -> None:
    with pytest.raises(UsageError, match="shorturl.decode"):
        shorturl.decode(wrong)  # type: ignore[arg-type]  # the point of the test
