/** Templates and identifiers written last of all, in other people's ways of asking. */
export const LATER: readonly string[] = [
  "{drug} for {condition}: <full> is allergic to {drug}",
  "{condition} in Sister <family>'s patient, {value}; ring <phone>",
  "handover: <family>, <given>. {ageShort}. {eponym}. {drug} {dose}?",
  "does <given> need {drug} for {eponym}?",
  "I saw <full> yesterday with {condition}, {value}",
  "<old> resident of <town> with {condition} on {drug}",
  "dob <date> {condition} {drug} {dose}?",
  "Discharged on <date>; {eponym}; <record>; {drug}?",
  "Mr and Mrs <family> ask if {drug} causes {condition}",
  "The patient (<given>) has {value}. {drug} or {drug} per {study}?",
  "Dr <family> suggested {drug} for {eponym}; see <link>",
  "write to <address> about {drug} in {condition}",
  "<family> F {age} {condition}; {drug} {dose}",
  "nurse <given> asks about {drug} {dose} in {eponym}, email <email>",
  "{condition} treatment for my colleague Prof <full>",
];
export const GIVEN =
  "Okechukwu Fionnuala Radoslav Henrietta Guillermo Zeynepnur Barnabas Tomiko Leopoldine Aurelio".split(" ");
export const FAMILY =
  "Strickland Obuya Vandermeer Quispe Halvorsen Mbeki Fotheringay Kavanagh-Reid Drăgulescu Sørensen".split(" ");
export const EMAILS = [
  "fstrickland@doctors.org.uk",
  "obuya_77@mail.ke",
  "guillermo(at)quispe(dot)pe",
  "t.sørensen@regionh.dk",
];
export const PHONES = [
  "+45 20 12 34 56",
  "0044 20 7946 0991",
  "617.555.0144",
  "(0)1865 222 000",
  "081 234 5678",
  "+52 1 55 1234 5678",
  "extension 4471",
];
export const RECORDS = [
  "MRN 00-44-81-2",
  "CHI 0101701234",
  "patient number 99281/A",
  "NHS No: 999 123 4567",
  "ID: 88F-2291",
  "barcode 7700129",
  "R-number R0099123",
  "DNI 12345678Z",
  "BSN 123456782",
  "file ref AB/1192/20",
];
export const DATES = [
  "6/1/1949",
  "01.06.1949",
  "June 1st 1949",
  "1 June '49",
  "1949/06/01",
  "01JUN1949",
  "the 14th of February",
];
export const OLD = ["95 y.o.", "aged 91", "99-yr-old", "hundred and one year old"];
export const ADDRESSES = [
  "Apartment 7, 3 Quay Side, Bergen",
  "PO Box 88, Lusaka",
  "17a High Street Bakewell",
  "Plot 22, Kanjokya Street, Kampala",
  "10115 Berlin, Invalidenstr. 44",
  "88 Rua Augusta, Lisboa",
  "Ap 4, Str. Lipscani 12, Bucuresti",
];
export const TOWNS = ["Inverness", "Ciudad Bolívar", "Nether Wallop"];
export const LINKS = ["https://x.example/p/1?tok=ZZ", "ftp://10.0.0.2/scan.pdf"];
