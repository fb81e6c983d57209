/** English of the notes that loading the shipped data gives to records, sentence by sentence. */
export const enNotes: Record<string, string> = {
  'Źródła opisują usługę jako działającą; nie udało się potwierdzić, że działa dziś.':
    'The sources describe the service as running; nobody could confirm that it runs today.',
  'Nie udało się potwierdzić, czy usługa jest dziś dostępna.': 'Nobody could confirm whether the service is available today.',
  'Źródła mówią, że usługa się skończyła; nie udało się potwierdzić, czy ma dalszy ciąg.':
    'The sources say that the service has ended; nobody could confirm whether anything followed.',
  'Usługa skończyła się wraz z edycją.': 'The service ended with the edition.',
  'Zbiór jest dziś w archiwum: można go przeglądać, ale nie przybywa w nim opisów.':
    'The collection is in an archive today: it can be browsed, but nothing is added to it.',
  'Nie znaleziono źródła; opis z wiedzy ogólnej.': 'No source was found; the description is general knowledge.',
  'Temat służy wszystkim celom Krajowej Polityki Miejskiej 2030.': 'The topic serves all goals of the National Urban Policy 2030.',
  'Znane tylko ze wzmianki w źródle: samej rzeczy nie czytano.': 'Known only from a mention in a source: the thing itself was not read.',
  'Źródło to kopia dokumentu na innej stronie niż strona wydawcy.':
    'The source is a copy of the document on a site that is not its publisher’s.',
  'Nie udało się potwierdzić, czy i na jakich warunkach można dziś składać wnioski.':
    'Nobody could confirm whether, and on what terms, one can apply today.',
  'Podano za stroną, która nie należy do prowadzącego program.':
    'Taken from a site that does not belong to the body that runs the programme.',
  'Lista członków jest niepełna: nie ogłoszono całej.': 'The list of members is incomplete: the whole was not published.',
  'Przedstawiono na konferencji zamykającej PIM3; adresu publikacji nie zachowano.':
    'Presented at the closing conference of PIM3; no address of a publication was kept.',
  'Znany jest tylko nagłówek.': 'Only the heading is known.',
  'Nie udało się potwierdzić, na jakim etapie to jest dziś.': 'Nobody could confirm how far this has come today.',
  'Rodzaj, stan i zakres określono na podstawie źródeł.': 'Type, state and scope were concluded from the sources.',
  'Zakres według danych: czas: 2024–2026; teren: obiekty miejskie.':
    'Scope according to the data: time: 2024–2026; territory: municipal buildings.',
  'Zakres według danych: czas: 2018–2019; teren: miasto i powiat.':
    'Scope according to the data: time: 2018–2019; territory: the town and the county.',
  'Źródła tylko to zapowiadają: nie wiadomo, czy już działa.': 'The sources only announce it: it is not known whether it already works.',
  'Pominięto część nazwy, która może być nazwiskiem osoby prywatnej.':
    'A part of the name is left out that may be the surname of a private person.',
  'Miasto wywnioskowano z nazwy beneficjenta.': 'The town was concluded from the name of the beneficiary.',
  'Tytuł utworzono z adresu strony.': 'The title was made from the address of the page.',
  'Tytuł i wydawcę opisano na podstawie adresu strony.': 'Title and publisher are described by the address of the page.',
};

/** English of the units that values are measured in, word by word. */
export const enUnits: Record<string, string> = {
  zł: 'PLN',
  'tys.': 'thousand',
  mln: 'million',
  mld: 'billion',
  'szt.': 'pcs',
  'os.': 'people',
  osoby: 'people',
  dni: 'days',
  'mies.': 'months',
  lata: 'years',
  'godz.': 'hours',
  'tydz.': 'weeks',
  gminy: 'municipalities',
  miasta: 'towns',
  miejsce: 'place',
  głosy: 'votes',
  wozokm: 'vehicle km',
  min: 'minutes',
};
