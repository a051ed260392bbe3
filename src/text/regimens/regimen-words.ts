import type { DoseRole, Route, Said } from "../../domain/regimen.js";

/** How routes are written. Short forms count in capitals or with stops, since "im", "sc" and "po" are also other things. */
const ROUTE_WORDS: readonly (readonly [Route, RegExp])[] = [
  ["sublingual", /\bsublingual(?:ly)?\b/giu],
  ["buccal", /\bbuccal(?:ly)?\b/giu],
  [
    "subcutaneous",
    /\b[Ss]ub-?cutaneous(?:ly)?\b|(?<![\p{L}\p{N}./-])(?:S\.C\.|SC|SQ|sc|s\.c\.|subQ|subcut)(?![\p{L}\p{N}])/gu,
  ],
  [
    "intramuscular",
    /\b[Ii]ntra-?muscular(?:ly)?\b|(?<![\p{L}\p{N}./-])(?:I\.M\.?|IM|i\.m\.|i\/m|im)(?![\p{L}\p{N}])/gu,
  ],
  [
    "intravenous",
    /\b[Ii]ntra-?venous(?:ly)?\b|(?<![\p{L}\p{N}./-])(?:I\.\s?V\.?|IV|i\.\s?v\.|i\/v|iv)(?![\p{L}\p{N}])/gu,
  ],
  ["intradermal", /\b[Ii]ntra-?dermal(?:ly)?\b|(?<![\p{L}\p{N}./-])(?:i\.d\.)(?![\p{L}\p{N}])/gu],
  ["intrathecal", /\b[Ii]ntra-?thecal(?:ly)?\b/gu],
  ["epidural", /\b(?:[Ee]pi|[Ee]xtra|[Pp]eri)dural(?:ly)?\b/gu],
  ["intralesional", /\b[Ii]ntra-?lesional(?:ly)?\b/gu],
  ["intra-articular", /\b[Ii]ntra-?articular(?:ly)?\b/gu],
  ["intravitreal", /\b[Ii]ntra-?vitreal(?:ly)?\b/gu],
  ["subconjunctival", /\b[Ss]ub-?conjunctival(?:ly)?\b/gu],
  ["intraperitoneal", /\b[Ii]ntra-?peritoneal(?:ly)?\b|(?<![\p{L}.])i\.p\.(?!\p{L})/gu],
  ["intraosseous", /\b[Ii]ntra-?osseous(?:ly)?\b/gu],
  [
    "intranasal",
    /\b[Ii]ntra-?nasal(?:ly)?\b|\bnasal(?:ly)?\b(?=\sspray)|\b(?:in|into|per)\s(?:each|the)\snostrils?\b/gu,
  ],
  ["inhaled", /\binhaled\b|\binhalations?\b|\bby\sinhaler\b|\bneb(?:ulis|uliz)ed\b|\bvia\s(?:a\s)?nebuli[sz]er\b/giu],
  ["transdermal", /\btransdermal(?:ly)?\b/giu],
  ["topical", /\btopical(?:ly)?\b|\bto\sthe\s(?:affected\s)?skin\b/giu],
  ["rectal", /\b(?:per\s)?rectal(?:ly)?\b|\bper\srectum\b/giu],
  ["vaginal", /\b(?:intra)?vaginal(?:ly)?\b|\binto\sthe\svagina\b/giu],
  [
    "ophthalmic",
    /\bin(?:to)?\s(?:the\s)?(?:each|both|affected|study|one|left|right)\s(?:affected\s)?eyes?\b|\bophthalmic(?:ally)?\b/giu,
  ],
  ["enteral", /\benteral(?:ly)?\b|\bnaso-?gastric(?:ally)?\b/giu],
  [
    "oral",
    /\b(?:per\s)?oral(?:ly)?\b|\bper\sos\b|\bby\smouth\b|(?<![\p{L}\p{N}./-])(?:P\.?O\.?|po|PO)(?![\p{L}\p{N}.])|(?<![\p{L}.])p\.o\.|\bswallow(?:ed|ing)?\b/giu,
  ],
];

