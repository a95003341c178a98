"""All fuzzing targets by name, with how often a campaign executes each: what is cheap most often."""

from __future__ import annotations

from tests.fuzz import files, parses, texts
from tests.fuzz.target import Target, paragraphs

TARGETS = {
    "decode": Target(files.decode_bytes, files.decode_seeds, 400_000),
    "file": Target(files.read_file, files.file_seeds, 150_000, 4_000),
    "page": Target(files.open_page, files.page_seeds, 8_000, 3_000),
    "segment": Target(texts.read_segments, paragraphs, 250_000),
    "counts": Target(texts.read_counts, paragraphs, 250_000),
    "dates": Target(texts.read_dates, paragraphs, 150_000),
    "grantors": Target(texts.read_grantors, paragraphs, 150_000),
    "acts": Target(parses.read_acts, parses.seeds, 150_000, 800),
    "attributions": Target(parses.read_attributions, parses.seeds, 60_000, 800),
    "claims": Target(parses.read_claims, parses.seeds, 12_000, 1_200),
    "extract": Target(texts.extract, paragraphs, 8_000, 600),
    "gate": Target(texts.pass_gate, paragraphs, 250_000, 200),
    "records": Target(files.load_records, files.record_seeds, 250_000, 4_000),
    "crosscheck": Target(files.check_claims, files.record_seeds, 2_000, 6_000),
    "judgements": Target(files.load_judgements, files.judgement_seeds, 200_000, 4_000),
    "journal": Target(files.write_journal, files.judgement_seeds, 100_000, 4_000),
    "grantor-file": Target(files.load_grantors, files.grantor_seeds, 150_000, 600),
}
