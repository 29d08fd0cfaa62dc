/**
 * What professionals type, without personal data: the guard must let it pass. Today is 1 October 2026.
 * Many lines name an organisation or a place on purpose: these look most like a person's name.
 */
export const ORDINARY_SENTENCES: readonly string[] = `
Terugblik op de afspraken van vorige keer.
Wie heeft nu de regie?
School wil graag weten wanneer de observatie start.
Veilig Thuis sluit aan bij het volgende overleg.
Jeugdbescherming Rotterdam heeft een nieuwe contactpersoon.
Jeugdbescherming Rotterdam Rijnmond is uitgenodigd.
Het Centrum voor Jeugd en Gezin belt moeder deze week.
Centrum voor Jeugd en Gezin Rotterdam doet de intake.
De Raad voor de Kinderbescherming start een onderzoek.
Raad voor de Kinderbescherming komt op 12 oktober.
Wijkteam Delfshaven stelt een gezinsplan op.
Het wijkteam Kralingen-Crooswijk heeft geen plek.
Gemeente Rotterdam vergoedt de taxi naar school.
De gemeente Den Haag besluit in november.
Leger des Heils biedt begeleid wonen vanaf 1 december.
William Schrikker Stichting Jeugdbescherming voert de OTS uit.
William Schrikker is betrokken sinds 2024.
Stichting Lucas Lindeboom levert de ambulante hulp.
Basisschool De Regenboog ziet dat het beter gaat.
De Regenboog heeft een ib'er die meedenkt.
Het Erasmus MC stuurt de uitslag naar de huisarts.
Sophia Kinderziekenhuis heeft een brief gestuurd.
GGZ Delfland heeft een wachttijd van vier maanden.
Parnassia Groep neemt de behandeling over.
Bouman GGZ stopt met de behandeling.
Yulius doet het diagnostisch onderzoek.
Enver levert twee keer per week gezinsbegeleiding.
Bel Enver voor vrijdag.
Met Enver afgestemd wie de toeslagen regelt.
Volgens Enver is er geen wachtlijst.
Politie Rotterdam heeft drie meldingen doorgezet.
De wijkagent is woensdag langs geweest.
Zorg- en Veiligheidshuis Rotterdam-Rijnmond denkt mee.
Afspraak staat op maandag 12 oktober om 10.30 uur.
Volgend overleg: 9-11-2026 om 13:30 uur.
Overleg verplaatst naar 2026-11-16 14:00.
Deadline is 1 november 2026.
De afspraak loopt tot 31-12-2027.
Evaluatie op 01/12/2026 van 09.00-10.30 uur.
Van 08.30 - 09.30 en 10.00 - 11.00 is de zaal vrij.
Maandag Dinsdag Woensdag zijn de vaste dagen.
Bel bij acuut gevaar 112.
Veilig Thuis is dag en nacht bereikbaar op 0800-2000.
Bel 113 of 0800-0113 bij gedachten aan zelfdoding.
De gemeente is bereikbaar op 14 010.
Het nummer van de gemeente is 14010.
Politie, geen spoed: 0900-8844.
Kindertelefoon: 0800-0432.
Slachtofferhulp: 0900 0101.
In 2026 VT gebeld over de zorgen.
Sinds 2025 OM betrokken.
In 2024 MT akkoord met de aanpak.
2026 IB en GGD samen om tafel.
Het budget is € 1.250,00 per maand.
De schuld is 34.500 euro bij zeven schuldeisers.
Eigen bijdrage 1500 euro.
De school is 1200 m verderop.
Het traject duurt 12 tot 18 maanden.
Casus C-104 wordt donderdag besproken.
Zie 2026-017 voor het vorige plan.
WT-12b en TEST-1 kunnen samen.
Zaaknummer 123456789 staat in het systeem.
Dossiernummer 2026001234.
Het verzoek is volgens artikel 7.3.11 Jeugdwet.
Zie Jeugdwet 7.3.11 en Wmo 5.2.6.
Artikel 1:255 BW is de grondslag.
Wij houden ons aan de AVG.
De Wet verplichte ggz is hier niet aan de orde.
Wet Langdurige Zorg aanvragen via het CIZ.
De meldcode stap 3 is gezet.
Signs of Safety gebruiken in het gesprek.
Families First start volgende week.
Eigen Kracht Conferentie voorgesteld aan ouders.
Triple P training is afgerond.
Multi Systeem Therapie is aangevraagd.
De ondertoezichtstelling loopt af in februari.
De kinderrechter beslist in november.
Uithuisplaatsing is nu niet aan de orde.
Moeder komt de afspraken na, vader nog niet.
Vader heeft een nieuwe baan en werkt 's avonds.
Oudste zoon gaat naar de middelbare school.
Dochter van 9 slaapt slecht.
Het jongste kind is 3 jaar.
Opa en oma vangen de kinderen op.
Oma past op woensdag op.
Moeder Samira belt zelf de huisarts.
Samira wil graag meedenken over het plan.
Kees is de hele week vrij.
Vandaag met Fatima gesproken over school.
Mohammed gaat weer naar voetbal.
Het gezin van Samira verhuist.
Het gezin heeft geen vervoer.
Familie en netwerk zijn uitgenodigd.
Familie Groepsplan is besproken.
Mevrouw komt te laat op afspraken.
Meneer wil geen hulp.
Mevrouw en meneer zijn het eens.
Mevrouw. Daarna meneer.
De heer des huizes was afwezig.
Dhr. is niet verschenen.
Mw. heeft afgezegd.
Gezin A heeft andere vragen dan gezin B.
Plan A Rotterdam is niet gelukt.
Optie B. Daarna pas optie C.
Kind B. Afspraken staan in het plan.
Bijlage C. Samenvatting volgt.
N.B. Vergeet de sleutel niet.
P.S. Graag voor vrijdag.
I.v.m. vakantie geen overleg in week 43.
A.u.b. reageren voor donderdag.
S.v.p. Graag bevestigen.
O.a. school en huisarts zijn betrokken.
Jeugdzorg B.V. Rotterdam levert niet meer.
Ambulant begeleider komt twee keer per week.
De POH-jeugd heeft korte lijnen met de huisarts.
POH-GGZ sluit aan.
De IB'er van school mist terugkoppeling.
Leerplichtambtenaar neemt contact op met school.
Schuldhulpverlening start na de intake.
De bewindvoerder geeft weekgeld van 60 euro.
Kredietbank Rotterdam rekent het uit.
Woonstad Rotterdam dreigt met ontruiming.
Havensteen wil een betalingsregeling.
UWV Amsterdam heeft de uitkering stopgezet.
De Sociale Verzekeringsbank betaalt de kinderbijslag.
Belastingdienst Toeslagen vordert terug.
SVB en UWV bellen.
Microsoft Teams viel uit.
We gebruiken MS Teams voor het overleg.
Stuur de uitnodiging via Outlook.
Het verslag staat in SharePoint.
Google Meet werkt niet op school.
Kerst en Nieuwjaar geen overleg.
Goede Vrijdag is iedereen vrij.
Tweede Pinksterdag valt op 25 mei.
Rond Pasen plannen we opnieuw.
Tijdens de Ramadan plannen we geen huisbezoek rond zonsondergang.
Ouders spreken Turks en Nederlands.
Er is een Marokkaanse tolk nodig.
Tolk Arabisch geregeld voor dinsdag.
Moeder komt uit Syrië en woont in Rotterdam Zuid.
Het gezin verhuist van Amsterdam naar Capelle aan den IJssel.
Alphen aan den Rijn neemt de zaak over.
Nieuwe school in Bergen op Zoom gevonden.
Overdracht naar wijkteam Den Bosch.
Hoek van Holland heeft geen opvang.
De jongere woont in Krimpen aan den IJssel.
Rotterdam Noord en Rotterdam Zuid werken anders.
Van Nelle is de locatie van het overleg.
Overleg in de Van Brienenoordzaal.
Locatie De Brug, lokaal 2.
Zaal Zuid is gereserveerd.
Vertrek vanaf Rotterdam Centraal.
Straat is onveilig voor de kinderen.
Het Schouwburgplein is onze plek voor het gesprek.
We missen een gezamenlijk beeld.
Iedereen houdt vast aan het eigen plan.
Samenwerking met school loopt stroef.
Er is steeds een andere hulpverlener.
De vaste hulpverlener is met verlof.
Wie neemt de regie over tijdens de vakantie?
Ik mis de huisarts aan tafel.
Wat is de haalbare eindsituatie?
We verschillen van mening over de doelen.
Kunnen we het over de veiligheid van de kinderen hebben?
Wat als moeder opnieuw afzegt?
Kan het overleg een half uur eerder?
Graag tijd voor de vraag van school.
Graag bespreken: nachtopvang en vervoer.
Punt voor de agenda: zomervakantie.
Agendapunt: wie vertelt het de kinderen?
Terugkoppeling van Veilig Thuis ontbreekt nog.
Toestemming van beide ouders is er.
Vader geeft geen toestemming voor overleg met school.
FG van de gemeente om advies vragen.
De privacy van ouders weegt nu zwaarder dan het kind.
Opschalen naar de procesmanager?
Leidinggevende van Enver is gebeld.
Teamleider Wijkteam Noord weet ervan.
Projectleider Jeugd van de gemeente belt terug.
Wethouder Jeugd is op de hoogte.
Casusregisseur Wijkteam zit voor.
Regisseur is ziek tot woensdag.
Gedragswetenschapper denkt mee over het veiligheidsplan.
Het veiligheidsplan is ondertekend op 14 september 2026.
Afgesproken: school belt elke vrijdag.
Besproken met het team.
Gesproken over geld, wonen en school.
Gebeld met school, geen gehoor.
Gevraagd aan Enver om te starten.
Aanmelding Yulius is verstuurd.
Verwezen naar Parnassia.
Wachtlijst bij Yulius is 26 weken.
Intake Antes op 3 november.
Crisisdienst heeft zaterdag beoordeeld.
Opname bij Antes Rotterdam duurt zes weken.
Horizon Jeugdzorg heeft plek per 1 januari.
Pluryn en Koraal Groep zijn gevraagd.
Pro Persona stopt de behandeling.
Karakter Nijmegen doet het onderzoek.
De Viersprong heeft een intake gedaan.
Levvel Amsterdam neemt contact op.
Samen Veilig Midden-Nederland is betrokken.
Fier Fryslân denkt mee.
Novadic-Kentron begeleidt vader.
Humanitas zoekt een maatje.
Home-Start bezoekt het gezin wekelijks.
Buurtteam Overvecht sluit aan.
Incluzio Utrecht doet de indicatie.
MEE Rotterdam helpt met formulieren.
VluchtelingenWerk Nederland gaat mee.
GGD Haaglanden doet de screening.
Jeugdgezondheidszorg ziet het kind in april.
Consultatiebureau heeft zorgen over het gewicht.
De verloskundige ziet moeder wekelijks.
Baby wordt verwacht in januari.
Pleegouders hebben respijtzorg nodig.
Pleegzorg Rotterdam zoekt een gezin.
Het ouderschapsplan is niet gevolgd.
Omgang op zaterdag van 10.00 tot 16.00 uur.
De buren hebben geklaagd over geluid.
Er ligt een huurachterstand van drie maanden.
De stroom wordt op 15 oktober afgesloten.
Energiecontract loopt tot 1-3-2027.
Kwijtschelding aangevraagd op 21 augustus.
PGB is afgewezen; bezwaar voor 20 november.
Indicatie verloopt 30-06-2028.
Nieuwe indicatie per 1 januari 2027.
School start 24 augustus weer.
Groep 5 heeft een nieuwe juf.
De mentor van 3 havo is betrokken.
Zes weken geen les gehad.
Er zijn 23 dagen verzuim.
Score op de lijst was 3-2-4.
Het cijfer voor de samenwerking is een 6,5.
De helft van de acties is af: 4 van 8.
Vragen 1 t/m 5 zijn beantwoord.
1 op 1 begeleiding is nodig.
24/7 toezicht is niet haalbaar.
Fase 2 start in Q1 2027.
Versie 1.2.10 van het plan staat klaar.
Kamer 2.14 op de tweede verdieping.
Het groene formulier is ingevuld.
Thuis gaat het beter dan op school.
Therapie stopt als moeder drie keer afzegt.
Dank voor het meedenken!
Prima, tot maandag.
Ok, doe ik.
Zie bijlage.
Nog niet bekend.
Geen bijzonderheden.
Hulp is gestart, maar het plan stagneert.
De communicatie tussen school en jeugdhulp kan beter.
Wij adviseren om de JGZ uit te nodigen.
Let op: geen contact via vader.
Moeder heeft een e-mail gestuurd aan de school.
Telefoonnummer staat in het dossier.
De geboorte wordt in maart verwacht.
Postcode is bekend bij de regisseur.
Alleen bellen na 17.00 uur.
Er zijn 2 volwassenen en 4 kinderen.
Graag een ruimte voor 12 personen.
The school wants to know who is in charge.
Who is the case lead now?
Veilig Thuis will join the next meeting.
Child Protection Services have a new contact.
Social Services Rotterdam agreed to call the school.
The Case Manager is on leave until Monday.
Youth Care and School disagree about the goals.
Next meeting is Monday 12 October at 10:30.
The plan runs until March 1, 2027.
Please call 112 in case of acute danger.
Mother keeps the agreements, father does not yet.
The oldest son moves to secondary school.
Mrs did not attend.
The family speaks Turkish and Dutch at home.
We need an Arabic interpreter.
Signs of Safety was helpful.
Care stops if three appointments are missed.
Debt is 12,000 euros with 7 creditors.
GP will follow up next week.
Public Health nurse visits on Thursdays.
Can we start half an hour earlier?
Agreed: school reports every Friday.
Consent of both parents is missing.
Safe at Home gave advice.
Let us talk about the safety of the children.
I feel we keep repeating ourselves.
Mental Health Services have a waiting list of 4 months.
Municipality of Rotterdam pays the taxi.
Microsoft Teams invite was sent.
Christmas Eve is no good for the meeting.
In 2026 IB took over from the mentor.
Dinsdag overleg met Yulius en school
Gezinsvoogd is op vakantie t/m 18 oktober
Beste allemaal, wie kan notuleren?
Hoi Team Zuid, kunnen jullie meekijken?
Team Toegang Delft heeft de beschikking afgegeven.
Beschikking Jeugdhulp is verlopen.
Stuur de beschikking naar Jeugdhulp Rijnmond.
Sociaal Team Maassluis vraagt advies.
Sociaal Wijkteam Leeuwarden sluit aan.
Stichting Jeugdformaat heeft plek.
Jeugdformaat Rijswijk heeft plek in december.
Praktijk Blauw doet EMDR.
Psychologenpraktijk De Linde heeft wachttijd.
De Linde doet EMDR met dochter.
Moeder volgt EMDR bij Indigo.
Indigo Rotterdam stopt per 1 januari.
Fivoor Poortugaal neemt vader op.
Reclassering Nederland ziet vader elke week.
3RO is betrokken bij vader.
Jellinek Amsterdam is gestopt.
Brijder Den Haag biedt detox.
Basisschool Het Kompas wil een MDO.
Kompas Jeugdzorg heeft de casus overgedragen.
OBS De Klimop mist informatie.
CBS De Ark mist informatie.
Het Zadkine heeft een verzuimmelding gedaan.
Albeda College meldt verzuim.
ROC Mondriaan start traject.
Erasmiaans Gymnasium denkt mee.
Wolfert Lyceum wil duidelijkheid.
Arosa Rotterdam heeft een noodbed.
Blijf Groep Almere heeft opvang.
Moviera Arnhem vangt moeder op.
Kadera Zwolle heeft plaats.
Oma woont in Hardinxveld-Giessendam.
Verhuizing naar Hendrik-Ido-Ambacht gepland.
Nieuwe woning in Barendrecht Carnisselande.
Woning via Stadswonen Rotterdam.
Vestia Den Haag start ontruiming.
Ymere Amsterdam dreigt met ontruiming.
Zilveren Kruis vergoedt tolk niet.
VGZ en Menzis akkoord.
Telefonische tolk Tigrinya nodig.
Somalische tolk besteld.
Taalhuis Charlois helpt.
Voedselbank Rotterdam geeft pakketten.
Jeugdfonds Sport & Cultuur betaalt zwemles.
Stichting Leergeld betaalt laptop.
Nationaal Fonds Kinderhulp aangevraagd.
Bureau Frontlijn begeleidt moeder.
Vader zit in PI Krimpen.
PI Dordrecht laat bezoek toe.
Aangifte bij Politie Eenheid Rotterdam.
Advies Veilig Thuis ontvangen 23-09-2026.
Vervolgoverleg Veilig Thuis 7 oktober 14.00.
Beschikking Rechtbank Rotterdam binnen.
Zitting Hof Den Haag 10 november.
Second Opinion LUMC duurt drie maanden.
Kinderarts Franciscus Gasthuis bellen.
Ikazia Ziekenhuis mailt terug.
Maasstad Ziekenhuis heeft SEH melding.
JGZ Zuid-Holland West ziet kind.
Stevig Ouderschap gestart.
Video Home Training gestart.
Intensieve Pedagogische Thuishulp loopt.
IPT Horizon loopt tot 1-2-2027.
Ambulante Spoedhulp vier weken.
Gezinshuis De Vlinder heeft plek.
Gezinshuis Nieuwe Kans wil kennismaken.
Logeerhuis Zonnebloem stopt.
Dagbesteding De Buytenhof is gestart.
Zorgboerderij Hoeve Biesland.
BSO Zonnestraal is gestopt.
Peuterspeelzaal Pinokkio ziet vooruitgang.
Partou Schiedam mist betaling.
Kredietbank Nederland verzoekt stukken.
Uitkering via Werk en Inkomen.
Werkplein Hart van West-Brabant.
COA Katwijk verhuist gezin.
Contactpersoon Politie gewijzigd.
Evaluatiemoment Januari
Doelen: Veiligheid, Rust, Regelmaat
Rust Reinheid Regelmaat is besproken.
Vader Moeder en School samen aan tafel.
Laten we Maandag beginnen.
Heeft Yulius gebeld?
Weet Jeugdbescherming dit?
Mist Yulius aan tafel.
Verzuim Albeda neemt toe.
Tip: Ouders Lokaal
Cursus Opvoeden Zo begint.
Training Rots en Water gestart.
Schools are closed on King's Day.
Salvation Army offers a room.
Adverse Childhood Experiences discussed.
Motivational Interviewing was used.
Strengths and Difficulties Questionnaire is done.
Child Behavior Checklist filled in.
Family Group Conference in December.
Housing Association wants a payment plan.
Youth Protection Rotterdam asks for a report.
Mother works at the Port of Rotterdam.
World Health Organization scale used.
Moeder heeft vorige week zelf gebeld met de school.
De intern begeleider van De Zonnebloem mist onze terugkoppeling.
Volgende week start de gezinsbegeleiding van Middin.
Dochter slaapt bij haar tante in Lombardijen.
We hebben nog geen toestemming van vader.
Is er al een plan voor de zomer?
Prokino Rotterdam zoekt een pleeggezin.
Punt van zorg: verzuim in groep 7.
Vader komt op 15 december vrij.
Graag de rol van de huisarts bespreken.
Wat doen we als het weer misgaat?
Kind is niet in beeld bij School.
Jeugdverpleegkundige CJG gaat samen met wijkteam op huisbezoek.
Aanwezig: school, wijkteam, Veilig Thuis en JBRR.
Afwezig met bericht: GGZ.
Hulpverlening loopt vast.
Nieuw gezicht vanuit Jeugdbescherming West.
Jeugdbescherming Brabant draagt over aan Jeugdbescherming Gelderland.
Ambulante hulp van Trivium Lindenhof stopt.
Lindenhof heeft geen plek.
Trivium stopt.
Sinds de zomer werkt Timon mee.
Kwadraad voert de gesprekken.
Gesprek met Kwadraad Maatschappelijk Werk ingepland.
DOCK Rotterdam biedt een maatje.
Thuis Op Straat organiseert activiteiten.
SOL Capelle heeft een inloop.
Welzijn Capelle heeft een inloop.
Inloop Ommoord is op dinsdag.
Huis van de Wijk in Ommoord is open.
Huis van de Wijk Lombardijen is open.
Zwembad Zevenkampse Ring vergoedt niet.
Ringvaartplas is het uitje.
Feijenoord Foundation biedt sport.
Excelsior wil helpen.
Moeder werkt bij Albert Heijn.
Vader werkt bij Bol.
Boodschappen via Lidl en Aldi.
Bezoek aan Blijdorp was fijn.
Dagje Efteling gewonnen.
Zoon is dol op Pokémon en Roblox.
Dochter kijkt TikTok tot laat.
Ruzie via WhatsApp en Snapchat.
Contact via Signal of Teams.
Beveiligd mailen met Zivver of Zorgmail.
Zet het in Mextra of GIDSO.
Dossier staat in Regas.
Verwijsindex SISA match met Flexus Jeugdplein.
Flexus Jeugdplein heeft een match.
SISA signaal van 12 september.
Zorgkaart is ingevuld.
SDQ en CBCL ingevuld.
ARIJ risicotaxatie gedaan.
LIRIK ingevuld op 3 september.
FACT Jeugd sluit aan.
FACT-team GGZ Delfland sluit aan.
IHT start morgen.
Kort lijntje met huisarts nodig.
Wie pakt de aansporing op?
Onze afspraak van 4 september is niet nagekomen.
Twee organisaties wijzen naar elkaar.
Mijn indruk: we praten langs elkaar heen.
Ik zie de veiligheid anders dan school.
Er zijn sinds maart drie gezinsvoogden geweest.
Vierde wisseling in een jaar.
Moeder voelt zich niet gehoord.
Wij van de wijkverpleging zien opa achteruitgaan.
Mantelzorg is overbelast.
Casemanager dementie sluit aan.
Dementie en valgevaar zijn de zorg.
Meneer valt vaak en weigert thuiszorg.
Wmo-consulent regelt huishoudelijke hulp.
Aafje Thuiszorg komt twee keer per dag.
Laurens wil opnemen.
Laurens Rotterdam heeft plek op Antonius Binnenweg.
Opname in De Leeuwenhoek.
Verpleeghuis Hannie Dekhuijzen zit vol.
Respijtbed voor tien dagen.
Medicijnen via Baxter.
Wond wordt verzorgd door Careyn.
CIZ indicatie WLZ is binnen.
Crisisbed vrij vanaf zaterdag.
Mondzorg is aangevraagd.
Wijkagent en Handhaving gaan samen.
Lokale Driehoek is geïnformeerd.
Burgemeester overweegt huisverbod.
Tijdelijk huisverbod loopt af op 8 oktober.
Wet tijdelijk huisverbod toegepast.
Aware-systeem is geplaatst.
Code oranje in het weekend.
Checklist is ingevuld door vijf van de zes.
Wie vult hem nog in?
Het overleg is om 9.00 uur in het stadskantoor.
Stadskantoor Timmerhuis, vergaderzaal 3.
Digitaal via Teams kan ook.
Parkeren kan bij Kruisplein.
Metro Beurs is dichtbij.
Tram 21 en 24 stoppen ervoor.
Ik ben 3 weken weg, vervanging volgt.
Vervanger wordt maandag bekend.
Nieuwe collega start 1 november.
Contact met ouders verloopt goed.
Complimenten voor school!
Bedankt allemaal, fijne herfstvakantie!
Fijne feestdagen allemaal.
Succes morgen!
Welkom nieuwe deelnemers.
Regio Drechtsteden heeft een procesregisseur.
Regio Haaglanden wacht op besluit.
Serviceorganisatie Jeugd Zuid-Holland Zuid weet meer.
Doorbraakteam Rotterdam aanvragen.
Expertteam Complexe Casuïstiek denkt mee.
Regionaal Expertteam Jeugd benaderd.
Bovenregionaal Expertisenetwerk gevraagd.
Escalatieladder gevolgd tot stap 2.
Brede School Feijenoord wil meedenken.
Integraal Kindcentrum De Plataan.
IKC De Wereld heeft een plek.
Samenwerkingsverband PPO Rotterdam betaalt taxi.
Koers VO denkt mee.
Onderwijszorgarrangement aangevraagd.
SBO De Piloot heeft plek.
VSO Yulius Onderwijs heeft wachtlijst.
Thuiszitter sinds april.
Schoolpsycholoog ziet hem dinsdag.
Remedial Teaching op woensdag.
Bijles via Petje Af.
Weekendschool Petje Af.
Zomerschool was succes.
Jeugdhub opent in oktober.
Straathoekwerk kent de jongere.
Jongerenwerk Charlois ziet hem.
Youth for Christ kent hem.
JOZ Rotterdam kent hem.
Young Perspectives helpt.
Pameijer begeleidt vader bij wonen.
Pameijer Rotterdam begeleidt vader.
Aanmelding Pameijer loopt.
Humanitas DMH begeleidt moeder.
ASVZ Sliedrecht zoekt plek.
Gemiva heeft logeerplek.
Ipse de Bruggen heeft plek.
Ons Tweede Thuis heeft plek.
Amerpoort Baarn start.
Vader gaat naar Antes Verslavingszorg.
AA-groep op vrijdag.
We agree on the goals but not on the road.
The youth worker sees him on Tuesdays.
Grandmother takes the children on Wednesdays.
School and youth care use different words.
Nobody called the GP yet.
The waiting list at Yulius is too long.
Rent arrears are three months.
Eviction planned for 20 November.
Interpreter booked for Monday.
Father refuses a joint meeting.
Parents want to be present next time.
Let's begin with the child.
Let's Talk About Safety next time.
Does anyone know the new case manager?
Salaam mosque community offers help.
Safety Plan is signed.
Rotterdam The Hague Police checked.
Zodat school de opvang na schooltijd kan regelen.
Zodat het kind veilig naar bed kan.
De huisarts kan dan de medicatie op tijd aanpassen.
Hulp in huis op elkaar afstemmen.
Voorkomen dat het gezin op straat komt te staan.
De schuldhulp kan een betalingsregeling treffen.
Dat er een vast contactpersoon komt.
Samen één plan maken met het gezin.
De Raad een volledig beeld geven van de hulp.
Voorkomen dat twee instanties hetzelfde onderzoeken.
Het veiligheidsplan kloppend houden.
Continuïteit van zorg bij overdracht.
De leerkracht kan beter aansluiten in de klas.
Zodat moeder niet elke keer haar verhaal hoeft te doen.
Op tijd ingrijpen als het misgaat.
de school
Veilig Thuis
huisarts Utrecht
De huisarts
de intern begeleider
De intern begeleider van de basisschool
alleen de wijkverpleegkundige
POH-jeugd van de huisartsenpraktijk
Jeugdarts GGD
Centrum Jeugd en Gezin
de wijkagent
Wijkagent Zuid
Leerplicht Gemeente Schiedam
consulent Wmo
Team Toegang Jeugd
Schuldhulpverlening Rotterdam
bewindvoerder
De bewindvoerder van vader
woonconsulent Woonstad
Woonstad Rotterdam
Havensteder
Raad voor de Kinderbescherming
gezinsvoogd van de William Schrikker Groep
Jeugdbescherming West
Reclassering Nederland
behandelaar bij de GGZ
Indigo Rotterdam
vrijwilliger van Home-Start
de mentor van de middelbare school
mentor Grafisch Lyceum
Kinderdagverblijf De Vlinder
de pedagogisch medewerker van de opvang
Thuiszorg Aafje
Buurtzorg Overschie
casemanager dementie
specialist ouderengeneeskunde
opa en oma
de andere ouder met gezag
mijn leidinggevende en de aandachtsfunctionaris
dat er hulp in huis is
Alleen op welke dagen ik kom.
welke afspraken er in het veiligheidsplan staan
Dat er zorgen zijn over de veiligheid, zonder details.
of het kind op school is geweest
het aantal keren dat een afspraak werd afgezegd
Telefoonnummer van de contactpersoon, niet van het gezin.
dat de uitkering is stopgezet
de hoogte van de schuld, niet de schuldeisers
medicatie en dosering
Dat ouders uit elkaar zijn.
Alleen dat er contact is met het wijkteam.
Uitkomst van het onderzoek van 3 november 2026.
twee keer gebeld en één huisbezoek
Drie keer gevraagd, ook met tolk erbij.
Uitgelegd waarom, moeder zegt nee.
Vader wil eerst met zijn advocaat praten.
Eerst algemeen advies gevraagd bij Veilig Thuis.
Volgende week bespreken in het overleg met het gezin.
Als het rustiger is, in januari.
Verteld tijdens het huisbezoek van maandag.
the school care coordinator
GP practice North
Youth Protection West
Housing association Woonstad
the social worker at the hospital
Erasmus Medical Center
So that school can arrange after-school care.
To prevent the family from losing their home.
so the GP can adjust the medication
To make one plan together with the family.
which days there is help at home
That there are concerns about safety, no details.
Only that the neighbourhood team is involved.
asked twice, once with an interpreter
Explained why, mother still says no.
The lead professional of Youth Care North
Child and Family Centre Delft
Probation Service
the district nurse
Jansen Bouw belt maandag.
Vraag 3, Anna-school doet mee.
Utrecht, Amersfoort en Zeist doen mee.
Ma., di. en wo. beschikbaar.
Plan A, Plan B.
Stap 1. School belt.
MDO, IB en GGD sluiten aan.
Zie punt a. en b. van het plan.
Afspraak o.a. de huisarts bellen.
Contact i.v.m. de thuissituatie.
Overleg t.a.v. de school en m.b.t. het verzuim.
Gesprek d.m.v. een tolk, i.o.m. de ouders.
a. de school belt b. het wijkteam mailt
a. de vervolgafspraak staat, b. de evaluatie volgt
Mail z.s.m. de uitnodiging naar iedereen.
I.p.v. van school komt de leerplichtambtenaar.
Uiterlijk d.d. van de beschikking reageren.
Optie B. Daarna optie C.
Groep A. start maandag.
Locatie B, Zaal 3.
Moeder, vader en school zijn akkoord.
Moeder, Samira en school zijn akkoord.
School, Wijkteam en Jeugdbescherming waren erbij.
Haarlem, Zandvoort en Velsen doen mee.
Enver, Yulius en Pameijer denken mee.
Vandaag, Morgen en Overmorgen zijn de pictogrammen.
Akkoord, School belt morgen.
Afgesproken, Kees belt zelf de huisarts.
In 2026 VT gebeld en daarna het wijkteam.
Sinds 2025 OM betrokken.
In 2024 MT akkoord.
Vanaf 2025 JB Rotterdam betrokken.
2025-2026 is het eerste schooljaar.
Van 2024 - nu begeleid door het wijkteam.
Budget 1200-1500 euro per jaar.
Vraag het @Overlegmaat. Morgen verder.
Om 10 uur @ school. Neem stukken mee.
Fase 2. Opbouw van de omgang.
N.a.v. de melding en t.b.v. het plan.
M.i. van belang, e.e.a. de komende weken bespreken.
Thema A., B. en C. staan op de agenda.
Wo. en do. op school, vr. de dagopvang.
Bakker, slager en kapper zijn leerplekken.
Visser worden is zijn droom, Bakker ook.
`
  .split('\n')
  .filter((sentence) => sentence !== '');
