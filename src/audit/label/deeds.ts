import type { Axis } from "./deed-words.js";
import { DEED_WORDS } from "./deed-words.js";

/** One thing that a text has done or leaves undone. UTF-16 span, end exclusive. */
export interface Deed {
  readonly axis: Axis;
  /** 1: it is done; -1: it is left, or its opposite is done. */
  readonly end: 1 | -1;
  /** `asked`: should or should not; `let`: may, or need not; `told`: is so. */
  readonly force: "asked" | "let" | "told";
  /** It is said as what is done, and not as a thing that is told of: "continued use of it can". */
  readonly done: boolean;
  readonly start: number;
  readonly stop: number;
  readonly text: string;
}

const STOPS_HERE = String.raw`(?:but|while|when|if|unless|until|whereas|because|since|so|which|who|and)`;
const LAST_STOP = new RegExp(String.raw`\b${STOPS_HERE}\b(?!.*\b${STOPS_HERE}\b)`, "iu");
/** Words right before a deed that deny it. */
const DENIES =
  /\b(?:not(?! only)|never|cannot|without|avoid(?:ed|ing|s)?|no|nor|neither|nobody|no-one|nothing|unnecessary|needless|instead of|rather than|refrain(?:s|ed)?|against|skip(?:ped|ping)?|omit(?:ted|ting)?|forgo|drop|leave out|dispense with|do without|superfluous|prevent(?:ed|ing)?)\b|n['’]t\b/giu;
/** So many words before it. */
const NEAR = 6;
const NEEDLESS_BEHIND =
  /^[^,;.:]{0,60}?\b(?:(?:is|are|be) (?:\p{L}+ly )?(?:not (?:\p{L}+ )?(?:needed|necessary|required|recommended|called for|advis\w+|indicated|wanted)|unnecessary|superfluous|optional|pointless|dispensable|excessive|avoided|contra-?indicated|skipped|omitted|dropped|left out)|(?:can|may|could) (?:\p{L}+ly )?be (?:skipped|omitted|left out|dropped|dispensed with|forgone|ignored)|(?:can|may|could) wait|(?:does|do) not (?:matter|apply)|(?:need|needs) not be|(?:should|must|can) (?:not|never) be|(?:is|are) not (?:needed|an? )|is (?:of )?no (?:use|concern))\b/iu;
/** "May increase the risk, and should be avoided". */
const AND_AVOIDED =
  /^[^.;:]{0,160}?,?\s(?:and|so|therefore)(?: therefore)?,? (?:it |they )?should (?:\p{L}+ )?be avoided\b/iu;
const NEED =
  /\b(?:no need|need(?:s)? no[nt]?\b|(?:do|does) not (?:need|have|require)|n['’]t (?:need|have)|not (?:be )?(?:necessary|needed|required)|nobody has|no-one has|unnecessary)/iu;
const ASKS =
  /\b(?:should|must|will be|needs? to|has to|have to|ought to|(?:is|are) to (?:be\b)?|recommended|advis(?:ed|able)|required?|necessary|essential|important|imperative|contra-?indicated|prudent|preferabl[ey]|cautioned|warned|instructed|told)\b|\b(?:do not|don['’]t|never|avoid|cannot|may not|can not)\b/iu;
const LETS =
  /\b(?:may|can|could|might|(?:is|are) (?:fine|all right|ok(?:ay)?|safe|allowed|permitted|enough)|need not|option)\b/iu;
/** What opens a part of a sentence that tells when, and not what is done. */
const UNDER =
  /\b(?:if|when(?:ever)?|while|once|until|till|unless|after|before|because|since|as (?:soon|long) as|in case|where|that|whether|although|though|prior to|upon|during|following|on)\b/giu;
const MODAL =
  /\b(?:should|must|may|can|could|cannot|needs?|has to|have to|ought|(?:is|are) (?:best |usually |generally |always |often |simply |normally |typically |only |then |just |commonly |routinely |still |best )*(?:to be |not )?$|(?:is|are) to|do not|does not|never)\b/iu;
/** "Discontinue it if": an order at the beginning. */
const ORDERS =
  /(?:^|[,;:.•]\s?|\b(?:and|or|then|therefore|also|please|always|promptly|immediately|closely|carefully|permanently|gradually|either|should|to)\s)$/iu;

/** What a sentence has done, and what it leaves undone, in its main clauses: "if it is stopped" is a circumstance and no deed. */
export function deedsIn(given: string): Deed[] {
  // "Should, if possible, be tapered" is asked of everybody; the places stay.
  const sentence = inOneClause(given);
  const found: Deed[] = [];
  const unless = sentence.search(/\s(?:unless|except)\b/iu);
  const except = unless < 0 ? sentence.length : unless;
  for (const { axis, end, shape } of DEED_WORDS)
    for (const match of sentence.matchAll(shape)) {
      const [start, stop] = [match.index, match.index + match[0].length];
      if (start > except) continue;
      // What tells more of the same words stands before: "stopped abruptly" is no plain "stopped".
      if (
        found.some(
          (one) => start < one.stop && one.start < stop && (one.axis === axis || PAIRED.has(`${one.axis} ${axis}`)),
        )
      )
        continue;
      const clause = clauseAround(sentence, start, stop);
      if (/\b(?:was|were|had been|has been|have been) (?:\p{L}+ )?$/iu.test(clause.before)) continue;
      const under = underIn(clause.before);
      // "Can be started before it is put right" leaves it.
      const early =
        axis === "correct" &&
        under !== undefined &&
        /^(?:before|prior to)$/iu.test(under) &&
        STARTED.test(clause.before);
      if (under !== undefined && !early) continue;
      // Not without asking first, not with anything else, and not the risk: none of these is the deed itself.
      if (
        (axis === "go" && ASKING_FIRST.test(clause.behind)) ||
        (axis === "dilute" && /\bother\b/iu.test(clause.behind))
      )
        continue;
      if (axis === "raise" && OF_EFFECTS.test(clause.before)) continue;
      const needless = NEEDLESS_BEHIND.test(clause.behind) || AND_AVOIDED.test(sentence.slice(stop));
      const denied = timesDenied(clause.before) + (needless ? 1 : 0);
      // "No care" tells its end itself.
      const turned = (axis === "care" && end === -1 ? 0 : denied + (early ? 1 : 0)) % 2 === 1;
      const whole = `${clause.before} ${match[0]} ${clause.behind}`;
      const force: Deed["force"] =
        NEED.test(whole) || (LETS.test(clause.before) && !/\b(?:should|must)\b/iu.test(clause.before))
          ? "let"
          : needless || ASKS.test(NOUN.test(match[0]) ? sentence : whole) || isOrder(clause.before, match[0])
            ? "asked"
            : "told";
      // To stop at once what does harm is to stop it.
      if (axis === "sudden" && force === "asked" && !turned && AT_ONCE.test(match[0])) {
        found.push({ axis: "go", end: -1, force, done: true, start, stop, text: match[0] });
        continue;
      }
      const done = isDone(clause, match[0], force, denied > 0 || (axis === "care" && end === -1));
      found.push({ axis, end: turned ? (end === 1 ? -1 : 1) : end, force, done, start, stop, text: match[0] });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** A sentence without "if possible" and the like, which part what belongs together; every place stays. */
export function inOneClause(sentence: string): string {
  return sentence.replace(OF_COURSE, (words) => " ".repeat(words.length));
}

const OF_COURSE =
  /,?\s(?:if|when(?:ever)?|where|as) (?:at all )?(?:possible|necessary|needed|feasible|appropriate|indicated|required|clinically (?:possible|indicated)),?(?=\s)|\snot only(?=\s)/giu;
const ASKING_FIRST =
  /\bwithout (?:first )?(?:\p{L}+ ){0,2}?(?:consult\w*|talking|asking|telling|speaking|physician|doctor|advice|supervision|prescriber)/iu;
const OF_EFFECTS =
  /\b(?:risks?|levels?|concentrations?|exposure|incidence|effects?|pressure|rate of|frequency|potassium|sodium|likelihood|toxicity|chance)\b(?:\s\p{L}+){0,5}$/iu;
const STARTED = /\b(?:start\w*|begin\w*|begun|initiat\w*|given|used?|taken|administered)\b/iu;
const AT_ONCE = /\b(?:at once|straight ?away|right away|immediately)\b/iu;

/** Axes of which the first tells more of the same words than the second. */
const PAIRED: ReadonlySet<string> = new Set([
  "sudden go",
  "sudden lessen",
  "lessen sudden",
  "correct watch",
  "raise lessen",
  "lessen raise",
  "sudden raise",
]);

/** What came of something, or may come of it. */
const TELLS =
  /\b(?:may|can|could|might|will|would)\b[^.;]{0,30}\b(?:lead|result|cause|be (?:observed|seen|expected)|precipitate|exacerbate|worsen|provoke|unmask|increase the|be (?:followed|associated|due|more|less|as)|occur|develop|disappear|enhance|potentiate)\b|\b(?:has|have|had) (?:not |never )?(?:been|resulted|led|caused)\b|\b(?:was|were|did)\b|\b(?:is|are) associated\b/iu;
const VERB_BEFORE =
  /\b(?:is|are|be|gets?|(?:needs?|ha[sv]e?|is|are|ought|fine|safe|possible|best|enough|wise|reasonable|all right|ok) to|must|should|may|can|could|patients?|people|they|wom[ae]n|m[ae]n|somebody|someone|nobody|no one|you|we)\s(?:(?:also|best|usually|generally|simply|just|often|always|still|then|not|never|\p{L}+ly)\s)*$/iu;
const FINITE = /^(?:carr(?:y|ies)|goes|go|keeps?|stays?|remains?|continues|stops|finish(?:es)?)\b/iu;
const NOUN = /^(?:un)?\p{L}*(?:ing|ion|ions|ment|cessation|withdrawal|pauses?|interruptions?)\b/iu;
const AT_ITS =
  /\b(?:at|in|on|with|by|gets?|receives?|takes?|needs?|has|have)\s(?:(?:the|a|an|their|his|her|its)\s)?$/iu;

/** Whether a deed is said to be done, left, allowed or asked for, and not only named. */
function isDone(
  { before, behind }: { readonly before: string; readonly behind: string },
  deed: string,
  force: Deed["force"],
  denied: boolean,
): boolean {
  if (TELLS.test(`${before} ${deed} ${behind}`)) return false;
  if (denied || force === "let") return true;
  if (force === "asked") return !NOUN.test(deed) || ASKS.test(behind) || /\bno\b/iu.test(before);
  return (
    VERB_BEFORE.test(before) ||
    (!NOUN.test(deed) && /^\s(?:is|are)\b/iu.test(behind)) ||
    FINITE.test(deed) ||
    (!NOUN.test(deed) && AT_ITS.test(before))
  );
}

function isOrder(before: string, deed: string): boolean {
  return (
    (before.trim() === "" || ORDERS.test(before)) &&
    /^(?:\p{L}+e|stop|withdraw|withhold|interrupt|monitor|check|taper|observe|watch|avoid|correct|measure|halve|lower|double|test|suspend)\b/iu.test(
      deed,
    )
  );
}

/** The words of a deed's own clause before and behind it. */
function clauseAround(
  sentence: string,
  start: number,
  stop: number,
): { readonly before: string; readonly behind: string } {
  const head = sentence.slice(0, start);
  const cut = Math.max(
    ...[
      ...head.matchAll(/[,;:.](?=\s)|\s(?:but|and (?=(?:the|it|they|this|a|an|should|must|can|may|his|her|its)\b))/giu),
    ].map(({ index, 0: mark }) => index + mark.length),
    0,
  );
  const tail = sentence.slice(stop);
  const end = tail.search(/[,;:.](?=\s|$)|\s(?:but|because|since)\s/u);
  return { before: head.slice(cut), behind: end < 0 ? tail : tail.slice(0, end) };
}

/** The word that makes a circumstance of what follows, where what follows is no main clause. */
function underIn(before: string): string | undefined {
  const last = [...before.matchAll(UNDER)].at(-1);
  if (last === undefined) return undefined;
  const between = before.slice(last.index + last[0].length);
  if (/^(?:if|when|unless)$/iu.test(last[0])) return last[0];
  return MODAL.test(between) || /\b(?:not|nobody|no)\b/iu.test(between) ? undefined : last[0];
}

function timesDenied(before: string): number {
  const words = before.trim().split(/\s+/u);
  const near = words.slice(-NEAR).join(" ");
  const from = near.search(LAST_STOP);
  const told = from < 0 ? near : near.slice(from);
  return [...told.matchAll(DENIES)].length;
}
