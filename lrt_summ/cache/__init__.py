"""Answers that were paid for, kept: in a file of the user's, or in a database for a team.

    with open_cache("default") as cache:
        answers = cache.get_many(keys)

Only whole answers come out: each row carries a checksum that is compared on every read. A file of
one user's own keeps finished reports beside them: see `lrt_summ.cache.reports`.
"""

from lrt_summ.cache.answers import AnswerCache, CachedAnswer, CacheInfo, ModelShare
from lrt_summ.cache.opening import open_cache
from lrt_summ.cache.reports import AnswerMark, ReportTable

__all__ = [
    "AnswerCache",
    "AnswerMark",
    "CacheInfo",
    "CachedAnswer",
    "ModelShare",
    "ReportTable",
    "open_cache",
]
