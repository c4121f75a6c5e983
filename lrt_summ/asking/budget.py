"""A limit on money that holds while many requests are under way."""

from __future__ import annotations

import asyncio
from decimal import Decimal

from lrt_summ.errors import BudgetExceededError


class Budget:
    """Never lets the sum of what was spent and what may yet be spent pass the limit.

    Args:
        limit: in US dollars; `None` for no limit.
    """

    def __init__(self, limit: Decimal | None) -> None:
        self._limit = limit
        self._spent = Decimal(0)
        self._held = Decimal(0)
        self._changed = asyncio.Condition()

    @property
    def is_limited(self) -> bool:
        """Whether there is a limit; without one, nobody need know a worst case."""
        return self._limit is not None

    async def hold(self, worst: Decimal | None) -> Decimal:
        """Set the worst case of a request aside before it is sent; the amount held.

        Waits while requests under way may yet turn out cheaper than their worst case.

        Raises:
            BudgetExceededError: it does not fit, or its price is unknown while there is a limit.
        """
        if self._limit is None:
            return Decimal(0)
        if worst is None:
            raise BudgetExceededError(
                "De prijs van dit model is onbekend, dus --max-cost kan niet bewaakt worden.",
                hint="Zet de prijs onder `prices` in lrt-summ.toml, of laat --max-cost weg.",
            )
        async with self._changed:
            while self._spent + self._held + worst > self._limit:
                if self._held == 0:
                    raise self._exceeded(worst)
                await self._changed.wait()
            self._held += worst
        return worst

    async def settle(self, held: Decimal, spent: Decimal) -> None:
        """Replace what was held for a request by what it took."""
        if self._limit is None:
            return
        async with self._changed:
            self._held -= held
            self._spent += spent
            self._changed.notify_all()

    def _exceeded(self, worst: Decimal) -> BudgetExceededError:
        return BudgetExceededError(
            f"Het volgende verzoek kan ${worst:.4f} kosten; van de ${self._limit} die deze run mag "
            f"kosten is ${self._spent:.4f} op.",
            hint="Verhoog --max-cost. Wat klaar is, is bewaard.",
        )
