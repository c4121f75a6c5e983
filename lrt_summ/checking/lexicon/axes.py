"""Opposites. A claim that has one side where its source has the other says the reverse."""

from __future__ import annotations

AXES: tuple[tuple[str, str, str], ...] = (
    (
        "quantity",
        "meer hoger hogere stijgen stijging stijgt toenemen toename groeien groei groeit oplopen"
        " opgelopen omhoog boven verhogen verhoging vergroten vergroting uitbreiden uitbreiding"
        " groter grotere overschrijden overschrijding overschot aangroei extra ruimer meerdere"
        " vermeerderen vermeerdering plus winst toeneemt toenam steeg gestegen verruimen "
        "verruiming",
        "minder lager lagere dalen daling daalt afnemen afname krimpen krimp teruglopen terugloop"
        " omlaag onder verlagen verlaging verkleinen verkleining inkrimpen inkrimping kleiner"
        " kleinere onderschrijden tekort reduceren reductie verminderen vermindering min verlies"
        " afneemt afnam daalde gedaald beperken versmallen",
    ),
    ("speed", "versnellen versnelling sneller snel spoedig", "vertragen vertraging langzamer "
        "traag uitstel uitstellen"),
    ("length", "verlengen verlenging langer", "verkorten verkorting korter inkorten"),
    ("moment", "eerder vroeger vervroegen vooraf vorig voorgaand", "later uitstellen achteraf "
        "uitstel verlaat toekomst straks nadien"),
    ("flow", "instroom instromen inreizen binnenkomst", "uitstroom uitstromen uitreizen vertrek"),
    ("strength", "versterken versterking sterker", "verzwakken verzwakking afzwakken zwakker"),
    ("quality", "beter verbeteren verbetering", "slechter verslechteren verslechtering"),
    ("door", "openen opening openstellen opent", "sluiten sluiting dichtgaan sluit"),
    ("life", "starten start beginnen oprichten instellen voortzetten doorgaan",
     "stoppen beeindigen staken opheffen opgeheven stopzetten beeindiging"),
    ("stance", "voorstander eens steunen akkoord instemmen goedkeuren aannemen aanvaarden"
     " toestemmen toewijzen toekennen positief",
     "tegenstander oneens verwerpen afwijzen afkeuren afgewezen tegenstemmen weigeren negatief"),
    ("put", "toevoegen invoeren opnemen", "verwijderen schrappen afschaffen weglaten"),
    ("enough", "voldoende genoeg toereikend", "onvoldoende ontoereikend"),
    ("ease", "makkelijker eenvoudiger vereenvoudigen", "moeilijker ingewikkelder bemoeilijken"),
    ("cost", "duurder kostenverhogend", "goedkoper kostenbesparend"),
    ("centre", "centraal centraliseren", "decentraal decentraliseren"),
    ("need", "verplicht verplichten verplichting", "vrijwillig optioneel facultatief"),
    ("lead", "voorlopen voorsprong", "achterlopen"),
    ("ban", "toestaan toegestaan toelaten", "verbieden verboden"),
    ("share", "meerderheid", "minderheid"),
    ("presence", "aanwezig", "afwezig verhinderd"),
    ("publicity", "openbaar", "besloten vertrouwelijk"),
    ("duration", "tijdelijk", "permanent structureel definitief blijvend"),
)  # fmt: skip
"""Name, one side, the other side. Words are compared by their stem."""
