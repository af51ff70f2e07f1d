"""Collect the data files of the emulator and the modules that are imported by name; PyInstaller runs this file."""  # noqa: N999  # PyInstaller requires this name

from PyInstaller.utils.hooks import (  # type: ignore[import-not-found,import-untyped,unused-ignore]  # pyright: ignore[reportMissingImports]  # installed by the user
    collect_data_files,
    collect_submodules,
)

datas = collect_data_files("flickr_sdk")
hiddenimports = collect_submodules("flickr_sdk", on_error="ignore")
