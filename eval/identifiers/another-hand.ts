/** Templates, identifiers and harmless words written by somebody who had not read the rules. */
export const ANOTHER_HAND: readonly string[] = [
  "Quick question about Mrs <full>: can {drug} be given with {drug} when {value}?",
  "pt <full>, b. <date>, {eponym}. start {drug} {dose}?",
  "I have a patient, <full>, who developed {condition} after {drug}. What next?",
  "patient: <family>, <given> / <date> / <record> / {condition} / {drug}?",
  "Good evidence for {drug} in {eponym}? Mr. <family> is not responding to {drug} {dose}.",
  "Ms <given> <family> ({ageShort}) rang from <phone> about {drug} and {condition}.",
  "Could {drug} {dose} explain {value} in patient <full>?",
  "{age} woman, DOB <date>, <record>, with {condition}: first-line treatment according to {study}?",
  "Dr <given> <family> wants to know whether {drug} is better than {drug} for {eponym}; reply to <email>",
  "which is safer in {condition}, {drug} or {drug}? sent for <full>, <address>",
  "<full> was born <date> and has {eponym}. Should we check for {condition}?",
  "{condition}, {ageShort}, {value}. phone <phone>, email <email>. {drug} dose?",
  "Patient name <full>; date of birth <date>; address <address>; question: {drug} or surgery for {eponym}?",
  "What monitoring does {drug} need? Asking on behalf of Miss <family>, <record>.",
  "Her husband, <full>, takes {drug} for {condition}; can she take {drug} {dose} for {eponym}?",
  "my patient <given> (lives at <address>) has {condition} and {value}",
  "{eponym} in an <old> lady: does {study} apply?",
  "Re <family>, {ageShort}, <record>: {condition} unresponsive to {drug} {dose}",
  "has anyone used {drug} in {eponym}? call me at <phone>. Prof. <family>",
  "we saw Mrs <full> with {condition} on <date>; her {value}; {study} advises {drug}",
  "patient <family> {age} c/o {condition} since starting {drug}; contact wife on <phone>",
  "Is {drug} contraindicated in {condition}? See <link> for the chart of <full>.",
  "For <full> of <town>: {drug} {dose} in {eponym}, yes or no?",
  "Summarise {study} on {drug} for {condition}. Thank you, <given> <family>, <email>",
  "hi its nurse <given> here, pt has {condition} and {value}, is {drug} {dose} ok",
];
export const GIVEN =
  "Margaret Rosalind Chukwuemeka Ingrid Desmond Nokuthula Sven Haruka Imogen Rafael Yevgenia Tariq Bronwen Lorenzo Adaeze Klaus Shreya Ewan Natsuki Ines Wilfred Olga Farouk Bridget Aryan".split(
    " ",
  );
export const FAMILY =
  "Johnson Patel Brown Müller Nowak Fernandez Oyelaran Kjellberg Takahashi McCormack Hussein Bianchi Ivanova Schreiber Pham Dube Castellanos Ó-Súilleabháin Whitcombe Rao Park King Young Wood Bell".split(
    " ",
  );
