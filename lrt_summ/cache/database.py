"""The cache in a database server, through SQLAlchemy. Tested with PostgreSQL."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from lrt_summ.cache.store import NONE, Parameters, Row, fault_reason
from lrt_summ.errors import EndpointForbiddenError, UsageError

try:
    import sqlalchemy
    from sqlalchemy import exc
except ImportError:
    raise UsageError(
        "Voor een cache in een database is SQLAlchemy nodig.",
        hint='Installeer het met: pip install "lrt-summ[postgres]"',
    ) from None


class Database:
    """One connection to a database; see `SqlStore`.

    Args:
        url: as SQLAlchemy reads it.
        loopback_only: refuse a server that is not on this machine.

    Raises:
        UsageError: the URL or its driver is wrong, or the server cannot be reached.
        EndpointForbiddenError: the server is off this machine.
    """

    quick = False
    private = False
    faults: tuple[type[Exception], ...] = (exc.SQLAlchemyError, OSError)

    def __init__(self, url: str, *, loopback_only: bool = False) -> None:
        try:
            address = sqlalchemy.make_url(url)
            if loopback_only:
                address = address.set(host=_here(address))
            # Parameters are text of minutes, and its messages would quote them.
            self._engine = sqlalchemy.create_engine(
                address, pool_size=1, pool_pre_ping=True, hide_parameters=True
            )
            self.place = self._engine.url.render_as_string(hide_password=True)
            with self._engine.connect():
                pass
        except ImportError as error:
            raise UsageError(
                f"Het stuurprogramma voor deze cache ontbreekt: {error}",
                hint='Voor PostgreSQL: pip install "lrt-summ[postgres]"',
            ) from None
        except exc.ArgumentError:
            raise UsageError("Het adres van de cache is geen geldige database-URL.") from None
        except exc.SQLAlchemyError as error:
            raise UsageError(
                f"Cache {self.place} is niet bereikbaar: {fault_reason(error)}",
                hint="Draait de database, en klopt --cache? Met --cache off gaat het zonder.",
            ) from None
        self._connection: sqlalchemy.Connection | None = None

    @contextmanager
    def transaction(self, *, writes: bool = False) -> Iterator[None]:
        """See `SqlStore.transaction`. Writers are kept apart by the tables' keys alone."""
        with self._engine.begin() as self._connection:
            yield

    def run(self, sql: str, parameters: Parameters = NONE) -> list[Row]:
        """See `SqlStore.run`."""
        assert self._connection is not None  # noqa: S101 (run is called inside transaction only)
        result = self._connection.execute(sqlalchemy.text(sql), dict(parameters))
        return [tuple(row) for row in result] if result.returns_rows else []

    def has_table(self, name: str) -> bool:
        """Whether there is a table of this name."""
        assert self._connection is not None  # noqa: S101 (as in run)
        return sqlalchemy.inspect(self._connection).has_table(name)

    def size(self) -> int:
        """Bytes of the answers' text."""
        with self.transaction():
            return int(self.run("SELECT COALESCE(SUM(bytes), 0) FROM answers")[0][0])

    def wipe(self) -> None:
        """Give the space of removed rows back, so that their text is overwritten."""
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            full = "VACUUM FULL answers" if self._engine.dialect.name == "postgresql" else "VACUUM"
            connection.execute(sqlalchemy.text(full))

    def recover(self, fault: Exception) -> bool:
        """Never: a server's data is its owner's to mend."""
        return False

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def _here(url: sqlalchemy.URL) -> str:
    """The numeric address of a server on this machine, so that no later look-up leads elsewhere.

    Raises:
        EndpointForbiddenError: the server is elsewhere, or the URL leaves open where it is.
    """
    elsewhere = {"host", "hostaddr", "service"} & set(url.query)
    try:
        found = socket.getaddrinfo(url.host, url.port) if url.host and not elsewhere else []
    except (OSError, UnicodeError):
        found = []
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(ipaddress.ip_address(one).is_loopback for one in addresses):
        raise EndpointForbiddenError(
            f"Cache {url.host or url.render_as_string(hide_password=True)} is niet op deze machine,"
            " en offline mag er niets van de machine af.",
            hint="Noem met --cache een bestand, of een database op 127.0.0.1.",
        )
    return addresses[0]
