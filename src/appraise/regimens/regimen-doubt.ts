import type { FoundAmount } from "../../text/regimens/regimen-amounts.js";
import type { DoseScene } from "./regimen-scene.js";

/** What gives a human dose in a sentence on animals. */
const HUMAN =
  /\b(?:human\s(?:[\w-]+\s){0,4}dos(?:e|age)s?|MRHD|human\sdaily\sdose)\b(?:(?!\b(?:dos(?:e|age)|rats?|mice|rabbits?|dogs?|monkeys?)\b|\)\s(?!of\b|for\b|is\b|was\b))[^.;]){0,30}$|\bhumans?\s(?:[^.;]{0,30}\s)?given\s$|\bhumans\s(?:at\s\w+\s)?(?:with|given|receiving|treated\swith|taking)\s(?:(?!\b(?:rats?|mice|rabbits?|dogs?|monkeys?|whereas|while)\b)[^.;]){0,90}$|\bhuman\s[^.;]{0,40}\b(?:at|after)\s(?:(?:the|an?|doses?\sof)\s)?$/iu;
/** Whose dose it is after all. */
const IN_PERSON =
  /^\s(?:human\s|clinical\s)?therapeutic\sdose\b|^[^.;,()]{0,12}\b(?:in|for)\shumans\b|^[^.;,()]{0,12}\b(?:in|for)\sa\s\d+\s?-?\s?kg\s(?:patient|human|person|individual|adult)\b/iu;
const IN_ANIMALS = /^[^.;,()]{0,12}\bin\s(?:the\s)?(?:rats?|mice|rabbits?|dogs?|monkeys?)\b/iu;

const MASSES = new Set(["mg", "mcg", "ng", "mEq"]);
const VOLUMES = new Set(["mL", "L"]);

