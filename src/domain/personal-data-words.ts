import { words } from './word-set';

/** What stands in, before and after names, and in organisations and numbers. All in lower case. */

/** Titles before a surname. */
export const TITLES = words(`
  mevrouw mevr mvr mw meneer mijnheer heer dhr mr mrs ms miss sir madam fam familie family gezin dr drs prof
  ir ing juf juffrouw meester zuster
`);

/** Titles that stand for a household: "gezin van Samira" is no surname. */
export const HOUSEHOLD_TITLES = words('fam familie family gezin');

/** Titles that are an abbreviation: a full stop after them ends no sentence. */
export const SHORT_TITLES = words('mevr mvr mw dhr mr mrs ms fam dr drs prof ir ing');

/** Parts of a surname (tussenvoegsels), here and abroad. */
export const PARTICLES = words(`
  van de der den het 't ten ter te 's vd v.d el al ait aït ben bin ibn abu bou ou da das do dos del della di
  du la le les los von zu zum zur op aan in uit bij onder over voor in't op't
`);

/** Of those, the ones that are prepositions too: part of a surname only before "den", "der", "ten" or "'t". */
export const PREPOSITIONS = words('op aan in uit bij onder over voor');
export const AFTER_PREPOSITION = words("den der ten ter 't t");

/** Of those, the ones that stand in names alone. */
export const SURNAME_PARTICLES = words('der den vd v.d el al ait aït ben ten ter von');

/** Words that make the capitalised words around them an organisation. */
export const ORGANISATION_WORDS = words(`
  academie afdeling apotheek association basisschool bedrijf bso bureau bv buurthuis buurtteam centre center
  centrum clinic cluster coalitie coalition college combinatie commissie committee community coöperatie
  council court department dienst fonds foundation fundatie gasthuis gemeente ggd ggz groep group hoeve home
  hospital huis huisarts huisartsen huisartsenpraktijk hogeschool inspectie instelling institute instituut
  internaat jeugdzorg jeugdhulp jeugdteam kantoor kinderdagverblijf kinderopvang kliniek loket lyceum
  maatschap ministerie mytylschool gymnasium bouw bouwbedrijf bakkerij garage advocaten makelaardij transport mavo havo vmbo army kruis boerderij manege club taalhuis
  sportschool fanfare kerk moskee church mosque leger kazerne gevangenis netwerk netwerken partners platform
  politie praktijk programma project raad rechtbank regio samenwerkingsverband school scholen scholengroep
  scholengemeenschap services sint st stichting team teams thuiszorg trust universiteit university unie
  vakschool verbond vereniging werkplaats wijkteam ziekenhuis zorg zorggroep zorgboerderij cursus training
  locatie gebouw zaal poli polikliniek ward unit
`);

/** Of those, the ones that clear even a well-known first name: before it, and after it. */
export const NAMED_BEFORE = words(`
  academie basisschool centrum college fonds foundation hoeve instituut kinderdagverblijf kliniek lyceum
  mytylschool praktijk school scholengroep sint st stichting vereniging ziekenhuis zorgboerderij zorggroep
`);
export const NAMED_AFTER = words(`
  academie basisschool centre center centrum clinic college fonds foundation gasthuis groep group hoeve
  hospital huis institute instituut kinderdagverblijf kinderziekenhuis kliniek lyceum mytylschool praktijk
  huisartsenpraktijk school scholen scholengroep stichting trust university vereniging ziekenhuis zorg
  zorggroep bouw bouwbedrijf bakkerij garage advocaten makelaardij transport
`);

/** Endings of words that no name has: compounds and abstract nouns of the field, streets, neighbourhoods. */
export const ORDINARY_ENDINGS =
  /\p{L}{4}(?:afspraak|afspraken|aanpak|analyse|arts|artsen|begeleider|begeleiding|behandelaar|behandeling|beleid|bescherming|bezoek|buurt|centrum|coach|college|dienst|diensten|formulier|gericht|gesprek|gesprekken|gracht|groep|haven|heden|heid|huizen|hulp|instelling|kade|kliniek|kunde|kundige|laan|lijst|logie|loket|manager|melding|ment|onderzoek|opleiding|opvang|overleg|plan|plannen|plein|praktijk|punt|raad|recht|rechter|regisseur|regie|school|scholen|schap|schappen|singel|straat|team|teams|teit|therapeut|therapie|tie|ties|trajecten?|veiligheid|verlener|verlening|verpleegkundige|verpleging|voogd|wet|wijk|werk|werker|werkers|ziekenhuis|zorg)$/u;

