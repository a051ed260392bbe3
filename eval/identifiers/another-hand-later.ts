/** Templates, identifiers and harmless words written after the rules had been amended for those of `another-hand.ts`. */
export const ANOTHER_HAND_LATER: readonly string[] = [
  "Please advise re <full>, {ageShort}, {condition}, currently on {drug} {dose}.",
  "<full> (<date>) - {eponym} - {drug} ok?",
  "Evidence for {drug} over {drug} in {condition} for patient <full>, NOK on <phone>",
  "Mrs <family> has {value} after {drug}. Is that {condition}?",
  "This {age} lady, Mrs <full>, <record>, was started on {drug} {dose} for {eponym}",
  "could you email <email> what {study} says on {drug} in {condition}?",
  "she was born on <date>; {condition}; does {drug} {dose} need adjusting with {value}?",
  "{condition} dosing of {drug} for <old> man at <address>",
  "Clinic letter: Dear Dr <family>, thank you for referring <full> with {eponym}. We suggest {drug}.",
  "I am <full>, I take {drug} for {eponym}. Is {drug} {dose} safe?",
  "{drug} {dose} and alcohol? My name is <given> and my number is <phone>",
  "<record>, {age}, {condition}. Which of {drug} or {drug} does {study} prefer?",
  "Is it true that {drug} cures {eponym}? My daughter <given> read it on <link>",
  "{value} in Mr <family>, who is on {drug} {dose}: stop or go on?",
  "Treatment plan for <full>, <address>, tel <phone>: {condition} with {value}",
  "Pt <given> <family>, <record>: discharged <date> on {drug} {dose}, readmitted with {condition}",
  "How does {drug} work in {condition} and what does {study} conclude?",
  "differential for {value} in a {age} with {eponym}; discuss with Dr <family> bleep <phone>",
  "<family>, <given> - {condition} - {drug} {dose} - review by Prof <family>",
  "For Mr <full> (<town>): should {drug} be stopped before surgery for {eponym}?",
];
export const GIVEN =
  "Clarence Philippa Obinna Solveig Rohit Marguerite Zainab Declan Yolanda Hiroshi Bettina Gareth Amparo Thulani Beatrix Sanjay Lucia Magnus Perpetua Alasdair".split(
    " ",
  );
export const FAMILY =
  "Thornbury Ramirez Okafor Haugen Bhattacharya Delacroix Rahimi O'Connor Villanueva Yamamoto Zimmer Pritchard Navarro Nkosi Armstrong Green Cook Gray Marsh Frost".split(
    " ",
  );
export const EMAILS = [
  "clarence.thornbury@nhs.scot",
  "zainab_r@icloud.com",
  "dr-okafor@clinic.example.ng",
  "philippa (at) thornbury (dot) org",
  "magnus dot haugen at online dot no",
];
export const PHONES = [
  "07400 123456",
  "(312) 555-0119",
  "+47 912 34 567",
  "01865 224466",
  "+39 06 6982 1234",
  "617-555-0133",
  "+1 604 555 0166",
  "0049 30 1234567",
  "2217",
];
export const RECORDS = [
  "MRN 0091-2231",
  "Hospital ID 550-12-93",
  "NHS number: 6328890011",
  "file number 90-1123",
  "Patient ID: QX-20931",
  "SSN 321-54-0987",
  "case ref 2024/00871",
  "lab no. B24-10072",
  "insurance ID 900-22-187A",
  "CPR 010170-1234",
];
export const DATES = [
  "05/12/1947",
  "12 May 1947",
  "1947-05-12",
  "May 12th, 1947",
  "12.05.1947",
  "12-05-47",
  "5 Dec 2023",
  "the 12th of May 1947",
];
export const OLD = ["91-year-old", "94 y/o", "100-year-old", "99 yrs old"];
export const ADDRESSES = [
  "14 Orchard Close, Thame OX9 3QB",
  "901 Pine Street Apt 5, Seattle, WA 98101",
  "Schillerstraße 41, 10627 Berlin",
  "6 rue Saint-Jacques, 75005 Paris",
  "The Old Rectory, Church Lane, Totnes TQ9 5DT",
  "Carrera 7 No. 71-21, Bogotá",
  "Storgata 12, 0155 Oslo",
  "22 MG Road, Bengaluru 560001",
];
export const TOWNS = ["Totnes", "Tromsø", "Albuquerque", "Kirkcaldy", "Bloemfontein"];
export const LINKS = ["https://records.example.org/v/91882", "http://192.168.4.20/ward/7"];
export const DRUGS =
  "metformin Eliquis bisoprolol Prozac apixaban Farxiga adalimumab Tagrisso ramipril clopidogrel Lantus hydroxychloroquine denosumab Paxlovid omeprazole rituximab Jardiance nitrofurantoin".split(
    " ",
  );
export const DOSES = [
  "500 mg bd",
  "2 x 850 mg",
  "40 mg s.c. every 2 weeks",
  "1 mg/kg/day",
  "300 mg loading dose",
  "60 mg 6-monthly",
  "10 units nocte",
];
export const VALUES = [
  "potassium 6.1 mmol/L",
  "eGFR 22",
  "ALT 340 U/L",
  "ESR 88 mm/h",
  "FEV1 42 %",
  "NT-proBNP 3,400 pg/mL",
  "PSA 12.4",
  "T-score -3.1",
  "BP 92/58",
];
export const EPONYMS = [
  "Takayasu arteritis",
  "Ehlers-Danlos syndrome",
  "Peyronie's disease",
  "Gilbert's syndrome",
  "Tourette syndrome",
  "Hirschsprung disease",
  "Conn's syndrome",
  "Felty syndrome",
  "Osler-Weber-Rendu disease",
  "Fabry disease",
  "Brugada syndrome",
  "Meckel's diverticulum",
  "Colles' fracture",
  "Baker's cyst",
];
export const CONDITIONS = [
  "osteoporosis",
  "postpartum haemorrhage",
  "ulcerative colitis",
  "Q fever",
  "Legionella pneumonia",
  "infective endocarditis",
  "acute kidney injury",
  "urinary tract infection",
  "psoriatic arthritis",
  "Staphylococcus aureus bacteraemia",
  "restless legs",
];
export const STUDIES = [
  "the EMPA-REG OUTCOME trial",
  "the ACC/AHA guideline",
  "the SIGN guideline",
  "the Rockall score",
  "the GOLD report",
  "the Gleason score",
  "the Million Women Study",
  "the KDIGO 2024 guideline",
  "the Edinburgh Postnatal Depression Scale",
  "the World Health Organization",
  "the HOPE trial",
  "NCT01131676",
];
