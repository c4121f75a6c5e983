"""Who phrases: an OpenAI-compatible server, or llama.cpp inside this process.

    async with connect(settings) as provider:
        completion = await provider.complete(request)

Neither `connect` nor a provider that is never asked loads the API client or a model.
"""

from lrt_summ.providers.choosing import choose, connect, unconnected
from lrt_summ.providers.protocol import Completion, CompletionRequest, Provider, RateLimits

__all__ = [
    "Completion",
    "CompletionRequest",
    "Provider",
    "RateLimits",
    "choose",
    "connect",
    "unconnected",
]
