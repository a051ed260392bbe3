import { weightOf } from "../signals/common-words.js";
import type { RecordClause } from "./clauses.js";
import { numbersOf, THAN } from "./clauses.js";
import type { ClauseVerdict } from "./clause-verdict.js";
import type { TrialSection } from "./record.js";
import { wordsOf } from "./record.js";
import { dosesIn, routesIn, timesIn } from "./regimen-words.js";

/** One arm's treatment. */
interface Arm {
  readonly text: string;
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly words: ReadonlySet<string> }[];
}

const GENERAL = new Set(
  wordsOf(
    "primary secondary trial trials study studies cohort cohorts arm arms group groups patient patients participant participants subject subjects intervention interventions treatment treatments receive receives recieve recieves received receiving administer administered administration use uses used utilise utilises utilised utilising test tests tested testing control both neither either all only each same different similar entirely completely dose doses dosage dosages drug drugs medication regimen daily weekly monthly twice once day days week weeks month months year years every other per oral orally intravenous intravenously mouth topical subcutaneous route frequency frequently often higher lower more less than duration course courses cycle cycles time times long short total up must require requires required given give take taken takes undergo undergoes involve involves involving consist consists evaluate evaluates evaluating compare compares placebo whereas while part technique techniques type types combination",
  ),
);
const CONTROL =
  /\bplacebo|\bcontrol\b|\busual care|\bstandard (?:of )?care|\bcomparator|\bno (?:intervention|treatment)|\bsham\b|\bwait-?list|\bobservation\b/iu;

type Check = readonly [ClauseVerdict["by"], boolean];

/** Checks a clause on treatments: arms, control, drugs, routes, how often, doses, how long; it stands where all that could be read does. */
export function checkInterventions(clause: RecordClause, sections: readonly TrialSection[]): ClauseVerdict {
  const arms = sections.map(armsOf);
  const { text } = clause;
  const scopes = clause.trials.map((trial) => {
    const all = arms[trial] ?? [];
    const named = clause.groups.flatMap((at) => all[at] ?? []);
    return named.length > 0 ? named : all;
  });
  const said = [...new Set(wordsOf(text))].filter((word) => !GENERAL.has(word) && weightOf(word) >= 0.35);
  const linesFor = (scope: readonly Arm[]) => {
    const all = scope.flatMap(({ lines }) => lines);
    const held = all.map(({ words }) => said.filter((word) => words.has(word)).length);
    const top = Math.max(0, ...held);
    const best = top === 0 ? all : all.filter((_, at) => held[at] === top);
    return { best: best.map((line) => line.text).join(" \n "), all: all.map((line) => line.text).join(" \n ") };
  };
  const quantifier = /\bor\b|\beither\b/iu.test(text) ? "some" : "every";
  const denied = clause.denied;
  const checks: Check[] = [];
  const put = (by: ClauseVerdict["by"], stands: boolean | undefined) => {
    if (stands !== undefined) checks.push([by, stands]);
  };
  put("size", countOfArms(text, clause, arms));
  put("most", controlled(text, clause, arms, scopes));
  put("same", sameOfTwo(text, clause, scopes));
  const compared = doseAgainst(text, clause, arms, said);
  put("compare", compared);
  if (compared === undefined && checks.length === 0) {
    const routes = routesIn(text);
    const often = timesIn(text);
    const doses = dosesIn(text);
    for (const scope of scopes) {
      const { best, all } = linesFor(scope);
      if (routes.length > 0) {
        const there = routesIn(routesIn(best).length > 0 ? best : all);
        put("measure", routes[quantifier]((route) => there.includes(route)) !== denied);
      }
      if (often.length > 0) {
        const there = timesIn(timesIn(best).length > 0 ? best : all);
        if (there.length > 0)
          put("time", often[quantifier]((one) => there.some((other) => Math.abs(one - other) <= 0.1 * one)) !== denied);
      }
      if (doses.length > 0) {
        const there = dosesIn(dosesIn(best).length > 0 ? best : all);
        put(
          "number",
          doses[quantifier](({ amount, unit }) =>
            there.some((other) => other.unit === unit && Math.abs(other.amount - amount) < 0.011 * amount),
          ) !== denied,
        );
      }
      if (said.length > 0) {
        const words = new Set(scope.flatMap(({ lines }) => lines.flatMap((line) => [...line.words])));
        const weight = said.reduce((sum, word) => sum + weightOf(word), 0);
        const held = said.reduce((sum, word) => sum + (words.has(word) ? weightOf(word) : 0), 0) / weight;
        put("some", denied ? held < 0.5 : held >= (quantifier === "some" ? 0.3 : 0.7));
      }
    }
    if (/\bonly\b|\bunlike\b|\bexclusively\b/iu.test(text) && said.length > 0 && !denied)
      put("only", nobodyElse(clause, arms, said));
  }
  const all = new Set(arms.flat().flatMap(({ lines }) => lines.flatMap((line) => [...line.words])));
  const found = said.length === 0 ? 1 : said.filter((word) => all.has(word)).length / said.length;
  const fallen = checks.find(([, stands]) => !stands);
  const first = fallen ?? checks[0];
  if (first === undefined) return { stands: 0, by: "unread", found };
  return { stands: fallen === undefined ? 1 : -1, by: first[0], found };
}

