/** A way in which clinicians shorten a word as they type; `quiet` where nobody need be told how it is read. */
interface Shorthand {
  readonly short: RegExp;
  readonly full: string;
  readonly quiet?: true;
}

/** A short form in small letters, or with a capital at its beginning: all in capitals it may mean something else ("PT", "MI"). */
function typed(short: string, full: string, quiet?: true): Shorthand {
  const shape = short.replace(/(?<=^|\|)\p{L}/gu, (first) => `[${first}${first.toUpperCase()}]`);
  return {
    short: new RegExp(String.raw`(?<![\p{L}\p{N}/.-])(?:${shape})(?![\p{L}\p{N}/-])`, "gu"),
    full,
    ...(quiet === undefined ? {} : { quiet }),
  };
}

/** A short form that means the same in any letters. */
function anyCase(short: string, full: string, quiet?: true): Shorthand {
  return {
    short: new RegExp(String.raw`(?<![\p{L}\p{N}/.-])(?:${short})(?![\p{L}\p{N}/-])`, "giu"),
    full,
    ...(quiet === undefined ? {} : { quiet }),
  };
}

/** After these "IV" is a number. */
const NUMERAL_AFTER = String.raw`(?<!\b(?:stages?|grades?|class|types?|phase|factor|figo|nyha|group|level|part|nerve|collagen|peptidase|dpp|topoisomerase|mucolipidosis|mucopolysaccharidosis|syndrome|[ivx]+ (?:and|or|to)|[ivx]+,) )`;

/**
 * What is typed for a whole word in questions, in notes and in the margin. Reviewed one by one: what means two things in the same place ("pred",
 * "bf", "MS", "CP") is left out, and so is what texts themselves print ("COPD"), which the lexicon knows.
 */
