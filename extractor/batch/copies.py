"""Result files of a run that has ended, copied to an object store or another place, through fsspec."""

from __future__ import annotations

from pathlib import Path

from corpus.store import STORE
from extractor.batch.folder import MANIFEST


class CopyError(ValueError):
    """The results can't be copied there, and why."""


class Copies:
    """Where results are copied to: ``s3://bucket/run``, ``file:///mnt/run`` …

    Made before a run begins, so that an address that can't be used is said at once. Raises CopyError.
    """

    def __init__(self, address: str) -> None:
        import fsspec

        self.address = address
        try:
            self._system, path = fsspec.core.url_to_fs(address)
        except (ImportError, ValueError) as error:
            raise CopyError(f"{address}: {error}; for s3:// pip install 'clemency-claims[s3]'") from error
        self._path = path.rstrip("/")

    def write(self, folder: Path) -> None:
        """Copy the result files of a run's folder; the manifest last, so that it tells that all are there.

        Raises CopyError; what is in the folder stays there.
        """
        files = [path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")]
        try:
            self._system.makedirs(self._path, exist_ok=True)
            for path in sorted(files, key=lambda path: (path.name == MANIFEST, path.name)):
                self._system.put_file(str(path), f"{self._path}/{path.name}")
            if not (folder / STORE).exists() and self._system.exists(f"{self._path}/{STORE}"):
                self._system.rm_file(f"{self._path}/{STORE}")  # of an earlier run
        except Exception as error:  # each store has its own exceptions, none ours to list
            said = (str(error) or type(error).__name__).splitlines()[0]
            raise CopyError(
                f"the results are in {folder}, but can't be copied to {self.address}: {said}"
            ) from error
