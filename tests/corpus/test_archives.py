"""Archives and packed files: every member accounted for, and none that harms."""

from __future__ import annotations

import io
import lzma
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from corpus import archive, packed
from corpus.problem import InputProblem
from corpus.read import read_articles
from corpus.reading import Reading
from schemas.article import Article
from tests.corpus.made import PACKERS, ROWS, TABLES, TEXT, as_tar, as_zip, gz, xz, zstd

PAGE = f"<html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>".encode()
MEMBERS = {
    "2021-06-24_a.txt": TEXT.encode(),
    "in/p.html": PAGE,
    "in/rows.csv": TABLES["x.csv"](ROWS),
    "in/rows.parquet": TABLES["x.parquet"]([{"id": "q", "text": TEXT}]),
    "t.txt.gz": gz(TEXT.encode()),
    ".hidden.txt": b"x",
    "__MACOSX/._a.txt": b"x",
    "picture.png": b"x",
    "empty.txt": b"",
    "report.pdf": b"%PDF",
    "more.zip": as_zip({"x.txt": b"x"}),
    "more.tar.gz": gz(as_tar({"x.txt": b"x"})),
}
READ = ["x/2021-06-24_a", "x/in/p", "a", "b", "q", "x/t"]
REASONS = {
    "empty.txt": "empty", "report.pdf": ".pdf files are not read", "more.zip": "an archive in an archive",
    "more.tar.gz": "an archive in an archive",
}  # fmt: skip


def read(path: Path, max_bytes: int = 1_000_000) -> tuple[list[Article], dict[str, str]]:
    items = list(read_articles([path], Reading(max_bytes=max_bytes)))
    problems = [item for item in items if isinstance(item, InputProblem)]
    assert all(item.remedy for item in problems)
    return (
        [item for item in items if isinstance(item, Article)],
        {item.location.rpartition("!")[2]: item.reason for item in problems},
    )


def made(tmp_path: Path, name: str, data: bytes) -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.zip", as_zip(MEMBERS)),
        ("x.tar", as_tar(MEMBERS)),
        ("x.tgz", gz(as_tar(MEMBERS))),
        *((f"x.tar{ending}", pack(as_tar(MEMBERS))) for ending, pack in PACKERS.items()),
    ],
)
def test_every_member_is_accounted_for(tmp_path: Path, name: str, data: bytes) -> None:
    articles, reasons = read(made(tmp_path, name, data))
    assert [article.id for article in articles] == READ
    assert reasons == REASONS
    assert articles[0].location == f"{(tmp_path / name).as_posix()}!2021-06-24_a.txt"
    assert (articles[0].published, articles[0].own_file) == ("2021-06-24", False)
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


@pytest.mark.parametrize("name", ["x.zip", "x.tar"])
@pytest.mark.parametrize(
    "member", ["../../up.txt", "/etc/up.txt", "a/../../up.txt", "C:\\up.txt", "\x1b[31m.txt"]
)
def test_names_of_members_are_no_paths(tmp_path: Path, name: str, member: str) -> None:
    make = as_zip if name == "x.zip" else as_tar
    (tmp_path / "in").mkdir()
    (article,), _ = read(made(tmp_path / "in", name, make({member: TEXT.encode()})))
    assert article.text == TEXT
    assert (article.location or "").startswith((tmp_path / "in" / name).as_posix() + "!")
    assert [path.name for path in tmp_path.rglob("*")] == ["in", name]


def linked_tar() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as tar:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"{kind.decode()}.txt")
            info.type, info.linkname = kind, "/etc/hostname"
            tar.addfile(info)
    return file.getvalue()


def linked_zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made_zip:
        for kind in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO):
            info = zipfile.ZipInfo(f"{kind}.txt")
            info.external_attr = (kind | 0o777) << 16
            made_zip.writestr(info, "/etc/hostname")
    return file.getvalue()


@pytest.mark.parametrize(("name", "data", "count"), [("x.tar", linked_tar(), 4), ("x.zip", linked_zip(), 3)])
def test_links_and_devices_are_refused(tmp_path: Path, name: str, data: bytes, count: int) -> None:
    articles, reasons = read(made(tmp_path, name, data))
    assert (articles, len(reasons), set(reasons.values())) == ([], count, {archive.LINK})


def test_a_locked_member(tmp_path: Path) -> None:
    data = bytearray(as_zip({"a.txt": TEXT.encode(), "b.txt": TEXT.encode()}))
    data[6] |= 1  # the first member's own header, and its line in the list at the end
    data[data.index(b"PK\1\2") + 8] |= 1
    articles, reasons = read(made(tmp_path, "x.zip", bytes(data)))
    assert ([article.id for article in articles], reasons) == (["x/b"], {"a.txt": "locked with a password"})


@pytest.mark.parametrize("name", ["x.zip", "x.tar", "x.tar.gz"])
def test_archives_without_articles(tmp_path: Path, name: str) -> None:
    make = as_zip if name == "x.zip" else as_tar
    data = make({"picture.png": b"x"})
    _, reasons = read(made(tmp_path, name, gz(data) if name.endswith("gz") else data))
    assert [reason.startswith("no .txt, .md") for reason in reasons.values()] == [True]


