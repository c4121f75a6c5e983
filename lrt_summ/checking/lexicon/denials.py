"""Words that deny, and words that say without a negator what a denial says."""

from __future__ import annotations

NEGATORS = frozenset(
    """
    niet geen nooit noch niemand niets nergens evenmin geenszins niks nimmer allerminst nee neen
    not never cannot zonder tenzij
    """.split()
)

DENYING = frozenset(
    """
    verhinderd afwezig absent ontbreken vervallen tekort gebrek afwijzen afraden weigeren voorkomen
    stoppen beeindigen uitstellen uitblijven missen verbieden schrappen intrekken
    opheffen afzien loslaten ophouden vermijden mislukken falen staken weglaten
    achterwege vrijblijven nalaten tegenhouden verwerpen oneens uitgesloten
    uitgezonderd tegenstand weerstand ontraden ontkennen betwijfelen
    twijfelen blokkeren stilleggen stopzetten schorsen opschorten wachten afwachten
    tekortschieten achterblijven kwijt nul afkeuren uitvallen
    afschaffen uitsluiten rusten vooralsnog voorlopig moeilijk
    weinig nauwelijks amper ongemoeid annuleren afgemeld ziek overbodig
    eerst jammer slap slechts enkel alleen
    """.split()
)
"""Strictly or nearly the denial of another word."""

HINTS = frozenset(
    """
    pas eerst alleen slechts enkel uitsluitend nog laatst open wachten vrijblijvend slap
    laag weinig minder anders ander verschillend verdeeld uiteenlopend weg kwijt vrij tegen
    bezwaar concept voorheen vroeger verleden dicht sluiten gesloten moeilijk lastig hooguit
    maximaal half deels gedeeltelijk tijdelijk voorbehoud afhankelijk liever behoudens
    uitzondering vervangen vervanging verplaatsen later beperken beperkt jammer betreuren probleem
    risico achterlopen achterstand vertragen vertraging afbouwen blijven behouden handhaven
    vasthouden gelijk zelfde houden klaar definitief afhaken afwachten geheim dood
    vertrekken vertrek einde eindigen beeindigen teleurstellen geduld reserve twijfel onzeker
    zelden soms meestal grotendeels meeste merendeel eenmalig voldoen stil
    opgelost oplossen verhelpen verdwijnen verlaten uitgeput bezet vrijwillig optioneel
    """.split()
)
"""Words that a true sentence may render with a denial. They acquit, they never accuse."""
