/** Words that take up what was said before; a sentence that opens with one needs its neighbour. */
const CONNECTIVES = [
  "however|moreover|furthermore|therefore|thus|hence|additionally|also|similarly|likewise|conversely|nevertheless|nonetheless",
  "instead|consequently|accordingly|otherwise|finally|lastly|second(?:ly)?,|third(?:ly)?,|first(?:ly)?,|next,|then|but|and|or|yet|so|besides",
  "meanwhile|rather,|indeed|specifically|subsequently|afterwards?|later,|nor|still,|alternatively|correspondingly|again,|again we",
  "in addition(?! to (?!these|those|this|that|its|their))|in (?:contrast|comparison|turn|fact|particular|other words|this way|summary|short|conclusion, (?:this|these|our))(?=,| )|by contrast|by comparison|contrary to (?:this|these|that)",
  "as a (?:result|consequence)|as such|for (?:example|instance|this|these|that)|on the (?:other hand|contrary|one hand)|to (?:this|that) end",
  "at the same time|the same|(?:a )?similar (?:differences?|results?|findings?|trends?|patterns?|observations?) (?:was|were|is|are|has|have|could|did)|even so|that is|what is more|if so|if not|in (?:both|either|each|neither) cases?|despite (?:this|these|that)|because of (?:this|these|that)",
].join("|");

/** "It is important to …", "It is known that …": this "it" takes up nothing. */
const EXPLETIVE =
  "(?:is|was|remains|seems|appears|has been|may be|should be)(?: (?:also|not|now|well|very|generally|therefore))? " +
  "(?:(?:important|possible|necessary|advisable|essential|reasonable|appropriate|best|prudent|recommended|unwise|vital) to|" +
  "(?:important|possible|essential|recommended|suggested|known|shown|estimated|concluded|thought|likely|unlikely|unclear|uncertain|unknown) (?:that|whether|how|which))\\b";

const REFERENCES = [
  `this|these|those|that|it(?! ${EXPLETIVE})|its|they|their|them|he|she|his|her|such|here|herein|there(?:by|in|after|upon)|both(?! .{1,80} and )|neither(?! .{1,80} nor )`,
  "each (?:of (?:these|those|them)|was|were|had)|another|others?|all (?:of )?(?:these|those|this|three|four|were|was|but)|none (?:of (?:these|them|those)|was|were)|(?:some|most|many|few|several|one|two|three|half|all) (?:of (?:these|those|them|which)|was|were|had|did)",
  "the (?:latter|former|above|aforementioned|following|others?|remaining|remainder|rest|same|two|three|four|second|third|last|first|corresponding|resulting)",
  "the (?:main |primary |secondary |overall |mean |median |final |total |maximum |usual |crude )?(?:differences?|rates?|measures?|end ?points?|doses?|drugs?|treatments?|effects?|results?|outcomes?|groups?|patients|subjects|authors|medians?|means?|procedures?|interventions?|tests?|scores?|levels?|values?|associations?|changes?|reasons?|aims?|objectives?|purpose|diagnosis|operation|disease|child|patient|case) (?:was|were|is|are|had|has|have|did|does|do|also|then|could|can|may|might|showed|remained|ranged|received|underwent)",
  "(?:in|at|for|with|by|of|from|on|under|after|before|during|among|amongst|to|within|between|beyond|following|based on|using|despite|because of|compared (?:with|to)|contrary to|through|given|unlike|like) (?:this|these|those|that|such|both|their|its|it|them|each|his|her)(?! (?:study|trial|review|meta-analysis|analysis|cohort|survey|guideline|(?:[\\w-]+ ){1,4}(?:study|trial|review|meta-analysis|cohort|survey|guideline)))",
].join("|");

const LEANS_BACK = new RegExp(`^(?:${CONNECTIVES}|${REFERENCES})(?![\\w-])`, "i");

/** "Table 2 shows", "As shown in Fig. 3," and the like: what is said stands elsewhere. */
const POINTS_AWAY =
  /^(?:as (?:shown|seen|described|mentioned|noted|discussed|illustrated|summari[sz]ed|expected|listed)\b.{0,40}?,|(?:the )?(?:supplementary |online )?(?:fig(?:ure)?s?|tables?|box|panel|appendix|chart|equation)\.? ?(?:[\dSIVX]|below|above|shows?|summari[sz]es?|lists?)|see\b)/i;

