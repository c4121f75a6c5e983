"""The HTTP client: what it may reach, and how much it takes in.

Off-limits addresses are refused after name resolution and the connection goes to the address that
was checked, so a name that resolves to something else the next moment changes nothing.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator

import httpx2

from lrt_summ.errors import EndpointError, EndpointForbiddenError
from lrt_summ.providers.addresses import is_loopback_address

MAX_BODY_BYTES = 50_000_000
MAX_PACKED_BYTES = 50_000
"""A compressed body grows up to a thousand times when it is unpacked."""

CONNECT_TIMEOUT_S = 10.0


def http_client(
    *, loopback_only: bool, connections: int, verify: ssl.SSLContext | None = None
) -> httpx2.AsyncClient:
    """A client that follows no redirects and takes no endless body.

    Args:
        loopback_only: refuse every address off this machine, and all proxies.
        connections: most connections at once.
        verify: how certificates are verified; the default takes a while to load.
    """
    verify = verify or httpx2.create_ssl_context(trust_env=not loopback_only)
    limits = httpx2.Limits(max_connections=connections, max_keepalive_connections=connections)
    transport = LoopbackTransport(limits, verify) if loopback_only else None
    return httpx2.AsyncClient(
        verify=verify,
        transport=transport,
        limits=limits,
        trust_env=not loopback_only,
        follow_redirects=False,
        timeout=httpx2.Timeout(None, connect=CONNECT_TIMEOUT_S),
        headers={"Accept-Encoding": "identity"},
        event_hooks={"request": [_say_little], "response": [_bound_body]},
    )


class LoopbackTransport(httpx2.AsyncBaseTransport):
    """Connects to this machine and to nothing else."""

    def __init__(self, limits: httpx2.Limits, verify: ssl.SSLContext) -> None:
        self._inner = httpx2.AsyncHTTPTransport(limits=limits, verify=verify, trust_env=False)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send the request to the loopback address that its host resolves to.

        Raises:
            EndpointForbiddenError: the host resolves to any address off this machine.
        """
        host = request.url.host
        address = await resolve_loopback(host, request.url.port)
        if address != host:
            request.extensions = {**request.extensions, "sni_hostname": host}
            request.url = request.url.copy_with(host=address)
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._inner.aclose()


async def resolve_loopback(host: str, port: int | None) -> str:
    """The loopback address behind a host name.

    Raises:
        EndpointForbiddenError: one of its addresses is not on this machine.
    """
    if is_loopback_address(host):
        return host
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        found = []
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(map(is_loopback_address, addresses)):
        raise EndpointForbiddenError(
            f"{host} is niet op deze machine, en offline mag er niets van de machine af.",
            hint="Kies --provider local of rules, of zet LRT_SUMM_OFFLINE uit.",
        )
    return next((a for a in addresses if ":" not in a), addresses[0])


async def _say_little(request: httpx2.Request) -> None:
    """The SDK tells each server about the machine that it runs on; ours says only what asks."""
    for name in [name for name in request.headers if name.lower().startswith("x-stainless-")]:
        del request.headers[name]
    request.headers["User-Agent"] = "lrt-summ"


async def _bound_body(response: httpx2.Response) -> None:
    packed = response.headers.get("content-encoding", "identity").lower() != "identity"
    limit = MAX_PACKED_BYTES if packed else MAX_BODY_BYTES
    stream = response.stream
    assert isinstance(stream, httpx2.AsyncByteStream)  # noqa: S101 (the client is asynchronous)
    response.stream = _BoundedStream(stream, limit)


class _BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream, limit: int) -> None:
        self._inner = inner
        self._limit = limit

    async def __aiter__(self) -> AsyncIterator[bytes]:
        taken = 0
        async for chunk in self._inner:
            taken += len(chunk)
            if taken > self._limit:
                raise EndpointError(f"De server antwoordt met meer dan {self._limit} bytes.")
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()
