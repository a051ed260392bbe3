/** MARC's three-letter codes that PubMed uses most, as BCP 47 tags; others stay three letters, which BCP 47 allows. */
const TAGS: Readonly<Record<string, string>> = {
  eng: "en",
  fre: "fr",
  fra: "fr",
  ger: "de",
  deu: "de",
  spa: "es",
  ita: "it",
  por: "pt",
  dut: "nl",
  nld: "nl",
  rus: "ru",
  chi: "zh",
  zho: "zh",
  jpn: "ja",
  kor: "ko",
  pol: "pl",
  cze: "cs",
  ces: "cs",
  dan: "da",
  nor: "no",
  swe: "sv",
  fin: "fi",
  hun: "hu",
  tur: "tr",
  heb: "he",
  ara: "ar",
  per: "fa",
  fas: "fa",
  gre: "el",
  ell: "el",
  ukr: "uk",
  rum: "ro",
  ron: "ro",
  hrv: "hr",
  srp: "sr",
  slv: "sl",
  slo: "sk",
  slk: "sk",
  bul: "bg",
  lit: "lt",
  ice: "is",
  isl: "is",
  tha: "th",
  vie: "vi",
};

/** The BCP 47 tag of a language as PubMed names it; "und" for none or PubMed's "und" and "mul". */
export function marcLanguage(code: string): string {
  const low = code.trim().toLowerCase();
  if (low === "" || low === "mul") return "und";
  return TAGS[low] ?? low;
}
