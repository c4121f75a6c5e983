"""What minutes are about: nouns of the offices that can replace each other. One group a line.

In the order of the fields: meetings, offices, papers, money, law, people, housing, reception,
building and space, water, care, education, work, software and standards.
"""

from __future__ import annotations

TERMS = """
themasessie themabijeenkomst
werksessie workshop
heidag strategiedag
webinar webcast
conferentie congres symposium
gast genodigde
toehoorder publiek
inspreker inspreken inspraakreactie
agendalid lid
quorum vergaderquorum
notulist secretaris verslaglegger
notulen verslag vergaderverslag conceptverslag
actielijst actiepuntenlijst actie
besluitenlijst besluit
rondvraag rondje
terugkoppeling retour bericht
standpunt opvatting stellingname positie
bedoeling intentie voornemen oogmerk
intentie voornemen plan
bezorgdheid zorg ongerustheid
knelpunt pijnpunt hobbel obstakel
pijnpunt probleem
struikelblok obstakel hindernis belemmering
dilemma keuze
spanning frictie wrijving
misverstand verwarring
meningsverschil onenigheid geschil
geschil conflict ruzie
kans mogelijkheid
alternatief optie mogelijkheid variant
variant optie scenario
scenario toekomstbeeld
planning tijdsplanning tijdschema
tijdstip moment
datum dag
einddatum deadline
uitgangspunt aanname veronderstelling
randvoorwaarde voorwaarde
eis vereiste criterium
criterium maatstaf
maatstaf indicator
indicator kengetal kpi
doelgroep groep
achterban leden
stakeholder belanghebbende betrokkene
bestuurder bestuurslid
bestuurslid bestuur
wethouder portefeuillehouder
portefeuillehouder portefeuille
directeur directie
manager leidinggevende chef
leidinggevende baas
teamleider teamhoofd
projectleider projectmanager
programmaleider programmamanager
kwartiermaker aanjager
adviseur consultant raadgever
consultant adviesbureau
adviesbureau bureau
secretariaat bureau
afdeling team
team ploeg
werkgroep taskforce subwerkgroep
stuurgroep regiegroep
klankbordgroep meedenkgroep
commissie comite
raadslid gemeenteraad volksvertegenwoordiger
fractie partij
ondernemingsraad medezeggenschap
medezeggenschap inspraak
clientenraad clientvertegenwoordiging
vakbond bond
vrijwilliger vrijwilligerswerk
kandidaat sollicitant
vacature openstaand
functionaris medewerker
kracht medewerker
ketenpartner partner
partner samenwerkingspartner
opdracht opdrachtformulering
memo memorandum
brief kamerbrief
bericht nieuwsbericht
nieuwsbrief nieuwsbericht
persbericht bericht
presentatie slide sheet
document bestand
handreiking handleiding leidraad
handleiding leidraad instructie
leidraad richtsnoer
brochure folder flyer
factsheet infographic
model sjabloon format template
formulier aanvraagformulier
lijst overzicht
tabel overzicht
kaart plattegrond
hoofdstuk paragraaf
paragraaf alinea passage
zin zinsnede
bewoording formulering
definitie begrip omschrijving
begrip term
term benaming
naam benaming
jaarrekening jaarverslag
jaarstukken jaarrekening
jaarplan jaarprogramma
kwartaalrapportage kwartaal
kadernota voorjaarsnota
bedrag som
fonds potje
subsidie toelage
toelage toeslag
rijksbijdrage rijk
tarief prijs
salaris loon
loon bezoldiging
contributie bijdrage
tekort deficit
overschot surplus
reserve buffer
meevaller voordeel
tegenvaller nadeel
uitgave besteding
besteding besteden uitgeven
kostenpost kosten
kostenraming raming
meerkosten extra
exploitatie uitbating
accountant controleur
amendement wijzigingsvoorstel
wetsartikel artikel
verordening regeling
besluit beschikking
vergunning vergunningverlening
omgevingsvergunning vergunning
jurisprudentie rechtspraak
grondslag basis rechtsgrond
convenant overeenkomst
intentieverklaring intentie
verwerkersovereenkomst verwerker
privacy gegevensbescherming avg persoonsgegeven
avg gdpr
datalek lek
verklaring statement
persoon individu
inwoner ingezetene
huishouden gezin
buurt wijk
wijk stadsdeel
dorp kern
dorpskern kern
jongere jeugd jeugdige
peuter kleuter
leerling scholier
bezoeker gast
reiziger passagier
toerist recreant
toerisme recreatie
ondernemer zelfstandige
onderneming bedrijf
bedrijfsleven ondernemers
boer agrarier landbouwer veehouder
agrarisch landbouw
landbouw veehouderij
woningbouw nieuwbouw
flexwoning flexibel
woningnood woningtekort
gebouw pand
kantoor kantoorgebouw
terrein perceel kavel
gebied zone
asielzoekerscentrum azc opvangcentrum opvanglocatie
opvangplek bed slaapplek slaapplaats
opvangcapaciteit opvangplek
doorstroomlocatie doorstroom
gezinshereniging gezinshereniger nareis
nareiziger gezinslid
verblijfsvergunning verblijfsstatus vergunning
verblijfsstatus status
inburgering inburgeren inburgeringscursus
taal taalles
taalles taalcursus
tolk vertolken
amv minderjarig
uitkering bijstand
bouwplan bouwproject
bouwproject bouwwerk
aannemer bouwbedrijf
bouwer aannemer
projectontwikkelaar ontwikkelaar
ontwikkelaar programmeur
fundering fundament
omgeving leefomgeving
omgevingsvisie visie
bestemmingsplan omgevingsplan
stedenbouwkundig stedenbouw
groen groenvoorziening plantsoen beplanting
speelplaats speeltuin speelplek
weg straat
fietspad fietsroute fietsverbinding
fietser fiets
auto voertuig wagen
vrachtwagen vrachtverkeer
parkeren parkeerplaats parkeerplek parkeergelegenheid
trein spoor
spoor spoorweg
station stationsgebied
halte bushalte
brug viaduct
geluid lawaai
lawaai geluidsoverlast geluidhinder
criminaliteit misdaad
diefstal inbraak
brand vuur
ongeval ongeluk incident
incident voorval
crisis noodsituatie ramp
noodsituatie nood
dijk kering waterkering
dijkversterking dijkverbetering
sloot watergang
watergang waterloop
waterschap hoogheemraadschap
peil waterstand waterpeil
neerslag regen
overstroming hoogwater
bodem grond
natuur natuurgebied
uitstoot emissie
klimaat klimaatadaptatie
energie stroom
stroom elektriciteit
zonnepaneel zonnepark zonne
windmolen windturbine
afval restafval vuilnis
recycling hergebruik
erfgoed monument
zorg hulpverlening
client patient
patient zieke
hulpverlener zorgverlener
zorgverlener zorgmedewerker zorgprofessional
professional vakman
huisarts dokter arts
verpleegkundige verpleger
ziekenhuis kliniek
verpleeghuis verzorgingshuis zorgcentrum
mantelzorger mantelzorg
dagbesteding dagopvang
kinderopvang creche
maaltijd eten
behandeling therapie
diagnose diagnostiek
medicijn medicatie geneesmiddel
wachtlijst wachtrij
jeugdzorg jeugdhulp
onderwijs educatie
leraar docent leerkracht onderwijzer
schoolgebouw school
klas groep
lesmateriaal leermiddel
diploma getuigschrift
stage stageplaats stageplek
stagiair stage
deskundigheid expertise kennis
arbeidsmarkt werk
baan betrekking
werkgelegenheid werk
werknemer medewerker personeel
personeel staf
bezetting formatie
formatie fte
rooster dienstrooster
vakantie verlof
verlof vrij
arbeidsvoorwaarde cao
werkdruk werklast
verzuim absentie
interface koppelvlak api
koppelvlak koppeling
specificatie spec
standaard standaardisatie
versie uitvoering
livegang inproductiename
productie live
testomgeving acceptatieomgeving
bug fout softwarefout defect
storing onderbreking
repository repo github
ticket issue melding
backlog werkvoorraad
sprint iteratie
roadmap routekaart planning
authenticatie authenticeren inloggen login
autorisatie autoriseren machtiging
versleuteling versleutelen encryptie encrypten
sleutel key
eindpunt endpoint
attribuut veld
gegevenselement attribuut
gegevensbestand database databank
register registratie
applicatie app software programmatuur toepassing
broncode code
licentie gebruiksrecht
infrastructuur voorziening
voorziening faciliteit
automatisering ict it
ai kunstmatig algoritme
chatbot taalmodel
taalmodel llm
mededeling bericht
push notificatie
notificatie bericht melding
wijzigingsverzoek wijzigingsvoorstel rfc
pullrequest pr
feedback commentaar reactie terugmelding
output resultaat opbrengst
gebruiksscenario usecase
profiel toepassingsprofiel
governance bestuur besturing sturing
compliance naleving
security beveiliging
gateway poort
leverancier dienstverlener
dienst service
helpdesk servicedesk
klacht melding
meldpunt loket
loket balie
adres postadres
telefoonnummer nummer
bericht post
vragenlijst formulier
steekproef selectie
onderzoeker wetenschapper
wetenschap wetenschappelijk
universiteit hogeschool
percentage procent
gemiddelde doorsnee
trend ontwikkeling tendens
ontwikkeling verloop
piek hoogtepunt
bandbreedte marge
marge speelruimte
speelruimte ruimte
mandaat bevoegdheid
draagkracht capaciteit
bijvangst neveneffect
neveneffect bijwerking
opbrengst rendement
kern essentie hoofdlijn
hoofdlijn grote
hoofdpunt hoofdlijn
detail bijzonderheid
achtergrond context
context samenhang
situatie toestand omstandigheid
realiteit werkelijkheid
perspectief vooruitzicht
vooruitzicht verwachting
nasleep naweeen
verleden historie geschiedenis
nalatenschap erfenis
""".strip()
