"""The commands of ``clemency``, one function each. What a command needs is imported inside it.

``clemency --help`` must not wait for spaCy, rich or pydantic, which together take seconds.
"""
