/** Templates, identifiers and harmless words written last; the rules were not amended for them, and what they leave is told. */
export const ANOTHER_HAND_LAST: readonly string[] = [
  "Would {drug} {dose} be reasonable for <full>, {age}, who has {condition}?",
  "Ms <family> (<record>) is allergic to {drug}; alternative in {condition}?",
  "referral: <full>, DoB <date>, tel <phone>. {eponym} diagnosed on <date>. {drug}?",
  "Our neighbour <given> got {drug} for {condition}, normal?",
  "Interaction between {drug} and {drug} in Mrs <family> with {value}?",
  "Is there a role for {drug} in {eponym}? Contact: <full>, <email>, <phone>",
  "{ageShort} w/ {condition} & {value}, seen at <address>, {drug} {dose} started <date>",
  "According to {study}, is {drug} useful in {condition}?",
  "Patient <record> / <family> / {condition}: how long should {drug} {dose} be given?",
  "the patient's wife <given> says he took {drug} {dose}; {value}; {eponym} known",
  "we discussed <given> <family> at the MDT: {eponym}, {value}, {study}, {drug}?",
  "My father, <full>, <old>, has {condition}. Is {drug} too strong?",
  "please call <phone> with advice on {drug} {dose} for {eponym} in a {age}",
  "For your patient <full> we recommend {drug} {dose}. Signed, Dr <full>",
  "{eponym} and {condition} together - which comes first? asked by <email>",
];
export const GIVEN =
  "Winifred Chidi Annika Rajesh Maeve Pablo Leila Cuthbert Ayumi Gwendolyn Faisal Britta Thabo Esperanza".split(" ");
export const FAMILY =
  "Lancaster Eze Lindgren Krishnan Gallagher Ibáñez Haddad Pemberton Matsuda Davies Qureshi Baumann Mahlangu Hughes White Ford".split(
    " ",
  );
export const EMAILS = [
  "w.lancaster@btinternet.com",
  "chidi_eze@yahoo.com",
  "haddad.l@chu.example.fr",
  "maeve [at] gallagher [dot] ie",
];
export const PHONES = [
  "07512 998 877",
  "(415) 555-0172",
  "+46 70 123 45 67",
  "0117 496 0111",
  "+34 612 345 678",
  "212-555-0198",
  "ext 4410",
  "+91-22-5550-1234",
];
export const RECORDS = [
  "MRN 20-118-774",
  "hospital no 7719930",
  "NHS 485 777 3456",
  "ID no. PB77120",
  "chart number 00417",
  "SSN 412-33-9087",
  "case no 88/2291",
  "Medicare no. 2950 12345 1",
];
export const DATES = [
  "21/03/1958",
  "21 March 1958",
  "1958-03-21",
  "March 21, 1958",
  "21.03.58",
  "21-Mar-1958",
  "3/21/58",
];
export const OLD = ["93-year-old", "92 years old", "aged 97", "90 y/o"];
export const ADDRESSES = [
  "8 Victoria Terrace, Whitby YO21 1BL",
  "2210 Maple Avenue, Austin, TX 78704",
  "Goethestraße 5, 60313 Frankfurt",
  "19 rue des Lilas, 31000 Toulouse",
  "Kungsgatan 4, 411 19 Göteborg",
  "PO Box 3310, Accra",
];
export const TOWNS = ["Whitby"];
export const LINKS = ["https://x.example.org/a"];
export const DRUGS =
  "amlodipine Humira furosemide Zyprexa levetiracetam Ozempic tamoxifen Brilinta gabapentin infliximab Symbicort allopurinol citalopram Stelara".split(
    " ",
  );
export const DOSES = ["5 mg od", "80 mg iv bd", "0.5 mg/kg", "2 puffs", "150 mg q8h", "3 g daily", "300 units/kg"];
export const VALUES = [
  "Hb 102 g/L",
  "K+ 2.9",
  "ferritin 9",
  "LDL 190 mg/dL",
  "pH 7.21",
  "lactate 4.4",
  "calcium 3.1 mmol/L",
  "HR 38 bpm",
  "GCS 13",
];
export const EPONYMS = [
  "Addison's disease",
  "Hodgkin's lymphoma",
  "Reye's syndrome",
  "Prader-Willi syndrome",
  "Ewing sarcoma",
  "Kawasaki disease",
  "Legg-Calvé-Perthes disease",
  "Horner's syndrome",
  "Chagas disease",
  "Budd-Chiari syndrome",
  "Von Willebrand disease",
  "Perthes disease",
  "Crohn disease",
];
export const CONDITIONS = [
  "cellulitis",
  "bipolar disorder",
  "aortic stenosis",
  "sickle cell disease",
  "Epstein-Barr virus infection",
  "pre-eclampsia",
  "hepatitis B",
  "cluster headache",
  "Candida auris infection",
  "sarcoidosis",
  "Japanese encephalitis",
];
export const STUDIES = [
  "the SPRINT trial",
  "the Oxford Vascular Study",
  "the AHA statement",
  "the Ranson criteria",
  "the British Thoracic Society guideline",
  "the Norwich score",
  "the Jupiter trial",
  "the Danish registry",
  "the CHA2DS2-VASc score",
  "the Tanner scale",
  "the Hamilton Depression Rating Scale",
];
