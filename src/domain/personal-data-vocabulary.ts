import { ORGANISATION_WORDS } from './personal-data-words';
import { words } from './word-set';

/**
 * Words that are no names, all in lower case. A capitalised word that stands in none of these tables, beside another
 * such word, is taken for a name: add here what is wrongly refused.
 */

/** Small words, and what sentences often begin with. */
const COMMON_WORDS = `
  aan aangezien achter actie af afgelopen afgesproken akkoord al alle alleen allemaal alles als alsjeblieft
  altijd ander andere anders bedankt beetje begin beide beiden belangrijk bel bellen belt ben beste bespreek
  bespreken bij bijna binnen blijft blijkt boven buiten contact daar daarbij daarna daarnaast daarom daarop
  dan dank dankjewel dat de den der des deze dezelfde die dit doe doel doen doet door dus een eén één eens
  eer eerder eerst eerste eigen eind eindelijk elk elke en er eraan erg ergens even extra ga gaan gaat gaf
  ge geef geeft geen gelukkig genoeg gezien goed goede goedemiddag goedemorgen gisteren graag grote haar had
  hallo heb hebben hebt heeft heel hem hen het hetzelfde hier hij hoe hoewel hoi houd houdt hun idee
  iedereen iets iemand ieder iedere ik in indien inmiddels intussen is ja jaar je jij jou jouw jullie kan
  kijk klein kleine klopt kom komen komende komst komt kon kunnen kwam laat laatste later let liever lukt
  maak maakt maar mag meer meest meestal men met mijn minder misschien moest moet moeten mogelijk momenteel
  na naar naast nadat namens neem neemt nee net niemand niet niets nieuw nieuwe nodig nog nooit nu of ofwel
  om omdat onder ondanks ons onze ook op opnieuw opvallend over pas per plan plus prima punt samen sinds
  slechts snel soms spreek spreekt stap status steeds stel stuur straks tegen telkens terug terwijl tevens
  thuis tijdens tip toch toen tot totdat tussen u uit uiteraard uiterlijk uiteindelijk uw vaak van vandaag
  vanaf vanavond vandaar vanmiddag vanmorgen vanuit vanwege veel verder via vind volgende volgens voor
  vooral vooraf voorafgaand voorstel vorige vraag vragen waar waarom wacht wanneer want waren was wat we
  week weer weet weinig wel welk welke werd werk werkt wie wij wil willen wilt word worden wordt zal ze zeer
  zeg zelf zelfs zet zich zie ziet zij zijn zo zoals zodat zodra zolang zonder zou zouden zowel zullen a
  about above after again agreed all also an and another any are as ask at back be because been before below
  between both but by call called can case check could dear did do does done during each every everyone few
  final finally first for from further get give given go good has have he hello help her here hi his how
  however i if into it its just keep kind last like make many may me meet meeting more most much must my
  near need never new next no nobody not note nothing now off on once one only or other our out own perhaps
  please put read regarding same second see she should since so some someone soon still such talk tell than
  thank thanks that the their them then there these they third this those three to today together tomorrow
  tonight too two under until up us very well were what when where which while who whose why will with
  without would yes yesterday yet you your
`;