/** What makes of a route's word something else: an organ, a device, a finding, another drug's class. */
const NOT_ROUTE =
  /^[\s-](?:hydration|rehydration|anti-?(?:coagul|diabet|hyperglyc|biotic)\w*|contracepti\w+|hypoglyc\w+|glucose(?![\s-](?:tolerance|challenge|load))|health|cavity|mucos\w*|hygiene|cancers?|surg\w+|lesions?|temperature|intake|feeding|bioavailab\w+|exam\w*|pain|ulcer\w*|candid\w*|care|disease|cath\w+|lines?|access|cannula\w*|drug\s(?:use|abus)\w*|bleeding|tempera\w+|thermometer\w*|discharge|delivery|birth|polyps?|congestion|obstruction|analgesia\b(?!\s(?:was\s\w+\s)?with)|space|needle|placement|group|insertion|nerves?\b|technique|an(?:a)?esthe\w+|block\w*|fluids?\b|flora|bacteri\w+|symptoms?|dryness|atrophy|complaints?|examination)/iu;

/** What makes a number of "IV". */
const ROMAN =
  /\b(?:I{1,3}|through|phase|grade|stage|class|type|study|studies|factor|group)\s?(?:[-–,]|and|or|to)?\s?$/iu;

/** Every route that a text names between two places, in order. */
export function routesIn(text: string, start: number, end: number): Said<Route>[] {
  const piece = text.slice(start, end);
  const found: Said<Route>[] = [];
  for (const [value, pattern] of ROUTE_WORDS)
    for (const match of piece.matchAll(pattern)) {
      const at = match.index + start;
      if (match[0] === "IV" && ROMAN.test(piece.slice(Math.max(0, match.index - 20), match.index))) continue;
      // "the ORAL Start trial"
      if (match[0] === "ORAL" && /^\s[A-Z][a-z]/u.test(piece.slice(match.index + 4))) continue;
      const via = /\bvia\s(?:(?:the|an?)\s)?$/u.test(piece.slice(Math.max(0, match.index - 10), match.index));
      // "intravenous (IV) access"
      const next = text
        .slice(at + match[0].length, at + match[0].length + 36)
        .replace(/^\)|^\s\([A-Za-z.]{1,5}\)/u, "");
      if (!via && NOT_ROUTE.test(next)) continue;
      found.push({ value, start: at, end: at + match[0].length });
    }
  found.sort((a, b) => a.start - b.start);
  // "intravenous (IV)" is one.
  return found.filter(({ value, start: at }, index) => {
    const last = found[index - 1];
    return !(last?.value === value && text.slice(last.end, at) === " (");
  });
}

