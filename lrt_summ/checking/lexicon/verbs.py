"""What is done in minutes: verbs that can replace each other, with their nouns. One group a line.

A group never holds opposites, nor two degrees of the same (to propose and to decide): a claim with
one word of it is borne out by any other.
"""

from __future__ import annotations

VERBS = """
zeggen verklaren uitspreken verwoorden
betogen aanvoeren pleiten beargumenteren
uiten uitspreken kenbaar ventileren
herhalen herhaling nogmaals
bevestigen bevestiging beamen
onderschrijven bijvallen onderstrepen
erkennen erkenning toegeven inzien
ontkennen tegenspreken weerspreken bestrijden
waarschuwen waarschuwing alarmeren
samenvatten samenvatting resumeren recapituleren
concluderen conclusie slotsom constateren constatering
constateren constatering signaleren vaststellen waarnemen bemerken opvallen
signaleren signalering signaal aankaarten
aankaarten aansnijden opbrengen inbrengen opwerpen sprake
inbrengen inbreng aandragen bijdrage input
aandragen aanreiken opperen
beantwoorden beantwoording antwoord antwoorden reactie respons
afwijken afdwalen
verwijzen verwijzing refereren referentie
citeren citaat aanhalen
garanderen garantie waarborgen waarborg borgen borging verzekeren
klagen klacht
klacht onvrede ongenoegen ontevreden ontevredenheid
prijzen loven complimenteren compliment lof waardering waarderen
waarderen waardering appreciatie dankbaar
feliciteren felicitatie gelukwensen
verontschuldigen verontschuldiging excuses excuus
voorleggen aanbieden indienen
indienen indiening inleveren insturen inzenden inzending
verduidelijken verduidelijking verhelderen verheldering ophelderen opheldering toelichten uitleggen
rapporteren verslagleggen berichten terugkoppelen
ontraden afraden
bekritiseren hekelen kritiek
debatteren debat discussie discussieren
bemiddelen bemiddeling mediation
overtuigen overreden
vernemen horen
noteren optekenen vastleggen aantekenen aantekening
meegeven meegegeven aanreiken aanleveren
informeren voorlichten voorlichting bijpraten inlichten berichten
mondeling telefonisch
aansporen aanmoedigen stimuleren motiveren prikkelen
stimuleren aanjagen bevorderen aanmoedigen
manen aanmanen aandringen
tippen hint suggestie
beslissen beslissing besluit besluitvorming knoop doorhakken
kiezen keuze uitkiezen selecteren selectie verkiezen
voorkeur prefereren verkiezen
accorderen akkoord fiatteren fiat goedkeuren goedkeuring instemmen ratificeren ratificatie
instemmen inwilligen meegaan
afwijzen afwijzing verwerpen verwerping weigeren weigering afkeuren wegstemmen
annuleren annulering afgelasten afblazen cancelen afzeggen
terugdraaien herroepen intrekken ongedaan
uitstellen uitstel verdagen verzetten verschuiven opschuiven doorschuiven
verplaatsen verzetten verschuiven
opschorten opschorting schorsen schorsing stilleggen bevriezen pauzeren
stilleggen stopzetten stilzetten
hervatten hervatting heropstarten herstarten
machtigen machtiging mandaat mandateren volmacht
toestaan toestemming toelaten permitteren veroorloven
verbieden verbod
verplichten opleggen voorschrijven
ontheffen ontheffing vrijstellen vrijstelling dispensatie
toekennen toekenning toewijzen toewijzing honoreren verlenen
gunnen gunning toewijzen
benoemen benoeming installeren aanstellen
herbenoemen herbenoeming herbenoembaar herkiezen herkiezing
ontslaan ontslag
aftreden terugtreden opstappen
opzeggen opzegging beeindigen ontbinden ontbinding stopzetten stopzetting
opdragen opdracht gelasten
uitspraak vonnis arrest
procederen rechtszaak geding rechtsgang
beroepschrift beroep
bezwaarschrift bezwaar
implementeren implementatie invoeren invoering doorvoeren inbouwen
invoeren invoering introduceren introductie
introduceren introductie kennismaking
uitvoeren verrichten uitvoering verwezenlijken
verwezenlijken verwezenlijking waarmaken realiseren
starten start opstarten aanvangen startsein aftrap beginnen
aftrap start kickoff
voorbereiden voorbereiding voorwerk
plannen inplannen programmeren agenderen prikken
inplannen ingepland prikken vastleggen
afronden afronding voltooien voltooiing finaliseren afmaken
afhandelen afhandeling afwikkelen afwikkeling afdoen afdoening
voortzetten voortzetting continueren continuering doorzetten
stagneren stagnatie stokken haperen vastlopen stilstaan stilstand
storing uitval
teruglopen terugloop dalen daling zakken afnemen afname slinken verminderen inzakken kelderen
stijgen stijging klimmen oplopen toenemen toename aangroeien aanwassen aanzwellen
verminderen vermindering reduceren reductie terugdringen terugbrengen verkleinen verlagen
verhogen verhoging ophogen ophoging optrekken vermeerderen
vergroten vergroting verruimen verruiming uitbreiden opschalen opschaling
beperken beperking inperken inperking begrenzen begrenzing limiteren
inkrimpen inkrimping krimp krimpen afschalen
stabiliseren stabilisatie stabiel gelijkblijven constant
schommelen schommeling fluctueren fluctuatie
varieren variatie wisselen
amenderen amendement wijziging
converteren conversie omzetten omzetting
verhuizen verhuizing verplaatsen verplaatsing
overbrengen overbrenging transporteren transport vervoeren vervoer
arriveren aankomen aankomst
instromen instroom binnenkomen binnenkomst toestroom arriveren
vertrekken weggaan verlaten
terugkeren terugkeer terugkomst
spreiden spreiding verspreiden verspreiding verdelen
samenvoegen samenvoeging bundelen bundeling fuseren fusie integreren
combineren combinatie samenvoegen
splitsen splitsing opsplitsen opsplitsing opdelen opdeling
prioriteren prioritering prioriteit voorrang
indelen indeling categoriseren classificeren classificatie
vereenvoudigen vereenvoudiging versimpelen versimpeling
harmoniseren harmonisatie uniformeren uniformering gelijktrekken uniform eenvormig
vernieuwen vernieuwing moderniseren modernisering innoveren innovatie
renoveren renovatie opknappen verbouwen verbouwing
herstellen herstel repareren reparatie
repareren reparatie verhelpen oplossen fixen
wissen verwijderen deleten
schrappen doorhalen verwijderen
bijvoegen toevoegen inlassen
bijlage annex appendix bijgevoegd bijvoegen meesturen
aanwenden benutten inzetten gebruikmaken gebruiken
opslaan opslag bewaren bewaring
archiveren archivering archief
kopieren kopie afschrift
slopen sloop afbreken afbraak
bouwen optrekken
verschaffen verstrekken bezorgen
uitreiken uitreiking overhandigen overhandiging uitdelen
verkrijgen krijgen verwerven verwerving
kopen koop aankopen aankoop aanschaffen aanschaf inkopen inkoop verwerven verwerving
verkopen verkoop afstoten vervreemden
huren aanhuren huur
lenen lening krediet
aanbesteden aanbesteding tender
inhuren inhuur uitzendkracht
inzamelen inzameling ophalen collecteren
uitwisselen uitwisseling delen
teruggeven retourneren
terugvorderen terugvordering verhalen
uitkeren uitbetalen uitbetaling betaling betalen
terugbetalen terugbetaling aflossen aflossing
begroten begroting ramen raming calculeren calculatie
berekenen berekening becijferen doorrekenen doorrekening calculatie
bezuinigen bezuiniging besparen besparing ombuiging
meten meting
tellen telling optellen
inspecteren inspectie keuren keuring schouw schouwen
doorlichten doorlichting audit auditen
controleren controle checken check nakijken nalopen nazien verifieren verificatie
nazien nagezien doorkijken doorlopen beoordelen
doornemen doorlopen langslopen nalopen
bijhouden registreren registratie
bestuderen bestudering studie onderzoek
orienteren orientatie verkenning verkennen
uitpluizen uitzoeken uitdiepen
uitdiepen verdiepen verdieping
afwegen afweging wegen
overwegen overweging beraden bezinnen nadenken
nadenken denken peinzen
vermoeden vermoedelijk waarschijnlijk
verwachten inschatten inschatting
proberen trachten pogen poging
lukken slagen gelukt succesvol succes
mislukken mislukking falen stranden
begrijpen begrip snappen
ontdekken aantreffen
afwachten wachten
bezoeken bezoek werkbezoek langsgaan langskomen
participeren participatie deelnemen deelname meedoen
bijwonen aanwezig
aansturen aansturing leiding sturing
faciliteren facilitering ondersteunen
belemmeren belemmering hinderen bemoeilijken
overlast hinder
veroorzaken teweegbrengen
naleven naleving nakomen nakoming
overtreden overtreding schenden schending inbreuk
vervaardigen maken opstellen
herschrijven herformuleren redigeren
doorlezen lezen inlezen
bekendmaken bekendmaking publiceren openbaarmaking
aankondigen aankondiging bekendmaken
werven werving aantrekken rekruteren rekrutering
opleiden opleiding scholen scholing bijscholen bijscholing trainen
vrijgeven vrijgave
afgeven afgifte
afhaken uitstappen terugtrekken
oppakken oppikken opgepakt uitvoeren
inschakelen inschakeling inzetten
benaderen contact contacteren
bellen telefoneren opbellen
doorgeven doorspelen
opheffen opheffing ontbinden
ontstaan voortvloeien
aantonen bewijzen bewijs blijken
bewijzen bewijs onderbouwen onderbouwing
onderbouwen onderbouwing motiveren motivering argument argumentatie
verantwoorden rekenschap
verbeteren optimaliseren optimalisatie
verslechteren verslechtering achteruitgaan achteruitgang
verlichten verlichting ontlasten
opleven aantrekken
overstijgen overschrijden overschrijding
benadelen nadeel
bevoordelen voordeel
profiteren profijt baat
vrezen vrees duchten bang
bijdragen meebetalen meefinancieren cofinancieren cofinanciering
toetreden toetreding lid
bemannen bezetten bezetting
vullen invullen
aanvullen completeren
voorzien uitrusten
borgen verankeren verankering
inbedden inbedding verankeren
doelen mikken
richten focussen focus
beperken toespitsen
toespitsen concentreren focussen
afbakenen afbakening begrenzing scope
meenemen meewegen
verzamelen verzameling bijeenbrengen bundelen
zoeken zoektocht
verdwijnen wegvallen
vrijkomen beschikbaar
gereedmaken klaarmaken
opruimen opschonen opschoning
rondsturen rondzenden verspreiden toesturen toezenden
nasturen nazenden toesturen
ophalen opvragen
opvragen vragen uitvragen
wijzen duiden
duiden duiding interpreteren interpretatie uitleg
toewerken streven
verlopen voorbijgaan verstrijken
klaarleggen klaarzetten
meekijken meelezen
meedenken meepraten inspraak
sanctioneren sanctie
beboeten boete
screenen screening
verzuimen nalaten
verzuim ziekteverzuim
veranderen omvormen omvorming
pilot uitproberen proef
uitproberen testen
aanspreken aanspreekpunt contactpersoon
toerusten uitrusten
aanscherpen verscherpen aanscherping verscherping
verscherpen strenger
afzwakken verzachten
graven afgraven
baggeren bagger
lozen lozing
zieken ziek ziekmelden ziekmelding
genezen genezing
verplegen verpleging verzorgen
examineren examen
onderwijzen lesgeven les
""".strip()
