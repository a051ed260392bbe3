import type { RecordClause } from "./clauses.js";
import { holds, numbersOf, THAN, trialsOf } from "./clauses.js";
import type { EventCount, TrialSection } from "./record.js";
import { eventsOf, wordsOf } from "./record.js";

/** What a section says to a clause: whether it stands, and by what it was found so. */
export interface ClauseVerdict {
  /** 1 it stands, -1 it does not, 0 that cannot be told. */
  readonly stands: -1 | 0 | 1;
  readonly by: "compare" | "same" | "number" | "percent" | "none" | "some" | "most" | "only" | "twice" | "unread";
  /** How well what is spoken of was found, 0 to 1. */
  readonly found: number;
}

const GENERAL = new Set(
  wordsOf(
    "adverse event events patients participants cases case trial primary secondary cohort observed recorded suffered experienced reported number total occurred incidents types type subjects group arm different least most common frequent affected study were had more less fewer than same any single several multiple percentage proportion higher lower rate only both across respectively compared significantly there none no entire during serious various all every either related incident incidents experiencing effected effect affect affecting occurring undergoing intervention received receiving treated treatment duration throughout across having had recorded record report occurrence occurrences entirely majority minority many few additional approximately exactly about almost nearly over under least between combined overall suffering suffers suffer developed develop diagnosed present found show instance instances issue issues problem problems condition conditions low high related type twice double triple half quarter once",
  ),
);

/** Systems of the body by the words that statements use, and what events of each are called. */
const SYSTEMS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:cardiac|heart|cardiovascular|cardiac)[- ](?:related|issues?|problems?|disorders?|adverse|events?|conditions?)/iu,
    /cardi|atrial|ventric|tachy|brady|arrhyth|angina|myocard|coronary|heart|palpit|fibrillation/iu,
  ],
  [
    /\b(?:GI|gastro-?intestinal|digestive|stomach|bowel)[- ](?:related|issues?|problems?|disorders?|adverse|events?)/iu,
    /gastr|abdom|nausea|vomit|diarrh|constip|colitis|intestin|rectal|ileus|oesoph|esoph|stomatitis|dyspep|bowel|periton|ascites|pancrea/iu,
  ],
  [
    /\b(?:respiratory|lung|pulmonary|breathing)[- ](?:related|issues?|problems?|disorders?|adverse|events?|illness)/iu,
    /pneumo|dyspn|pulmon|respir|lung|bronch|pleur|hypoxi|cough|asthma|apn/iu,
  ],
  [
    /\binfections?\b(?! )|\b(?:various|different|types? of) infections?/iu,
    /infect|pneumonia|sepsis|cellulitis|abscess|bacter|herpes|fung/iu,
  ],
  [/\b(?:eye|ocular|optical|vision|visual)\b/iu, /ocul|eye|retin|vision|visual|catarac|glauc|conjunct|blind|optic/iu],
  [
    /\b(?:kidney|renal)[- ](?:related|issues?|problems?|disorders?|adverse|events?)/iu,
    /renal|kidney|neph|ureth|urin/iu,
  ],
  [
    /\b(?:liver|hepatic)[- ](?:related|issues?|problems?|disorders?|adverse|events?)/iu,
    /hepat|liver|bilirubin|transamin|alanine|aspartate|cholestas/iu,
  ],
  [
    /\b(?:bone|skeletal) ?(?:related|issues?|problems?|fractures?|adverse)|\bbroken bone|fractured bone/iu,
    /fractur|bone|osteo|spin|vertebr|hip/iu,
  ],
  [/\b(?:psychiatric|psychological|mental)\b/iu, /depress|suicid|psych|anxi|confus|halluc|deliri|mental/iu],
  [
    /\b(?:skin|dermatolog\w+)[- ](?:related|issues?|problems?|disorders?|adverse|events?)/iu,
    /skin|rash|dermat|prurit|erythem|cellulitis|urticaria/iu,
  ],
  [/\ballerg|hypersensitiv/iu, /hypersens|allerg|anaphyl/iu],
  [/\bblood clots?|\bembolisms?\b(?! )|\bthrombo(?:sis|ses)\b|coagulat/iu, /thromb(?!ocyt)|embol|coagul/iu],
  [/\bdental|\btooth|\bteeth/iu, /dental|tooth|teeth|gingiv|osteonecrosis of jaw/iu],
];

