"""What a batch reads with: which model and grantors, and what its records depend on besides the article."""

from __future__ import annotations

import hashlib
import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.model_files import checked_folder, digest_of

if TYPE_CHECKING:
    from extractor.batch import Extracts

#: Libraries whose version can change a record.
LIBRARIES = (
    "clemency-claims", "spacy", "thinc", "numpy", "quantulum3", "dateparser",
    "charset-normalizer", "trafilatura", "htmldate", "justext", "courlan", "lxml",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DefaultEngine:
    """Makes the project's extractor; sent to worker processes, which load the model themselves."""

    model: str | None = None
    grantors: Path | None = None

    def __call__(self) -> Extracts:
        """Load model and grantors."""
        from extractor.pipeline import Extractor
        from extractor.repeats import OncePerText

        return OncePerText(Extractor(self.model, self.grantors))

    def settings(self) -> dict[str, str]:
        """Return digests of the code, the model and the grantors, and the versions of libraries.

        The code counts, not only its version, so that a run never mixes records of two states of it. Raises
        ModelNotFoundError, ModelChangedError, or GrantorFileError for grantors that break their format.
        """
        from extractor.normalise.grantor import load_grantors

        load_grantors(self.grantors)
        here = Path(__file__).parent
        return {
            **{name: _version(name) for name in LIBRARIES},
            "python": ".".join(platform.python_version_tuple()[:2]),
            "code": digest_of([here, here.parent / "schemas"]),
            "readers": digest_of([here.parent / "corpus"], "*"),
            "model": digest_of([checked_folder(self.model)]),
            "grantors": hashlib.sha256(self.grantors.read_bytes()).hexdigest() if self.grantors else "",
        }


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "unknown"