const SHORTHAND: readonly Shorthand[] = [
  // Words that carry a question.
  typed("pt(?!\\s?(?:\\/|inr|ratio|time))", "patient", true),
  typed("pts", "patients", true),
  typed("hw", "how", true),
  typed("wat|wot", "what", true),
  typed("shud|shld", "should", true),
  typed("thru", "through", true),
  { short: /(?<=\p{L}{4,} )n(?= \p{L}{4,})/gu, full: "and", quiet: true },
  typed("cud", "could", true),
  typed("pls|plz|thx|thnx", "please", true),
  anyCase("w\\/o", "without", true),
  anyCase("w\\/", "with", true),
  anyCase("s\\/p", "after", true),
  anyCase("h\\/o", "history of", true),
  typed("hx", "history", true),
  typed("tx|rx", "treatment", true),
  typed("mx|mgmt|mgt", "management", true),
  typed("dx", "diagnosis", true),
  typed("ddx", "differential diagnosis", true),
  typed("ix", "investigations", true),
  typed("sx", "symptoms", true),
  typed("ppx", "prophylaxis", true),
  typed("meds", "medications", true),
  typed("exams?", "examination", true),
  typed("premed", "premedication", true),
  typed("mets", "metastases", true),
  typed("preop|pre-op", "preoperative", true),
  typed("postop|post-op", "postoperative", true),
  typed("periop", "perioperative", true),
  anyCase("c[- ]?sections?", "caesarean section", true),
  typed("baby(?= aspirin)", "low-dose", true),
  typed("suddenly", "abruptly", true),
  { short: /(?<![\p{L}\p{N}])K\+(?=\s?(?:of |= ?|is )?\d)/gu, full: "potassium", quiet: true },
  typed("max", "maximum", true),
  typed("preg", "pregnancy", true),
  anyCase("paeds|peds", "children", true),
  anyCase("yr", "year", true),
  anyCase("yrs", "years", true),
  anyCase("wks", "weeks", true),
  anyCase("rehab", "rehabilitation", true),
  typed("physio", "physiotherapy", true),
  { short: /(?<![\p{L}\p{N}/.-])SI(?=\s+joints?\b)/gu, full: "sacroiliac" },
  typed("cant|can['’]t", "cannot", true),
  typed("gest", "gestational", true),
  { short: /(?<=\p{L} )\+(?= \p{L}{3})/gu, full: "with", quiet: true },
  {
    short:
      /(?<=\p{L}[\s,-]{1,3})(?:and )?who (?:cannot|can['’]?t|should not|should ?n['’]?t|must not|mustn['’]?t) (?:take|get|have|receive|use|be given|be on)(?: (?:it|this|them))?(?=\s*[?.!]*$)/giu,
    full: "contraindications",
  },
  // How it is given.
  anyCase(String.raw`${NUMERAL_AFTER}i\.?v`, "intravenous", true),
  {
    short: /(?<![\p{L}\p{N}/.-])I\.?M\.?(?=\s+(?:injections?|dos(?:e|es|ing)|adrenaline|epinephrine)\b)/gu,
    full: "intramuscular",
    quiet: true,
  },
  {
    short:
      /(?<![\p{L}\p{N}/.-])im(?=\s+(?:injections?|dos(?:e|es|ing)|adrenaline|epinephrine|glucagon)\b|\s*[?.!]*$)|(?<=\b(?:vs\.?|or|and|versus|iv|po|nasal|oral|sc|mg|mcg)\s)im(?![\p{L}\p{N}/-])/gu,
    full: "intramuscular",
    quiet: true,
  },
  anyCase("subcut|subq", "subcutaneous", true),
  anyCase("(?<=\\b(?:mg|g|dose|or|iv|vs) )po", "oral", true),
  typed("nebs?", "nebulised", true),
  // Drugs and classes of them.
  { short: /(?<![\p{L}\p{N}])ORS(?![\p{L}\p{N}])/gu, full: "oral rehydration solution", quiet: true },
  typed("abx", "antibiotics"),
  anyCase("vit(?=\\s(?:[a-ek]|b\\d{1,2}|d[23])(?![\\p{L}]))", "vitamin", true),
  typed("asa", "aspirin"),
  anyCase("hctz", "hydrochlorothiazide"),
  anyCase("apap", "paracetamol"),
  anyCase("ntg|gtn", "nitroglycerin"),
  anyCase("tmp[-/ ]smx", "trimethoprim-sulfamethoxazole"),
  typed("amox", "amoxicillin"),
  typed("epi", "epinephrine"),
  typed("mg(?= sul(?:f|ph)ate)", "magnesium", true),
  typed("azithro", "azithromycin"),
  typed("clarithro", "clarithromycin"),
  typed("cipro", "ciprofloxacin"),
  typed("vanco?", "vancomycin"),
  typed("gent", "gentamicin"),
  typed("benzos?", "benzodiazepines"),
  typed(
    "hypos?(?=\\s*[?.!,;:]|\\s*$|\\s(?:no|with|without|episodes?|unconscious|in|after|at|treatment|glucagon)\\b)",
    "hypoglycaemia",
    true,
  ),
  typed("chemo", "chemotherapy", true),
  {
    short: /(?<![\p{L}\p{N}])AV(?=\s(?:fistulas?|fistulae|grafts?|malformations?|access)\b)/gu,
    full: "arteriovenous",
    quiet: true,
  },
  // Tests.
  anyCase("lfts?", "liver function tests"),
  anyCase("cxr", "chest X-ray", true),
  anyCase("xrays?", "X-ray", true),
  typed("a1c", "HbA1c", true),
  // Conditions.
  {
    short:
      /(?<=\b(?:of|for|in|with|relapsed|refractory|B-cell|T-cell|childhood|adult) )ALL(?![\p{L}\p{N}-])(?! (?:of|the|patients|people|women|men|children|adults|pregnant)\b)/gu,
    full: "acute lymphoblastic leukaemia",
  },
  {
    short:
      /(?<=\b(?:prostate|prostatic|breast|lung|colon|rectal|colorectal|bowel|gastric|pancreatic|ovarian|cervical|bladder|thyroid|o?esophageal|endometrial) )ca(?![\p{L}\p{N}])/giu,
    full: "cancer",
    quiet: true,
  },
  typed("perm(?= (?:af|afib|atrial|AF))", "permanent", true),
  typed("longterm", "long-term", true),
  anyCase("htn", "hypertension"),
  anyCase("dm2|t2d|dm type 2", "type 2 diabetes"),
  anyCase("dm1|t1d|dm type 1", "type 1 diabetes"),
  anyCase("hf", "heart failure"),
  { short: /\b[Hh]ep(?=\s[A-Ea-e](?!\p{L}))/gu, full: "hepatitis", quiet: true },
  anyCase("ckd\\s?(?:[1-5]|3[ab])", "chronic kidney disease"),
  anyCase("esrd|eskd", "end-stage renal disease"),
  anyCase("ibd", "inflammatory bowel disease"),
  anyCase("ra", "rheumatoid arthritis"),
  anyCase("oa", "osteoarthritis"),
  anyCase("mi", "myocardial infarction"),
  anyCase("pe", "pulmonary embolism"),
  anyCase("acs", "acute coronary syndrome"),
  anyCase("uc", "ulcerative colitis"),
  anyCase("covid", "COVID-19", true),
  anyCase("schisto", "schistosomiasis"),
  typed("fx", "fracture", true),
  anyCase("crohns", "Crohn's disease", true),
  anyCase("parkinson['’]?s", "Parkinson's disease", true),
  anyCase("alzheimer['’]?s", "Alzheimer's disease", true),
  anyCase("hodgkins", "Hodgkin's", true),
];

/** A question with the shorthand of those who type it written out, and what a reader must know of how it was read. */
export function writtenOut(question: string): { readonly text: string; readonly remarks: readonly string[] } {
  const remarks: string[] = [];
  let text = question;
  for (const { short, full, quiet } of SHORTHAND)
    text = text.replace(short, (found: string, ...rest: unknown[]) => {
      const at = rest.find((one): one is number => typeof one === "number") ?? 0;
      if (text.toLowerCase().includes(full.toLowerCase()) && quiet !== true) return found;
      // "Crohn's disease" is written out already where its second word follows.
      const words = full.split(" ");
      const last = words.at(-1) ?? "";
      const after = text
        .slice(at + found.length)
        .trimStart()
        .toLowerCase();
      const own = words.length > 1 && after.startsWith(last.toLowerCase()) ? words.slice(0, -1).join(" ") : full;
      if (quiet !== true) remarks.push(`“${found}” is read as “${own}”`);
      return own;
    });
  return { text, remarks };
}