function armsOf({ groups }: TrialSection): Arm[] {
  return groups.map(({ lines }) => ({
    text: lines.join(" "),
    title: lines[0] ?? "",
    lines: lines.map((text) => ({ text, words: new Set(wordsOf(text)) })),
  }));
}

/** "Has two cohorts", "is a single arm trial", "more cohorts than the other trial". */
function countOfArms(text: string, clause: RecordClause, arms: readonly (readonly Arm[])[]): boolean | undefined {
  const counts = clause.trials.map((trial) => arms[trial]?.length ?? 0);
  const more = /\b(more|fewer|less)\b(?: \w+){0,2} (?:cohorts|arms|groups|interventions)\b.*\bthan\b/iu.exec(text)?.[1];
  const [first, second] = counts;
  if (more !== undefined && first !== undefined && second !== undefined)
    return /more/iu.test(more) ? first > second : first < second;
  if (/\bsame number of (?:\w+ )?(?:cohorts|arms|groups)\b/iu.test(text)) return (first === second) !== clause.denied;
  if (/\bdifferent numbers? of (?:\w+ )?(?:cohorts|arms|groups)\b/iu.test(text))
    return (first !== second) !== clause.denied;
  if (
    /\bsingle[- ](?:\w+ )?(?:arm|cohort|group)\b|\b(?:only )?(?:has|have|uses?|with|of) (?:only )?(?:one|1|a single) (?:\w+ )?(?:arm|cohort|group)\b/iu.test(
      text,
    )
  )
    return counts.every((count) => count === 1) !== clause.denied;
  const said = /\b(two|three|four|2|3|4) (?:\w+ )?(?:different )?(?:cohorts|arms|groups|interventions)\b/iu.exec(
    text,
  )?.[1];
  if (
    said !== undefined &&
    /\b(?:has|have|had|consists?|split|divided|separated|there are|uses?|compris\w+)\b/iu.test(text)
  ) {
    const number = { two: 2, three: 3, four: 4 }[said.toLowerCase()] ?? Number(said);
    return counts.every((count) => count === number) !== clause.denied;
  }
  return undefined;
}

/** "Both have a control group", "cohort 2 is the control group", "cohort 1 receives a placebo". */
function controlled(
  text: string,
  clause: RecordClause,
  arms: readonly (readonly Arm[])[],
  scopes: readonly (readonly Arm[])[],
): boolean | undefined {
  if (!/\b(?:control|placebo|comparator)\b/iu.test(text) || THAN.test(text)) return undefined;
  if (/\bplacebo\b/iu.test(text) && !/\bcontrol\b/iu.test(text)) {
    const has = scopes.map((scope) => scope.some((arm) => /placebo/iu.test(arm.text)));
    return clause.denied ? !has.some(Boolean) : has.every(Boolean);
  }
  const isControl = ({ text: own, title }: Arm) =>
    CONTROL.test(title) || (/\bplacebo\b/iu.test(own) && !/\bplus\b|\+/u.test(title));
  const has = scopes.map((scope, at) =>
    clause.groups.length > 0
      ? scope.every(isControl)
      : (arms[clause.trials[at] ?? 0] ?? []).length > 1 &&
        scope.some((arm) => isControl(arm) || CONTROL.test(arm.text)),
  );
  return clause.denied ? !has.some(Boolean) : has.every(Boolean);
}

