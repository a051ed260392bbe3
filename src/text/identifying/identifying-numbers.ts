import type { IdentifyingRule } from "./identifying-span.js";

/** After a number these say that it measures or counts something. */
const UNIT =
  /^\s*(?:-\s*)?(?:%|‰|°|×|x\s?10|\/\s?(?:[µμumdn]?l|kg|g|m2|mm[23]?|d|days?|h|hrs?|hours?|min|minutes?|wk|weeks?|mo|months?|yr|years?|doses?|hpf|field)(?![\p{L}\p{N}])|(?:mg|mcg|µg|μg|ug|ng|pg|kg|g|ml|dl|l|µl|μl|ul|iu|miu|mu|units?|u|mmol|µmol|μmol|umol|nmol|pmol|mol|meq|mm|cm|m|km|hg|mmhg|kpa|bpm|kcal|cal|kj|gy|mbq|mci|hz|weeks?|wks?|days?|months?|mo|years?|yrs?|hours?|h|hrs?|min|minutes?|s|secs?|seconds?|doses?|tablets?|capsules?|puffs?|drops?|sessions?|cycles?|visits?|patients?|people|persons?|adults?|children|infants?|women|men|participants?|subjects?|cases?|deaths?|births?|pregnancies|cells?|copies|cfu|pfu|particles|platelets?|steps?|bp|kb|beats|trials?|studies|records|person|patient|woman|per|euros?|dollars?|pounds?|times)(?![\p{L}\p{N}]))/iu;
