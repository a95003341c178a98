"""Claim records as other programs read them: ``clemency export``. Start at ``formats``.

Nothing here reads text: a record and, where a format needs it, the article it was read in are all there is.
"""
