"""Files of object stores and other remote places, through fsspec: ``s3://bucket/news``, ``memory://x``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from corpus.beside import MANIFEST, SIDECAR
from corpus.folders import Found, RemoteFolder
from corpus.kinds import CONVERT, READ, kind_of, may_be_article, not_read
from corpus.problem import InputProblem, Unreadable, unreadable

MAGIC = re.compile(r"[*?\[]")


def find_remote(address: str) -> Iterator[Found | InputProblem]:
    """Yield the articles' files at, below or matching an address, sorted by name.

    Hidden files, sidecars and ``manifest.csv`` are no articles, as in folders of this machine.
    """
    try:
        yield from _find(address)
    except Unreadable as problem:
        yield problem.at(address)
    except Exception as error:  # each store has its own exceptions (botocore's, aiohttp's), none ours to list
        yield unreadable(error).at(address)


def _find(address: str) -> Iterator[Found | InputProblem]:
    system, path = _open(address)
    named, listed = system.isfile(path), None
    if named:
        root, names = path.rpartition("/")[0], [path]
    elif MAGIC.search(path):
        root, names = MAGIC.split(path)[0].rpartition("/")[0], system.glob(path)
    else:
        root, names = path.rstrip("/"), system.find(path)
        listed = frozenset(_below(name, root) for name in names)
    folder = RemoteFolder(system, root, listed)
    found = None
    for path in sorted(names):
        name, location = _below(path, root), system.unstrip_protocol(path)
        if named or _wanted(name):
            kind = kind_of(name)
            found = (
                Found(name, location, kind, folder)
                if kind
                else InputProblem(location, not_read(name), CONVERT)
            )
            yield found
    if found is None:
        yield InputProblem(address, f"no {READ} there", "check the address")


def _open(address: str) -> tuple[Any, str]:
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(address)
    except ImportError as error:  # s3fs, gcsfs …: fsspec's message names the package
        remedy = "install it; for s3:// that is pip install 'clemency-claims[s3]'"
        raise Unreadable(str(error).splitlines()[0], remedy) from None
    except ValueError as error:
        raise Unreadable(str(error).splitlines()[0].lower(), "check the address") from None
    return system, path


def _below(path: str, root: str) -> str:
    return path.removeprefix(root).lstrip("/")


def _wanted(name: str) -> bool:
    path = PurePosixPath(name)
    if any(part.startswith(".") for part in path.parts) or path.name == MANIFEST:
        return False
    return may_be_article(name) and not name.endswith(SIDECAR)
