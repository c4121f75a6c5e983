"""Words that stand for the same thing in minutes. One group a line; a word may be in several."""

from __future__ import annotations

GROUPS = """
snel sneller hard harder
akkoord instemmen instemming goedkeuren goedkeuring aanvaarden accepteren vaststellen vaststelling aannemen bekrachtigen fiatteren eens overeenstemming consensus steunen steun bijval unaniem eensgezind goedgevonden unanimiteit groenlicht toestemming vinden
besluit beslissing beslissen besluiten bepalen kiezen keuze oordeel
afspraak afspreken overeenkomen toezeggen toezegging beloven belofte aanbieden aanbod zeggen
oproep oproepen verzoek verzoeken vragen pleiten pleidooi aandringen bepleiten roepen
wens wensen wenselijk gewenst graag behoefte willen liever liefst voorkeur hopen hoop
voorstel voorstellen suggestie suggereren idee opperen opwerpen voornemen plan
advies adviseren aanraden aanbevelen aanbeveling
vraag vragen aankaarten informeren navraag navragen nagaan uitzoeken polsen peilen
toelichten toelichting uitleg uitleggen presenteren presentatie vertellen schetsen tonen demonstreren demo uiteenzetting
bespreken besproken gesprek overleg overleggen praten doornemen behandelen behandeling discussie discussieren spreken tafel
melden mededelen mededeling meedelen aangeven aankondigen aankondiging laten weten vermelden stellen noemen
merken opmerken opmerking reactie reageren commentaar aanvulling
wijzen attenderen erop benadrukken onderstrepen aandacht nadruk belang belangrijk
uitwerken uitwerking opstellen maken schrijven ontwikkelen voorbereiden formuleren vormgeven
opstellen opmaken schrijven maken
onderzoek onderzoeken verkennen verkenning nagaan uitzoeken bezien kijken bekijken analyse analyseren inventariseren
inventariseren inventarisatie overzicht verzamelen
delen verstrekken sturen versturen rondsturen toesturen mailen aanleveren leveren verspreiden doorsturen toezenden zenden verzenden rond nasturen doen
mail mailen email
agenderen agenda terugkomen opnemen plaatsen zetten
informeren informatie op-de-hoogte hoogte berichten bericht inlichten communiceren communicatie terugkoppelen terugkoppeling
aanpassen aanpassing wijzigen wijziging veranderen verandering herzien herziening bijstellen bijstelling herijken herijking actualiseren actualisering actualisatie bijwerken gewijzigd vernieuwen
bijeenkomst vergadering overleg sessie meeting zitting samenkomst beraad
vergadering bijeenkomst overleg verslag notulen
verslag notulen verslaglegging
deelnemer lid aanwezige aanwezig leden deelnemen meedoen
deelnemen meedoen meewerken aanmelden opgeven aanhaken aangehaakt
verhinderd afwezig absent ontbreken afgemeld
voorzitter voorzitten leiden leiding zitten
openen opening beginnen begin starten start aanvang aanvangen
sluiten sluiting afsluiten einde eindigen beeindigen
stoppen beeindigen staken ophouden opheffen afschaffen afbouwen
doorgaan voortzetten voortgang voortgaan doorlopen verdergaan vervolg vervolgen blijven
vasthouden behouden handhaven blijven houden volhouden
plaatsvinden houden plaatshebben organiseren beleggen komen
organiseren opzetten inrichten beleggen verzorgen regelen
inrichten inrichting opzet opzetten
oprichten opzetten starten instellen vormen
toevoegen opnemen aanvullen uitbreiden toevoeging aanvulling toekomen
opnemen opname verwerken verwerking meenemen opgenomen inpassen komen
verwerken verwerking meenemen doorvoeren
verwijderen schrappen weglaten weghalen vervallen laten
uitbreiden uitbreiding vergroten groei
vervangen vervanging plaats opvolgen opvolger overnemen
overnemen overdragen overdracht overgaan overgang overstap overstappen gaan
overgang transitie overstap overgaan overstappen doorstroom doorstromen
gebruiken gebruik toepassen toepassing benutten inzetten inzet hanteren werken
inzet inzetten inspanning
publiceren publicatie uitbrengen openbaar ontsluiten lanceren lancering plaatsen verschijnen
openbaar publiek
beschikbaar beschikbaarstellen vrij
klaar gereed af afgerond voltooid rond afronden voltooien compleet volledig gedaan afhandelen afvinken
compleet volledig geheel gehele heel
helder duidelijk duidelijkheid zekerheid inzicht
onduidelijk onzeker onduidelijkheid onzekerheid
probleem knelpunt problematiek bottleneck belemmering obstakel zorg
zorg bezorgd zorgen vrezen vrees
oplossing oplossen verhelpen
structureel duurzaam blijvend permanent
tijdelijk voorlopig vooralsnog tijdens
voorlopig vooralsnog nu
mogelijk kunnen optie mogelijkheid kan haalbaar haalbaarheid gelegenheid
onmogelijk uitgesloten
haalbaarheid slagingskans kans
moeten dienen verplicht verplichting noodzakelijk noodzaak nodig vereist vergen vereisen vereiste behoeven hoeven
nodig noodzakelijk vergen vereisen vragen benodigd
voldoende genoeg toereikend
onvoldoende tekort tekortschieten ontoereikend gebrek krapte schaarste ontbreken
tekort gebrek krapte schaarste weinig
voorkomen vermijden verhinderen tegengaan
belasting druk last werkdruk drukte
kosten uitgaven lasten prijs bekostiging financiering betalen financieren meerkosten
bekostiging financiering geld middelen bekostigen budget bedrag
budget begroting geld middelen bedrag reserve
vergoeding vergoeden betalen bijdrage bijdragen compensatie
subsidie subsidieaanvraag aanvraag
stijgen toenemen groeien oplopen verhogen omhoog hoger stijging toename groei meer
dalen afnemen teruglopen verlagen omlaag lager daling afname minder krimpen
hoog hoger boven meer
laag lager onder minder
bijna krap nagenoeg vrijwel
snel vlug spoedig spoed versnellen versnelling tempo kort
versnellen versnelling sneller tempo bespoedigen
vertraging vertragen achterlopen achterstand later uitstel
verlengen verlenging langer
achterstand achterlopen achterstaan
taakstelling opgave doelstelling doel target norm
doel doelstelling streven beogen oogmerk bedoeling bedoelen
streven ambitie proberen
opvang opvangen opvangplek opvanglocatie opvangplaats onderdak noodopvang
noodopvang crisisnoodopvang cno crisisopvang
plek plaats locatie bed
locatie plek plaats pand
huisvesting huisvesten woning huis wonen woonruimte onderdak woningen
statushouder vergunninghouder
asielzoeker asiel
ontheemde oekraine oekrainer oekrains vluchteling derdelander
nareiziger nareis
gemeente gemeentelijk lokaal raad
provincie provinciaal
regio regionaal veiligheidsregio
land landelijk nationaal rijk
rijk landelijk nationaal kabinet rijksoverheid ministerie departement
ministerie departement min
bestuurlijk bestuur bestuurder
ambtelijk ambtenaar
partij organisatie betrokkene partner
organisatie instantie instelling bedrijf
leverancier aanbieder marktpartij
corporatie woningcorporatie
medewerker personeel collega mens
mens persoon inwoner burger
klant afnemer gebruiker
capaciteit menskracht personeel
cijfer gegeven data getal aantal huisvestingscijfer
gegeven data informatie cijfer
aantal hoeveelheid omvang veel
omvang grootte
tempo snelheid
stand zaken stavaza status voortgang
voortgang vordering verloop stand
rapportage rapport rapporteren
rapport rapportage notitie stuk document nota
document stuk documentatie notitie nota tekst
notitie nota stuk memo
tekst beschrijving formulering passage
beschrijven beschrijving omschrijven vastleggen documenteren
vastleggen documenteren documentatie registreren
plan aanpak planning voorstel
planning tijdpad tijdlijn agenda roadmap schema
aanpak werkwijze methode manier systematiek methodiek
werkwijze proces procedure manier
manier wijze
maatregel pakket actie stap
actie actiepunt taak maatregel stap
kortetermijn termijn kort
termijn deadline tijd periode
periode tijd tijdvak
termijn korte
deadline termijn uiterlijk
verantwoordelijk verantwoordelijkheid taak trekker
taak rol verantwoordelijkheid
samenwerken samenwerking gezamenlijk samen gezamenlijkheid
verbinden verbinding relatie samenhang koppeling koppelen verband verhouden verbonden
relatie verband samenhang verhouding
versterken versterking verbeteren verbetering beter stimuleren
bevorderen stimuleren versterken vergroten helpen
helpen ondersteunen ondersteuning hulp steun steunen bijstaan
ondersteunen ondersteuning support
coordineren coordinatie regie afstemmen afstemming
afstemmen afstemming overleggen
activeren activering inschakelen starten
uitvoeren uitvoering realiseren verrichten doen implementatie
realiseren realisatie verwezenlijken bereiken halen totstandkomen behalen creeren stand totstandbrengen
creeren scheppen maken ontstaan
ontstaan komen voortkomen opleveren leiden
leiden resulteren opleveren zorgen
gevolg effect consequentie resultaat impact uitkomst
resultaat uitkomst opbrengst
effect impact invloed gevolg
oorzaak reden aanleiding
reden aanleiding motivatie
risico gevaar
verdringing verdringingseffect
fase gefaseerd fasering stapsgewijs
gefaseerd stapsgewijs geleidelijk
ineens plotseling direct keer
direct meteen onmiddellijk gelijk rechtstreeks
gefinancierd financieringsstroom
juridisch wettelijk rechtelijk rechtmatig wet
wettelijk wet regelgeving wetgeving
wet wetsvoorstel wetstraject wetgeving
regel regelgeving richtlijn voorschrift regeling rule bepaling
richtlijn voorschrift norm
standaard norm
uitgangspunt basis principe kader
basis grondslag uitgangspunt fundament
voorwaarde mits conditie voorbehoud
doorvertalen vertalen omzetten omrekenen uitsplitsen
omzetten ombouwen transformeren veranderen
uitsplitsing verdeling verdelen
verdelen verdeling spreiding
niveau schaal
extra aanvullend bijkomend meer
aanvullend extra aanvulling
nieuw actueel laatste recent
recent onlangs laatst
huidig actueel nu bestaand
vorig voorgaand vorige eerder laatst
volgend eerstvolgend komend volgende
komend aankomend volgend eerstvolgende
jaar jaarlijks
maand maandelijks
week wekelijks
dag dagelijks
eerder vroeger vooraf
vooraf voorafgaand eerder
later straks toekomst
toekomst later voortaan vervolg
vervolg verder voortaan
gebeuren plaatsvinden
bestaan zijn
werkgroep groep projectgroep subgroep comite
project programma traject
traject proces
website site pagina internet
proef pilot test experiment
test testen toets
toets toetsen toetsing controle controleren beoordelen review
beoordelen review reviewen bekijken beoordeling
enquete vragenlijst peiling uitvraag
belangstelling interesse animo geinteresseerd geinteresseerde belangstellend
enthousiast positief goed lovend
positief goed prima gunstig enthousiast
gunstig geschikt goed
negatief ongunstig slecht
tevreden blij positief content
kritisch kritiek bezwaar
bezwaar tegen kritiek tegenstand
afwijzen verwerpen afkeuren weigeren
uitstellen opschorten verdagen doorschuiven
intrekken terugtrekken
verschillend uiteenlopend divers verschil verdeeld
verschil onderscheid
gelijk zelfde dezelfde hetzelfde
vergelijkbaar soortgelijk gelijk
evenredig naar-rato evenredigheid rato
belangrijk essentieel cruciaal belang wezenlijk
verstandig wijs goed raadzaam
verwachten verwachting voorzien raming ramen prognose schatting
prognose raming verwachting productieprognose
raming schatting ramen schatten
expert deskundige specialist expertbijeenkomst
uitnodigen uitnodiging vragen
benoemen benoeming aanstellen aanstelling aanwijzen functie
functie baan rol positie
opvolger opvolgen opvolging
bedanken dank dankzeggen
aanmelden aanmelding inschrijven opgeven melden
overlijden overleden
afscheid vertrek
welkom verwelkomen welkomen
ziek ziekte
reeds al
nog steeds
concept conceptversie ontwerp
versie release uitgave editie
fout foutief incorrect
foutmelding fout foutcode
vast vaste
kwaliteit kwalitatief
toezicht controle handhaving
monitoren monitoring volgen bewaken
voorbeeld illustratie praktijkvoorbeeld
praktijk praktisch
ervaring ervaren
kennis expertise
training cursus opleiding scholing
onderwijs school
gezin kind
jeugd jongere
werk baan arbeid werken
werkgever bedrijf
verkeer voertuig
bouwen bouw
grond vastgoed
vastgoed rijksvastgoed
overeenkomst contract samenwerkingsovereenkomst
vergunning toestemming
commitment toezegging inzet committeren toezeggen
betrokken betreffen
onorthodox ongebruikelijk outofthebox
lezen inlezen
beslaan duren
wachttijd wachten
ontvangen krijgen binnenkomen
geven verlenen verstrekken bieden
bieden geven aanbieden
aflopen verlopen eindigen vervallen
vervallen aflopen eindigen stoppen
ingaan gelden ingang
gelden geldig kracht ingaan
lopen gaan
zeer erg sterk
vooral voornamelijk met-name
ongeveer circa
helft half
opvatting mening standpunt oordeel visie vinden
visie opvatting kijk
twijfel twijfelen onzeker aarzelen
weerstand tegenstand verzet
goedkoop voordelig
duur kostbaar
verantwoording verantwoorden
rondvraag vraag
wvttk rondvraag
agendapunt punt onderwerp
onderwerp thema punt issue kwestie
kwestie vraagstuk vraag punt issue
handelingsperspectief handelen mogelijkheid doen
vergunninghouder huisvesten
sober soberheid
inwoner bewoner omwonende
consultatie consulteren raadplegen raadpleging geconsulteerd
draagvlak steun
vertegenwoordiger vertegenwoordiging vertegenwoordigen
aansluiten aansluiting toetreden bijvallen deelnemen
bijeenroepen bijeenkomen samenkomen
afhankelijk afhangen
missen ontbreken gebrek ontberen
alleen uitsluitend slechts enkel
uitzondering behoudens uitgezonderd behalve buiten
onderdeel deel aspect
deel gedeelte onderdeel
grootste meerderheid merendeel meeste
terugkomen terugkoppelen
afzien weglaten achterwege laten
ingaan voldoen inwilligen
opleveren aanleveren
betreuren jammer spijtig teleurstelling spijt
tekenen ondertekenen meetekenen medeondertekening ondertekening handtekening
mkb kleinbedrijf middenbedrijf
voorzitter voorzitten leiden openen sluiten
verdubbelen verdubbeling dubbel tweemaal keer
halveren halvering helft
bedoeling intentie voornemen opzet
inschakelen inzetten inhuren betrekken
papier schriftelijk
aanleveren meegeven leveren indienen inleveren
schrappen eraf eruit afvoeren verwijderen vervallen
nadeel bezwaar minpunt
voordeel pluspunt
uitlopen uitliep uitliepen uitloop uitgelopen vertraging
""".strip()

GENERIC = """
procent percentage kilometer km
aanwezig aanwezige aanwezigen deelnemer lid groep partij vergadering overleg bijeenkomst agendapunt
onderwerp punt kwestie zaak aspect deel manier wijze situatie geval gebied kader
noemen melden aangeven vertellen zeggen stellen vinden geven nemen doen brengen zien kijken laten
bespreken toelichten opmerken merken mededelen spreken antwoorden reageren constateren concluderen
conclusie genoemd betreffen gaan komen staan liggen blijven houden krijgen worden zetten leggen
volgen verder daarnaast tevens bovendien vervolgens tenslotte tot slot namelijk aldus zoals
bestaan gebeuren plaatsvinden vormen bieden horen maken gebruiken
heel zeer erg vooral met name inmiddels thans huidig nu dan alsnog nog al reeds
eerste tweede derde voornaamste
moment men wie iemand betrokken betrokkenen
goed nieuw groot klein
bedragen euro opzicht vergelijken vergeleken keer maal weer opnieuw opzichte vinden bevinden
afspraak besluit actie oproep verzoek besluiten afspreken
unaniem kon konden
""".split()
"""Words that carry a sentence and claim nothing of their own."""
