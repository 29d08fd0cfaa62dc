import fc from 'fast-check';
import { findPersonalData, mentionsFirstName, type PersonalDataKind } from '../../src/domain/personal-data';
import { passesElevenTest } from '../../src/domain/eleven-test';
import { ORDINARY_SENTENCES } from './ordinary-sentences';

const today = '2026-10-01';

const NAMES = `
Thijmen Groothuis, Xhevdet Berisha, Siddharth Iyer, Oluwaseun Adeyemi, Wietske Dijkgraaf, Jorrit Faber,
Mireille Paulussen, Gökhan Erdoğan, Zuhal Korkmaz, Nadir Bouchtaoui, Hatim El Yaakoubi, Semiha Öz,
Agnieszka Wójcik, Bogdan Ionescu, Yordanos Tesfay, Amanuel Haile, Shirin Ahmadi, Reza Hosseini,
Sandeep Ramdin, Anil Bissumbhar, Rajesh Kalloe, Chanel Pinas, Jerrel Kenswil, Clarence Seedorf,
Ruthline Martina, Xiomara Croes, Giandro Maduro, Li Wei Chen, Nguyễn Văn An, Siobhan Kelly,
Tadhg O'Sullivan, Rhys Llewellyn, Hamish McGregor, Wolfgang Schäfer, Günther Grass, Håkan Nilsson,
Bjarne Sørensen, Ilse DeLange, Femke van der Poel, Doutzen Hoekstra, Wubbo de Ridder, Hylke Tjeerdsma,
Ybeltje Wiersma, Aukje Sipkema, Lammert Zijlstra, Geesje Kuipers, Hillechien Bos, Berber Hofstra,
Sytse Terpstra, Renske Wagenaar, Floortje Zonneveld, Cato Vrijland, Juul Kerkhof, Pip Schreuder,
Fedde Vonk, Rozemarijn Kool, Fenno Aalders, Tycho Bergsma, Lev Petrov, Olena Kovalenko,
Oksana Shevchenko, Dmytro Bondarenko, Aleksandr Ivanov, Natalya Sokolova, Jovana Petrović, Nemanja Kostić,
Drita Hoxha, Arben Gashi, Zeliha Bulut, Hava Güneş, Nisa Taş, Ravza Koç,
Ilayda Şen, Berkay Doğan, Ouassim Ziani, Ilyas Azzouzi, Salaheddine Naciri, Hiba Tahiri,
Douaa Lahlou, Rida Bennani, Warsame Ali, Hodan Farah, Abdirahman Yusuf, Ifrah Warsame,
Kofi Mensah, Ama Owusu, Kwame Asante, Fatoumata Diallo, Mariam Traoré, Ibrahima Ndiaye,
Jesús Pérez, Luz Herrera, Thiago Oliveira, Beatriz Carvalho, Giulia Ricci, Matteo Conti,
Eleni Papadopoulou, Yannis Georgiou, Sunil Sharma, Priya Patel, Anh Tran, Mei Ling Wong,
Hiroshi Tanaka, Min-jun Kim, Tenzin Dorje, Sarfraz Malik, Bushra Iqbal, Noor Mirza,
Zahir Rahimi, Parwana Noori
`
  .trim()
  .split(/,\s*/);

function kinds(text: string, organisations: readonly string[] = []): PersonalDataKind[] {
  return findPersonalData(text, { organisations, today }).map(({ kind }) => kind);
}

describe('a BSN', () => {
  test.each([
    'Bsn is 123456782',
    '123456782',
    'nummer 1234.56.782 van het kind',
    'nummer 123 456 782',
    'nummer 123-456-782',
    '12.34.56.782',
    '1234 - 56 - 782',
    '1 2 3 4 5 6 7 8 2',
    'BSN:123456782.',
    'BSN123456782',
    'op 12-10-2026 nr. 111222333',
    '１２３４５６７８２',
    '123\u200B456\u200B782',
    '123\u00A0456\u00A0782',
    '123–456–782',
    'bsn 10000008',
    '10000008 (bsn)',
    'sofinummer: 1000.00.08',
    'sofi-nummer 1000 00 08',
    'burgerservicenummer is 010000008',
  ])('is found: %s', (text) => {
    expect(kinds(text)).toContain('bsn');
  });

  test.each([
    '123456789',
    '1234567820',
    '12345678',
    '10000008',
    '000000000',
    'C-104 en 2026-017',
    '€ 12.345.678',
  ])('is not: %s', (text) => {
    expect(kinds(text)).not.toContain('bsn');
  });
});