const ROLE_WORDS: readonly (readonly [DoseRole, RegExp])[] = [
  [
    "maximum",
    /\b(?:maxim(?:um|al|ally)|max\.(?=\s?\d)|max)(?!\p{L})(?!\s(?:(?:[\w-]+\s){0,2}(?:effects?|responses?|benefits?|improvements?|reductions?|changes?|workload|exercise|voluntary|activity|inhibition|efficacy|effectiveness|suppression|blockade|efficacy|relief|analgesia|plasma|concentrations?|levels?|volume|time|duration|pain|of\s\d\s\w+\s(?:for|at))\b|improvement|benefit|effect|decrease|increase|change|plasma|serum|concentration|tolerated|reduction|score|response))|\bnot\s(?:to\s)?(?:be\s)?exceed(?:ed|ing)?\b|\bnever\sexceed\b|\b(?:do|does|must|should|may)\snot\s(?:\w+\s){1,2}more\sthan\b|\b(?:must|should|may|can)\s(?:never|not)\sbe\s(?:above|over|(?:more|greater|higher|larger)\sthan)\b|\bno(?:t)?\smore\sthan\b(?=\s(?:an?\s(?:total|maximum|dose)\sof\s)?(?:\d|one\b|two\b|three\b|four\b))|\blimit(?:ing)?\s(?:the\s)?(?:[\p{L}\s-]{0,60})\b(?:to|of)\b|\blimited\sto\b|\bavoid\s(?:[\p{L}\s-]{0,30})?doses?\s(?:greater|higher|larger|more|above|over|exceeding)\b|\b(?:at\smost)\b|\bM\.?R\.?H\.?D\b|\bcap(?:ped)?\s(?:at|of)\b/giu,
  ],
  ["loading", /(?<!(?:volume|fluid|carbohydrate|glycogen)\s)\bloading\b|\bloaded\b(?=\s(?:with|\())/giu],
  [
    "maintenance",
    /(?<!fluid\s)\bmaintenance\b(?!\s(?:trial|study|phase|period|fluid|regime|was\sset|of\s(?:(?:general|spinal|balanced)\s)?(?:an(?:a)?esthesia|sedation|hypnosis|analgesia|relaxation|block(?:ade)?|blood\spressure)))|(?<!(?:effects?|responses?|improvements?|remission|benefits?|levels?|control|an(?:a)?esthesia|hypnosis|sedation|analgesia|block(?:ade)?|relaxation)\s(?:was|were|is|are|being)\s)\bmaintained\s(?:at|on|with)\b/giu,
  ],
  [
    "initial",
    /\b(?:initial|starting|start)\s(?:[\p{L}-]+\s){0,3}?(?:dos(?:e|es|age|ages|ing)|rate|infusion)\b(?![\s‐‑-](?:find\w+|rang\w+|escalat\w+|respons\w+))|\bstart(?:s|ed|ing)?\s(?:\w+\s){0,2}?(?:at|with|on|from)\b|\binitiat(?:e|ed|ing)\s(?:\w+\s){0,2}?(?:at|with|on)\b|\bbegin(?:ning|s)?\s(?:\w+\s){0,2}?(?:at|with|on)\b|\b(?:began|begun)\s(?:\w+\s){0,3}?(?:at|with|on)\b|\binitially\b|\bfirst\sdose\sof\s[\p{L}-]+\s(?:is|was)\b|\binitial\s(?=\d)|\bfor\sinitiation\sof\s(?:treatment|therapy)\b/giu,
  ],
  [
    "titration",
    /\b(?:target|goal)\s(?:(?:maintenance|daily|total|final)\s){0,2}(?:dos(?:e|age)\s)?(?:of|was|is)\b(?=\s\d)|\b(?:increas(?:e|es|ed|ing)|(?:up|down)?-?titrat(?:e|ed|ing|ion)|reduc(?:e|ed|ing|tion)|decreas(?:e|ed|ing)|escalat(?:e|ed|ing)|taper(?:ed|ing)?|rais(?:e|ed|ing)|lower(?:ed|ing|(?=\s(?:the|your|this|its|their)\b))|doubled|switched|augmented|optimi[sz]ed)\b(?!(?<=(?:increas|reduc|decreas|elevat)ed)\s(?!(?:to|at|by|in|up|every|each|from|over|after|if|as|until|further|weekly|daily|with|the|their|its|her|his|this|on|and|again|stepwise|dos\w+|\w+ly|once|twice|\d\S*)\b))(?!\s(?:of|in(?!\s(?:steps|increments))|the\s(?!dos|rate|infus|amount|[\p{L}-]+\sdos))\b)(?:[^.;]{0,80}?)(?<!\b(?:due|prior|according|related|compared|relative|similar|response|owing|exposure|exposed|resistant|refractory|attributed|attributable)\s)\b(?:to|up\sto|towards?)\b(?!\s\d[\d.]*\s?%)/giu,
  ],
];

/** Every word that says what a dose is in a course of treatment, in order. The places end where the word ends. */
export function rolesIn(text: string, start: number, end: number): Said<DoseRole>[] {
  const piece = text.slice(start, end);
  return ROLE_WORDS.flatMap(([value, pattern]) =>
    [...piece.matchAll(pattern)].map((match) => ({
      value,
      start: match.index + start,
      end: match.index + start + match[0].length,
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
}
