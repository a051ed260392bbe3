const NUMBER = String.raw`(\d{1,3}(?:\.\d{1,2})?)`;
/** "74-year-old", "aged 74", "74 yo", "74F", "my patient, 74, …"; the unit is years unless said. */
const AGES: readonly RegExp[] = [
  new RegExp(String.raw`\b${NUMBER}[\s-]?(years?|yrs?|y|months?|mo|weeks?|wk|days?)[\s-](?:old|of age)\b`, "iu"),
  new RegExp(String.raw`\b${NUMBER}\s?(y)\/?o\b`, "iu"),
  new RegExp(String.raw`\b(?:aged?|age:)\s${NUMBER}(?:\s(years?|months?|weeks?|days?))?\b(?!\s?(?:-|–|to)\s?\d)`, "iu"),
  new RegExp(
    String.raw`\b(?:patient|client|resident|man|woman|boy|girl|lady|gentleman|mother|mum|mom|father|dad|son|daughter|wife|husband|child|baby|he|she)(?:\sis|\swas|\sof)?,?\s${NUMBER}(?:\s(years?|months?))?(?=\s?[,;.)?]|\s?$|\s(?:on|with|taking|takes|who|whose|and|be|is|has|have|for|should|need|needs|get|receive|start)\b)`,
    "iu",
  ),
  /\b(\d{1,3})\s?(?:[MF])\b/u,
];
const OVER_89 = /\bover 89\b/iu;
const YEARS_OF: readonly (readonly [RegExp, number])[] = [
  [/^mo/iu, 12],
  [/^w/iu, 52],
  [/^d/iu, 365],
];

/** The age of one person that a question tells, in years, with its words. */
export function toldAge(question: string): { readonly years: number; readonly words: string } | undefined {
  const old = OVER_89.exec(question);
  if (old !== null) return { years: 90, words: old[0] };
  for (const pattern of AGES) {
    const match = pattern.exec(question);
    const value = Number(match?.[1]);
    if (match === null || !(value >= 0)) continue;
    const per = YEARS_OF.find(([unit]) => unit.test(match[2] ?? ""))?.[1] ?? 1;
    const years = Math.round((value / per) * 100) / 100;
    if (years <= 130) return { years, words: match[0] };
  }
  return undefined;
}