/** Endings and shapes of ordinary words at the place of a first name: "Besproken", "Opvallend", "Eindelijk". */
export const ORDINARY_BEGINNING =
  /^(?:(?:af|aan|be|door|ge|her|in|mee|na|om|ont|op|over|toe|uit|ver|voor)\p{Ll}{3,}(?:d|t|en)|(?:ont|ver)\p{Ll}{4,}|\p{Ll}{3,}(?:lijk|lijke|ische?|ing|ingen|ings|elijks|matige?|bare?|ieve|iële|loos|loze|vol|volle|huis|zaal|geld|fonds|boerderij|ional|ive|ical|ness|ity|ation|hood)|\p{L}{11,})$/u;

/** Names of places, organisations and methods that are built like a person's name. */
export const KNOWN_PHRASES: readonly string[] = `
  albert heijn|ipse de bruggen|alphen aan den rijn|anne frank huis|anton constandse|bergen op zoom|capelle aan den ijssel|de hoenderloo|den bosch
  den haag|dr. leo kannerhuis|eigen kracht|ernst sillem hoeve|families first|hoek van holland|karel de grote
  krimpen aan den ijssel|leger des heils|leo kannerhuis|nieuwerkerk aan den ijssel|pro persona|signs of safety
  prinses máxima centrum|ouderkerk aan den ijssel|william schrikker|wijk bij duurstede|yes we can|young in prison`
  .split(/[|\n]/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '');

/** Before a single capital these make it a label, no initial: "optie B. Daarna", "plan A". */
export const LABELLED_BY_LETTER = words(`
  a b bijlage bijlages blok c casus client cliënt deel fase gezin groep jongere jongen meisje kind lokaal
  moeder vader optie ouder plan punt route scenario sectie stap team thema traject vitamine variant vraag
  zaal appendix child family group level option part phase room section step theme barrier barrière item
  onderdeel rubriek
`);

/** Letters with full stops that are no initials. */
export const NOT_INITIALS = words('nb ps bv nv tk aub svp us uk eu ok');

/** In small letters there are many more: "o.a.", "i.v.m." */
export const SMALL_ABBREVIATIONS = words(`
  nb ps bv nv tk aub svp us uk eu ok
  ad aj am ao ap av bd bgg bi bo br ca cq cs dd dh dmv dt dwz ea ed eg ei eo etc ev evt excl ff fte gg ha hd ib id ie
  ihb ihkv ikv ind ing io iom iov ipv iq ir ism itt itk ivm ivt iz jl km kv la ll mad maw mbt mbv md me meo mi min mm
  mn mu muv mvg nad nam nav nl nm nn nr nvt oa obv oid ol olv om op ovv pa pd pg pj pm po pp pv qa rk ro
  sd sv ta tav tbv tem tgv th tlv tm tnv to top tov tt twv tz uo va vc vd vgl vlnr vm vnl vt vv wb wo wv xx zg zgn zi
  znd zo zoz zsm
`);

/** Before a name these greet: "Hoi Siebrand, Kees belt". */
export const GREETINGS = words('beste dag hallo hi hoi hey dear hello dank bedankt dankjewel thanks');

/** Before a capitalised word these make it a place: "in Lunteren, Kees belt". */
export const BEFORE_A_PLACE = words('in te naar uit from to near');

/** Abbreviations of the field that follow a year: "in 2026 VT gebeld". */
export const WORDS_AFTER_A_YEAR: ReadonlySet<string> = new Set(
  `AB AP AZ BJ BO BSO BV BW CV DD EU FG GB GI GZ HB HR IB IQ IT JB JH JR JW JZ KJ KO KT LB MD MO MR MT MW NL OA OG OM OR
  OT OV OZ PA PB PG PI PL PM PO PR RK RO RT RV SB SW SZ TL TR UI VB VK VM VO VP VT VV WA WG WI WT WW WZ ZG ZW ZZ`.split(
    /\s+/,
  ),
);

/** After four digits these are words or units, no postcode letters: "1500 km", "2026 is". */
export const WORDS_OF_TWO_LETTERS = words(`
  aa al am as at be bv by cc ce cm co da de do dr ds eb ec ed ee ei el em en er es et eu ex fr ga gb ge go
  gr ha he hz ie if ik in ir is it ja je kb kg km kw la lb ma mb me mg mi ml mm ms mv my na ne no nr nu of
  oh ok om on op or pk pm re si so st su te th tm to tv uk up ur us uw vd vs we wo xl zo ze
`);

/** Where a postcode begins with digits that may be a year (1990 to 2049): Haarlem and around. */
export const PLACES_WITH_A_YEAR = words(
  'haarlem zandvoort velserbroek velsen santpoort spaarndam heemstede bentveld',
);

/** Before four digits these make them a year. */
export const TIME_PREPOSITIONS = words(`
  in sinds vanaf per begin eind medio voorjaar zomer najaar winter tot na voor jaar since from until during year by
`);
