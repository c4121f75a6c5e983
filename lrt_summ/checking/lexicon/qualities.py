"""How things are in minutes: adjectives and adverbs that can replace each other, one group a line.

Places stand here with their adjectives (`Vlaams`, `Vlaanderen`): who is Flemish is of Flanders.
"""

from __future__ import annotations

QUALITIES = """
afzonderlijk apart separaat losstaand gescheiden
bevoegd gerechtigd gemachtigd
onbekend onduidelijk
beschikbaar voorhanden verkrijgbaar leverbaar
bereid bereidheid bereidwillig
definitief onherroepelijk
voorlopig tijdelijk interim
interim waarnemend tijdelijk
plaatsvervangend waarnemend vervanger plaatsvervanger
vroegtijdig voortijdig prematuur
voorbarig prematuur
tijdig optijd
laat verlaat
dringend urgent urgentie spoedeisend spoed hoognodig
urgentie dringendheid noodzaak
haast spoed
snel vlot rap vlug
langzaam traag
geleidelijk gaandeweg stapsgewijs
voortdurend continu doorlopend constant
regelmatig geregeld periodiek
vaak veelal dikwijls
soms incidenteel
incidenteel eenmalig
zelden nauwelijks
nauwelijks amper
grotendeels merendeels hoofdzakelijk overwegend
deels gedeeltelijk
gedeeltelijk partieel
volledig integraal compleet
integraal samenhangend samenhang
uitgebreid uitvoerig gedetailleerd
beknopt kort bondig
nauwkeurig precies exact accuraat
globaal grof
gemiddeld doorsnee
minimaal minstens
maximaal hoogstens hooguit
ruim dik
aanzienlijk fors flink substantieel
fors fiks aanzienlijk behoorlijk stevig
gering klein beperkt
omvangrijk groot grootschalig
kleinschalig klein
breed ruim
belangrijk cruciaal essentieel wezenlijk relevant
relevant relevantie belang
irrelevant onbelangrijk
nodig onmisbaar onontbeerlijk
overbodig onnodig
nuttig zinvol nut waardevol
bruikbaar werkbaar
werkbaar hanteerbaar
haalbaar realistisch uitvoerbaar uitvoerbaarheid haalbaarheid
onhaalbaar onuitvoerbaar
passend geschikt adequaat
geschikt bruikbaar
ongeschikt onbruikbaar
doelmatig efficient efficientie doelmatigheid
doeltreffend effectief effectiviteit
zorgvuldig zorgvuldigheid nauwgezet
voorzichtig behoedzaam terughoudend terughoudendheid
terughoudend gereserveerd
eenvoudig simpel makkelijk gemakkelijk
ingewikkeld complex complexiteit gecompliceerd
moeilijk lastig moeizaam
lastig ingewikkeld
ernstig zorgelijk zorgwekkend alarmerend
zorgelijk zorgwekkend verontrustend
gevaarlijk onveilig risicovol
robuust solide
stevig solide
stabiel bestendig
toekomstbestendig duurzaam
vertrouwelijk vertrouwelijkheid geheim
helder duidelijk transparant
transparant transparantie openheid
begrijpelijk begrijpelijkheid leesbaar
concreet tastbaar
impliciet stilzwijgend
expliciet uitdrukkelijk nadrukkelijk
schriftelijk papier
digitaal elektronisch online
online internet
fysiek locatie
mondeling gesproken
officieel formeel
informeel officieus
inhoudelijk inhoud
technisch techniek
financieel geldelijk
juridisch rechtskundig
beleidsmatig beleid
organisatorisch organisatie
ruimtelijk ruimte
maatschappelijk samenleving sociaal
internationaal grensoverschrijdend
regionaal streek
plaatselijk lokaal gemeentelijk
centraal middelpunt
naburig omliggend aangrenzend
gezamenlijk gemeenschappelijk collectief
gemeenschappelijk gedeeld
onderling wederzijds
eenzijdig unilateraal
unaniem eenstemmig eensgezind algemeen
zelfstandig onafhankelijk onafhankelijkheid autonoom
neutraal onpartijdig
onrechtmatig onwettig
geldig geldigheid
ongeldig verlopen
verplicht dwingend bindend
vrijwillig vrijblijvend
optioneel facultatief
toepasselijk toepassing
representatief afspiegeling
evenwichtig evenwicht balans
gelijkwaardig gelijkwaardigheid
eerlijk fair rechtvaardig
redelijk billijk
logisch vanzelfsprekend
gebruikelijk gangbaar normaal
gangbaar courant
normaal regulier gewoon
speciaal specifiek
specifiek toegesneden
algemeen generiek
tegenstrijdig strijdig inconsistent
strijdig strijd tegenspraak
consistent consistentie eenduidig
eenduidig eenduidigheid ondubbelzinnig
onjuist incorrect fout foutief verkeerd
juist correct goed
juist kloppen klopt
onvolledig incompleet
leeg leegstand leegstaand
vol bezet
verouderd achterhaald
nieuw vers
oorspronkelijk origineel initieel aanvankelijk
uiteindelijk eind
voornamelijk vooral hoofdzakelijk
opnieuw nogmaals wederom weer
ondertussen inmiddels intussen
vandaag heden
onlangs laatst kortgeleden
binnenkort spoedig komend
aanstaande komend
voorgaand voorafgaand eerder
halfjaarlijks halfjaar
kwartaal driemaandelijks
tweewekelijks veertiendaags
naderhand later
namens vertegenwoordigen
ongerust bezorgd verontrust
tevreden ingenomen verheugd content
verheugd blij
teleurgesteld teleurstelling
boos kwaad
verbaasd verbazing verrast verrassing
optimistisch hoopvol
pessimistisch somber
oneens onenigheid meningsverschil
sceptisch scepsis
terecht gegrond
ongegrond onterecht
jong jeugdig
oudere senior bejaarde
minderjarig kind
meerderjarig volwassen
dakloos dakloze
werkloos werkloosheid werkzoekend
werkzaam dienst
voltijd fulltime
deeltijd parttime
gehandicapt beperking handicap
schoon zuiver
vervuild vervuiling verontreiniging verontreinigd
nat natheid wateroverlast
energiezuinig energiebesparing
circulair hergebruik
tweetalig meertalig
nederland nederlands nederlandse nederlander
belgie belgisch belg
vlaams vlaamse vlaanderen
duitsland duits duitser
frans franse frankrijk
engeland engels brits
europa europees eu
spanje spaans spaanse
italie italiaans
zweden zweeds
denemarken deens
noorwegen noors
amerika amerikaans
oekraine oekraiens oekrainer
syrie syrisch syrier
afghanistan afghaans afghaan
eritrea eritrees eritreeer
turkije turks turkse
marokko marokkaans
rusland russisch
groningen gronings
friesland fries friese fryslan
drenthe drents
gelderland gelders gelderse
zeeland zeeuws zeeuwse
eindhoven eindhovens
enschede enschedees
waddenzee wadden waddengebied
""".strip()
