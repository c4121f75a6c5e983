"""Which addresses are this machine, and how an address is shown."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


def is_loopback_address(host: str) -> bool:
    """Whether `host` is a numeric address of this machine."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def is_loopback_url(url: str) -> bool:
    """Whether the address is this machine by its very name; resolves nothing."""
    host = urlsplit(url).hostname or ""
    return host == "localhost" or is_loopback_address(host)


def shown_url(url: str) -> str:
    """An address without user, password and query, for messages."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if ":" in host:
        host = f"[{host}]"
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{host}{port}{parts.path}"