/** Nouns, verbs and adjectives that notes and headlines begin with. */
const HEADLINE_WORDS = `
  activiteit activiteiten apotheker bank bericht bibliotheek bioscoop boodschappen burgemeester buurthuis
  bushalte cadeau dagje dagopvang dementie dierentuin fietsles filmpje foto gebouw gebed groepsapp groepsles
  halte hotel inloop inloopspreekuur jeugdhonk jongerenwerk kampeerweek kapper kerk kinderfeest
  kinderboerderij kamp lokale logeeropvang maatje mantelzorg metro moskee museum naschools opvanglocatie
  park pand pardon parkeerplaats polikliniek pretpark receptie regionale rit rolstoel scouting sportclub
  spreekuur station strand supermarkt taxi theater thuiszitter tram uitje valgevaar verpleeghuis
  verzorgingshuis voetbal voetbalclub voorstelling wandeling welzijn winkelcentrum zwembad zwemmen
  bovenregionaal brede integraal burgerlijke bedrijven federatie centrale nationale rijks interne externe
  blauwe rode gele witte zwarte groene oranje gouden zilveren wijk kamer kern licht lijn kans steun home
  house young strength story room office order aanbod aandacht aangifte aansluiting aantal aanvraag aanwezig
  aanwezigen afstemming afwezig akte alimentatie allebei angst appte apptte armoede auto avonden baan bed
  bedreiging beeld behoefte belasting belde beloning beperking beroep bestuur betaling beschikking bezwaar
  bezoekregeling blijvend boete borg bracht brengt budgetbeheer bus camera check chaos cijfer concept
  controle corona cursus dag dagbesteding deadline deed denk denkt deur dinsdagmiddag docenten doen draait
  dringend drugs duur duurt echt echtscheiding eenzaamheid emdr energie ernst ervaring eten extern fiets
  fijn financieel fout ga gaf gas geduld gedoe gedrag geef geheim gehoor geld geldzorgen geluid geneesmiddel
  gezag gezond gezondheid ging gratis grens grenzen groei groen haalt handig hechting helaas helder helft
  herstel hof hoger hond hoofd hoop hoopt hoor hoorde huilt huis huiselijk huisraad huisvesting huiswerk
  huur huurachterstand huurschuld idem ieders ingang inkomen inkomsten inmiddels ipt is jeugdigen jas juist
  kapot kat keer keuken kies klacht klas klasse kleding klopte koffie kort korte kosten krijgt kwam kwartier
  laptop lastig leefgeld leen leidt lening leren lees lessen leuk lichaam liefst lijkt lijst logeren loopt
  los luistert maaltijd mailde mailt mdft medicatie medicijnen meekijken mening mentaal middelen mindfulness
  mist moeilijk mogen mooi motivatie mst muziek nachten navraag nazorg negatief normaal noodbed noodopvang
  ochtenden omgang ondertekend onduidelijk onrust onveilig oorzaak opa opbouw opdracht openstaand oplossing
  oproep opties oud ouderavond overzicht paniek papieren parkeren pauze pesten plek poging positief post
  praat praten prettig prikpil problemen proef psychisch puberteit raakt rapport reden regel regels reis
  rekening respons rest resultaat retour rol ronde rook roken route ruimte rust rustig ruzie samenhang
  scheiding schema school schoolgeld schuld schuldenlast seksualiteit sinds situatie slaap slapen sleutel
  sociaal spanning spel spijbelen spoedzoeker sport spraak sprak spullen staat start stelt stilte stond
  straf stress structuur studie stukken systeem tegenover telefoon telefonisch telefonische termijn terug
  tevreden tijd tijdelijk toegang toelichting toestemming toezicht tolk traag trauma trein trots twijfel
  uithuis uitleg uitnodiging uitslag uitstel urgent urgentie vandaag vast vaste vergadering verhaal
  verhuizing verlof vermoeden verplaatsen vertraging vertrouwen vertrouwelijk vervoer verwachting verzoek
  verzuim vol volgt volwassenen voorkeur vooruitgang voorwaarde voorwaarden vrees vreest vrijwillig vroeg
  waarschijnlijk waarschuwing warm weekgeld weigert wekker welkom wens wensen wijziging winkel wisseling
  woede wonen woning woont ziek ziekmelding ziekte zittend zoekt zorgelijk zorgen zorgmelding
  zorgverzekeraar zwanger zwangerschap zwemles absence access adverse alcohol aftercare anger anxiety
  arrange arrears attendance autism based behaviour behavior bedtime brings bullying called careers cause
  change changes child-minder chronic class clear closed clothes cognitive complaint conflict cost
  counselling court crime daily date day decided discussed does eating eviction experiences fine food foster
  free future group grants great happy hearing high homework hospital income interviewing interpreter invite
  keep kids king's key late law left letter life likely lost low mail medication missing money motivational
  moved neglect night nobody old outcome outreach parenting pay payment people peer phone place plans play
  positive poverty pregnancy present previous problem proposed refugee rent reply report respite results
  besproken gebeld gesproken gemaild overlegd gevraagd geregeld ontvangen gestart genoteerd tussenstand
  doorgegeven afgerond bekend aangemeld afgemeld gehoord update kortom trouwens overigens
  right rules said salvation schools screen severe shared shelter short sick signed situation sleep small
  special speech staff states still stopped strengths strong substance suggest taken test thought time trust
  unclear united usually victim waiting weekly went whole worried worries written wrong
`;

