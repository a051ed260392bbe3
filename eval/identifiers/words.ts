/** Words for made questions. Names are made up; many are on no list that the program has. */
export const GIVEN =
  "John Maria Siobhan Thandiwe Oluwaseun Priyanka Xiaoming Katarzyna Giuseppe Aoife Mehmet Svetlana Ngozi Rhiannon Takumi Fatoumata Bartholomew Zsófia Björn Anneliese Tereza Kwabena Ming-Na Parvati Ludovica Caoimhe Iolanthe Desmond Ottoline Wilhelmina Tancredi Yevgenia Mbali Rukhsana Thibault Gwendolyn Ephraim Leocadia Dashiell Consuelo".split(
    " ",
  );
export const FAMILY =
  "Smith O'Brien Mokoena Adeyemi Garcia-Lopez Nguyen Kowalczyk Esposito Yıldırım Petrova Okonkwo Llewelyn Hayashi Diallo Featherstonehaugh Szabó Lindqvist Brockhoff Dvořáková Ansah Subramaniam Vanderbilt Ziegelmann Thistlewood Ravenscroft Quimby Abercrombie Winterbottom Delacroix Castellanos McGillicuddy Oyelaran Haverford Pemberton Bagshawe Tregenza Zubiri Achterberg Fitzwilliam Ogunbanjo".split(
    " ",
  );
export const TITLES = ["Mr", "Mrs", "Ms", "Miss", "Dr", "Dr.", "Mr.", "Prof.", "Mx"];
export const EMAILS = [
  "j.smith@nhs.net",
  "thandiwe_mokoena81@gmail.com",
  "kowalczyk.k@hospital.example.org",
  "maria dot garcia at yahoo dot com",
  "ngozi+gout@proton.me",
  "f.diallo[at]clinic.example.fr",
];
export const PHONES = [
  "+44 7700 900123",
  "(555) 867-5309",
  "555-013-2244",
  "020 7946 0958",
  "07700 900 456",
  "+33 6 12 34 56 78",
  "01 23 45 67 89",
  "+49 (0)30 901820",
  "0171/2345678",
  "+91 98765 43210",
  "0412 345 678",
  "+1-202-555-0143",
  "+86 138 0013 8000",
  "090-1234-5678",
  "(11) 98765-4321",
];
export const RECORDS = [
  "MRN 4482913",
  "MRN: A0043217",
  "NHS number 943 476 5919",
  "NHS no. 4857773456",
  "SSN 123-45-6789",
  "hospital number H99812",
  "record #88213",
  "chart no. 20-4471",
  "patient ID 771293",
  "case number PT-00912",
  "account number 5523-8871",
  "passport number X4471928",
  "Medicare 2123 45670 1",
  "policy no. GX-449-2231",
  "accession number 21-S-04418",
  "AB123456C",
  "device serial no. SN8842-113",
  "Medical record number 0099281",
  "health card 4839 220 118",
];
export const DATES = [
  "03/04/1951",
  "1948-11-23",
  "23 November 1948",
  "July 4th, 1962",
  "4.7.62",
  "12-Mar-2019",
  "2nd of May 1970",
  "Feb 3, 2021",
  "14 Aug 1939",
  "09.10.1955",
];
export const OLD = ["94-year-old", "91 year old", "101-year-old", "97yo", "93 y/o"];
export const YOUNG = ["74-year-old", "6-year-old", "45 year old", "32yo", "68 y/o", "89-year-old"];
export const ADDRESSES = [
  "12 Maple Street, Leeds LS1 4AP",
  "221B Baker Street, London NW1 6XE",
  "4500 Oak Hollow Drive, Springfield, IL 62704",
  "Hauptstraße 12, 80331 München",
  "12 rue de la Paix, 75002 Paris",
  "Flat 3, 18 Corporation Road, Cardiff CF11 7AU",
  "1600 Pennsylvania Ave, Washington, DC 20500",
  "Kerkstraat 44, 1017 GM Amsterdam",
  "PO Box 1182",
  "77 Queen St W, Toronto, ON M5H 2N2",
];
export const TOWNS = ["Skelmersdale", "Ouagadougou", "Chipping Norton", "Walla Walla", "Stoke-on-Trent", "Bad Homburg"];
export const LINKS = [
  "https://portal.example.org/patient?token=9f3aC1",
  "http://ehr.example.com/p/88213#chart",
  "www.mychart.example.org/records/4471",
];

/** What must stay: drugs, doses, values, eponyms, scales, studies, places in their names, codes that everybody may know. */
export const DRUGS =
  "colchicine Xarelto rivaroxaban Eliquis diltiazem methotrexate Humira tofacitinib Ozempic warfarin MS-Contin levothyroxine pembrolizumab Keytruda IVIG BNT162b2 LY2140023 baricitinib".split(
    " ",
  );
export const DOSES = [
  "0.6 mg twice daily",
  "240-480 mg/day",
  "1000-2000 IU",
  "15 mg/kg",
  "5 mg",
  "10 000 IU",
  "2.5 mg b.i.d.",
];
export const VALUES = [
  "BP 120/80",
  "HbA1c 7.2 %",
  "eGFR 38 mL/min",
  "platelets 150000/µL",
  "INR 4.5",
  "urate 540 µmol/L",
  "CK 12 450 U/L",
  "temperature 38.5 °C",
  "ferritin 1,250 ng/mL",
];
export const EPONYMS = [
  "Still's disease",
  "Crohn's disease",
  "Wilson disease",
  "Graves disease",
  "Parkinson disease",
  "Stevens-Johnson syndrome",
  "Guillain-Barré syndrome",
  "Hodgkin lymphoma",
  "Lou Gehrig's disease",
  "Raynaud phenomenon",
  "Behçet's disease",
  "Addison disease",
  "Paget's disease",
  "Charcot-Marie-Tooth disease",
  "Henoch-Schönlein purpura",
  "Li-Fraumeni syndrome",
];
export const CONDITIONS = [
  "gout",
  "calcinosis",
  "juvenile dermatomyositis",
  "atrial fibrillation",
  "heart failure",
  "type 2 diabetes",
  "MS relapse",
  "chronic kidney disease",
  "COVID-19",
  "Lyme disease",
];
export const STUDIES = [
  "the RE-LY trial",
  "the Framingham Heart Study",
  "the New York Heart Association class",
  "the Surviving Sepsis Campaign",
  "NCT01234567",
  "PMID 12345678",
  "the Mini-Mental State Examination",
  "the 2019 EULAR recommendations",
  "the Patient Health Questionnaire",
  "MR imaging",
  "MR angiography",
  "the Child-Pugh score",
  "the Glasgow Coma Scale",
  "the West of Scotland Coronary Prevention Study",
  "the Rotterdam Study",
];
