"""All fuzzing targets by name, with how often a campaign executes each: what is cheap most often."""

from __future__ import annotations

from tests.fuzz import files, parses, texts
from tests.fuzz.target import Target, paragraphs

TARGETS = {
    "claims": Target(parses.read_claims, parses.seeds, 3_000, 1_200),
    "extract": Target(texts.extract, paragraphs, 3_000, 600),
    "page": Target(files.open_page, files.page_seeds, 1_500, 3_000),
    "crosscheck": Target(files.check_claims, files.record_seeds, 500, 6_000),
    "file": Target(files.read_file, files.file_seeds, 30_000, 4_000),
    "attributions": Target(parses.read_attributions, parses.seeds, 15_000, 800),
    "counts": Target(texts.read_counts, paragraphs, 60_000),
    "dates": Target(texts.read_dates, paragraphs, 40_000),
    "acts": Target(parses.read_acts, parses.seeds, 40_000, 800),
    "grantors": Target(texts.read_grantors, paragraphs, 60_000),
    "grantor-file": Target(files.load_grantors, files.grantor_seeds, 100_000, 600),
    "journal": Target(files.write_journal, files.judgement_seeds, 50_000, 4_000),
    "gate": Target(texts.pass_gate, paragraphs, 200_000, 200),
    "segment": Target(texts.read_segments, paragraphs, 250_000),
    "judgements": Target(files.load_judgements, files.judgement_seeds, 300_000, 4_000),
    "records": Target(files.load_records, files.record_seeds, 400_000, 4_000),
    "decode": Target(files.decode_bytes, files.decode_seeds, 600_000),
}
