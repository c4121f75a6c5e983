"""Which of many numbered lines are the agenda, and which are lists inside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise

from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.numbering import Family, Number, as_letter
from lrt_summ.parsing.vocabulary import AGENDA_WORDS, TABLES_OF_CONTENTS, WRAPPERS, fold

_MOST = 999  # a higher number is no agenda item
_HUNDRED = 99  # from here on only where it counts on


def choose_chain(blocks: list[Block], candidates: list[int]) -> list[int]:
    """The candidates that head agenda items, ascending.

    The agenda is the family of numbers (1, I, A) that comes first and counts up; inside it the run
    of numbers whose lines look most like titles. Numbers that stand out of order count as well,
    lists that begin at one again inside an item do not.
    """
    families = _families(blocks, candidates)
    chains = {
        family: chain for family, members in families.items() if (chain := _chain(blocks, members))
    }
    if not chains:
        return []
    outer = [chain for family, chain in chains.items() if family != "arabic" and len(chain) > 1]
    if "arabic" in chains and not any(
        _encloses(chain, chains["arabic"], families["arabic"]) for chain in outer
    ):
        return chains["arabic"]
    return min(chains.values(), key=min)


def added_points(blocks: list[Block], candidates: list[int], chain: list[int]) -> list[int]:
    """Points put on the agenda late: `8a` between 8 and 9, printed as they are.

    One letter alone, below a point with a text of its own; several, or one at once below the
    point that it belongs to, are its parts.
    """
    found: list[int] = []
    for main, following in pairwise([*chain, len(blocks)]):
        number = blocks[main].number
        inside = candidates[bisect_right(candidates, main) : bisect_left(candidates, following)]
        lettered = [index for index in inside if _is_lettered(blocks[index].number, number)]
        if len(lettered) == 1 and lettered[0] > main + 1:
            found += [index for index in lettered if _form(blocks[index]) == _form(blocks[main])]
    return found


def announced_lists(blocks: list[Block]) -> set[int]:
    """Numbered lines right below one another, under a line such as `De raad besluit:`."""
    runs: list[list[int]] = []
    for index, (above, block) in enumerate(pairwise(blocks), 1):
        number = block.number if block.kind == "numbered" else None
        if number is None or number.depth != 1:
            continue
        announced = above.kind == "text" and above.text.text.rstrip().endswith(":")
        if number.value == 1 and announced and fold(above.title) not in WRAPPERS:
            runs.append([index])
        elif runs and runs[-1][-1] == index - 1 and number.value == len(runs[-1]) + 1:
            runs[-1].append(index)
    return {index for run in runs if len(run) > 1 for index in run}


def lists_in_bullets(blocks: list[Block]) -> set[int]:
    """Numbered lines that are indented right below a bullet, from one on: a list of its own.

    It is none if its count goes on below a text: `1. Opening` may follow the bullets of a header.
    """
    found: set[int] = set()
    runs: list[list[int]] = []
    for index, (above, block) in enumerate(pairwise(blocks), 1):
        if block.kind != "numbered" or block.number is None:
            continue
        if runs and runs[-1][-1] == index - 1 and block.indent >= above.indent:
            runs[-1].append(index)
        elif above.kind == "bullet" and block.number.value == 1 and block.indent > above.indent:
            runs.append([index])
    later: dict[int, set[int]] = {}
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        while runs and runs[-1][-1] == index:
            run = runs.pop()
            number = blocks[run[-1]].number
            goes_on = number is not None and number.value + 1 in later.get(block.indent, ())
            found.update(() if goes_on else run)
        if block.kind == "numbered" and block.number is not None:
            later.setdefault(block.indent, set()).add(block.number.value)
        elif block.kind == "heading":
            later.clear()
    return found


def agenda_before(blocks: list[Block], run: list[int]) -> set[int]:
    """The numbers under `Agenda:` that count anew further down, whatever their titles there.

    Args:
        run: adjacent short lines.
    """
    for head in (run[0] - 1, *run) if run else ():
        if head < 0 or fold(blocks[head].title) not in TABLES_OF_CONTENTS:
            continue
        listed: dict[str, int] = {}
        last = 0
        for index in range(head + 1, run[-1] + 1):
            number = blocks[index].number
            if number is None or number.value <= last:
                break
            listed[number.printed], last = index, number.value
        below = max(listed.values(), default=head) + 1
        again = {b.number.printed for b in blocks[below:] if b.number and b.kind in _TITLES}
        return {head, *listed.values()} if len(listed.keys() & again) > 1 else set()
    return set()


_TITLES = frozenset(["numbered", "heading"])


def _is_lettered(number: Number | None, main: Number | None) -> bool:
    """Whether a number is `8a` where the main one is 8."""
    if number is None or main is None or main.family != "arabic" or main.depth != 1:
        return False
    lettered = re.fullmatch(rf"0?{main.value}[a-zA-Z]", number.printed)
    return number.depth == 2 and lettered is not None


def _form(block: Block) -> tuple[object, ...]:
    """How a point is printed."""
    bare = block.number is not None and block.number.bare
    bold = block.bold or block.bold_head > 0
    return block.kind, block.level, block.indent, bold, bare, block.title.isupper()


def _encloses(outer: list[int], inner: list[int], numbers: list[tuple[int, Number]]) -> bool:
    """Whether the numbers count inside the points of `outer` and do not go on across them."""
    if inner[0] < outer[0]:
        return False
    restarts = sum(number.value == 1 for _, number in numbers) > 1
    return restarts or bisect_left(outer, inner[0]) == bisect_left(outer, inner[-1])


def _families(blocks: list[Block], candidates: list[int]) -> dict[Family, list[tuple[int, Number]]]:
    """Main numbers per family; sub-numbers only where there is no main number for them."""
    families: dict[Family, list[tuple[int, Number]]] = defaultdict(list)
    numbered = [
        (index, number) for index in candidates if (number := blocks[index].number) is not None
    ]
    lettered = {  # whether the letters that begin a list are capitals
        number.printed.isupper()
        for _, number in numbered
        if number.family == "letter" and number.value in {1, 2}
    }
    mains = {
        number.value for _, number in numbered if number.depth == 1 and number.family == "arabic"
    }
    values = {number.value for _, number in numbered}
    for index, number in numbered:
        if number.value > _HUNDRED and number.value - 1 not in values:
            continue  # `250 woningen` at the head of a line
        letter = as_letter(number) if number.printed.isupper() in lettered else None
        if letter is not None and number.printed.casefold() != "i":
            families["letter"].append((index, letter))
        elif number.value <= _MOST and (
            number.depth == 1
            or (
                number.family == "arabic"
                and number.value not in mains
                and number.depth == 2
                and number.printed[-1].isalpha()
            )
        ):
            families[number.family].append((index, number))
    return families


def _chain(blocks: list[Block], members: list[tuple[int, Number]]) -> list[int]:
    """The members that make up the agenda, if they are one."""
    ones = [index for index, number in members if number.value == 1]
    if len(ones) > 2 and len(ones) * 10 >= len(members) * 8:
        return _all_ones(blocks, ones)
    if anew := _counted_anew(blocks, members):
        return anew
    members = _without_inner_lists(blocks, members)
    best = _best_run(blocks, members)
    if not best:
        return []
    return sorted({*best, *_out_of_order(members, set(best))})


def _counted_anew(blocks: list[Block], members: list[tuple[int, Number]]) -> list[int]:
    """The points of an agenda that counts on between adjacent lines only, `[]` if it is none.

    A program that takes each text between two points for the end of a list numbers them so:
    `1 2 3 text 1 text 1 text`. Most points must then stand alone.
    """
    outer = min((blocks[index].indent for index, _ in members), default=0)
    points = [(index, number.value) for index, number in members if blocks[index].indent == outer]
    runs: list[list[int]] = []
    for index, value in points:
        above = runs[-1][-1] if runs else index
        inside = all(blocks[i].indent > outer for i in range(above + 1, index))
        if runs and inside and value == len(runs[-1]) + 1:
            runs[-1].append(index)
        elif value == 1 and blocks[index].kind == "numbered":
            runs.append([index])
        else:
            return []
    last = len(blocks) - 1
    alone = [run for run in runs if len(run) == 1 and blocks[min(run[0] + 1, last)].kind == "text"]
    enough = len(runs) > _FEWEST_RUNS and len(alone) * 2 >= len(runs)
    return [index for run in runs for index in run] if enough else []


_FEWEST_RUNS = 2


def _without_inner_lists(
    blocks: list[Block], members: list[tuple[int, Number]]
) -> list[tuple[int, Number]]:
    """Headings that count from one without a gap are the agenda; what begins anew below, is not."""
    heads = [(index, number) for index, number in members if blocks[index].kind == "heading"]
    counted = [number.value for _, number in heads] == [*range(1, len(heads) + 1)]
    if not counted or len(heads) < _FEWEST_HEADS:
        return members
    first = heads[0][0]
    anew = any(n.value == 1 and i > first and blocks[i].kind != "heading" for i, n in members)
    return heads if anew else members


_FEWEST_HEADS = 3


def _all_ones(blocks: list[Block], ones: list[int]) -> list[int]:
    """Markdown that leaves the counting to the browser numbers every item 1."""
    bold = [
        index
        for index in ones
        if blocks[index].bold or blocks[index].bold_head or blocks[index].kind == "heading"
    ]
    return bold if len(bold) > 2 else ones


def _best_run(blocks: list[Block], members: list[tuple[int, Number]]) -> list[int]:
    """The run counting up by one from its start that has the most and most title-like lines."""
    best: dict[
        int, tuple[float, int]
    ] = {}  # per value: score of the best run that ends in it, its index
    before: dict[int, int | None] = {}
    top = (0.0, -1)
    for index, number in members:
        score, previous = _score(blocks, index), best.get(number.value - 1)
        total = score + (previous[0] if previous else (0.0 if number.value == 1 else -1.0))
        before[index] = previous[1] if previous else None
        if number.value not in best or total > best[number.value][0]:
            best[number.value] = (total, index)
        if total > top[0]:
            top = (total, index)
    run: list[int] = []
    step: int | None = top[1] if top[1] >= 0 else None
    while step is not None:
        run.append(step)
        step = before[step]
    return _without_end_of_list(blocks, members, run[::-1])


def _without_end_of_list(
    blocks: list[Block], members: list[tuple[int, Number]], run: list[int]
) -> list[int]:
    """The run up to where only bare lines follow that go on with a list inside its last point.

    `1 … 2 … 3 …`, and under 3 a list `1 2 3 4 5`: its 4 and 5 are no points of the agenda.
    """
    values = {index: number.value for index, number in members}
    for place, (last, following) in enumerate(pairwise(run), 1):
        inside = [value for index, value in values.items() if last < index < following]
        goes_on = values.get(following - 1) == values[last] and inside == [
            *range(1, values[last] + 1)
        ]
        apart = blocks[following].after_blank > blocks[following - 1].after_blank
        if goes_on and not apart and run[-1] - following == len(run) - place - 1:
            return run[:place]
    return run


def _score(blocks: list[Block], index: int) -> float:
    """How much a numbered line looks like the heading of an agenda item."""
    block = blocks[index]
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    text = block.title
    score = 1.0
    score += 1.0 if block.kind == "heading" or (block.number and block.number.worded) else 0.0
    score += 0.6 if block.bold or block.bold_head else 0.0
    score += 0.2 if block.after_blank else 0.0
    score += 0.4 if AGENDA_WORDS.search(text) else 0.0
    score += 0.3 if following is not None and following.kind != "numbered" else 0.0
    score -= 0.4 if text.endswith((".", ";")) and len(text.split()) > 8 else 0.0
    score -= 0.4 if text[:1].islower() else 0.0
    score -= min(block.indent, 8) * 0.1 if block.kind == "numbered" else 0.0
    return max(score, 0.1)


def _out_of_order(members: list[tuple[int, Number]], run: set[int]) -> list[int]:
    """Members off the run that are no list inside an item.

    A list begins at one, and at least one of its numbers is taken by an item already. `Punt 7` in
    an agenda of bare numbers refers to one.
    """
    taken = {number.value for index, number in members if index in run}
    worded = any(number.worded for index, number in members if index in run)
    members = [(i, number) for i, number in members if i in run or number.worded <= worded]
    stretches: list[list[tuple[int, int]]] = [[]]
    for index, number in members:
        stretch = stretches[-1]
        if index in run:
            stretches.append([])
        elif stretch and number.value != stretch[-1][1] + 1:
            stretches.append([(index, number.value)])
        else:
            stretch.append((index, number.value))
    return [
        index
        for stretch in stretches
        if stretch and (stretch[0][1] != 1 or taken.isdisjoint(value for _, value in stretch))
        for index, _ in stretch
    ]
