"""Reports made by hand, about meetings that never took place."""

from __future__ import annotations

import datetime as dt

from lrt_summ.language.sentences import split_sentences
from lrt_summ.models import (
    ActionClaim,
    AgendaItem,
    Attendee,
    CallClaim,
    Claim,
    DecisionClaim,
    Due,
    Finding,
    ItemReport,
    Minutes,
    Owner,
    Provenance,
    Remark,
    Report,
    SourceText,
    Span,
    Statement,
)

MODEL = Provenance(
    provider="openai",
    model="gpt-test",
    prompt="item 1",
    prompt_hash="0123456789abcdef" * 4,
    library="0.1.0",
    answered_at=dt.datetime(2024, 3, 15, 9, 30, tzinfo=dt.UTC),
)
RULES = Provenance(provider="rules", library="0.1.0")


def minutes_of(
    *items: tuple[str | None, str, list[str]],
    title: str | None = "Verslag Regiegroep Wadweer 14 maart 2024",
    date: dt.date | None = dt.date(2024, 3, 14),
    body: str | None = "Regiegroep Wadweer",
    attendees: tuple[Attendee, ...] = (),
    remarks: tuple[Remark, ...] = (),
    preamble: tuple[str, ...] = (),
    paged: bool = False,
) -> Minutes:
    """Minutes with these items (number, title, statements) and a source that fits them."""
    lines: list[str] = [title or ""]
    numbers = [number for number, _, _ in items]
    by_number = None not in numbers and len(set(numbers)) == len(numbers)

    def place(line: str, bullet: str = "") -> tuple[int, int, int]:
        start = sum(len(earlier) + 1 for earlier in lines) + len(bullet)
        lines.append(bullet + line)
        return start, start + len(line), len(lines)

    def statement(statement_id: str, text: str, page: int) -> Statement:
        start, end, line = place(text, "- ")
        return Statement(
            id=statement_id,
            text=text,
            start=start,
            end=end,
            line=line,
            page=page if paged else None,
            kind="bullet",
            sentences=tuple(
                Span(begin=begin, stop=stop, start=start + begin, end=start + stop)
                for begin, stop in split_sentences(text)
            ),
        )

    before = tuple(statement(f"0.{n}", text, 1) for n, text in enumerate(preamble, 1))
    made = []
    for position, (number, item_title, texts) in enumerate(items, 1):
        item_id = str(number) if by_number else str(position)
        start, end, line = place(f"{number}. {item_title}" if number else item_title)
        statements = tuple(
            statement(f"{item_id}.{n}", text, position) for n, text in enumerate(texts, 1)
        )
        made.append(
            AgendaItem(
                id=item_id,
                number=number,
                title=item_title,
                statements=statements,
                start=start,
                end=end,
                line=line,
            )
        )
    return Minutes(
        title=title,
        date=date,
        body=body,
        attendees=attendees,
        items=tuple(made),
        preamble=before,
        remarks=remarks,
        source=SourceText(text="\n".join(lines), name="verslag-wadweer.txt"),
    )