export const EMAILS = [
  "margaret.johnson@outlook.com",
  "k-mueller@uniklinik.example.de",
  "patel1962@hotmail.co.uk",
  "INES.FERNANDEZ@SALUD.EXAMPLE.ES",
  "desmond brown at gmail dot com",
  "ewan_mccormack@example.museum",
];
export const PHONES = [
  "07815 223 344",
  "+1 (312) 555-0187",
  "+44(0)20 7946 0018",
  "0131 496 0662",
  "312 555 0187",
  "+81 3-1234-5678",
  "0800 555 111",
  "+27 82 555 0143",
  "020-79460123",
  "8475550132",
  "ext. 20931",
];
export const RECORDS = [
  "MRN 7730021",
  "mrn=55320918",
  "Hospital no. W0047731",
  "NHS No 450 557 7104",
  "CHI number 1107520021",
  "patient no 338-201",
  "Pt ID 0047-22",
  "URN 8841209",
  "episode number 20231190",
  "SSN 219-09-9999",
  "record number RX/44/1029",
  "chart #77120",
  "PAS number G773310",
  "NI number PX 22 33 44 B",
];
export const DATES = [
  "11/07/1952",
  "7 Nov 1952",
  "1952-07-11",
  "11th July 1952",
  "07-11-52",
  "July 11, 1952",
  "11.7.1952",
  "Nov. 7, 1952",
  "11 JULY 1952",
];
export const OLD = ["90-year-old", "98 year-old", "102 y/o", "95yo", "ninety-six year old"];
export const ADDRESSES = [
  "27 Station Road, Bromley BR1 2AB",
  "Flat 12, Albert Court, Glasgow G3 7XY",
  "5812 W Lincoln Ave, Milwaukee, WI 53219",
  "Bahnhofstrasse 8, 8001 Zürich",
  "3 allée des Tilleuls, 33000 Bordeaux",
  "Rose Cottage, Mill Lane, Ludlow SY8 1AA",
  "118 Queens Park Avenue, Bournemouth",
  "Avenida de América 22, 28028 Madrid",
];
export const TOWNS = ["Leighton Buzzard", "Nairobi", "Cedar Rapids", "Aberystwyth", "Gdańsk", "Basingstoke"];
export const LINKS = [
  "https://epr.example.nhs.uk/patients/7730021/notes",
  "http://pacs.local/study?mrn=55320918",
  "https://1drv.example/x!AbC123",
];
export const DRUGS =
  "ibuprofen Lipitor amoxicillin Keppra sertraline Entresto dapagliflozin Zoloft aspirin Plaquenil prednisone Synthroid vancomycin Cosentyx lithium tranexamic-acid Depakote semaglutide Botox insulin-glargine AZD9291 Augmentin".split(
    " ",
  );
export const DOSES = [
  "400 mg t.d.s.",
  "1 g IV q12h",
  "75 mg once daily",
  "20 units",
  "5-10 mg/kg",
  "12.5 mg bd",
  "1.2 million units",
  "100 mcg",
];
export const VALUES = [
  "sodium 128 mmol/L",
  "BP 165/95 mmHg",
  "CRP 210",
  "creatinine 1.8 mg/dL",
  "LVEF 35 %",
  "BMI 41.2",
  "Hb 7.9 g/dL",
  "WBC 14,300",
  "QTc 510 ms",
  "SpO2 88 % on air",
  "TSH 0.02",
];
export const EPONYMS = [
  "Kawasaki disease",
  "Marfan syndrome",
  "Sjögren's syndrome",
  "Cushing's disease",
  "Alzheimer's disease",
  "Bell's palsy",
  "Hashimoto thyroiditis",
  "Takotsubo cardiomyopathy",
  "Barrett's oesophagus",
  "Down syndrome",
  "Wernicke encephalopathy",
  "Wolff-Parkinson-White syndrome",
  "Burkitt lymphoma",
  "Ménière's disease",
  "Dupuytren contracture",
  "Lynch syndrome",
  "Huntington's disease",
  "Kaposi sarcoma",
];
export const CONDITIONS = [
  "pulmonary embolism",
  "ankylosing spondylitis",
  "community-acquired pneumonia",
  "West Nile virus infection",
  "Rocky Mountain spotted fever",
  "depression",
  "type 1 diabetes",
  "Clostridioides difficile colitis",
  "hypertension in pregnancy",
  "acute migraine",
  "giant cell arteritis",
  "HIV",
];
export const STUDIES = [
  "the DAPA-HF trial",
  "the PARADIGM-HF trial",
  "the Nurses' Health Study",
  "the Women's Health Initiative",
  "the Wells score",
  "the NICE guideline NG136",
  "the Cochrane review",
  "the 2021 ESC guidelines",
  "the UK Biobank",
  "the Beers criteria",
  "the American College of Cardiology",
  "the Apgar score",
  "NCT03036124",
  "PMID 31535829",
  "the Montreal Cognitive Assessment",
  "the HAS-BLED score",
];