/** Time, numbers, feasts. */
const TIME_WORDS = `
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday
  saturday sunday ma di wo do vr za zo mon tue wed thu fri sat sun morgen overmorgen middag avond nacht
  ochtend dagelijks wekelijks maandelijks jaarlijks weekend kwartaal januari februari maart april mei juni
  juli augustus september oktober november december january february march may june july august october jan
  feb mrt apr jun jul aug sep sept okt oct nov dec kerst kerstmis pasen pinksteren hemelvaart hemelvaartsdag
  koningsdag bevrijdingsdag nieuwjaar oudjaar ramadan suikerfeest offerfeest sinterklaas christmas easter
  whitsun goede zomervakantie herfstvakantie kerstvakantie voorjaarsvakantie meivakantie zomer herfst winter
  lente voorjaar najaar twee drie vier vijf zes zeven acht negen tien elf twaalf tweede derde vierde vijfde
  half halve kwart four five six seven eight nine ten fourth
`;

/** People by their part, never by their name. */
const ROLE_WORDS = `
  aanmelder adviseur advocaat ambulant ambulante arts assistent autoriteit baby begeleider behandelaar
  bewindvoerder broer broertje buren buurman buurvrouw casemanager casusregisseur cliënt client cliënten
  coach coördinator collega collegas consulent contactpersoon coordinator deelnemer deelnemers directeur
  dochter docent echtgenoot ex familie familielid gedragswetenschapper gezinscoach gezinsmanager gezinsvoogd
  gezin gezinnen grootouders hulpverlener hulpverleners iedereen ib'er ib-er intern interne jeugdarts
  jeugdbeschermer jeugdconsulent jeugdprofessional jeugdverpleegkundige jeugdwerker jongen jongere jongeren
  juf jurist kind kinderen kinderrechter klant kleinkind leerkracht leerling leerplicht leerplichtambtenaar
  leidinggevende lid leden logopedist maatschappelijk mantelzorger medewerker meester meisje mentor moeder
  neef nicht oma oom opa orthopedagoog ouder ouders oudste jongste partner patiënt peuter pedagoog
  pleegmoeder pleegouder pleegouders pleegvader pleegzorg poh poh'er praktijkondersteuner procesmanager
  procesregisseur professional professionals projectleider psychiater psycholoog puber reclassering
  regisseur schuldhulp schuldhulpverlener schoolmaatschappelijk stiefmoeder stiefvader sociaal stagiair
  systeem tante teamleider teammanager therapeut trajectbegeleider vader verloskundige verpleegkundige
  vertrouwenspersoon verwijzer verzorger voogd voorzitter vrijwilliger vriend vriendin wethouder wijkagent
  wijkcoach wijkverpleegkundige wijkverpleging zoon zoontje zus zusje zwager advisor brother carer chair
  child children colleague counsellor counselor daughter director doctor everyone father family gp
  grandfather grandma grandmother guardian lawyer lead manager mother mum neighbour nurse officer parent
  parents participant police practitioner psychologist sister social son specialist staff supervisor teacher
  therapist worker youth
`;

/** Things, laws, methods and tools of the field. */
const FIELD_WORDS = `
  aanmelding aanpak aansporing actielijst actiepunten advies afspraak afspraken afsluiting agenda analyse
  awb avg barrières belang beleid bericht beschermd beschermde beschermtafel beslissing besluit betreft
  bewind bijlage bijlagen bijzondere brief budget casus casusoverleg casusregie casuïstiek
  casuïstiekbespreking checklist conclusie conferentie consult crisis crisisdienst crisisplan data delen
  diagnose diagnostiek documenten doelen dossier draaiboek eigen kracht evaluatie excel expertise factsheet
  feedback financiën formulier gegevens gespecialiseerde gesprek gezinsplan gezinsopname hulp hulpvraag
  huisbezoek indicatie informatie inhoud inkoop intake integrale intervisie inzet jaarplan jaarverslag jeugd
  jeugdbescherming jeugdreclassering jeugdwet keuze kinderbescherming kindcheck kindplan kwaliteit
  leefgebied leerplichtwet leertafel levensgebied locatie maatregel maatwerk mail maatschappelijke map
  meldcode melding meldpunt methode methodiek microsoft multidisciplinair multidisciplinaire naam
  netwerkberaad netwerkoverleg notitie notulen nota omgangsregeling onderwerp onderwijs onderzoek
  ondersteuning ondertoezichtstelling openbaar openbare opmerking opname opschaling opschalen opvang
  opvoeding opvoedondersteuning ouderschap ouderschapsplan outlook overdracht overleg ots participatiewet
  passend pgb plaatsing pleeggezin preventie presentatie privacy privacyreglement procedure proces protocol
  raadsonderzoek rapport rapportage reactie recht reflectie regie regiegroep respijtzorg rondetafel
  samenvatting samenwerking schematherapie school schooljaar schorsing schulden sharepoint signaal signalen
  signs safety sociale spoed start stappenplan stabiel stuurgroep systeemtherapie taak taken taal
  terugkoppeling thema time toeslagen traject training triple tweede uithuisplaatsing uitkering update
  vakantie veilig veilige veiligheid veiligheidshuis veiligheidsplan veiligheidstaxatie verklaring verlengde
  verslag verwijzing voortgang voortgangsgesprek vraagbaak wachtlijst wachttijd warme wet werkafspraken
  werkbegeleiding woonplek zorgcoördinatie zorgplan zorgtoewijzing zorgvraag zitting word powerpoint zoom
  google teams forms planner act action agreement agreements appointment approach assessment barrier
  barriers care carefully child code concern concerns conference consent consultation coordination debt
  deadline decision domain domestic education emergency escalation evaluation evidence examination file
  follow form goal goals health help household housing information integrated joint justice language
  learning legal level local meeting mental minutes monthly network notes number overview plan planning
  point practice primary prevention process progress project protection public question questions record
  referral reflection reminder report reporting request review risk round safe safeguarding secondary
  section service services signal step summary support task teaching thuis tip tips topic treatment trial
  version view violence visit waiting welfare work
`;