def wadweer() -> Report:
    """Redacted people, disputed claims, an unknown owner, a decision of order."""
    minutes = minutes_of(
        (
            "1",
            "Opening en mededelingen",
            [
                "Het verslag van 18 januari is ongewijzigd vastgesteld.",
                "De dijkgraaf is verhinderd; de gedeputeerde zit voor.",
            ],
        ),
        (
            "2",
            "Versterking waddendijken",
            [
                "Het waterschap licht de stand van zaken toe: van de 47 kilometer dijk is 31 "
                "kilometer versterkt.",
                "Besluit: het uitvoeringsplan 2024-2028 wordt vastgesteld, mits de provincie "
                "bijdraagt.",
                "Afspraak: Waterschap Noorderzijl en de provincie Wadland werken voor 1 juni het "
                "dekkingsvoorstel uit.",
                "VNG vraagt aandacht voor de bereikbaarheid van de dorpen tijdens het werk.",
            ],
        ),
        (
            "3",
            "Evacuatieplan",
            [
                "Afspraak: er wordt een overzicht gemaakt van kwetsbare bewoners per dorp.",
                "Actie: VNG deelt de ervaringen van andere kustgemeenten (NB: gebeurt reeds).",
                "De veiligheidsregio informeert VNG voor de zomer over de oefening.",
                "Niet iedereen is overtuigd van de noodzaak van een oefening op zee.",
            ],
        ),
        ("4", "Rondvraag", []),
        attendees=(
            Attendee(name="Ina de Wit", organisation="provincie Wadland", role="voorzitter"),
            Attendee(name="Okke Bakker", organisation="VNG"),
            Attendee(organisation="DGWB", redacted=True),
        ),
        remarks=(Remark(kind="preamble_breaks_off", detail="Bezien", start=45),),
        preamble=("In de vergadering is gesproken over de dijken. Bezien",),
        paged=True,
    )
    items = (
        ItemReport(
            id="1",
            number="1",
            title="Opening en mededelingen",
            summary=(
                Claim(
                    text="De gedeputeerde zat voor omdat de dijkgraaf verhinderd was.",
                    sources=("1.2",),
                    verdict="grounded",
                ),
            ),
            decisions=(
                DecisionClaim(
                    text="Het verslag van 18 januari is vastgesteld.",
                    sources=("1.1",),
                    verdict="confirmed",
                    explicit=False,
                    trivial=True,
                ),
            ),
        ),
        ItemReport(
            id="2",
            number="2",
            title="Versterking waddendijken",
            calls=(
                CallClaim(
                    text="VNG vraagt aandacht voor de bereikbaarheid van de dorpen tijdens het "
                    "werk.",
                    sources=("2.4",),
                    verdict="rules_only",
                    origin="rules",
                    caller="VNG",
                ),
            ),
            summary=(
                Claim(
                    text="Van de 47 kilometer dijk is 31 kilometer versterkt.",
                    sources=("2.1",),
                    verdict="grounded",
                ),
                Claim(
                    text="VNG vroeg aandacht voor de bereikbaarheid van de dorpen.",
                    sources=("2.4",),
                    verdict="grounded",
                ),
            ),
            decisions=(
                DecisionClaim(
                    text="Het uitvoeringsplan 2024-2028 is vastgesteld.",
                    sources=("2.2",),
                    verdict="confirmed",
                    explicit=True,
                    condition="mits de provincie bijdraagt",
                ),
            ),
            actions=(
                ActionClaim(
                    text="Het waterschap en de provincie werken het dekkingsvoorstel uit.",
                    sources=("2.3",),
                    verdict="confirmed",
                    explicit=True,
                    owners=(
                        Owner(name="Waterschap Noorderzijl", as_written="Waterschap Noorderzijl"),
                        Owner(name="Wadland", as_written="provincie Wadland"),
                    ),
                    due=Due(text="1 juni", date=dt.date(2024, 6, 1)),
                ),
            ),
            disputed=(
                Claim(
                    text="Van de dijk is 37 kilometer versterkt.",
                    sources=("2.1",),
                    verdict="disputed",
                ),
            ),
            findings=(
                Finding(
                    kind="number_mismatch",
                    severity="error",
                    message="Het verslag noemt 31 kilometer, niet 37 kilometer.",
                    claim="Van de dijk is 37 kilometer versterkt.",
                    sources=("2.1",),
                    expected="31",
                    found="37",
                ),
            ),
        ),
        ItemReport(
            id="3",
            number="3",
            title="Evacuatieplan",
            summary=(
                Claim(
                    text="De veiligheidsregio informeert VNG voor de zomer over de oefening.",
                    sources=("3.3",),
                    verdict="rules_only",
                    origin="rules",
                ),
                Claim(
                    text="Niet iedereen is overtuigd van de noodzaak van een oefening op zee.",
                    sources=("3.4",),
                    verdict="rules_only",
                    origin="rules",
                ),
            ),
            actions=(
                ActionClaim(
                    text="er wordt een overzicht gemaakt van kwetsbare bewoners per dorp.",
                    sources=("3.1",),
                    verdict="rules_only",
                    origin="rules",
                    explicit=True,
                ),
                ActionClaim(
                    text="VNG deelt de ervaringen van andere kustgemeenten.",
                    sources=("3.2",),
                    verdict="confirmed",
                    explicit=True,
                    owners=(Owner(name="VNG", as_written="VNG"),),
                    status="gebeurt reeds",
                ),
            ),
            disputed=(
                ActionClaim(
                    text="VNG organiseert een oefening op zee.",
                    sources=("3.4",),
                    verdict="disputed",
                    owners=(Owner(name="VNG", as_written="VNG"),),
                ),
            ),
            findings=(
                Finding(
                    kind="action_missed",
                    severity="warning",
                    message="Het model miste deze actie; zij is uit het verslag aangevuld.",
                    claim="er wordt een overzicht gemaakt van kwetsbare bewoners per dorp.",
                    sources=("3.1",),
                ),
                Finding(
                    kind="owner_missing",
                    severity="info",
                    message="Het verslag noemt niemand die dit moet doen.",
                    claim="er wordt een overzicht gemaakt van kwetsbare bewoners per dorp.",
                    sources=("3.1",),
                ),
                Finding(
                    kind="action_unsupported",
                    severity="error",
                    message="Hierover is niets afgesproken.",
                    claim="VNG organiseert een oefening op zee.",
                    sources=("3.4",),
                ),
            ),
            extractive=True,
        ),
        ItemReport(id="4", number="4", title="Rondvraag"),
    )
    return Report(minutes=minutes, items=items, provenance=MODEL)


