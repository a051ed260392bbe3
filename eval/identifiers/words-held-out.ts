/** Names, numbers and addresses written after the rules, for the held-out templates. */
export const GIVEN =
  "Jamal Ingeborg Roisin Hyacinth Anoushka Dmytro Kofi Liesl Marisol Perpetua Quentin Saoirse Tobias Ulrike Vashti Wendell Xanthe Yusra Zebedee Aleksander Birgitta Cosmo Delphine Eamon Florentina".split(
    " ",
  );
export const FAMILY =
  "Blenkinsop Oyekan Jaramillo Tkachenko Rasmussen-Holt Fairweather Nakagawa Stonebridge Abubakar Vasquez Lindholm Petrosyan Cholmondeley Wojciechowski Dlamini Hathaway Bergström O'Malley MacAllister Trelawney Iyengar Kuznetsova Pfefferkorn Ashdown Villanueva".split(
    " ",
  );
export const EMAILS = [
  "jamal.oyekan@bigpond.net.au",
  "x_tkachenko@ukr.net",
  "roisin at omalley dot ie",
  "hello@fairweather-family.co.uk",
  "iyengar.a+clinic@gmail.com",
];
export const PHONES = [
  "+353 87 123 4567",
  "416-555-0188",
  "(02) 9374 4000",
  "+380 67 123 45 67",
  "0161 496 0345",
  "+31 6 12345678",
  "06-12345678",
  "1-800-555-0199",
  "+234 803 123 4567",
  "07911123456",
  "+55 21 99876-5432",
];
export const RECORDS = [
  "MRN#00817263",
  "Hosp No: K203948",
  "NHS 401 023 2137",
  "SSN: 078-05-1120",
  "unit number 40-22-19",
  "encounter ID E-7781920",
  "specimen no. S22-10993",
  "Medicaid ID 774839201",
  "insurance number 1EG4-TE5-MK72",
  "QQ123456C",
  "file no 2209/81",
  "subscriber # W88410277",
  "driver's license D1234567",
  "lab number L-4410982",
  "UMRN 20110934",
];
export const DATES = [
  "17/09/1963",
  "1971-02-28",
  "February 28, 1971",
  "28 Feb 1971",
  "9/17/63",
  "17.09.1963",
  "Sept 17th 1963",
  "the 3rd of June 2020",
  "30-11-1988",
  "12 Aug '21",
];
export const OLD = ["92-year-old", "96 years old", "103-year-old", "90 yo", "ninety-four-year-old"];
export const ADDRESSES = [
  "9 Elm Grove, Exeter EX4 6QJ",
  "300 W 57th Street, New York, NY 10019",
  "Lindenweg 3, 50667 Köln",
  "45 bis rue Victor Hugo, 69002 Lyon",
  "Unit 12, 88 Collins Street, Melbourne VIC 3000",
  "Calle Mayor 5, 28013 Madrid",
  "2 The Crescent, York YO24 1AW",
  "1234 Elm Ridge Road, Apt 4B, Boise, ID 83702",
  "Via Garibaldi 27, 20121 Milano",
];
export const TOWNS = ["Ballina", "Wolverhampton", "Sioux Falls", "Thiruvananthapuram", "Kilmarnock", "Saint-Malo"];
export const LINKS = [
  "https://myhealth.example.net/record/view?id=99182&sig=ab12",
  "http://10.2.3.4:8080/pacs/33881",
  "files.hospital.example.com/scan/88213.pdf",
];