/** Right before an amount that something weighs, measures, bleeds or holds. */
const MEASURED_BEFORE =
  /\b(?:weigh(?:t|ts|s|ing|ed)?|levels?|concentrations?|c(?:max|min)|auc|creatinine|glucose|cholesterol|triglycerides?|(?:ldl|hdl)(?:-c)?|h(?:a?emoglobin|b)|albumin|albuminuria|proteinuria|calcaemia|bilirubin|ferritin|urea|uric\sacid|psa|crp|blood\sloss|loss(?:es)?|bleeding|drain(?:age|ed|s)?|debit|urine(?:\soutput)?|volumes?\s(?:of\s)?(?:blood|urine)|(?:prostate|liver|stroke|plasma|lesion|nodule|uterine|gastric)\s(?:volume|weight|size)|crcl|clcr|e?gfr|vo\s?2\s?\w*|fev\s?1|fvc|reversible|capacity|stroke\svolume|output|residual|balloon|tumou?r|prostate|clearance|excretion|secretion|excreted|milk\s(?:volume|intake)|lost|gained?|gain|milk|samples?|intakes?|requirements?\sof\s(?:energy|protein)|allowances?|body\smass|fat\smass|lean\smass|birth\s?weight|[ve]?lbw|score|scores|mass|costs?|prices?|(?:stool|urinary|urine|fa?ecal|serum|sodium|potassium|water|fat)\scontents?)\b(?:\s(?:in|for|at|of|the|both|two|three|group|groups|level|[A-Z]\w{0,3})){0,6}[^\w,]{0,3}(?:\s(?:was|were|is|are|be|being|to|of|from|by|than|less|more|greater|above|below|over|under|at|range|ranged|ranging|reached|reaches|exceeds|exceeded|exceeding|least|about|approximately|between|mean|an?|average|in|the|or|equal)){0,8}[\s:=<>≤≥~(]*(?:[\d.,]+\s(?:and|to|or)\s)?$/iu;
/** Right after an amount of what is measured or taken from somebody. */
const MEASURED_AFTER =
  /^[\s-]?(?:of\s)?(?:(?:fasting|available|soluble|insoluble|dietary|lyophili[sz]ed|frozen|venous|whole|peripheral|heparini[sz]ed|arterial|packed|maternal|cord|the|each|sterile|autologous|total|per|kg|BM)\s){0,3}(?:bloods?\b|pieces?\b|specimens?\b|tissues?\b|serum|plasma\b(?!\sexchange)|urine|samples?|red\s(?:blood\s)?cells?|rbcs?|prbcs?|platelets|cerebrospinal|csf\b|fluid\swas\s(?:aspirated|drained|removed|collected)|creatinine|fat\b|carbohydrates?|proteins?\b(?!\ssupplement)|lactose|fib(?:re|er)s?\b(?!\ssupplement)|sugars?\b|energy|cholesterol\b|saturated|tumou?r|birth\s?weight|in\s(?:weight|diameter|size|volume|score)|log\s?MAR|weight(?!-(?:based|adjusted|banded))|bod(?:y|ies)|heavier|lighter|vials?\b|syringes?\b|bottles?\b|(?:[\p{L}-]+\s){0,3}tubes?\b|pre-?filled|needles?|pens?\b|balloons?|cuffs?|pumps?\b|(?:[\p{L}-]+\s){1,2}(?:pens?|vials?|syringes?|needles?|cartridges?)\b|breast\smilk|milk\b|volume\b|hg\b|cm\b|(?:more|less|higher|lower|fewer)\s)/iu;
/** "injection of 2 mL autologous blood": what is put back. */
const OWN_BLOOD = /^[\s-](?:of\s)?autologous\s(?:whole\s|venous\s)?blood\b/iu;
const PUT_IN = /\b(?:inject\w*|infiltrat\w*|given|receiv\w+|instill\w*)\b[^.;]{0,40}$/iu;
/** "mixed with 1 mL 0.5% bupivacaine" */
const ANAESTHETIC_AFTER = /^\s(?:of\s)?(?:\d[\d.]*\s?%\s)?\p{L}+caine\b/iu;
/** "400 mL of carbohydrate drink": what is drunk, by what it holds. */
const DRINK_AFTER =
  /^\s(?:of\s)?(?:[\p{L}-]+\s){0,2}(?:carbohydrates?|proteins?|glucose)\s(?:drinks?|beverages?|solutions?|loads?|gels?)\b/iu;
/** The fluid in which something is dissolved, with which something is flushed or rinsed. */
const DILUENT_BEFORE =
  /\b(?:dissolved|diluted|mix(?:ed|ing\s(?:the|it|this)(?:\s\w+)?)|reconstituted|made\sup|suspended|re-?suspended|flush(?:ed|ing)?|rins(?:ed|ing)|wash(?:ed|ing)?|irrigat\w+|inflat\w+|filled|added|total\s(?:final\s)?volume|final\svolume|volume)\b(?:\s(?:in|with|to|of|by|up|into|using|a|at|the|ranging|between|final|volume|sterile)){0,5}\s?[(~]?$/iu;
const DILUENT_AFTER =
  /^\s(?:of\s)?(?:(?:sterile|normal|physiological|isotonic|bacteriostatic|0\.9\s?%|5\s?%)\s)*(?:saline|sodium\schloride|dextrose|glucose|ringer|water|NaCl)/iu;
const WATER_AFTER = /^\s(?:of\s)?(?:(?:hot|boiling|boiled|warm|lukewarm|cold|tap|distilled)\s)+water\b/iu;
const DILUENT_IN = /\b(?:in|with|into|to)\s(?:(?:a|about|approximately|at\sleast)\s)?$/iu;
/** Steps and shares of a dose, and differences between doses. */
const STEP_BEFORE =
  /\bwas\s(?:reduced|decreased|lowered|tapered|increased|raised)\s$|\b(?:increments?|decrements?|steps?|aliquots?|intervals?|multiples|changes?|differences?|differ(?:ed|s)?)\s(?:of|in)\s(?:about\s)?$|\b(?:increas\w+|decreas\w+|reduc\w+|rais\w+|lower\w+|titrat\w+|taper\w+|escalat\w+|adjust\w+|chang\w+)\s(?:\w+\s){0,4}?by\s(?:[<>≤≥]|(?:about|approximately|up\sto|a|an\sadditional|\d[\d.]*\s(?:or|to))\s?)*$/iu;
const STEP_LATER = /(?<!\bfollowed\s(?:[\w-]+\s){0,4})\bby\s(?:up\sto\s)?$/iu;
const STEP_AFTER =
  /^[\s-]?(?:(?!(?:or|and|then|to)\s)\w+\s)?(?:increments?|decrements?|intervals?\b|increases?\b|decreases?\b|reductions?\b|steps?\b|aliquots?|portions?\b)/iu;
const STRENGTH_BEFORE =
  /\b(?:contain(?:s|ing|ed)?|providing|provides?|equivalent\sto|coded|each\s(?:tablet|tab\.?|capsule|cap\.?|vial|dose|puff|mL|ml|\d[\d.]*\s?mL)(?:\sof\s[\w®]+)?(?:\scontain(?:s|ing))?:?|strengths?(?:\sof)?:?|available\s(?:as|in|containing)(?:\s[\w-]+){0,3}|supplied\sas)\s?[(~]?(?:(?:from|a|about|approximately|the\sequivalent\sof|:)\s?)*$/iu;
const STRENGTH_AFTER =
  /^(?:[\s-](?:of\s[\p{L}]+\s)?(?:(?:film-coated|coated|round|white|oral|scored|strength|extended-release|USP|[\p{L}]+)\s){0,2}(?:tablets?|capsules?|vials?|pens?|syringes?|bottles?|patches)(?:\s[\p{L}]+){0,2}?\s?(?::|,?\s?(?:are|is|were|was)\s(?!given|administered|taken|used|prescribed|received)))|^(?:,?\s?USP)?\)?,?\s(?:[\p{L}-]+\s){0,5}(?:is|are)\s(?:[\p{L}-]+\s){0,3}indicated\b/iu;
/** "5 % solution (25 g glucose, 500 mL)": what a fluid is made of. */
const HELD_BEFORE =
  /\b(?:tablets?|capsules?|vials?|injections?|products?|syrups?|suspensions?|creams?|ointments?)\s(?:\w+\s)?(?:contains?|is\san?\s(?:[\p{L}-]+\s){0,5}(?:products?|tablets?|capsules?)\s(?:of|containing))\b[^.;]{0,110}$|\bis\san?\s(?:[\p{L}-]+\s){0,5}products?\s(?:of|containing)\b[^.;]{0,110}$/iu;
/** "(brand, 40 mg A/320 mg B tablets)": what a tablet of two drugs holds. */
const PAIR_AFTER = /^\s[\p{L}-]+\/\d[\d.]*\s?mg\s[\p{L}-]+\s(?:fixed-dose\s)?(?:tablets?|capsules?)\b/iu;
const PAIR_BEFORE = /\d\s?mg\s[\p{L}-]+\/$/iu;
const PAIR_END = /^\s[\p{L}-]+\s(?:fixed-dose\s)?(?:tablets?|capsules?)\b/iu;
/** A diet, or what a feed or a meal supplies. */
const DIET_BEFORE =
  /\b(?:diets?|dietary|(?<!\b(?:every|each|after|before|with)\s)meals?|menus?|feeds?|formula|breakfasts?|lunch(?:es)?|dinners?)\b[^.;]{0,60}\b(?:provid\w+|contain\w*|suppl(?:y|ies|ied|ying)|with|of|consist\w+|compris\w+|includ\w+)\s(?:[^.;]|\.\d){0,70}$/iu;
const NUTRIENT_AFTER =
  /^\s?(?:of\s)?(?:(?:dietary|total|elemental)\s)?(?:sodium|potassium|calcium|magnesium|salt|phosph\w+|protein|fat|fib(?:re|er)|carbohydrates?|sugars?|cholesterol|(?:free\s)?amino\sacids?)\b/iu;
/** Fluid that runs through a filter, and is given to nobody. */
const FILTERED =
  /\b(?:dialys\w+|(?:ha?emo)?(?:dia)?filtration|ultrafiltration|CVVH|HDF|CRRT|CVVHD?F?|RRT|effluent|extracorporeal)\b/u;
const SOLUTION_BEFORE = /\bsolutions?\s\([^()]{0,60}$/iu;
/** A percentage is a dose where what is given is named by it. */
const PREPARATION =
  /^\s?(?:\([^()]{0,20}\)\s)?(?:[\p{L}-]+\s){0,4}?(?:ointments?|creams?|gels?|lotions?|mouth-?(?:wash(?:es)?|rinses?)|eye\s?drops?|drops|foams?|shampoos?|sprays?|pastes?|varnish|emulsion|solutions?|suspensions?|toothpaste|dentifrice)\b/iu;
const PREPARATION_BEFORE =
  /\b(?:ointment|cream|gel|jelly\sUSP,|lotion|mouthwash|mouthrinse|eye\s?drops?|foam|shampoo|spray|varnish|ophthalmic\ssolution|(?:oral|topical)\ssolution|injection,\sUSP,|flurane)\s?\(?$/iu;
const FLUIDS =
  /^\s?(?:\w+\s)?(?:saline|sodium\schloride|NaCl|dextrose|glucose|polysorbate|histidine|ethanol|alcohol|formalin|formaldehyde)/iu;
const FOOD_AFTER =
  /^\s(?:or\smore\s)?(?:of\s)?(?:pure\s)?(?:ethanol|alcohol|fruits?|vegetables?|(?:lean\s|red\s)*meat)\b/iu;
const BRANDED = /\([A-Z][\p{L}®™-]+\s$/u;
const BRANDED_AFTER = /^\s(?:[\p{L}-]+\s)?(?:solution|flacons?|vials?|ampou?les?|tablets?|capsules?),\s[A-Z]/u;
const PRODUCT_LIST =
  /^\W*(?:(?:[\p{L}]+\s){0,3}strengths\s(?:are|include)\s|(?:film-coated\s|extended-release\s|oral\s|chewable\s)?(?:tablets?|capsules?|injection|solution|suspension|cream|ointment|gel|vials?)(?:\s[\p{L}-]+)?:\s|[\d.,\s/and]+m?c?g\s(?:[\p{L}-]+\s)?(?:tablets|capsules)\b(?:[^.;]|\.\d){0,16}$)/iu;
const LABEL_PANEL = /\bPRINCIPAL\sDISPLAY\sPANEL\b|^\s*NDC\b|\bpackage\slabel\b/iu;
const DOSE_BEFORE = /\b(?:dos(?:e|es|ed|age|ages)|consumption|requirements?|given|received)\b(?:[^.;]|\.\d){0,80}$/iu;

/**
 * Why an amount of a sentence is no regimen's, in a word; nothing where it may be one. `attached` tells that a frequency, route or
 * rate belongs to it, `listEnd` where the list ends that it is of.
 */
export function doubtOf(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  found: FoundAmount,
  scene: DoseScene,
  attached: boolean,
  listEnd: number = found.end,
): string | undefined {
  const before = text.slice(Math.max(sentence.start, found.start - 140), found.start);
  const after = text.slice(found.end, Math.min(sentence.end, found.end + 100));
  const later = text.slice(listEnd, Math.min(sentence.end, listEnd + 100));
  const { unit, per, rate } = found.amount;
  if (found.strength) return "a strength";
  if (
    /\b(?:dissolution|disintegration|bioassay)\s(?:tests?|testing|profiles?|rates?)\b/iu.test(
      text.slice(sentence.start, found.start),
    )
  )
    return "laboratory work";
  if (
    /\b(?:infants?|neonat\w+)[\s'’s]*\s(?:daily\s)?(?:dos(?:e|age)|exposure)\b[^.;]{0,40}$|\bdose\s(?:to|in|for)\s(?:an?|the)\s(?:[\p{L}-]+\s)?infants?\b[^.;]{0,90}$/iu.test(
      before,
    ) &&
    /\bmilk\b|\bbreast-?\s?fed\b|\bnurs(?:ed|ing)\b/iu.test(text.slice(sentence.start, sentence.end))
  )
    return "by milk";
  // "one TENORETIC 100 tablet": the number is of the name.
  if (/^(?:tablet|capsule)$/.test(unit) && Number(found.amount.high) >= 20) return "a strength";
  if (/\bexclu\w+\b[^.;]{0,80}\b(?:consum|drink|drank|intake)\w*\s[^.;]{0,30}$/iu.test(before))
    return "who is left out";
  if (
    /\b(?:fib(?:re|er)|protein|salt|sodium|potassium|fluid|water|fruit|energy)\s(?:uptake|intake|consumption)\b[^.;]{0,30}$/iu.test(
      before,
    )
  )
    return "a diet";
  if (/^[\s-]?dose\s(?:of\s[\p{L}\d–-]+\s)?contain/iu.test(after)) return "a product";
  if (/\bdose\s(?:of\s[\p{L}\d–-]+\s)?contain(?:s|ed)\s[^.;]{0,120}$/iu.test(before)) return "a product";
  if (
    unit === "g" &&
    /\b(?:carbohydrates?|protein|fat|salt|fib(?:re|er)|sugars?)\s(?:intakes?\s)?(?:to|of|at|below|under)\s?[~∼≤<]?\s?$/iu.test(
      before,
    )
  )
    return "a diet";
  if (/\binfants?\b[^.;]{0,60}\bmilk\b[^.;]{0,60}$/iu.test(before) && /\bdose\b/iu.test(before)) return "by milk";
  if (/^\s(?:of\s)?(?:[\p{L}-]+\s){0,2}saline\s(?:flush|chaser|bolus\sflush)\b/iu.test(after)) return "a diluent";
  if (/\bcompatib\w+\b/iu.test(text.slice(sentence.start, sentence.end)) && rate === "hour") return "no dose";
  if (/^(?:tablet|capsule)$/.test(unit) && Number(found.amount.high) > 10 && /\.\d/.test(found.amount.high ?? ""))
    return "a strength";
  if (/^\s?\([^()]{0,20}\)\s(?:reductions?|increases?|decreases?|increments?)\b/iu.test(after)) return "a step";
  if (/^\s\d[×x]?\s(?:times\s)?(?:daily|weekly)\s(?:increments?|steps?)\b/iu.test(after)) return "a step";
  if (/(?<!±\s?)\b(?:interquartile\srange|IQR|SD|SEM|standard\s(?:deviation|error))\s?(?:of|=|:)?\s?$/u.test(before))
    return "a deviation";
  if (/^\s(?:of\s)?[\p{L}-]+\sas\s(?:the\s)?recommended\s(?:daily\s|dietary\s)?intake/iu.test(after)) return "a diet";
  // "mean 24-h UGE of 45 and 60 g": what was measured has an abbreviation.
  if (
    (unit === "g" || VOLUMES.has(unit)) &&
    /\b(?:[Mm]ean|[Mm]edian|[Aa]verage|24-?\s?h|[Dd]aily)\s(?:24-?\s?h\s)?[A-Z]{2,5}\s(?:of|was|were)\s(?:[\d.]+\s(?:and|to)\s)?$/u.test(
      before,
    )
  )
    return "a measurement";
  if (/\bnearest\s$/u.test(before)) return "a step";
  if (/±\s?$/u.test(before)) return "a difference";
  if (HELD_BEFORE.test(before) && !/\b(?:take|given|administered|received?|recommended)\b/iu.test(before))
    return "a product";
  // "tablets, 50 mg/12.5 mg and 100 mg/25 mg, are a combination of A and B"
  if (/\b(?:is|are)\sa\s(?:fixed[\s-](?:dose\s)?)?combinations?\sof\b/iu.test(text.slice(found.end, sentence.end)))
    if (/\b(?:tablets?|capsules?)\b(?:[^.;]|\.\d)*$/iu.test(before) && !scene.act) return "a product";
  if (PAIR_AFTER.test(after) || (PAIR_BEFORE.test(before) && PAIR_END.test(after))) return "a product";
  if (DIET_BEFORE.test(before) && NUTRIENT_AFTER.test(after)) return "a diet";
  if (/\bhuman\s?-?equivalent\sdos(?:e|age)s?\b[^.;]{0,30}$/iu.test(before)) return "animals";
  if (scene.animals && (!(HUMAN.test(before) || IN_PERSON.test(after)) || IN_ANIMALS.test(after))) return "animals";
  if (/(?:^|[\s(=,])[-−–]$|[-–]−$|−\s$/.test(before) && !/\d\s?[-−–]\s?$/.test(before)) return "a negative number";
  if (
    STEP_BEFORE.test(before) ||
    STEP_AFTER.test(after) ||
    (STEP_LATER.test(before) &&
      !/\bdivided\sby\s$|\b(?:block|blockade|infiltration|instillation|injection|given|induced|achieved|performed|made|treated|replaced|reversed|maintained|controlled|managed|prevented)\sby\s$/.test(
        before,
      ))
  )
    return "a step";
  if (/^\s?\([^()]{0,20}\)\s(?:less|more|lower|higher|fewer|greater)\b/iu.test(after)) return "a difference";
  if (
    /\bdifferences?\s(?:from|to|with|versus|vs\.?|between)\s[^.;()]{1,50}(?<!\bdoses?)\s(?:of|was|were)\s$/iu.test(
      before,
    )
  )
    return "a difference";
  if (unit === "g" && /^\s(?:[\p{L}-]+\s){0,2}(?:newborns?|neonates?|infants?|bab(?:y|ies))\b/iu.test(after))
    return "a weight";
  if (/\b(?:retention|implants?)\b[^.;,]{0,40}$/iu.test(before) && VOLUMES.has(unit)) return "a measurement";
  if (VOLUMES.has(unit) && /^\s(?:[\p{L}-]+\s){0,2}(?:implants?|size)\b/iu.test(after)) return "a measurement";
  if (/\bstrengths?\s?\(\s?(?:[\d.,]+\s?(?:m?c?g)?(?:,|\sand|\sor)?\s){0,6}$/iu.test(before)) return "a strength";
  if (/\bprotein\sintakes?\b[^.;()]{0,40}$/iu.test(before)) return "a diet";
  if (/\bdietary\sintakes?\b[^.;()]{0,60}$/iu.test(before)) return "a diet";
  if (
    MEASURED_BEFORE.test(before) &&
    !(per === "kg" && /\bconcentrations?\sof\s$/u.test(before)) &&
    !DOSED.test(before) &&
    !/\bensure\s(?:an?\s)?intake\sof\s$/iu.test(before)
  )
    return "a measurement";
  if (MEASURED_AFTER.test(after) && !DRINK_AFTER.test(after) && !(OWN_BLOOD.test(after) && PUT_IN.test(before)))
    return "a measurement";
  if (found.deviates && !DOSE_BEFORE.test(before)) return "a measurement";
  // "BZA 20 mg/CE 0.45 mg" are two of a pair.
  if (
    /^\s?(?:\/|per)\s?(?!daily|once|twice|(?:each\s)?(?:child|patient|person|session|eye|side|leg|occasion|treatment|visit|cycle|course|procedure)\b|(?:[bt]\.?i\.?d|q\.?[di]\.?d?)\b)\p{L}/u.test(
      after,
    ) &&
    !/^\/(?:[A-Z]{2,}(?:\s(?:ER|XR|SR|IR))?|[\p{L}]{5,}(?:\s[\p{L}]+){0,2})\s\d/u.test(after)
  )
    return "a strength";
  if (VOLUMES.has(unit) && /\b(?:was|were|is|are)\s?[≥≤<>]=?\s?$/u.test(before)) return "a measurement";
  if (/\bintakes?\b[^.;]{0,60}$/iu.test(before) && !DOSED.test(before) && !scene.act) return "a measurement";
  if (unit === "g" && FOOD_AFTER.test(after)) return "a measurement";
  if (/\bstandard\sdrinks?\b/iu.test(before)) return "a measurement";
  if (unit === "kg" || unit === "L") return "no dose";
  // "600 mL/min/m2": what a heart gives.
  if (VOLUMES.has(unit) && rate === "minute" && per === "m2") return "a measurement";
  if (
    VOLUMES.has(unit) &&
    (rate === "minute" || (rate === "hour" && Number(found.amount.high) >= 100) || per !== undefined)
  )
    if (FILTERED.test(text.slice(sentence.start, sentence.end))) return "a filter's flow";
  if (unit === "mL" && /\b(?:drain\w*|output)\b[^.;]{0,60}$/iu.test(before)) return "a measurement";
  if (
    VOLUMES.has(unit) &&
    /\b(?:remov(?:ed?|ing|al\sof)|aspirat(?:ed?|ing|ion\sof))\s(?:about\s|approximately\s|up\sto\s)?$/iu.test(before)
  )
    return "a measurement";
  if (/\b(?:re-?)?prim(?:e|ed|ing)\b[^.;]{0,20}$/iu.test(before)) return "no dose";
  if (unit === "g" && /^[^()]{0,60}\b(?:Ltd|Inc|GmbH|Pharma\w*|Labs?|Laborator\w+)\b[^()]*\)/u.test(after))
    return "a product";
  // "(Brand 2 mg vial, its maker)", "X (tablets 3 mg) was given"
  if (BRANDED.test(before) && BRANDED_AFTER.test(after)) return "a product";
  if (/\((?:tablets?|capsules?|vials?|ampoules?)\s$/iu.test(before) && after.startsWith(")")) return "a product";
  // "(capsules, each containing 1 g of oil with 300 mg of A and 200 mg of B)"
  if (/\beach\s(?:[\p{L}-]+\s){0,2}contain(?:s|ed|ing)\b[^()]{8,140}$/iu.test(before)) return "a product";
  if (VOLUMES.has(unit) && /\bper\s$/u.test(before)) return "a strength";
  if (VOLUMES.has(unit) && /\bblood\s(?:samples?\s)?\($/iu.test(before)) return "a measurement";
  if (/\bRD[AI]\b\s?[([]$/u.test(before)) return "a diet";
  // "5 puffs, each with 5 IU", "a tablet that was indistinguishable from the X 5-mg tablet"
  if (/\beach\swith\s$/iu.test(before)) return "a strength";
  if (/\bindistinguishable\sfrom\s(?:the\s)?(?:[\p{L}-]+\s){1,2}$/iu.test(before)) return "a product";
  if (/\b(?:box(?:es)?|packs?|packets?|bottles?|blisters?)\sof\s$/iu.test(before)) return "a product";
  if (PRODUCT_LIST.test(text.slice(sentence.start, sentence.end)) && !attached) return "a product";
  if (LABEL_PANEL.test(text.slice(sentence.start, sentence.end))) return "a product";
  if (unit === "unit" && /\b(?:alcohol\w*|drink\w*|drank)\b/iu.test(before)) return "a measurement";
  if (
    unit === "mL" &&
    rate === "minute" &&
    per === undefined &&
    /clearance|\bcr\s?cl\b|\bcl\s?cr\b|gfr/i.test(text.slice(sentence.start, sentence.end))
  )
    return "a clearance";
  if (isStrengthOf(unit, before)) return "a strength";
  if (!scene.act && SOLUTION_BEFORE.test(before)) return "a strength";
  if (VOLUMES.has(unit)) {
    if (DILUENT_BEFORE.test(before) && !ANAESTHETIC_AFTER.test(after)) return "a diluent";
    if (/\bfollowed\sby\s(?:\w+\s)?$/iu.test(before) && DILUENT_AFTER.test(after) && Number(found.amount.high) <= 30)
      return "a diluent";
    if (/\bvolumes?\sof\s(?:[\p{L}-]+\s){0,2}(?:saline|dextrose|glucose|water)\s\($/iu.test(before)) return "a diluent";
    if (WATER_AFTER.test(after) && DILUENT_IN.test(before)) return "a diluent";
    if (DILUENT_AFTER.test(after) && (DILUENT_IN.test(before) || /^.{0,60}\bcontaining\b/iu.test(after)))
      return "a diluent";
    if (/\b(?:O2|oxygen|preoxygenat\w+|air|gas|flow)\b[^\d]*$/iu.test(before.slice(-50))) return "a gas";
  }
  if ((STRENGTH_AFTER.test(after) || STRENGTH_AFTER.test(later)) && !attached) return "a product";
  if (
    STRENGTH_BEFORE.test(before) &&
    (!scene.giving ||
      /\b(?:coded|each\s[\w.]+)\b[^.;]{0,30}$/iu.test(before) ||
      (scene.product && !/contain(?:ing)\s/.test(before)))
  )
    return "a product";
  if (scene.product && !attached && !scene.act && !/^[\s-]?dose\b/iu.test(after)) return "a product";
  if (
    scene.assay &&
    !attached &&
    per === undefined &&
    !scene.person &&
    !/\bdos(?:e|age)s?\s(?:was|were|of)\s$/iu.test(before)
  )
    return "laboratory work";
  if (unit === "%") {
    if (/\bmixture\sof\s$/iu.test(before)) return "a percentage";
    if (FLUIDS.test(after) || !scene.giving || scene.product) return "a percentage";
    if (
      /^\s[\p{L}-]+caine\b(?!\s\d)/iu.test(after) &&
      scene.act &&
      !/\d\s?m[Ll]\b/u.test(text.slice(sentence.start, sentence.end))
    )
      return undefined;
    return PREPARATION.test(after) || PREPARATION_BEFORE.test(before) ? undefined : "a percentage";
  }
  if (MASSES.has(unit) || per !== undefined) return undefined;
  // Grams, volumes, units and counted forms are many other things: somebody must be given something.
  if (
    unit === "unit" &&
    /\b(?:FFP|platelets?|transfus\w+|red\scells?)\b/i.test(text.slice(sentence.start, sentence.end))
  )
    return "a blood product";
  if (unit === "unit" && /^\s(?:of|on|in)\s(?:the\s)?(?:scale|score|time|housing|care)/iu.test(after)) return "no dose";
  if (!scene.giving && rate === undefined) return "nobody is given it";
  return undefined;
}

/** "20 mL of 0.5%": the percentage is the strength of the amount before it. */
function isStrengthOf(unit: string, before: string): boolean {
  return (
    unit === "%" &&
    /\d\s?(?:mL|ml|cc|mg|g|drops?)(?:\/kg)?\)?\s(?:[\p{L}]+\s)?(?:of\s(?:an?\s)?(?:[\p{L}]+\s)?)?$/u.test(before)
  );
}

/** An amount that is called a dose right before it is none of the measurements named before that. */
const DOSED =
  /\b(?:dos(?:e|es|age|ages)|given|received|receiving|administered|treated|treatment|supplement\w*)\b[^.;,]{0,50}$/iu;