/** Places, peoples and languages. Villages that are mostly surnames are left out. */
const PLACES = `
  alkmaar almelo almere amersfoort amstelveen amsterdam apeldoorn arnhem assen barendrecht beverwijk breda
  brabant brussel bussum castricum culemborg delfshaven delft delfzijl deventer diemen doetinchem dordrecht
  drenthe driebergen dronten duitsland ede eindhoven emmen enkhuizen enschede europa flevoland friesland
  fryslân gelderland gelderse geleen goes gorinchem gouda gooi groningen haag haaglanden haarlem
  haarlemmermeer harderwijk harlingen heemskerk heerenveen heerhugowaard heerlen hellevoetsluis helmond
  hengelo hilversum hoofddorp hoogeveen hoorn houten huizen ijmond ijssel ijsselland ijsselmonde kampen
  katwijk kennemerland kerkrade kralingen krommenie lansingerland leerdam leeuwarden leiden leidschendam
  lelystad limburg lombok maassluis maastricht meppel middelburg middelharnis moerdijk naaldwijk nederland
  nieuwegein nijkerk nijmegen nissewaard noordwijk nunspeet oisterwijk oldenzaal oosterhout oss overijssel
  overvecht papendrecht pijnacker purmerend raalte randstad rhenen ridderkerk rijnmond rijswijk roermond
  roosendaal rotterdam rotterdamse amsterdamse utrechtse haagse schiedam schiphol sittard slotervaart sneek
  soest spijkenisse stadskanaal terneuzen tiel tilburg turkije twente uden utrecht vaals valkenswaard
  veendam veenendaal veghel veldhoven velsen venlo vlaardingen vlissingen voorburg voorschoten waalwijk
  waddinxveen wageningen wassenaar weert wijchen winschoten winterswijk woerden zaandam zaanstad zaanstreek
  waterland zeeland zeist zevenaar zoetermeer zutphen zwijndrecht zwolle marokko syrië polen eritrea
  oekraïne somalië suriname afghanistan belgië london netherlands europe dutch english turkish moroccan
  polish syrian arabic german french nederlands nederlandse engels engelse turks turkse marokkaans
  marokkaanse pools poolse syrisch syrische arabisch arabische eritrees eritrese oekraïens oekraïense
  surinaams surinaamse duits duitse frans franse somalisch somalische antilliaanse noord noordoost noordwest
  zuid zuidoost zuidwest oost west midden centrum stad noord-holland zuid-holland noord-brabant hollands
  noorderkwartier north south east
`;