interface Place {
  readonly trial: number;
  readonly group: number;
  readonly events: readonly EventCount[];
}

/** Checks a clause on adverse events against the counts of one or two trials. */
export function checkEvents(clause: RecordClause, sections: readonly TrialSection[], before = ""): ClauseVerdict {
  const places = sections.flatMap(({ groups }, trial) =>
    groups.map((one, group): Place => ({ trial, group, events: eventsOf(one) })),
  );
  const own = [...new Set(wordsOf(clause.text))].filter((word) => !GENERAL.has(word));
  const ofBefore = own.length === 0 && !/\badverse\b/iu.test(clause.text);
  const spoken = ofBefore ? [...new Set(wordsOf(before))].filter((word) => !GENERAL.has(word)) : own;
  const names = new Map<string, ReadonlySet<string>>();
  for (const { events } of places)
    for (const { name, words } of events) if (!/^total$/iu.test(name)) names.set(name.toLowerCase(), words);
  const { chosen, found } = namesSpokenOf(spoken, names);
  const system = SYSTEMS.find(([said]) => said.test(ofBefore ? before : clause.text));
  if (system !== undefined && found < 0.99) {
    chosen.clear();
    for (const name of names.keys()) if (system[1].test(name)) chosen.add(name);
  }
  const events = /\badverse (?:\w+ )?(?:events?|effects?|reactions?)\b|\bside effects?\b|\bAEs?\b/iu.test(clause.text);
  const total = chosen.size === 0 && system === undefined && (spoken.length === 0 || (events && found < 0.3));
  const unread = { stands: 0, by: "unread", found } as const;
  const amount = (wanted: readonly Place[], share: boolean) => {
    const counts = wanted.map(({ events }) => {
      const mine = events.filter(({ name }) => (total ? /^total$/iu.test(name) : chosen.has(name.toLowerCase())));
      return { count: mine.reduce((sum, one) => sum + one.count, 0), of: Math.max(0, ...events.map(({ of }) => of)) };
    });
    const count = counts.reduce((sum, one) => sum + one.count, 0);
    const of = counts.reduce((sum, one) => sum + one.of, 0);
    return share ? (of === 0 ? 0 : (100 * count) / of) : count;
  };
  const within = (trials: readonly number[], groups: readonly number[]) =>
    places.filter(({ trial, group }) => trials.includes(trial) && (groups.length === 0 || groups.includes(group)));
  const text = clause.text;
  const share = /%|\bpercent|\bproportion|\brate\b|\blikely\b/iu.test(text);
  const verdict = (stands: boolean, by: ClauseVerdict["by"]): ClauseVerdict => ({ stands: stands ? 1 : -1, by, found });
  if (!total && chosen.size === 0) {
    // Nothing of that name is in the record.
    if (clause.denied) return { stands: 1, by: "none", found: 0 };
    return { stands: -1, by: "some", found: 0 };
  }
  const most = /\bmost (?:common|frequent|prevalent|common(?:ly)?)\b|\bhighest (?:number|rate|frequency)\b/iu.test(
    text,
  );
  if (most && chosen.size > 0) {
    const here = within(clause.trials, clause.groups);
    const sums = new Map<string, number>();
    for (const { events } of here)
      for (const { name, count } of events)
        if (!/^total$/iu.test(name)) sums.set(name.toLowerCase(), (sums.get(name.toLowerCase()) ?? 0) + count);
    const top = Math.max(0, ...sums.values());
    return verdict(
      [...chosen].some((name) => sums.get(name) === top),
      "most",
    );
  }
  const rows = within(clause.trials, clause.groups).flatMap(({ events: all }) =>
    all.filter(({ name }) => !/^total$/iu.test(name)),
  );
  const [limit] = numbersOf(clause.text.replace(/\bonce\b/iu, "1").replace(/\btwice\b/iu, "2"));
  if (
    total &&
    clause.denied &&
    /\bmore than|over|greater|exceed/iu.test(clause.text) &&
    limit !== undefined &&
    /\b(?:event|occur)/iu.test(clause.text)
  )
    return verdict(
      rows.every(({ count, of }) => (limit.percent ? (100 * count) / Math.max(1, of) : count) <= limit.value),
      "most",
    );
  const [first = "", after] = clause.text.split(THAN);
  if (after !== undefined && /\b(?:more|fewer|less|higher|lower)\b/iu.test(first)) {
    const [a, b] = [first, after].map((side) =>
      namesSpokenOf(
        [...new Set(wordsOf(side))].filter((word) => !GENERAL.has(word)),
        names,
      ),
    );
    if (
      a !== undefined &&
      b !== undefined &&
      a.chosen.size > 0 &&
      b.chosen.size > 0 &&
      b.found > 0.5 &&
      [...a.chosen].join() !== [...b.chosen].join()
    ) {
      const sum = (of: ReadonlySet<string>) =>
        rows.filter(({ name }) => of.has(name.toLowerCase())).reduce((all, { count }) => all + count, 0);
      return verdict(
        /\b(?:more|higher)\b/iu.test(first) ? sum(a.chosen) > sum(b.chosen) : sum(a.chosen) < sum(b.chosen),
        "compare",
      );
    }
  }
  const sides = sidesOf(clause, sections);
  if (sides !== undefined) {
    const [a, b] = [amount(within(...sides.left), share), amount(within(...sides.right), share)];
    const times = /\b(twice|double|half|three times|triple)\b/iu.exec(text)?.[1]?.toLowerCase();
    if (
      /\bsame (?:number|amount|proportion|percentage|rate)|\bequal|\bas many\b|\bidentical/iu.test(text) &&
      times === undefined
    )
      return verdict(Math.abs(a - b) < 0.01, "same");
    if (times !== undefined) {
      const factor = times === "half" ? 0.5 : times === "twice" || times === "double" ? 2 : 3;
      return verdict(b > 0 && Math.abs(a / b - factor) < 0.2 * factor, "twice");
    }
    const more = /\b(?:more|higher|greater|larger|exceed\w*|most)\b/iu.test(text);
    const less = /\b(?:fewer|less|lower|smaller)\b/iu.test(text);
    const numbers = numbersOf(text).filter(({ difference }) => difference);
    if (more || less) {
      const way = more ? a > b : a < b;
      const [number] = numbers;
      if (number?.percent === true && !share) return verdict(way, "compare");
      if (number !== undefined) return verdict(way && holds(number, Math.abs(a - b)), "number");
      return verdict(clause.denied && !/\bno more\b/iu.test(text) ? !way : way, "compare");
    }
  }
  const here = within(clause.trials, clause.groups);
  const each =
    clause.trials.length > 1 && /\b(?:both|each|either|neither)\b/iu.test(text)
      ? clause.trials.map((trial) => within([trial], clause.groups))
      : [here];
  const [number] = numbersOf(text);
  if (
    /\bonly (?:in|observed|occurred|recorded|one|affect)|^only|\bthe only\b/iu.test(text) &&
    clause.groups.length === 1 &&
    number === undefined
  ) {
    const rest = places.filter((place) => !here.includes(place) && clause.trials.includes(place.trial));
    return verdict(amount(here, false) > 0 && amount(rest, false) === 0, "only");
  }
  if (number !== undefined && !clause.denied) {
    const by = number.percent ? "percent" : "number";
    return verdict(
      each.every((one) => holds(number, amount(one, number.percent))),
      by,
    );
  }
  if (clause.denied && number === undefined) {
    if (/\bnot (?:a single|one|any)|\bno\b|\bnone\b|\bneither\b|\bnot\b|n['’]t|\bzero\b|\bwithout\b/iu.test(text))
      return verdict(
        each.every((one) => amount(one, false) === 0),
        "none",
      );
    return unread;
  }
  if (number !== undefined)
    return verdict(
      each.every((one) => holds(number, amount(one, number.percent))) !== /\bno more than\b|\bnot\b/iu.test(text),
      "percent",
    );
  if (/\b(?:majority|most) (?:of )?(?:the )?(?:patients|participants|subjects|cohort|people)/iu.test(text))
    return verdict(
      each.every((one) => amount(one, true) > 50),
      "percent",
    );
  const several = /\b(?:several|multiple|many|a number of|multitude)\b/iu.test(text);
  return verdict(
    each.every((one) => amount(one, false) > (several ? 1 : 0)),
    "some",
  );
}

/** Names of events that words speak of: those whose words they all hold, or else the nearest. */
function namesSpokenOf(spoken: readonly string[], names: ReadonlyMap<string, ReadonlySet<string>>) {
  const held = new Set(spoken);
  const chosen = new Set<string>();
  let found = 0;
  if (spoken.length === 0) return { chosen, found };
  const scored = [...names].map(([name, words]) => {
    const shared = [...words].filter((word) => held.has(word)).length;
    return { name, of: words.size === 0 ? 0 : shared / words.size, mine: shared / spoken.length };
  });
  for (const { name, of, mine } of scored)
    if (of === 1 || (mine >= 0.99 && of > 0.3)) {
      chosen.add(name);
      found = Math.max(found, of);
    }
  if (chosen.size > 0) return { chosen, found };
  const best = Math.max(0, ...scored.map(({ of, mine }) => of * 0.5 + mine * 0.5));
  if (best >= 0.34) for (const { name, of, mine } of scored) if (of * 0.5 + mine * 0.5 === best) chosen.add(name);
  return { chosen, found: best };
}

type Side = readonly [readonly number[], readonly number[]];

/** The two sides of "more in A than in B". */
export function sidesOf(
  { text, trials }: Pick<RecordClause, "text" | "trials">,
  sections: readonly TrialSection[],
): { left: Side; right: Side } | undefined {
  const cut =
    THAN.exec(text) ??
    /\bcompared (?:to|with)\b|\bas (?:in|the|those)\b|\bversus\b|\bvs\b|\brelative to\b/iu.exec(text);
  const side = (words: string): { trials: number[]; groups: number[] } => ({
    trials: trialsOf(words),
    groups: [...words.matchAll(/\b(?:cohort|arm|group) (\d)\b/giu)].map((match) => Number(match[1]) - 1),
  });
  if (cut === null) {
    const both = /\b(?:cohorts?|arms?|groups?) 1 and (?:cohort |arm )?2\b|\bboth (?:cohorts|arms|groups)\b/iu.test(
      text,
    );
    if (both && trials.length === 1) return { left: [trials, [0]], right: [trials, [1]] };
    if (trials.length === 2 && /\bsame\b|\bequal/iu.test(text)) return { left: [[0], []], right: [[1], []] };
    return undefined;
  }
  const [a, b] = [side(text.slice(0, cut.index)), side(text.slice(cut.index))];
  if (b.trials.length === 0 && b.groups.length === 0) return undefined;
  const left: Side = [
    a.trials.length > 0
      ? a.trials.slice(-1)
      : b.trials.length === 1 && trials.length === 2 && b.groups.length === 0
        ? [1 - (b.trials[0] ?? 0)]
        : b.trials.length > 0
          ? b.trials
          : trials,
    a.groups.length > 0 ? a.groups : b.groups.length === 1 && b.trials.length === 0 ? [1 - (b.groups[0] ?? 0)] : [],
  ];
  const right: Side = [b.trials.length > 0 ? b.trials : left[0], b.groups];
  if (sections.length < 2 && left[1].length === 0 && right[1].length === 0) return undefined;
  if (left[0].join() === right[0].join() && left[1].join() === right[1].join()) {
    const [group] = right[1];
    if (group === undefined) return undefined;
    return { left: [left[0], [1 - group]], right };
  }
  return { left, right };
}
