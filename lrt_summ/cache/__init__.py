"""Answers that were paid for, kept: in a file of the user's, or in a database for a team.

    with open_cache("default") as cache:
        answers = cache.get_many(keys)

Only whole answers come out: each row carries a checksum that is compared on every read.
"""

from lrt_summ.cache.answers import AnswerCache, CachedAnswer, CacheInfo, ModelShare
from lrt_summ.cache.opening import open_cache

__all__ = ["AnswerCache", "CacheInfo", "CachedAnswer", "ModelShare", "open_cache"]