HOSTILE = (
    "<script>document.title='hacked'</script> [klik](javascript:alert(1)) "
    "![x](http://evil.test/x.png) https://evil.test www.evil.test piet@evil.test `code` **vet** "
    "| cel | &lt; <!-- # kop </style></script> \u202egnuts\u202c <img src=x onerror=alert(1)> "
    "=cmd|'/C calc'!A0 {{ 7*7 }} {% raw %}"
)


def hostile() -> Report:
    """Minutes by somebody who would like to run something on the reader's machine."""
    word = "a" * 10_000
    number = '1](x) "<b>'
    minutes = minutes_of(
        (number, HOSTILE, [HOSTILE, word]),
        title=HOSTILE,
        body=HOSTILE,
        attendees=(Attendee(name=HOSTILE, organisation=word),),
        remarks=(Remark(kind="text_outside_items", detail=HOSTILE, start=0),),
    )
    text = {"text": HOSTILE, "sources": (f"{number}.1", "9.9"), "verdict": "grounded"}
    item = ItemReport(
        id=number,
        number=number,
        title=HOSTILE,
        summary=(Claim(**text), Claim(**{**text, "text": word, "sources": ("1.2",)})),
        decisions=(DecisionClaim(**text, condition="<i>mits</i>"),),
        actions=(
            ActionClaim(
                **text,
                owners=(Owner(name=HOSTILE, as_written=HOSTILE), Owner(name=word, as_written=word)),
                due=Due(text="=1+1"),
                status="| gereed | <b>",
            ),
        ),
        disputed=(Claim(**{**text, "text": "# kop", "verdict": "disputed"}),),
        findings=(
            Finding(kind="text_unsupported", severity="error", message=HOSTILE, claim="# kop"),
        ),
    )
    return Report(minutes=minutes, items=(item,), provenance=RULES)


def long_report(items: int = 100, statements: int = 40) -> Report:
    """A report of `items` agenda items with as many statements each, every one of them cited."""
    minutes = minutes_of(
        *(
            (
                str(n),
                f"Onderwerp {n}",
                [
                    f"Afspraak: partij {n} zoekt punt {m} uit en komt er in de volgende "
                    "vergadering op terug met een voorstel."
                    for m in range(1, statements + 1)
                ],
            )
            for n in range(1, items + 1)
        )
    )
    return Report(
        minutes=minutes,
        items=tuple(
            ItemReport(
                id=item.id,
                number=item.number,
                title=item.title,
                summary=tuple(
                    Claim(
                        text=f"Partij {item.id} zoekt punt {m} uit.",
                        sources=(item.statements[m - 1].id,),
                        verdict="grounded",
                    )
                    for m in range(1, statements - 4)
                ),
                actions=tuple(
                    ActionClaim(
                        text=f"Partij {item.id} zoekt punt {m} uit.",
                        sources=(item.statements[m - 1].id,),
                        verdict="confirmed",
                        owners=(Owner(name=f"Partij {item.id}", as_written=f"partij {item.id}"),),
                    )
                    for m in range(statements - 4, statements + 1)
                ),
            )
            for item in minutes.items
        ),
        provenance=MODEL,
    )
