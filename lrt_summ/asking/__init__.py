"""Item + prompt + model → answer: with retries, a budget, a pace, and a cache.

asker = Asker(settings, provider, prompt, cache)
asked = await asker.ask(item)
"""

from lrt_summ.asking.asker import Asked, Asker
from lrt_summ.asking.estimate import Estimate

__all__ = ["Asked", "Asker", "Estimate"]