def test_one_member_beyond_the_limit(tmp_path: Path) -> None:
    members = {"a.txt": b"x" * 2_000_000, "b.txt": TEXT.encode()}
    for name, data in (("x.zip", as_zip(members)), ("x.tar.gz", gz(as_tar(members)))):
        articles, reasons = read(made(tmp_path, name, data))
        assert [article.id for article in articles] == ["x/b"]
        assert "larger than 1 MB" in reasons["a.txt"]


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bombs of megabytes instead of gigabytes."""
    monkeypatch.setattr(packed, "UNCHECKED", 1_000_000)


@pytest.mark.usefixtures("strict")
@pytest.mark.parametrize("ending", PACKERS)
@pytest.mark.parametrize("name", ["x.jsonl", "x.csv", "x.tar", "x.warc", "x.parquet"])
def test_packed_bombs(tmp_path: Path, name: str, ending: str) -> None:
    bomb = PACKERS[ending](b"text\n" + b"\0" * 40_000_000)
    _, reasons = read(made(tmp_path, name + ending, bomb))
    assert reasons, "a bomb passed without a word"


@pytest.mark.usefixtures("strict")
def test_a_bomb_of_lines_is_stopped_early(tmp_path: Path) -> None:
    bomb = gz(b"\0" * 40_000_000)
    *_, last = read_articles([made(tmp_path, "x.jsonl.gz", bomb)], Reading(max_bytes=1000))
    assert isinstance(last, InputProblem)
    assert "more than 200 times its size" in last.reason


@pytest.mark.usefixtures("strict")
def test_a_zip_bomb(tmp_path: Path) -> None:
    lines = b"\0" * 30_000_000
    articles, reasons = read(made(tmp_path, "x.zip", as_zip({"a.jsonl": lines, "b.txt": TEXT.encode()})))
    assert not articles
    assert "more than 200 times its size" in reasons["a.jsonl"]


@pytest.mark.usefixtures("strict")
def test_members_that_share_their_bytes(tmp_path: Path) -> None:
    """Many lines of the list point to the same packed bytes: each is small, together they never end."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("a.txt", b"x" * 900_000)
        bomb.filelist *= 400
    articles, reasons = read(made(tmp_path, "x.zip", file.getvalue()))
    assert len(articles) <= 10
    assert "more than 200 times its size" in reasons["a.txt"] or "broken" in reasons["a.txt"]


def test_a_list_of_members_that_fills_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_DIRECTORY", 1000)
    _, reasons = read(made(tmp_path, "x.zip", as_zip({f"{i}.txt": b"x" for i in range(30)})))
    assert [reason.startswith("its list of members is larger") for reason in reasons.values()] == [True]


def test_a_tar_header_that_announces_gigabytes(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 8_000_000_000
    _, reasons = read(made(tmp_path, "x.tar", info.tobuf(tarfile.GNU_FORMAT) + b"\0" * 20_000))
    assert ["is broken" in reason for reason in reasons.values()] == [True]


def test_xz_that_wants_too_much_memory(tmp_path: Path) -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]
    _, reasons = read(made(tmp_path, "x.txt.xz", lzma.compress(TEXT.encode(), filters=filters)))
    assert ["is broken" in reason for reason in reasons.values()] == [True]


def test_zstd_that_wants_too_much_memory(tmp_path: Path) -> None:
    options = {zstd.CompressionParameter.window_log: 30}
    with io.BytesIO() as file:
        with zstd.ZstdFile(file, "wb", options=options) as stream:
            stream.write(TEXT.encode() * 10)
        _, reasons = read(made(tmp_path, "x.txt.zst", file.getvalue()))
    assert ["is broken" in reason for reason in reasons.values()] == [True]


@pytest.mark.parametrize("ending", PACKERS)
def test_cut_off(tmp_path: Path, ending: str) -> None:
    lines = TABLES["x.jsonl"]([{"id": str(i), "text": f"{i} {hash((i, ending))} {TEXT}"} for i in range(400)])
    data = PACKERS[ending](lines)
    articles, reasons = read(made(tmp_path, f"x.jsonl{ending}", data[: len(data) * 2 // 3]))
    assert len(articles) < 400
    assert [reason for reason in reasons.values() if "cut off" in reason]


@pytest.mark.parametrize("ending", PACKERS)
def test_packed_pieces_one_after_another(tmp_path: Path, ending: str) -> None:
    pieces = [TABLES["x.jsonl"]([row]) for row in ROWS]
    articles, _ = read(made(tmp_path, f"x.jsonl{ending}", b"".join(map(PACKERS[ending], pieces))))
    assert [article.id for article in articles] == ["a", "b"]


def test_xz_padding_between_streams(tmp_path: Path) -> None:
    articles, _ = read(made(tmp_path, "x.txt.xz", xz(b"Twelve ") + b"\0" * 8 + xz(b"pardons") + b"\0" * 4))
    assert articles[0].text == "Twelve pardons"


def test_packed_twice(tmp_path: Path) -> None:
    _, reasons = read(made(tmp_path, "x.txt.gz.gz", gz(gz(TEXT.encode()))))
    assert list(reasons.values()) == ["files packed like x.txt.gz.gz are not read"]


def test_a_wrong_ending(tmp_path: Path) -> None:
    for name, data in (("x.txt", gz(b"x")), ("x.html", xz(b"x")), ("x.csv", zstd.compress(b"x"))):
        _, reasons = read(made(tmp_path, name, data))
        assert [reason.startswith("compressed with") for reason in reasons.values()] == [True]
    for name in ("x.zip", "x.tar", "x.gz", "x.jsonl.zst"):
        _, reasons = read(made(tmp_path, name, TEXT.encode()))
        assert len(reasons) == 1