/** "The same route", "the same drugs, different doses" of two trials or arms. */
function sameOfTwo(text: string, clause: RecordClause, scopes: readonly (readonly Arm[])[]): boolean | undefined {
  const sides =
    scopes.length > 1 ? scopes : (scopes[0] ?? []).length > 1 ? (scopes[0] ?? []).slice(0, 2).map((arm) => [arm]) : [];
  const [a, b] = sides.map((side) => side.map((arm) => arm.text).join(" "));
  if (a === undefined || b === undefined || THAN.test(text)) return undefined;
  const kind = (noun: string) =>
    new RegExp(`\\b(same|identical|similar|different)\\b(?: \\w+){0,2} (?:${noun})`, "iu")
      .exec(text)?.[1]
      ?.toLowerCase();
  const verdicts: boolean[] = [];
  const take = (said: string | undefined, equal: boolean | undefined) => {
    if (said === undefined || equal === undefined) return;
    verdicts.push((said === "different" ? !equal : equal) !== clause.denied);
  };
  const meets = <T>(x: readonly T[], y: readonly T[]) =>
    x.length === 0 || y.length === 0 ? undefined : x.some((one) => y.includes(one));
  take(kind("routes?|methods? of admin\\w*|mode"), meets(routesIn(a), routesIn(b)) ?? false);
  const amounts = (side: string) => dosesIn(side).map(({ amount, unit }) => `${amount} ${unit}`);
  take(
    kind("doses?|dosages?|amounts?|quantit\\w+"),
    amounts(a).length === 0 ? undefined : amounts(a).sort().join() === amounts(b).sort().join(),
  );
  take(kind("frequenc\\w+|schedules?|times"), meets(timesIn(a), timesIn(b)));
  const names = (side: string) => wordsOf(side).filter((word) => weightOf(word) >= 0.6 && !GENERAL.has(word));
  take(kind("drugs?|medications?|interventions?|treatments?|compounds?"), meets(names(a), names(b)) ?? false);
  return verdicts.length === 0 ? undefined : verdicts.every(Boolean);
}

/** "A higher dose of A in cohort 1 than in cohort 2", "half the dose", "more often". */
function doseAgainst(
  text: string,
  clause: RecordClause,
  arms: readonly (readonly Arm[])[],
  said: readonly string[],
): boolean | undefined {
  const cut = THAN.exec(text) ?? /\bcompared\b|\bof cohort \d\b|\bas cohort\b|\bcohort \d['’]s\b/iu.exec(text);
  if (cut === null || !/\bdos\w+|\bfrequen\w+|\boften\b|\bmg\b|\bamount\b|\bas much\b|\bquantity\b/iu.test(text))
    return undefined;
  const side = (words: string, other: boolean): Arm | undefined => {
    const group = /\b(?:cohort|arm|group|intervention) ?(\d)/iu.exec(words)?.[1];
    const trial = /\bsecondary trial/iu.test(words)
      ? 1
      : /\bprimary trial/iu.test(words)
        ? 0
        : (clause.trials[other ? clause.trials.length - 1 : 0] ?? 0);
    return arms[trial]?.[group === undefined ? 0 : Number(group) - 1];
  };
  const [a, b] = [side(text.slice(0, cut.index), false), side(text.slice(cut.index), true)];
  if (a === undefined || b === undefined || a === b) return undefined;
  const most = ({ lines }: Arm) => {
    const own = lines.filter(({ words }) => said.length === 0 || said.some((word) => words.has(word)));
    const doses = (own.length > 0 ? own : lines).flatMap((line) => dosesIn(line.text).map(({ amount }) => amount));
    return doses.length === 0 ? undefined : Math.max(...doses);
  };
  const rate = ({ text: own }: Arm) => {
    const all = timesIn(own);
    return all.length === 0 ? undefined : Math.min(...all);
  };
  const up = /\b(?:higher|more|larger|greater|increased)\b/iu.test(text);
  if (/\bfrequen\w+|\boften\b/iu.test(text)) {
    const [x, y] = [rate(a), rate(b)];
    if (x === undefined || y === undefined) return undefined;
    const way = up ? x < y : x > y;
    if (!/\bdos/iu.test(text)) return way;
    const [p, q] = [most(a), most(b)];
    return way && (p === undefined || q === undefined || (up ? p > q : p < q));
  }
  const [x, y] = [most(a), most(b)];
  if (x === undefined || y === undefined) return undefined;
  const share = numbersOf(text).find(({ percent }) => percent);
  if (share !== undefined) {
    const real = (100 * x) / y;
    return share.compare.startsWith("<")
      ? real < share.value
      : share.compare.startsWith(">")
        ? real > share.value
        : Math.abs(real - share.value) < 2;
  }
  const factor = /\b(twice|double|half|triple)\b/iu.exec(text)?.[1]?.toLowerCase();
  if (factor !== undefined) return Math.abs(x / y - ({ twice: 2, double: 2, half: 0.5 }[factor] ?? 3)) < 0.05;
  if (/\bsame\b/iu.test(text)) return x === y;
  return up ? x > y : /\b(?:lower|less|smaller)\b/iu.test(text) ? x < y : undefined;
}

/** Whether what is named stands in no other arm or trial. */
function nobodyElse(clause: RecordClause, arms: readonly (readonly Arm[])[], said: readonly string[]): boolean {
  const rest = arms.flatMap((list, trial) =>
    list.filter((_, at) => !clause.trials.includes(trial) || (clause.groups.length > 0 && !clause.groups.includes(at))),
  );
  const rare = said.filter((word) => weightOf(word) >= 0.5);
  return !rest.some(({ lines }) => rare.length > 0 && rare.every((word) => lines.some(({ words }) => words.has(word))));
}