describe('a date far from today', () => {
  test.each([
    'sinds 12-03-2010',
    '12/3/10',
    '12-3-85',
    '2010-03-12',
    '2010/3/12',
    '12.03.2010',
    '12.3.10',
    '12 - 03 - 2010',
    '12 03 2010',
    '12_03_2010',
    '12032010',
    '20100312',
    '12 maart 2010',
    '12 mrt. 2010',
    '12mrt2010',
    '12-mrt-2010',
    '12-mrt-10',
    "12 maart '10",
    'de 12e maart 2010',
    '12 MAART 2010',
    'March 12 2010',
    'March 12th, 2010',
    'on the 12th of March 2010',
    '12 March, 2010',
    'Dec 1, 1985',
    '3/25/2010',
    '2010 maart 12',
    '1-10-2028 en 2-10-2028',
    '30-9-2024',
    '１２-０３-２０１０',
  ])('is found: %s', (text) => {
    expect(kinds(text)).toEqual(['date']);
  });

  test.each([
    '12-10-2026',
    '1/12/26',
    '2026-12-01 10:00',
    '1-10-2024',
    '1-10-2028',
    '3 november 2026',
    '12 maart',
    '12 maart 10.30 uur',
    'in 2010',
    'sinds maart 2010',
    '31-02-2010',
    'artikel 7.3.11 Jeugdwet',
    'Wmo 5.2.6',
    'score 3-2-1',
    'van 12 tot 18 maanden',
    '12345678',
  ])('is not: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a date of birth', () => {
  test.each([
    'geboren 12-03-2026',
    'geboren op 12 maart 2010',
    'Het kind is geboren te Rotterdam op 3 september 2026',
    'geb. 12-3-10',
    'geb 12/03/2026',
    'GEB.: 12-03-2026',
    'geboortedatum: 2026-03-12',
    'geboren op 12 maart',
    'geb. 12-3',
    'geboren in maart 2010',
    'born 12 March 2026',
    'Born on March 12, 2010',
    'date of birth 12/03/2026',
    'DOB: 12-03-2026',
  ])('is found: %s', (text) => {
    expect(kinds(text)).toEqual(['birth-date']);
  });

  test.each([
    'De baby is geboren.\nOverleg op 12-10-2026.',
    'De baby is geboren. Overleg op 12 oktober 2026.',
    'Overleg op 12-10-2026 over de pasgeboren baby',
    'De geboorte was zwaar',
    'Stubborn until 12-10-2026',
  ])('is not: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('an e-mail address', () => {
  test.each([
    'mail naar moeder@example.nl',
    'info@wijkteam-noord.example.nl',
    'J.DE.VRIES@EXAMPLE.COM',
    'a+b_c@sub.example.co.uk,',
    '<wie@example.nl>',
    'moeder (at) example.nl',
    'moeder[at]example.nl',
    'moeder＠example．nl',
    'mo\u200Beder@exam\u00ADple.nl',
    'moeder@éxample.nl',
    'p i e t @ x . nl',
    'piet @ example.nl',
    'piet@example . nl',
    'piet@example. nl',
    'piet @example .nl',
    'piet @ mail . example . co . uk',
    'piet (at) example . com',
  ])('is found: %s', (text) => {
    expect(kinds(text)).toContain('email');
  });

  test.each([
    '@Overlegmaat checklist',
    'om 10 uur @school',
    'www.example.nl',
    'a@b',
    'Gevraagd @school. De rest volgt',
    'uur @ school. daarna naar huis',
    'vraag @Overlegmaat. Morgen weer',
  ])('is not: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a phone number', () => {
  test.each([
    'bel 0612345678',
    'bel 06-12345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06 - 1234 5678',
    '(06) 12345678',
    '06/12345678',
    '0612 345 678',
    '06 1 2 3 4 5 6 7 8',
    '+31612345678',
    '+31 6 12345678',
    '+31 (0)6 12 34 56 78',
    '+31(0)10-1234567',
    '0031612345678',
    '0031 6 12345678',
    '010-1234567',
    '010 - 123 45 67',
    '(010) 123 45 67',
    '0345-123456',
    '0345 12 34 56',
    '088 123 4567',
    '+32 470 12 34 56',
    '0049 151 23456789',
    'tel:06‑12345678',
    '０６-１２３４５６７８',
    '06\u200B12345678',
    'op 5-10-2026 06-12345678 na 10.00',
  ])('is found: %s', (text) => {
    expect(kinds(text)).toContain('phone');
  });

  test.each([
    'bel 112',
    'bel 113',
    '0800-2000',
    '0800 0113',
    '0800-0432',
    '0800-1234567',
    '0800 123 456',
    '0900-8844',
    '0900 123 4567',
    '14 010',
    '14010',
    '14 0345',
    '116 111',
    '05-10-2026 09.00-10.30 uur',
    'van 08.30-09.30 10 mensen',
    '10 000 000 euro',
  ])('is not, or a public one: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a Dutch number as dialled from abroad is a phone number and nothing else', () => {
  const international = [
    '+31612345678',
    '+31 6 12345678',
    '+31 6 12 34 56 78',
    '+31-6-12345678',
    '+31.6.12.34.56.78',
    '+31 (0)6 12345678',
    '+31(0)6-1234 5678',
    '+31 06 12345678',
    '(+31) 6 12345678',
    '+(31) 6 12345678',
    '0031612345678',
    '0031 6 12345678',
    '00 31 6 12 34 56 78',
    '(0031) 6-12345678',
    '0031 (0)6.12.34.56.78',
    'bel +31 6 12345678.',
    'moeder: +31612345678, na 10.00',
  ];
  // These pass the eleven-test, or look like a date long ago.
  const deceptive = [
    '+31 123456782',
    '+31 123-456-782',
    '+31 (0)123 456 782',
    '0031 123456782',
    '(+31) 1.23.45.67.82',
    '0031-(0)1234 56782',
    'bsn +31 6 10000008',
    '+31 6 12 03 2010',
    '+31 6 12-03-2010',
  ];
  test.each([...international, ...deceptive])('%s', (text) => {
    expect(kinds(text)).toEqual(['phone']);
  });

  test('however it is written', () => {
    const joint = fc.constantFrom('', ' ', '-', '.', ' - ', ') ', ' (', '/');
    const digits = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{8}$/));
    fc.assert(
      fc.property(
        fc.constantFrom('+31', '0031', '00 31'),
        fc.constantFrom('', '(0)', ' (0) ', '-0'),
        digits,
        fc.array(joint, { minLength: 9, maxLength: 9 }),
        (country, trunk, [first, others], joints) => {
          const number = Array.from(`${first}${others}`, (digit, index) => `${joints[index]}${digit}`).join(
            '',
          );
          fc.pre(!/[^\d]{4}/.test(`${country}${trunk}${number}`.slice(1)));
          expect(kinds(`bel ${country}${trunk}${number} nu`)).toEqual(['phone']);
        },
      ),
    );
  });

  test.each([
    ['+31 6 12345678 en 111222333', ['bsn', 'phone']],
    ['111222333 +31 6 12345678', ['bsn', 'phone']],
    ['geb. 12-03-2010, 0031612345678', ['birth-date', 'phone']],
    ['123456782 31', ['bsn']],
    ['31 123456782', ['bsn']],
  ])('%s: what stands beside it is found too', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('a postcode', () => {
  test.each([
    '1234 AB',
    '1234AB',
    '1234ab',
    '1234 ab',
    'woont op 3011 BD, 12 hoog',
    '1012AB 14',
    '3011 VT',
    '2026 AK',
    '１２３４ ＡＢ',
    '1234\u00A0AB',
    '1234-AB',
    '1234 - AB',
    '1234-ab',
    '1234 –AB',
    '2025-AK',
    '2025 AB Haarlem',
    'woont op 2025 AB, Haarlem',
    'woont in 2025 AB Haarlem',
    'Kerkstraat 5, 2025 AB Rotterdam',
    'Vanaf 2026 AK betrokken',
  ])('is found: %s', (text) => {
    expect(kinds(text)).toEqual(['postcode']);
  });

  test.each([
    'in 2026 VT gebeld',
    'In 2026 VT gebeld',
    'Sinds 2025 OM betrokken',
    'In 2024 MT akkoord',
    'In 2026 VT Rotterdam gebeld',
    'eind 2025 - MT akkoord',
    '2025-VT',
    '2026 - nu',
    '1500-km',
    'ZW-2045-AK',
    '2025 MT akkoord',
    '2024 IB en OM',
    'in 2026 is het plan klaar',
    '1500 km',
    '1200 te veel',
    '0123 AB',
    '12345 AB',
    '1234 ABC',
    'C-104 AB',
  ])('is not: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a full name', () => {
  test.each([
    'mevrouw Jansen',
    'Mevrouw De Wit belt',
    'meneer van der Berg',
    'mijnheer Yilmaz',
    'de heer Bakker',
    'de heer dr. Jansen',
    'dhr Jansen',
    'dhr. Jansen',
    'Dhr. J. van Dijk',
    'mw Aydin',
    'mw. El Amrani',
    'mevr. Kowalski',
    'MEVROUW JANSEN',
    'mevrouw jansen',
    'Mr Smith',
    'Mrs. Jones-Baker',
    "Ms O'Brien",
    'Miss Taylor',
    'fam. Pietersen',
    'familie Özdemir',
    'familie van Dijk',
    'het gezin Jansen',
    'gezin Van den Heuvel',
    'school en gezin Jansen',
    'dr. Mulder',
    'drs. P. Smit',
    'juf Anja',
    "mevrouw In 't Veld",
    "mevrouw 't Hart",
    'J. Jansen',
    'J.Jansen',
    'J. de Vries',
    'A.B. Jansen',
    'A. B. van den Berg',
    'J.P.M. Wolters',
    'Th. van Rijn',
    'J de Vries',
    'M Yilmaz',
    'Jansen, J.',
    'Jan Jansen',
    'Fatima El Amrani',
    'Jan van der Berg',
    'Jan De Vries',
    'Gisteren Jan Jansen gesproken.',
    'Met Samira Bouzid afgestemd.',
    'Ik sprak Xandra Oosterling.',
    'Xhenet Krasniqi komt ook.',
    'Bij Oğuz Karahan thuis.',
    'Chidi Okonkwo belde.',
    'Thi Hoa Nguyen',
    'Mohammed el Khatib',
    'Piotr Wiśniewski',
    'José María García',
    'Anne-Marie van Leeuwen-de Boer',
    'Jan B. Jansen',
    'Maria van der Ven-Peters',
    'Willem-Alexander Bosma',
    'jan jansen',
    'fatima yilmaz',
    'JAN JANSEN',
    'ＪＡＮ Jansen'.replace('ＪＡＮ', 'Ｊａｎ'),
    'Jan\u200B Jan\u00ADsen',
    'Jan  Jansen',
    '“Jan Jansen”',
    '(Jan Jansen)',
    "Jan Jansen's moeder",
    'kind: Kevin Brouwer, 9 jaar',
    'Social Worker Anna Smith',
    'huisarts Anna de Vries',
    'Moeder Samira Bouzid belt',
    'Maandag Pieter Post',
    'Emma Groen',
    'mevrouw Klein',
    'meneer de Haas',
    'familie Mooi',
    'Jan van Wijk',
    'Anna van der Laan',
    'wijkagent Rob Verhulst',
    'Zorgen over Emma Postma en school',
    'Stichting Enver en Jan Jansen',
    'Dank! Sanne Kuipers',
  ])('is found: %s', (text) => {
    expect(kinds(text)).toEqual(['name']);
  });

  test.each([
    'Samira belt',
    'Jan en Kees',
    'Samira, Kees en Mo',
    'mevrouw komt later',
    'o.a. de Regenboog',
    'i.v.m. de vries',
    'a. de school b. het wijkteam',
    'a. ter bespreking',
    'a. ten slotte',
    'Groep P. begint',
    'Samira, Kees',
    'Besproken, Samira belt',
    'I.v.m. de crisis',
    'N.a.v. De Regenboog',
    'Rotterdam, Samira belt',
    'Basisschool De Wilgen, Samira belt',
    'Hoi Siebrand, Samira belt',
    'in Lunteren, Samira belt',
    'Jansen Bouw belt maandag',
    'Vraag 3, Anna-school',
    'mevrouw A. en meneer B.',
    'het gezin van Samira',
    'gezin C-104',
    'Stichting Jan Jansen',
    'de Anne Frank school',
    'Johan de Witt College',
    'basisschool Anna Bijns',
    'Albert Schweitzer ziekenhuis',
    'Maria Stichting',
    'huisartsenpraktijk Kralingen Oost',
    'Gemeente Krimpenerwaard Zuidzijde',
    'De Regenboog',
    'Van Dijk',
    'MDO met GGZ en VT',
    'MS Teams',
    'Jeugd en Gezin Kaagmeer',
    'Jan Jansenstraat',
    'Raad voor de Kinderbescherming',
  ])('is not: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test.each([
    'J.P. v.d. Berg',
    'J.P. v.d.Berg',
    'J. v/d Berg',
    'J. v. Dijk',
    'Jan v.d. Berg',
    'mevrouw v.d. Ven',
    'Jansen P.',
    'Jansen P.J.',
    'de Vries A.',
    'van den Berg, A.',
    'Bakker, J.',
    'Bakker,J.',
    'Groothuis, J.',
    'j. de vries',
    'j.p. de vries',
    'j. p. de vries',
    'a.b. jansen',
    'a. jansen',
    'k. bakker-jansen',
    'j. de Vries',
    'm. el khatib',
    'p. van der laan',
    'p. van den oever',
    'p.v.d. oever',
    'j. v.d. oever',
    's. ten cate',
    's. ter horst',
    'p. van rijn',
    'k. de hoog',
    'P.J.M. van den Heuvel-Smit',
    'J.p. de Vries',
    'J. van der Horst',
    'H. ter Horst',
    'Jansen, Piet',
    'Jansen,Piet',
    'jansen, piet',
    'JANSEN, PIET',
    'de Vries, Anna',
    'Van der Ven, Anna',
    'El Amrani, Fatima',
    'Groothuis, Thijmen',
    'Bakker-Visser, Xhevdet',
    'Çelik, Ayşe',
    'Çelik, Gökhan',
    'Celik, Ayse',
    'Jansen, Ürün',
  ])('is found with initials or surname first: %s', (name) => {
    for (const text of [
      name,
      `Gisteren ${name} gesproken`,
      `Zorgen (${name}) thuis`,
      `Besproken:\n${name}\nen meer`,
    ])
      expect(kinds(text)).toEqual(['name']);
  });

  test('names from all over the world are found, wherever they stand', () => {
    const sentences = NAMES.flatMap((name) => [
      name,
      `${name} komt niet meer.`,
      `Gisteren heb ik ${name} gesproken.`,
      `Zorgen over ${name} en school`,
      `We met ${name}, and agreed.`,
    ]);
    expect(sentences.filter((sentence) => !kinds(sentence).includes('name'))).toEqual([]);
  });

  test('a registered organisation is free, in any case, and only as a whole', () => {
    const organisations = ['Lucas Lindeboom', 'Mevrouw Pieters (zorg)', 'Lux-Lindeboom [^$.*+?|/\\]{}', 'x'];
    expect(kinds('Lucas Lindeboom')).toEqual(['name']);
    expect(kinds('lucas  LINDEBOOM start, en Lucas Lindeboom ook', organisations)).toEqual([]);
    expect(kinds('Mevrouw Pieters (zorg) belt', organisations)).toEqual([]);
    expect(kinds('Ook Lux-Lindeboom [^$.*+?|/\\]{} komt', organisations)).toEqual([]);
    expect(kinds('Lucas Lindebooms', organisations)).toEqual(['name']);
    expect(kinds('Lucas Lindeboom belt Jan Jansen', organisations)).toEqual(['name']);
  });
});

test.each([
  ['Samira belt zelf de huisarts', true],
  ['ik sprak Kees, kort', true],
  ['Anne-Marie komt ook', true],
  ['moeder belt zelf', false],
  ['De school wil overleg', false],
  ['KEES', false],
])('a first name alone: %s', (text, expected) => {
  expect(mentionsFirstName(text)).toBe(expected);
  expect(kinds(text)).toEqual([]);
});

test('the first name in an organisation is no hint of a person', () => {
  expect(mentionsFirstName('Albert Heijn belt')).toBe(false);
  expect(mentionsFirstName('Bureau Samira belt')).toBe(true);
  expect(mentionsFirstName('Bureau Samira belt', ['bureau samira'])).toBe(false);
});

test('everything in one text, each kind once', () => {
  const text =
    'Sinds 1-1-2015 Jan Jansen en Piet Pieters, geb. 12-03-2010, bsn 123456782 en 111222333, 3011 BD, 06-12345678, a@b.nl';
  expect(kinds(text)).toEqual(['bsn', 'birth-date', 'date', 'email', 'phone', 'postcode', 'name']);
});

test('a finding never holds the text', () => {
  expect(findPersonalData('Jan Jansen', { organisations: [], today })).toEqual([{ kind: 'name' }]);
});

test('fewer than 2 in 100 ordinary sentences are wrongly refused', () => {
  expect(ORDINARY_SENTENCES.length).toBeGreaterThanOrEqual(250);
  const refused = ORDINARY_SENTENCES.filter((sentence) => kinds(sentence).length > 0);
  expect(refused.length / ORDINARY_SENTENCES.length).toBeLessThan(0.02);
});

describe('whatever stands around it', () => {
  const around = fc.string({ unit: 'binary', maxLength: 200 });
  const bsn = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
    .map((digits) => digits.join(''))
    .filter(passesElevenTest);

  test.each(['', ' ', '.', '-'])('a BSN with "%s" in between is found', (joint) => {
    fc.assert(
      fc.property(around, bsn, around, (before, number, after) => {
        const typed = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(joint);
        expect(kinds(`${before} # ${typed} # ${after}`)).toContain('bsn');
      }),
    );
  });

  test('a mobile number and an e-mail address are found', () => {
    fc.assert(
      fc.property(around, fc.stringMatching(/^06[- ]?\d{8}$/), around, (before, number, after) => {
        expect(kinds(`${before} # ${number} # ${after}`)).toContain('phone');
        expect(kinds(`${before} # jan.${number.slice(-4)}@example.nl # ${after}`)).toContain('email');
      }),
    );
  });

  test('a postcode, a spaced e-mail address and a name in any order are found', () => {
    const joint = fc.constantFrom('', ' ', '-', ' - ', ' -', '- ');
    const surname = fc.constantFrom('Jansen', 'de Vries', 'van der Berg', 'Çelik', 'El Khan', 'v.d. Berg');
    const firstName = fc.constantFrom('Piet', 'Ayşe', 'Anne-Marie', 'Samira');
    const initials = fc.constantFrom('J.', 'A.B.', 'P. J. M.', 'Th.');
    const names = fc
      .tuple(surname, firstName, initials)
      .chain(([last, first, letters]) =>
        fc.constantFrom(
          `${last}, ${first}`,
          `${letters} ${last}`,
          `${last}, ${letters}`,
          `${last} ${letters}`,
          `${letters} ${last}`.toLowerCase().replace('th.', 't.'),
        ),
      );
    const space = fc.constantFrom('', ' ');
    fc.assert(
      fc.property(around, joint, names, space, space, around, (before, between, name, one, two, after) => {
        expect(kinds(`${before} # 3011${between}BD # ${after}`)).toContain('postcode');
        expect(kinds(`${before} # piet${one}@${two}example${two}.${one}nl # ${after}`)).toContain('email');
        expect(kinds(`${before} # ${name} # ${after}`)).toContain('name');
      }),
    );
  });

  test('text between sentences of the field is found too', () => {
    const sentence = fc.constantFrom(...ORDINARY_SENTENCES);
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom('123456782', '06-12345678', 'Jan Jansen', '3011 BD'),
        sentence,
        (a, b, c) => {
          expect(kinds(`${a}\n${b}. ${c}`).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test.each([
  ['digits', '1 '.repeat(5000)],
  ['zeros', '00.'.repeat(3333)],
  ['capitals', 'Aa '.repeat(3333)],
  ['initials', 'A. '.repeat(3333)],
  ['particles', 'Aa van de '.repeat(1000)],
  ['titles', 'mr. '.repeat(2500)],
  ['one word', 'a'.repeat(10_000)],
  ['dots and ats', 'a@a.'.repeat(2500)],
  ['white space', ' \n'.repeat(5000)],
  ['dates', '1-1-1 '.repeat(1600)],
  ['months', '1 mei '.repeat(1600)],
  ['births', 'bsn geb. '.repeat(1100)],
  ['small initials', 'a. '.repeat(3333)],
  ['short particles', 'v.d. '.repeat(2000)],
  ['surnames first', 'Jansen, '.repeat(1250)],
  ['spaced ats', 'a @ a . '.repeat(1250)],
  ['postcodes after a year', '2025 AB - '.repeat(1000)],
])('ten thousand characters of %s take no unreasonable time', (_what, text) => {
  const start = performance.now();
  kinds(text);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('nor do ten thousand random characters', () => {
  const alphabet = fc.constantFrom(..."aA1 .-@/+\n'".split(''), 'van ', 'Jan ', '06', 'geb. ', 'mrt');
  fc.assert(
    fc.property(fc.array(alphabet, { minLength: 10_000, maxLength: 10_000 }), (parts) => {
      const start = performance.now();
      kinds(parts.join('').slice(0, 10_000));
      expect(performance.now() - start).toBeLessThan(1000);
    }),
    { numRuns: 10 },
  );
});
