/** What professionals type, without personal data: the guard must let it pass. Today is 1 October 2026. */
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
`
  .split('\n')
  .filter((sentence) => sentence !== '');