/** Places that are surnames as well: ordinary beside an unknown word, yet "Jan van Dalen" is a person. */
const PLACES_LIKE_NAMES = `
  aalburg aalsmeer aalten achtkarspelen alblasserdam albrandswaard almen altena ameland andelst arcen asten
  baarle baarn barneveld bedum beek beekdaelen beemster beesel bergeijk bergen bernheze best beuningen beurs
  bijlmer bladel blaricum bloemendaal bodegraven boekel bolsward borculo borger borne borsele boskoop
  bospolder boxmeer boxtel brielle bronckhorst brummen brunssum bunnik bunschoten buren capelle carnisse
  carnisselande centrum charlois coevorden cranendonck crooswijk cuijk dalen dalfsen dantumadiel deurne
  deurningen diever dinkelland doesburg doorn dongen drechterland drechtsteden drimmelen druten duiven echt
  edam eemnes eersel eijsden elburg enkhuizen epe ermelo escharen etten feijenoord feyenoord franeker
  geertruidenberg geldrop gemert gennep gilze goeree goirle gorssel graafstroom grave groesbeek haaksbergen
  haaren haarlemmerliede halderberge hardenberg hardinxveld-giessendam haren hattem heemstede heerde heeze
  heiloo hellendoorn hendrik-ido-ambacht heumen heusden hillegersberg hillegom hillesluis hilvarenbeek
  hoeksche hof hollands hoogvliet horst hulst ijsselstein kaag kanaleneiland kapelle katendrecht koggenland
  krimpen krimpenerwaard laarbeek landgraaf landsmeer laren leeuwenhoek leiderdorp leudal leusden lingewaard
  lisse lochem lombardijen loon lopik losser maarssen maasbree maasdriel maasgouw mariahoeve marum medemblik
  meerkerk meierijstad middelland midwoud mill moergestel montferland montfoort mook neder nederweert
  nesselande nieuwkoop noordenveld noordoostpolder nuenen nuth oegstgeest oirschot oldambt oldebroek olst
  ommen ommoord oostzaan opmeer opsterland osdorp ouder-amstel oudewater overbetuwe overschie peel pekela
  pendrecht presikhaaf prins putten reimerswaal renkum renswoude reusel rheden rijssen ringvaart roerdalen
  roosdaal rozenburg rucphen schagen scherpenzeel schiebroek schiemond schilderswijk schouwen segbroek
  simpelveld sliedrecht slochteren sluis smallingerland son spangen staphorst stein steenbergen steenwijk
  stichtse strijen tarwewijk terschelling texel teylingen tholen transvaal tubbergen twenterand tynaarlo
  tussendijken uitgeest uithoorn urk veere veenhuizen vianen vijfheerenlanden vlieland voerendaal voorne
  voorst vreewijk vught waadhoeve waalre weesp west-brabant westerkwartier westervoort westland westmaas
  wierden wijdemeren woensdrecht woensel wormerland woudenberg zaltbommel zandvoort zeewolde zevenkamp
  zevenkampse zoeterwoude zonnemaire zuidplas zuidwijk zundert zwartewaterland zwartsluis
`;

/** Organisations many teams know, whose words are no names. */
const KNOWN_ORGANISATIONS = `
  aafje aldi accare aanzet albeda altra antes arkin basalt bascule blijf careyn centraal cjg curium cardea
  dimence enver emergis fier fivoor gemiva ggz ggd halt horizon humanitas incluzio intermetzo jbrr
  jeugdbescherming juzt karakter kenter kinderombudsman koraal leger heils lentis levvel lievegoed lister
  lucertis mediant mee middin moviera novadic-kentron oosterlengte oosterpoort ouderkompas parlan parnassia
  pluryn prezens prisma prokino reinaerde rivierduinen rubicon s-hulp samen schakenbosch schrikker
  slachtofferhulp spirit sterk svb tactus timon trajectum triade uwv veilig viersprong vluchtelingenwerk
  trivium lindenhof welzijn ipse bruggen heijn pameijer waag wsg xonar yorneo youké youz yulius zideris
  zuidwester
`;

/** Of the places, the ones that are certainly no surname. */
export const PLACE_NAMES: ReadonlySet<string> = words(PLACES);

/** No surname, not even behind a title or a first name: "Samira Maandag", "mevrouw Veilig Thuis". */
export const NEVER_SURNAMES: ReadonlySet<string> = new Set([
  ...words(TIME_WORDS),
  ...words(ROLE_WORDS),
  ...words(FIELD_WORDS),
  ...PLACE_NAMES,
  ...words(KNOWN_ORGANISATIONS),
  ...ORGANISATION_WORDS,
]);

/** Words whose capital says nothing about a person. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  ...words(COMMON_WORDS),
  ...words(HEADLINE_WORDS),
  ...words(PLACES_LIKE_NAMES),
  ...NEVER_SURNAMES,
]);
