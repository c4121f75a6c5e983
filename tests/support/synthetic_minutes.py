"""Invented minutes in any number, each different, the same for the same seed.

`python -m tests.support.synthetic_minutes FOLDER 1000` writes a thousand of them.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

_PARTIES = (
    """
    gemeente Oosterwolde|gemeente Westerveen|gemeente Duinrade|provincie Noorderland|VNG|IPO|BZK
    |JenV|OCW|SZW|het COA|de politie|waterschap Rivierland|de Veiligheidsregio Middenmeer|de GGD
    |het Rijksvastgoedbedrijf|de projectgroep|het secretariaat
""".replace("\n    ", "")
    .strip()
    .split("|")
)
_TOPICS = (
    """
    de doorstroom naar woningen|de opvang aan de Havenkade|het convenant handhaving|de regionale
     verdeling|de planning van de nieuwbouw|het gebruik van het depot|de begroting van de regiotafel
    |de inzet van tolken|het toezicht op de waterkering|de vergunning voor het terrein
    |de communicatie met omwonenden|de evaluatie van de pilot|de scholing van vrijwilligers
    |de toegang tot zorg|het vervoer naar school|de monitor van het derde kwartaal
""".replace("\n    ", "")
    .strip()
    .split("|")
)
_MONTHS = "januari februari maart april mei juni september oktober november december".split()
_NUMBERS = ["12", "35", "140", "275", "1.200", "3.450", "19.000", "zes", "veertig"]
_UNITS = ["plekken", "woningen", "aanvragen", "meldingen", "deelnemers", "locaties"]

_PLAIN = [
    "{Party} licht toe dat {topic} sinds {month} beter verloopt dan vooraf was ingeschat.",
    "Op dit moment zijn er {number} {unit} beschikbaar, tegen {number2} in {month}.",
    "{Party} vraagt aandacht voor {topic} en wijst op de gevolgen voor kleinere gemeenten.",
    "De voorzitter constateert dat de partijen het eens zijn over de richting van {topic}.",
    "{Party} geeft aan dat de cijfers over {topic} pas in {month} compleet zijn.",
    "Volgens {party} is het tekort van {number} {unit} niet binnen een jaar in te lopen.",
    "Er wordt stilgestaan bij {topic}; {party} en {party2} delen hun ervaringen.",
    "{Party} roept {party2} op om {topic} eerder te bespreken met de colleges.",
    "De stukken over {topic} zijn vooraf gedeeld en leiden niet tot opmerkingen.",
    "Het is nog onzeker of {topic} vóór het einde van het jaar geregeld kan worden.",
    "{Party} heeft geen bezwaar, mits de kosten van {topic} door het Rijk worden gedragen.",
    "Uit de rondvraag blijkt dat {number} {unit} nog niet in de registratie staan.",
]
_DECISIONS = [
    "Besluit: {topic} wordt vastgesteld voor een periode van twee jaar.",
    "Besluit: het overleg stemt in met {topic}, mits {party} de dekking bevestigt.",
    "Besluit: {topic} komt in {month} opnieuw op de agenda.",
]
_ACTIONS = [
    "Actie: {party} stuurt vóór 1 {month} een overzicht van {topic} aan {party2}.",
    "Afspraak: {party} en {party2} werken {topic} uit voor de volgende vergadering.",
    "Actie: {party} onderzoekt of {number} {unit} extra mogelijk zijn.",
]
_NAMES = ["J. Verhoeven", "M. de Wit", "A. Bakkerman", "S. Ouali", "P. Terlinden", "K. Hofstee"]


def minutes_text(seed: int, *, items: int = 6, words: int = 250) -> str:
    """The minutes of one meeting, as plain text.

    Args:
        seed: which minutes.
        items: agenda items.
        words: about how many words each item has.
    """
    chance = random.Random(seed)
    day, month, year = chance.randint(1, 28), chance.choice(_MONTHS), chance.randint(2022, 2026)
    present = "\n".join(
        f"- {name} ({party})"
        for name, party in zip(_NAMES, chance.sample(_PARTIES, len(_NAMES)), strict=True)
    )
    head = (
        f"Verslag Regionale Regietafel nr. {seed}\n\nDatum: {day} {month} {year}\n"
        f"Locatie: raadzaal\n\nAanwezig:\n{present}\n"
    )
    body = "\n".join(_item(chance, number, words) for number in range(1, items + 1))
    return f"{head}\n{body}"


def _item(chance: random.Random, number: int, words: int) -> str:
    topic = chance.choice(_TOPICS)
    lines: list[str] = []
    closing = [chance.choice(_DECISIONS), *chance.sample(_ACTIONS, chance.randint(0, 2))]
    ending = [f"- {_filled(chance, pattern)}" for pattern in closing]
    counted = sum(len(line.split()) for line in ending)
    while counted < words:
        line = f"- {_filled(chance, chance.choice(_PLAIN))}"
        counted += len(line.split())
        lines.append(line)
    return "\n".join([f"{number}. {topic[0].upper()}{topic[1:]}", "", *lines, *ending, ""])


def _filled(chance: random.Random, pattern: str) -> str:
    party, party2 = chance.sample(_PARTIES, 2)
    number, number2 = chance.sample(_NUMBERS, 2)
    return pattern.format(
        party=party,
        Party=party[0].upper() + party[1:],
        party2=party2,
        topic=chance.choice(_TOPICS),
        month=chance.choice(_MONTHS),
        number=number,
        number2=number2,
        unit=chance.choice(_UNITS),
    )


def write_minutes(folder: Path, count: int, *, items: int = 6, words: int = 250) -> list[Path]:
    """Write `count` minutes into a folder, numbered from 0; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"verslag-{number:05d}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(minutes_text(number, items=items, words=words), encoding="utf-8")
    return paths


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write invented minutes.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    options = parser.parse_args()
    write_minutes(options.folder, options.count)
