import { words } from './word-set';

/** Word tables for recognising names. All in lower case; names with accents also stand without them. */

/** First names common in the Netherlands. Left out: those that are also ordinary words at the start of a sentence. */
export const FIRST_NAMES = words(`
  aad aafke aaliyah aart abbas abdel abdelhakim abdelkader abdelkarim abdellah abderrahim abderrahmane
  abdi abdoel abdul abdullah abdulrahman abdurrahman abel abraham achmed ada adam adele adil adnan adriaan
  adrian adriana adrie aicha aisha akram alain albert alberto alejandro aleksandar aleksander aleksandra
  alex alexander alexandra alexandrina alexia ali alice alicia alida alina aliya allard alma alphons
  amanda amber amelia amin amina amine amir amira ana anass anastasia andre andrea andreas andrew andries
  andrzej andré angela angelique angélique anissa anita anja anke ann anna annabel anne anne-marie annebel
  anneke annelies annemarie annemieke annet annette annie annika anouar anouk ans anthony antje antoine
  anton antonio anwar ariane arie arjan arjen arnaud arne arno arnold arthur arzu asha ashley asiye asma
  astrid auke aya ayaan ayan ayla aylin ayoub ayse aysel ayşe azra aïcha badr badreddine bakr barbara
  barend bart bartholomeus bartosz bas bea beatrijs beatriz bekir ben benjamin bente benthe berend berna
  bernadette bernard bert bertus beth betty bianca bilal birgit bjorn björn bob boris boudewijn brahim
  bram brandon brenda brian brigitte britt bruno burak calvin carel carin carina carla carlijn carlo
  carlos carmen carola carolien carolina caroline carolus cas casper catharina cathy cecilia cees celine
  cemal cengiz chaima chantal charles charlie charlotte chloe chloé chris christa christel christiaan
  christian christien christina christine christopher claire clara claudia coen colin conny constantijn
  corine corinne cornelia cornelis corrie cynthia céline daan daisy dalila dana daniel daniela danielle
  danique daniël daniëlle danny daphne darek dave david dawid debbie deborah demi denise deniz dennis
  derek derk desiree diana dick diederik diego dieter dilan dilara dirk dirk-jan djamila dolf dominique
  donna dorien doris douwe driss duncan dunya dwayne dylan désirée ebru eda eddy edgar edith edwin eefje
  eelco elena elif elin eline elisa elisabeth elise eliza elizabeth elke ella ellen ellie elly els elsa
  elsbeth else elske elvira emiel emil emily emine emir emma emmy emre enes engin enzo eren eric erica
  erik erika erkan ernst erwin esmee esmée esra esther etienne eva evelien eveline evelyn evert ewa ewout
  eymen ezgi fabian fadi fadoua fahad faisal farah farid farida faris fatih fatiha fatima fatma fayza
  feline felix femke fenna ferdi ferdinand ferhat fernando ferry feyza fieke fien filip finn fleur floor
  floortje floris fons fouad francine francis francisco franciscus frank franka frans fred freddy frederik
  frederique freek freya frida frits froukje furkan gabriel gabriela gabriella gamze geert geert-jan
  geertje george gerard gerben gerda gerdien gerhard germaine gerrit gerrit-jan gert gert-jan gertjan
  gerty gijs gijsbert gina ginny giovanni giulia gonca goran greet greetje gregory greta grietje grzegorz
  guido guillaume guus habiba hadewych hafid hajar hakan hakim halil halima hamid hamza hanan hanna hannah
  hanne hanneke hannelore hannie hans hans-peter harald harm harmen haroun harrie harriet harry hasan
  hasna hassan hatice hedwig heidi hein helen helena helga helma hendrik hendrika hendrikus henk henny
  henri henriette henry herbert herman hermien hermina hester hicham hidde hilal hilda hilde hubert hugo
  huib huseyin huub hülya hüseyin ibrahim ibtissam ida igor ihsan ikram ilias iliass ilja ilona ilse imad
  imane imke imran ina inaya ine ineke ines inez inge ingeborg ingmar ingrid ioana irena irene iris irma
  isa isaac isabel isabella isabelle ismael ismail iva ivan ivana ivo ivonne iwan izabela jaap jack jackie
  jacob jacoba jacobus jacqueline jacques jadon jaime jaimy jaleesa jamal james jamie jamila jan
  jan-willem jana jane janet janice janina janine janne janneke jannie janny jans janusz jari jasmijn
  jasmin jasmina jasmine jason jasper jayden jean jeanette jeanine jeannette jeff jeffrey jelena jelle
  jelmer jennifer jenny jens jeremy jeroen jerome jerry jesper jesse jessica jessie jet jette jikke jill
  jim jimmy jip jitske jo joanna jochem joelle joep joeri joey johan johanna johannes john johnny joke
  jolanda jolanta jolien jolijn jonas jonathan jonne joop joost jordan jordi jordy joren jorge jorick
  jorien joris jorn jorrit jort jos jose josef joseph josephine joshua josien josje josé joy joyce joëlle
  juan judith julia julian juliana julie julien juliette julius justin justine kaatje kader kadir kai
  kamal kamila karel karen karim karima karin karina karst katarzyna kate katharina kathleen katja katrien
  katy kay kayleigh kees keesjan kelly kemal ken kenneth kenza kerem kevin khadija khadra khaled khalid
  kiki kim kirsten kitty klaas klaas-jan klara koen koenraad koos krijn kris kristel kristian kristina
  krystyna krzysztof kubra kübra lamyae lana lara lars laszlo laura laurens laurent laurie lea leah leen
  leendert leila lenie lennart lennert leo leon leonard leonie leonoor leontien lex leyla lia liam lianne
  lidewij lidia lieke lien lies liesbeth lieselotte lieve lilian liliana lily lina linda lindsay lineke
  linus lisa lisanne lisette liv liz liza lizzy loes lois lonneke lorena lotte lou loubna louis louisa
  louise luc luca lucas lucia lucie lucy luis luka lukas luke luna luuk lydia lynn maaike maarten maartje
  mabel machteld maciej madeleine madelief madelon magda magdalena mahmoud mahmut maikel malak malgorzata
  malika malou manal manon manuel manuela mara marc marcel marcella marcin marco marcus marek marga
  margaret margo margot margreet margriet maria marian mariana marianne marie marieke marielle marijke
  marijn marike marilyn marina mario mariola marion marisa marit marita mariëlle mariëtte marja marjan
  marjo marjolein marjolijn mark marleen marlies marloes marlou marnix marry marta martha martien martijn
  martin martina martine marwa mary maryam mateusz mathijs mathilde matteo matthew matthias matthijs maud
  maureen maurice maurits max maxime mees mehdi mehmet meike melanie melek melike melissa menno mercedes
  merel merijn mert merve meryem mia micha michael michaela michal michaël michel michelle michiel michèle
  mick mieke miep miguel mike mila milan milena milou mimoun mira miranda miriam mirjam mirjana mirte
  mitchell mo moana moh mohamed mohammad mohammadreza mohammed mohamud moniek monika monique moos morad
  morris moussa muhammed murat mustafa mustapha myra myriam myrna myrthe nabil nadia nadine nadira nadja
  naima najat najib najim nancy naomi narges nasreddine nasrin nasser natalia natalie natasha natasja
  nathalie nathan nawal nazlı naïma neel neeltje nelleke nelly nena nermin nesrin nick nicky nico nicolas
  nicole niek niels nienke nikki nikola nils nina nisrine noa noah noel noelle noor noortje nora norah
  norbert nour noura noureddine nouri noëlle nurcan nursel okan olaf olga oliver olivia omar omer onno
  onur oscar osman otto oumaima pam pamela pascal pascale patricia patrick patrycja patty paul paula
  paulien paulina pauline pavel pawel pedro peggy pepijn peter petra petrus philip philippe pien pierre
  piet pieter pieter-jan pieternel pim piotr priscilla puck quincy quinten quirine rabia rachel rachid
  rachida rafael rafal raisa ralf ralph ramazan ramon ramona rana rania raoul rayan raymond rebecca recep
  regina reinier reinout rejane remco remi remy renata renate rene renee renske rené renée reza rianne
  ricardo richard rick rico rien rik rina rinske rinus rita rob robbert robbin robert roberta roberto
  robin rochelle rodney roel roeland roelof roger rogier roland rolf roman romy ron ronald ronaldo ronny
  rosa rosalie rosanne rosita rowan roxanne roy ruben rubina rudi rudolf rudy rukiye rutger ruth ruud ryan
  saar saartje sabah sabina sabine sabrina safae safiya said saida salah salaheddine salim salima salma
  sam samantha samir samira sanae sander sandra sandro sanne sara sarah sarina sasha saskia savannah saïd
  saïda sebastiaan sebastian sebastien selim selin selina selma semih semra serdar serkan servaas seyma
  shaima shanice shanna shannon sharon sharona shirley sibel sid siebe siebren siem sietske sigrid sihame
  sil silke silvia simon simone sinan sinem sjaak sjoerd sjors sjoukje sofia sofiane sofie sonia sonja
  sophia sophie soraya souad soufiane soukaina stan stanislaw stef stefan stefanie stella stephan
  stephanie steve steven stijn sue suleyman sunita susan susanne suzan suzanna suzanne sven svetlana swen
  sybren sylvana sylvia sébastien süleyman tamar tamara tamer tanja tarik tariq tatiana ted tess tessa
  teun teunis teuntje thea theo theodoor theresa thierry thijmen thijs thirza thom thomas thérèse tibor
  tico ties tijmen tijn tijs tim timo timothy tineke tirza tjeerd tobias tom tomas tomasz tommy ton tonnie
  tonny toos trijntje trudy truus twan tygo tyler tyrone ugur ursula urszula valentina valerie vanessa
  vasco veerle vera verena veronica veronique victor victoria viktor vincent viola violet virginia vivian
  vivienne vlad wally walter wanda wasim wendy werner wesley wessel wiebe wieger wiep wies wiesje wijnand
  wilhelmina willeke willem willem-jan willemien willemijn willy wim wina winston wopke wout wouter xander
  xandra xavier yael yahya yara yasemin yasin yasir yasmin yasmina yasmine yassin yassine yoeri yolanda
  yonas youri yousra youssef youssra yuri yusuf yvette yvon yvonne zacharias zahra zainab zakaria zara
  zehra zeki zeynep zineb zoe zoltan zoubida zouhair zoë zuzanna zülal ömer ümit
`);

/** Surnames so common that they point at a person in any spelling: also in capitals, also in a case code. */
export const COMMON_SURNAMES = words(`
  ahmed aksoy amrani andersen arslan aydin bakker beek berg boer bos bosch bouali brouwer brown celik
  claassen dam davies dekker demir dijk dijkstra doorn evans garcia gerritsen graaf groot haan haddad
  hendriks hermans heuvel hoekstra huisman hussain jacobs jansen jansma janssen janssens johnson jones
  jong jonge kaplan kaya khan koster kowalski kramer kuiper kuipers leeuwen linden maas martens meer
  meijer meyer mohamed molenaar mulder nguyen nowak ozturk peeters peters pietersen polat postma prins
  ruiter sahin sanchez santos scholten schouten silva singh smeets smit smith smits timmermans veenstra
  verbeek verhoeven vermeulen visser vliet vos vries wal willems williams wilson wit yildiz yilmaz yıldız
  yılmaz çelik öztürk şahin
`);
