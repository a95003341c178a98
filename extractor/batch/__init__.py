"""Many inputs, by several processes, in runs that survive being killed: start at ``run.py``.

Inputs are cut into numbered **shards** (``shard``), worker processes read them under supervision (``worker``,
``pool``), each shard is kept in a **part** file that is there whole or not at all (``part``), results of
earlier runs are taken over (``earlier``), and the result files are joined from the parts (``join``).
"""

from extractor.batch.outcome import Done, Engine, Extracts, Summary, process

__all__ = ["Done", "Engine", "Extracts", "Summary", "process"]