/** "CONCLUSION:", "Main results:", a bullet or a list's number: they stand before the sentence and are no part of it. */
const LABEL = /^(?:[•*–-]\s*|\(?\d{1,2}[.)]\s+|[A-Z][A-Za-z]*(?:[ /&,-]+[A-Za-z]+){0,5}\s?:\s+(?=["“]?[A-Z\d]))+/;

/** Names that a study gives its own parts, and comparisons whose sides are named elsewhere. */
const OWN_NAMES =
  /\b(?:[Gg]roups? (?:\d|I{1,3}|[A-D])\b(?! (?:[Ss]trep|[Bb]eta|[Mm]ening|[Rr]ota|β))|(?:between|among|amongst|in|for|of|across) (?:the|these|those|both|either|each|all) (?:two |three |four )?(?:study |treatment |patient )?(?:groups?|arms?|cohorts?)\b)|^[^,]{1,60}, (?:however|therefore|thus|moreover|furthermore|in contrast|on the other hand|nevertheless|consequently),/;

/** "Seventeen underwent …": of whom is not said. */
const BARE_NUMBER =
  /^(?:\d+|[A-Z][a-z]+(?:-[a-z]+)?)(?: \([^)]*\))? (?:underwent|received|completed|died|developed|responded|had|were|was|did|of (?:them|these|those|whom))\b/;
const NUMBER_WORD =
  /^(?:\d|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)/;

/** "To examine …" is an aim, unless a main clause follows: "To prevent falls, patients should …". */
const AIM =
  /^To [a-z]+ (?!.*,.* (?:is|are|was|were|should|must|can|may|will)\b)(?!.*, (?:use|give|offer|avoid|consider|start|stop|do|take|add|monitor|check|reduce|increase|ensure|refer|treat)\b)/;

const VERBS = new Set(
  (
    "is are was were be been being am has have had do does did can could may might must shall should will would cannot " +
    "show shows suggest suggests indicate indicates cause causes lead leads led occur occurs reduce reduces increase increases " +
    "improve improves require requires remain remains include includes involve involves affect affects prevent prevents give " +
    "gives gave take takes took use uses avoid avoids consider offer treat treats start stop do add adds fall falls fell rise " +
    "rises rose find finds found become becomes became begin begins began see saw grow grew undergo underwent make makes made " +
    "come came go went get got provide provides support supports confirm confirms demonstrate demonstrates reveal reveals " +
    "contain contains consist consists depend depends differ differs appear appears seem seems help helps need needs allow " +
    "allows enhance enhances inhibit inhibits induce induces produce produces decrease decreases lower lowers raise raises " +
    "represent represents result results play plays relieve relieves respond responds benefit benefits predict predicts " +
    "correlate correlates lack lacks carry carries exist exists mean means recur recurs limit limits mimic mimics worsen " +
    "worsens bind binds encode encodes act acts exert exerts yield yields offers monitor check measure refer ensure assess " +
    "exclude advise continue discontinue recommend recommends prescribe administer discuss encourage develop develops rely " +
    "relies vary varies account accounts contribute contributes constitute constitutes outweigh outweighs exceed exceeds " +
    "regulate regulates promote promotes trigger triggers mediate mediates modulate modulates protect protects block blocks " +
    "activate activates attenuate attenuates alleviate alleviates exhibit exhibits possess possesses arise arises persist " +
    "persists follow follows present presents manifest manifests impair impairs influence influences facilitate facilitates evoke evokes" +
    " attack attacks stimulate stimulates suppress suppresses dissolve dissolves remove removes relax relaxes bring brings" +
    " keep keeps hold holds lie lies lose loses spread spreads reach reaches serve serves share shares stand stands" +
    " speed speeds sustain sustains tend tends turn turns work works wait complicate complicates precede precedes" +
    " resemble resembles spare spares strike strikes harm harms kill kills delay delays worsen comprise comprises"
  ).split(" "),
);

/**
 * Tells whether a sentence can be read without its neighbours, as words alone can tell.
 *
 * It cannot when it opens with a connective ("However,") or a reference to what went before ("This", "They", "The latter",
 * "In these patients"), points to a figure or table, begins with a small letter (but for names such as p53 or mTOR), asks,
 * names a study's own parts ("group 2", "the two arms"), states an aim ("To examine"), holds no verb, ends within a bracket, or
 * does not end as a sentence does. A label before it ("CONCLUSION:") is passed over.
 */
export function standsAlone(sentence: string): boolean {
  const text = sentence.trim().replace(LABEL, "");
  if (!/[.!](?:["'”’)\]]|\s?\[[\d,\s–-]+\]|[¹²³⁰⁴-⁹,]|\d{1,3}(?:[,–-]\d{1,3})*)*$/.test(text)) return false;
  const opening = text.replace(/^["'“‘]+/, "");
  if (/^[([]/.test(opening)) return false;
  const first = /^\S+/.exec(opening)?.[0] ?? "";
  if (/^[a-z]/.test(first) && !/^[a-z]{1,5}-?[A-Z\d]/.test(first)) return false;
  if (LEANS_BACK.test(opening) || POINTS_AWAY.test(opening) || OWN_NAMES.test(opening) || AIM.test(opening))
    return false;
  if (NUMBER_WORD.test(opening) && BARE_NUMBER.test(opening)) return false;
  // What opens a bracket and ends within it was cut off.
  if ((text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0)) return false;
  return hasVerb(text);
}

/** Whether a verb in a finite form, or what looks like one, stands in a text. */
export function hasVerb(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+(?:['’]t)?/g) ?? [];
  return words.some((word) => VERBS.has(word) || /^[a-z]{2,}(?:ed|n['’]t)$/.test(word));
}
