"""The table of licenses, compared with Flickr's own list."""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path

import pytest

from flickr_sdk import Flickr, enums, parse_response
from flickr_sdk.emulator import Emulator
from flickr_sdk.enums import LICENSES, License, LicenseTerms
from flickr_sdk.models import LicenseInfo, Photo


def test_table_has_every_license_of_flickr() -> None:
    assert list(LICENSES) == list(License)
    assert len(LICENSES) == 17
    with Emulator() as emulator, Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        _compare(flickr.photos.licenses.get_info())


def test_table_agrees_with_recorded_licenses(recorded: Path) -> None:
    files = sorted((recorded / "traffic" / "flickr.photos.licenses.getInfo").glob("*.json"))
    newest = max((json.loads(file.read_bytes()) for file in files), key=lambda one: str(one["body"]).count("CC BY"))
    listed = parse_response("flickr.photos.licenses.getInfo", newest["body"], format=newest["format"])
    assert isinstance(listed, list)
    _compare(listed)


def _compare(listed: list[LicenseInfo]) -> None:
    assert {one.id for one in listed} == set(LICENSES)
    for one in listed:
        assert LICENSES[one.id].url == one.url
        # Flickr's own names of three licenses lack the version.
        if one.id in (9, 10):
            assert {"CC0", "Public"} & set(re.findall(r"\w+", one.name))
        else:
            assert LICENSES[one.id].short_name.lower() == one.name.lower()


@pytest.mark.parametrize("terms", LICENSES.values(), ids=lambda terms: terms.short_name)
def test_terms_follow_from_the_name(terms: LicenseTerms) -> None:
    if terms.short_name.startswith("CC BY"):
        assert terms.spdx_id == terms.short_name.replace(" ", "-")
        assert terms.requires_attribution is True
        assert terms.allows_commercial_use is ("NonCommercial" not in terms.name)
        assert terms.allows_derivatives is ("NoDeriv" not in terms.name)
        assert terms.requires_share_alike is ("ShareAlike" in terms.name)
        assert terms.is_public_domain is False
    else:
        assert not terms.requires_attribution
        assert not terms.requires_share_alike
    assert terms.is_all_rights_reserved is (terms.id == License.ALL_RIGHTS_RESERVED)
    assert terms.url.startswith("https://")


def test_public_domain_is_claimed_only_where_it_is_settled() -> None:
    public = {License(number) for number, terms in LICENSES.items() if terms.is_public_domain}
    assert public == {License.US_GOVERNMENT_WORK, License.CC0_1_0, License.PUBLIC_DOMAIN_MARK_1_0}
    commons = LICENSES[License.NO_KNOWN_COPYRIGHT]
    assert commons.is_public_domain is commons.allows_commercial_use is commons.allows_derivatives is None
    assert {License(number) for number, terms in LICENSES.items() if terms.spdx_id is None} == {
        License.ALL_RIGHTS_RESERVED,
        License.NO_KNOWN_COPYRIGHT,
        License.US_GOVERNMENT_WORK,
    }


def test_photo_has_the_terms_of_its_license() -> None:
    photo = Photo(id="1", owner="1@N01", secret="s", server="2", farm=66, title="", license=License.CC_BY_2_0)
    assert photo.license_terms is LICENSES[License.CC_BY_2_0]
    assert photo.model_copy(update={"license": License(99)}).license_terms is None
    assert photo.model_copy(update={"license": None}).license_terms is None


def test_table_is_public_and_immutable() -> None:
    assert {"LICENSES", "LicenseTerms", "License"} <= set(dir(enums))
    with pytest.raises(AttributeError, match="did you mean LICENSES"):
        _ = enums.LICENCES  # type: ignore[attr-defined]  # a typo
    terms = LICENSES[License.CC0_1_0]
    with pytest.raises(AttributeError):
        terms.url = "https://example.org"  # type: ignore[misc]  # it is immutable
    with pytest.raises(TypeError):
        LICENSES[99] = terms  # type: ignore[index]  # it is immutable
    assert pickle.loads(pickle.dumps(terms)) == terms
