import { standsAlone } from "../../text/standalone.js";

/** What a study calls its arms, so that a sentence with it cannot be read without the one that says what they were given. */
const LETTER = "[A-F]|\\d(?![\\d.·%])|I{1,3}|IV|[A-Z]{1,4}\\d?";
const LETTERED = new RegExp(
  `\\b[Gg]roups?[ -]((?:${LETTER})(?:(?:, | and | or |, and | vs\\.? |/)(?:${LETTER}))*)\\b|\\b((?:[A-Z]\\d?|[A-Z]{2,4}\\d?))[- ](?:group|arm)s?\\b|\\b[Aa]rms? ((?:[A-F]|\\d|I{1,3})(?:(?: and | or )(?:[A-F]|\\d|I{1,3}))*)\\b`,
  "gu",
);
const BY_PART =
  /\b(?:(?:the )?(?:intervention|treatment|treated|experimental|active|study|test|control)(?: and (?:the )?(?:control|placebo|comparison))? (?:groups?|arms?|conditions?)|(?:both|either|each|all|the|these|those) (?:two |three |four )?(?:study |treatment |patient |intervention )?(?:groups?|arms?|cohorts?|regimens?|treatments?|drugs?|techniques?|methods?|interventions?|procedures?|diets?|approaches|strategies|products?))\b|\bbetween[- ](?:the )?(?:groups?|arms?)\b/giu;
/** What takes up the sentence before; behind it the rest can be read. */
const TAKES_UP =
  /^(?:however|moreover|furthermore|additionally|similarly|likewise|in addition|in contrast|by contrast|finally|also|nevertheless|overall|specifically|consequently|conversely),\s+/iu;

/** The names of single arms in a text ("group A", "the DH group"), each once. */
export function armsNamedIn(text: string): readonly string[] {
  const names = [...text.matchAll(LETTERED)].flatMap(([, many, one, arms]) =>
    (many ?? one ?? arms ?? "").split(/, and |, | and | or | vs\.? |\//u),
  );
  return [...new Set(names)].filter((name) => name !== "" && !NO_ARM.test(name));
}

/** Bacteria and the like that are called by groups, and short forms that name no arm. */
const NO_ARM = /^(?:CI|SD|SE|HR|OR|RR|IQR|IV|ITT|PP|N|P)$/u;

/** Whether a text calls arms by their part in the study or by a letter. */
export function leansOnArms(text: string): boolean {
  return armsNamedIn(text).length > 0 || text.search(BY_PART) !== -1;
}

/**
 * Where a sentence begins that can be read behind one which says what was compared: behind what only joins it to the one before. Nothing where it leans on
 * more than that ("These changes …").
 */
export function readableFrom(sentence: string): number | undefined {
  const from = TAKES_UP.exec(sentence)?.[0].length ?? 0;
  const rest = sentence.slice(from).replace(LETTERED, "A with B").replace(BY_PART, "A with B");
  return standsAlone(`${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`) ? from : undefined;
}