/** Before a number these say that it is a document's, a code's or a registry's, which everybody may know. */
const PUBLIC_NUMBER =
  /pubmed\.ncbi\.nlm\.nih\.gov\/$|(?:pmid|pmcid|pmc|doi|nct|isrctn|actrn|chictr|umin|jrct|drks|ctri|irct|eudract(?: number| no\.?)?|euct|crd|prospero|snomed(?:[ -]?ct)?|rxnorm|rxcui|loinc|cpt|hcpcs|cas|umls|cui|omim|mim|mesh|ndc|unii|atc|pubchem|cid|sid|chembl|chebi|drugbank|icd(?:-?\d+)?|issn|isbn|orphanet|orpha|set id|spl|nice|cg|ta|ng)\s*(?:id|code|no\.?|number|registration)?\s*[:#=]?\s*$/iu;
/** Before numbers these say that they are points in time or sizes: "week 12 24 52". */
const SERIES = /(?:weeks?|days?|months?|years?|hours?|minutes?|visits?|grades?|doses?(?: of)?)\s*$/iu;
const YEAR = /^(?:19|20)\d{2}$/u;

function measures(found: string, before: string, after: string): boolean {
  return (
    UNIT.test(after) ||
    SERIES.test(before) ||
    PUBLIC_NUMBER.test(before) ||
    /[<>≤≥=~≈£$€]\s*$/u.test(before) ||
    isCount(found, after)
  );
}

/** Numbers with thousands set apart by commas, lists of years, "10 000 000" and "2,000-4,000". */
function isCount(found: string, after: string): boolean {
  if (/^\s?[.,]\d/u.test(after) && /^\d{1,3}$/u.test(found)) return true;
  const parts = found.split(/[\s.\-–/]+/u).filter((part) => part !== "");
  if (parts.length > 1 && parts.every((part) => YEAR.test(part))) return true;
  return /^\d{1,3}(?:[ .](?:000|500))+$/u.test(found) || /^\d{1,7}0{3,}$/u.test(found);
}

/** What is called a record's number outright: a number after it is one. */
const STRONG =
  "mrns?|m\\.r\\.n\\.?|medical records?|nhs|chi|hcn|hospital (?:number|no|num|id)|hosp(?:ital)? no|unit number|ssn|social security|nino|ni (?:number|no)|national insurance|passport|driver'?s? licen[cs]e|driving licen[cs]e|medicare|medicaid|health ?card|ohip|personnummer|cpr|fødselsnummer|bsn|aadhaar|aadhar|abha|cpf|sus|curp|rfc|dni|nie|nif|nhi|ihi|ppsn?|hicn|mbi|ahv|avs|insee|nir|codice fiscale|steuer-?id|versichertennummer|krankenkassennummer|iban|sort code|vin|imei|npi|gmc|dea";
/** What has a number only where "no.", "id", "#" or ":" says so. */
const WEAK =
  "patient|pt|urn|pas|mpi|empi|crn|fin|csn|hospital|records?|chart|case|file|account|acct|a\\/c|policy|member|membership|subscriber|beneficiary|insurance|claim|invoice|licen[cs]e|licen[cs]e plate|number plate|certificate|registration|reg|accession|specimen|sample|lab|order|requisition|admission|encounter|visit|episode|referral|ref|reference|study|subject|participant|screening|randomi[sz]ation|device|serial|s\\/n|pump|pacemaker|implant|lot|batch|vehicle|plate|employee|staff|customer|client|user|user ?name|login|tax|identity|identification|unique|barcode|prescription|rx|script|ticket|booking|appointment|order";
const MARK = "(?:\\s*(?:ref(?:erence)?|no\\.?|nos\\.?|number|num\\.?|nr\\.?|#|ids?|code|identifier))";
const LINK = "(?:\\s*(?:[:=#]|is|was|of))?\\s*";
/** Letters, digits and signs with a digit among them; spaces only between digits. */
const TOKEN =
  "(?<it>(?=[\\p{L}\\d./\\-]*\\d|(?:[A-Z]{1,3} ){1,3}\\d)(?:[A-Z]{1,3} (?=[\\dA-Z ]*\\d))*[\\p{L}\\d](?:[\\p{L}\\d/\\-]|\\.(?=[\\p{L}\\d])| (?=\\d{1,4}(?![\\p{L}])))+(?: [A-Z](?![\\p{L}\\d]))?)";

/** Numbers of persons' records and things: with a word that says so, or long enough to be nothing else. */
export const NUMBER_RULES: readonly IdentifyingRule[] = [
  {
    kind: "record number",
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?:${STRONG})(?![\\p{L}-])(?:${MARK}|\\s+(?:card|security|insurance))*${LINK}${TOKEN}`,
      "dgiu",
    ),
    unless: (found, _before, after) => !/\d{3}|\d.*\d.*\d/u.test(found) || UNIT.test(after),
  },
  {
    kind: "record number",
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${WEAK})(?:${MARK}+${LINK}|\\s*[:#]\\s*)${TOKEN}`, "dgiu"),
    unless: (_found, _before, after) => UNIT.test(after),
  },
  {
    kind: "record number",
    pattern: /(?<![\p{L}\d-])(?:ID|id)(?:\s*(?:no\.?|number|#|:|=|is))+\s*(?<it>[\p{L}\d-]*\d[\p{L}\d/-]*)/dgu,
  },
  { kind: "record number", pattern: /(?<![\p{L}\d])#\s?(?<it>\p{L}{0,4}-?\d{3,}[\p{L}\d-]*)/dgu },
  {
    kind: "record number",
    pattern:
      /(?<![\p{L}\d-])(?:bed|room|locker|cubicle)\s+(?:no\.?\s*|number\s*|#\s*)?(?<it>\d{1,4}[A-Za-z]?)(?![\p{L}\d])/dgiu,
  },
  // Bank accounts, identities of machines, network addresses.
  {
    kind: "record number",
    pattern: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\d])/dgu,
  },
  {
    kind: "record number",
    pattern: /(?<![\p{L}\d-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\p{L}\d])/dgiu,
    unless: (_f, before) => /(?:set ?id|spl)\s*:?\s*$/iu.test(before),
  },
  { kind: "record number", pattern: /(?<![\p{L}\d:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\p{L}\d:-])/dgiu },
  { kind: "web address", pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/dgu },
  // National insurance number (United Kingdom): two letters, six digits, a letter.
  { kind: "record number", pattern: /(?<![\p{L}\d])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/dgiu },
  // Italian fiscal code and others of mixed letters and digits.
  {
    kind: "record number",
    weak: true,
    pattern:
      /(?<![\p{L}\d.:/_*-])(?=[\p{L}\d/_-]*\d[\p{L}\d/_-]*\d[\p{L}\d/_-]*\d[\p{L}\d/_-]*\d[\p{L}\d/_-]*\d)(?=[\d/_-]*\p{L})[\p{L}\d][\p{L}\d/_-]{5,}(?![\p{L}\d])/dgu,
    unless: (found, before, after) => isPublicCode(found) || measuredParts(found) || measures(found, before, after),
  },
  // Six digits or more in a row.
  {
    kind: "record number",
    weak: true,
    pattern: /(?<![\p{L}\d.,:_-])\d{6,}(?![\p{L}\d]|[.,]\d)/dgu,
    unless: measures,
  },
  // Groups of digits: 3-2-4, 3 3 4, 4 4 4 4, 6-4 …
  {
    kind: "record number",
    weak: true,
    pattern: /(?<![\p{L}\d.,:/_-])\d{1,8}(?:[ \-–./]{1,3}\d{1,8}){1,7}(?![\p{L}\d]|[.,]\d)/dgu,
    unless: (found, before, after) => !isLong(found) || isDoseList(found) || measures(found, before, after),
  },
];

/** Seven digits or more in three groups or more, or ten and more in two. */
function isLong(found: string): boolean {
  const digits = found.replace(/\D/gu, "").length;
  const groups = found.split(/\D+/u).filter((group) => group !== "").length;
  return groups >= 3 ? digits >= 7 : digits >= 9 || /\d{6}/u.test(found);
}

/** "0.5 - 1.0 - 1.5", "120/80 - 140/90", "2/3/12": numbers of one or two digits, or decimals. */
function isDoseList(found: string): boolean {
  return /^\d{1,3}\/\d{1,3}\s?[-–]\s?\d{1,3}\/\d{1,3}$/u.test(found) || /^\d+\.\d+\s?[-–]\s?\d+\.\d+$/u.test(found);
}

/** Names of substances under development, registries, genes, variants and proteins, in their makers' and keepers' own forms. */
const PUBLIC_CODES =
  /^(?:NCT\d{8}|PMC\d{5,8}|ISRCTN\d{8}|ACTRN\d{14}p?|ChiCTR[-A-Z\d]{8,16}|UMIN\d{9}|jRCT[a-z]?\d{9,10}|DRKS\d{8}|CRD\d{8,14}|KCT\d{7}|CTRI\/\d{4}\/\d{2,3}\/\d{6}|IRCT\d+N\d+|TCTR\d{11}|EUCTR\d{4}-\d{6}-\d{2}(?:-[A-Z]{2})?|\d{4}-\d{6}-\d{2}(?:-\d{2})?|LY\d{6,7}|GSK\d{6,8}[A-Z]?|PF-?\d{6,8}|BMS-?\d{6}|JNJ-?\d{8}|RO\d{7}|RG\d{4}|SAR\d{6}[A-Z]?|INCB\d{5,6}|LINC\d{5}|PD-?\d{5,6}|SB-?\d{6}|SP\d{6}|CRT\d{7}|bb\d{5}|MEDI\d{4}|AZD\d{4}|CNTO\d{4}|BAY-?\d{2}-?\d{4,5}|BIBF-?\d{4}|BIBR-?\d{4}|TAK-?\d{3}|DS-?\d{4}[a-z]?|ONO-?\d{4}|rs\d{3,10}|COSV?M?\d{4,9}|ENS[A-Z]{1,5}\d{11}|[NX][MPRCGT]_\d{6,9}|GSE\d{4,6}|SRR\d{6,9}|CHEMBL\d+|DB\d{5}|HGNC\d+|OMIM\d{6}|MIM\d{6}|ORPHA\d+|CVE-\d+|CD\d{1,3}|COVID-?19|SARS-?CoV-?2|c\d+[A-Z]+|p[A-Z][a-z]{2}\d+[A-Za-z]+)$/u;

function isPublicCode(found: string): boolean {
  return PUBLIC_CODES.test(found) || /^(?:CG|NG|TA|QS|DG|IPG|MTG)\d{1,4}$/u.test(found);
}

/** "10000IU", "500mg/1000mg", "24h-72h", "2019-2020v2": pieces that are a number with a unit, or words with small numbers. */
function measuredParts(found: string): boolean {
  return found
    .split(/[/_-]/u)
    .every((part) => /^\d+(?:mg|mcg|g|kg|ml|l|iu|u|h|d|w|m|y|mm|cm|mmol|x)?$/iu.test(part) || !/\d{4}/u.test(part));
}
