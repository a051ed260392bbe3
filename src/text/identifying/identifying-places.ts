import type { IdentifyingRule } from "./identifying-span.js";

const CAP = "\\p{Lu}[\\p{L}'.-]*";
const STREET =
  "street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd|court|ct|close|crescent|cres|way|place|pl|terrace|terr|square|sq|gardens|gdns|grove|row|mews|parade|highway|hwy|parkway|pkwy|circle|cir|trail|walk|alley|loop|rise|view|quay|wharf|green|hill|park|esplanade|heights|ridge|vale";
const anyCase = (list: string) =>
  list
    .split("|")
    .map((word) =>
      Array.from(word)
        .map((c, at) => (at === 0 ? `[${c.toLowerCase()}${c.toUpperCase()}]` : c))
        .join(""),
    )
    .join("|");
const STATE =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ON|QC|BC|AB|MB|SK|NS|NB|NSW|VIC|QLD|TAS|ACT|NT|SA";
/** What may go on after a street: flat, town, state, postcode. */
const TAIL = `(?:\\s+(?:N|S|E|W|NE|NW|SE|SW)(?![\\p{L}]))?(?:\\s*,?\\s*(?:(?:${anyCase("apt|apartment|flat|unit|suite|ste|floor|fl|no")})\\.?\\s*#?\\s*[\\w-]+|#\\s?\\w+))?(?:\\s*,\\s*${CAP}(?:\\s+${CAP}){0,2})?(?:\\s*,?\\s*(?:${STATE})(?![\\p{L}]))?(?:\\s*,?\\s*(?:\\d{5}(?:-\\d{4})?|\\d{4,6})(?![\\p{L}\\d])(?:\\s+${CAP})?)?`;
/** States and parts of the world: too large to tell who somebody is. */
const LARGE =
  /^(?:the )?(?:africa|asia|europe|america|north america|south america|latin america|central america|middle east|oceania|australia|new zealand|united states|usa|us|uk|united kingdom|britain|england|scotland|wales|ireland|northern ireland|france|germany|italy|spain|portugal|netherlands|belgium|switzerland|austria|sweden|norway|denmark|finland|iceland|poland|czechia|hungary|romania|bulgaria|greece|turkey|russia|ukraine|china|india|japan|korea|south korea|north korea|taiwan|vietnam|thailand|indonesia|malaysia|philippines|singapore|pakistan|bangladesh|nepal|sri lanka|iran|iraq|israel|saudi arabia|egypt|nigeria|kenya|ghana|uganda|tanzania|ethiopia|south africa|zimbabwe|zambia|malawi|rwanda|sudan|somalia|eritrea|senegal|mali|congo|cameroon|morocco|algeria|tunisia|libya|canada|mexico|cuba|haiti|jamaica|brazil|argentina|chile|peru|colombia|venezuela|ecuador|bolivia|sub-saharan africa|west africa|east africa|southeast asia|(?:rural|urban|endemic|tropical|low|high|poor|remote|deprived) ?.*)$/iu;
const isLarge = (found: string) => LARGE.test(found.trim());

/** Where somebody lives or is treated: anything smaller than a state. */
export const PLACE_RULES: readonly IdentifyingRule[] = [
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,/-])(?:(?:[Ff]lat|[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Rr]oom)\\.?\\s*#?\\w{1,5}\\s*,?\\s*)?\\d{1,5}(?:-\\d{1,5})?[A-Za-z]?,?\\s+(?:(?:[NSEW]|North|South|East|West)\\.?\\s+)?(?:(?:${CAP}|\\d{1,3}(?:st|nd|rd|th))\\s+){1,4}(?:${anyCase(STREET)})(?![\\p{L}])\\.?${TAIL}`,
      "dgu",
    ),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${anyCase("flat|apt|apartment|ap|plot|villa|unit|suite")})\\.?\\s*#?\\d{1,5}[A-Za-z]?\\s*,\\s*(?:\\d{1,5}[a-z]?,?\\s+)?${CAP}(?:\\s+${CAP}){0,4}(?:\\s+\\d{1,5})?(?:\\s*,\\s*${CAP}(?:\\s+${CAP}){0,2})?`,
      "dgu",
    ),
  },
  // Typed without capitals: only what is a street and nothing else.
  {
    kind: "address",
    pattern:
      /(?<![\p{L}\d.,/-])\d{1,5}[a-z]?,?\s+(?:(?!mg|mcg|ml|day|week|month|year|hour|min)\p{L}[\p{L}'-]*\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|boulevard|blvd|crescent|terrace)(?![\p{L}-])/dgiu,
    unless: (found) => /\b(?:of|for|in|with|by|from|and|or|to|patients?|cases?)\b/iu.test(found),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}])(?:\\d{4,6}\\s+${CAP},?\\s+)?${CAP}(?:stra(?:ß|ss)e|str\\.|weg|gasse|allee|platz|damm|ufer|straat|laan|gracht|plein|gatan|vägen|gade|vej|veien|gata)\\s+\\d{1,4}\\s?[a-z]?(?![\\p{L}\\d])(?:\\s*,?\\s*(?:\\d{4,5}|\\d{3}\\s\\d{2})(?:\\s?[A-Z]{2}(?![\\p{L}]))?(?:\\s+${CAP})?)?(?:\\s*,\\s*${CAP})?`,
      "dgu",
    ),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:\\d{1,4}\\s?(?:bis|ter)?,?\\s+)?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Qq]uai|[Ii]mpasse|[Aa]ll[ée]e|[Rr]oute|[Cc]ours|[Ss]quare|[Pp]assage|[Ss]entier|[Rr]uelle|[Cc]arrer|[Cc]amino|[Tt]ravessa|[Aa]lameda|[Ll]argo|[Vv]icolo|[Aa]leja|[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ua|[Uu]l\\.|[Uu]lica|[Ss]tr\\.|[Ss]trada|Bd\\.)\\s+(?:(?:de|du|des|del|della|di|la|le|les|los|las|da|do|dos|l')\\s*){0,3}${CAP}(?:\\s+(?:(?:de|du|des|del|la|le)\\s+)?${CAP}){0,3}(?:\\s*,?\\s*\\d{1,4}[a-z]?(?![\\p{L}\\d]))?(?:\\s*,?\\s*\\d{4,5}\\s+${CAP})?`,
      "dgu",
    ),
    unless: (found) => !/\d/u.test(found) && /^(?:[Vv]ia|[Pp]lace|[Aa]venue|[Cc]orso)\s/u.test(found),
  },
  // Numbered streets: "Carrera 7 No. 71-21, Bogotá".
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}])(?:Carrera|Cra|Kra|Calle|Cl|Avenida|Av|Diagonal|Transversal|Sector|Block|House|Street|Road)\\.?\\s+\\d{1,4}[A-Za-z]?\\s*,?\\s*(?:No|Nr|n°|#|house|plot)\\.?\\s*\\d{1,4}[A-Za-z]?(?:\\s?-\\s?\\d{1,4})?(?:\\s*,\\s*${CAP})?`,
      "dgu",
    ),
  },
  // Any word for a street: a number, words, a comma, a postcode and its town.
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,/-])\\d{1,4}\\s?(?:[a-z]|bis|ter)?,?\\s+\\p{Ll}{3,}\\s+(?:\\p{Ll}{1,3}['’ ]\\s*){0,3}${CAP}(?:[\\s-]+${CAP}){0,3}\\s*,\\s*\\d{4,5}\\s+${CAP}`,
      "dgu",
    ),
  },
  { kind: "address", pattern: /(?<![\p{L}])(?:P\.?\s?O\.?\s?Box|Postfach|Apartado|Postbus)\s*#?\s*\d+/dgiu },
  // Postcodes: United Kingdom (the last two letters are never C I K M O V), Canada, with a state, with a word that says so.
  {
    kind: "address",
    pattern: /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}|GIR\s?0AA)(?![\p{L}\d])/dgu,
  },
  {
    kind: "address",
    pattern: /(?<![\p{L}\d])[a-z]{1,2}\d[a-z\d]?\s\d[abd-hjlnp-uw-z]{2}(?![\p{L}\d])/dgu,
    unless: (_f, before) => !/(?:post ?code|address|lives?|living|in|at|,)\s*(?:is|:)?\s*$/iu.test(before),
  },
  {
    kind: "address",
    pattern: /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\s?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\d])/dgu,
    unless: (found) => /^T\d[NX]\s?\dM\d$/u.test(found),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${CAP}(?:\\s+${CAP}){0,2},?\\s+)?(?:${STATE}),?\\s+\\d{5}(?:-\\d{4})?(?![\\p{L}\\d])`,
      "dgu",
    ),
    unless: (_f, _b, after) => /^\s*(?:mg|iu|units?|g\b)/iu.test(after),
  },
  {
    kind: "address",
    pattern:
      /(?<![\p{L}])(?:zip(?: ?code)?|post ?code|postal code|plz|cap|code postal)(?:\s*(?:is|was|[:=]))?\s*(?<it>[A-Z]{0,2}-?\d[\p{L}\d]{1,5}(?:[\s-]\d[\p{L}\d]{1,4})?)(?![\p{L}\d])/dgiu,
    unless: (_f, _b, after) => /^\s*(?:mg|iu|units?)/iu.test(after),
  },
  {
    kind: "address",
    pattern: new RegExp(`(?<![\\p{L}])(?:home )?address(?:\\s*(?:is|was|[:=]))\\s*(?<it>[^.;?!\\n]{3,80})`, "dgiu"),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}])(?:lives?|lived|living|resid(?:es?|ed|ing)|dwells?|residents?\\s+of|moved|hometown|stays?|staying|homeless|housed)(?:\\s+(?:alone|now|currently|with\\s+\\p{L}+\\s+\\p{L}+))?(?:\\s+(?:in|at|on|near|to|from|is))?(?:\\s+the)?(?:\\s+(?:village|town|city|suburb|borough|county|district|parish)(?:\\s+of)?)?\\s+(?<it>${CAP}(?:[\\s-]+(?:(?:upon|on|by|under|in|of|the|de|le|la)[\\s-]+)?${CAP}){0,3})`,
      "dgu",
    ),
    unless: isLarge,
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}])(?:man|woman|patient|pt|boy|girl|lady|gentleman|child|farmer|teacher|nurse|worker|veteran|resident|male|female|student|native|visitor|refugee)\\s+from\\s+(?:the\\s+)?(?<it>${CAP}(?:[\\s-]+(?:(?:upon|on|by|under)[\\s-]+)?${CAP}){0,2})`,
      "dgu",
    ),
    unless: isLarge,
  },
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}])(?:born|raised|from)\\s+(?:in\\s+)?(?:the\\s+)?(?:village|town|city|suburb|borough|county|parish)\\s+of\\s+(?<it>${CAP}(?:[\\s-]+${CAP}){0,2})`,
      "dgu",
    ),
  },
  // Houses of care, where somebody is or comes from.
  {
    kind: "address",
    pattern: new RegExp(
      `(?<![\\p{L}])(?:at|in|from|to|of|by|via)\\s+(?:the\\s+)?(?<it>(?:St\\.?\\s+|Saint\\s+|Our Lady of\\s+)?(?!Veterans|Public|Private|General\\s+Hospital|University\\s+Hospital|Primary|Outpatient|Memory|Heart|Stroke)${CAP}(?:\\s+(?:of\\s+|and\\s+|the\\s+)?${CAP}){0,4}\\s+(?:Hospital|Infirmary|Hospice|Clinic|Medical Cent(?:er|re)|Health Cent(?:er|re)|Nursing Home|Care Home|Surgery|Klinikum|Krankenhaus))(?![\\p{L}])`,
      "dgu",
    ),
  },
  {
    kind: "address",
    pattern: /(?<![\d.])[-+]?\d{1,2}\.\d{4,}\s?°?\s?[NS]?\s?,\s?[-+]?\d{1,3}\.\d{4,}\s?°?\s?[EW]?/dgu,
  },
];
