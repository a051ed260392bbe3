/** What a text says of a tumour's stage: stages 0 to 4, and T, N and M of TNM. Empty where it says nothing. */
export interface Stages {
  readonly stage: ReadonlySet<number>;
  readonly t: ReadonlySet<number>;
  readonly n: ReadonlySet<number>;
  readonly m: ReadonlySet<number>;
}

const ROMAN: Readonly<Record<string, number>> = { "0": 0, i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const ONE = String.raw`(?:IV|III|II|I|[0-4])`;
const STAGES = new RegExp(
  String.raw`\bstages?:? ?(${ONE}[ABC]?(?:(?: ?, ?| ?[-–\/] ?| to | and | or |, or |, and |; ?| through | & )(?:stage )?${ONE}[ABC]?)*)(?![\w%])`,
  "giu",
);

function listed(text: string, one: RegExp, value: (word: string) => number | undefined): number[] {
  const values: number[] = [];
  let last = 0;
  for (const match of text.matchAll(one)) {
    const found = value(match[1] ?? match[0]);
    if (found === undefined) continue;
    const between = text.slice(last, match.index);
    const before = values.at(-1);
    if (before !== undefined && /^[abc]? ?(?:[-–]|to|through) ?[TNM]?$/iu.test(between))
      for (let at = before + 1; at < found; at++) values.push(at);
    values.push(found);
    last = match.index + match[0].length;
  }
  return values;
}

/** Reads stages ("stage II or III", "T2 N0-1 M0", "any T", "metastatic"). */
export function stagesIn(text: string): Stages {
  const spread = text.replace(/\b(?:no|without|absence of|free of|not)\b[^.,;]{0,40}\bmetasta\w+/giu, " ");
  const stage = [...text.matchAll(STAGES)].flatMap(([, list = ""]) =>
    listed(list, new RegExp(ONE, "giu"), (word) => ROMAN[word.toLowerCase()]),
  );
  if (/\bmetastatic\b(?! to (?:the )?(?:axilla|lymph|node))|\bdistant metasta|\bmetastatic disease\b/iu.test(spread))
    stage.push(4);
  if (/\blocally[- ]advanced\b/iu.test(text)) stage.push(3);
  if (/\bearly[- ]stage\b|\bearly breast\b/iu.test(text)) stage.push(1, 2);
  const axis = (letter: string, most: number) => {
    const any = new RegExp(String.raw`\bany ${letter}\b|\b${letter} ?any\b`, "iu").test(text);
    if (any) return Array.from({ length: most + 1 }, (_, at) => at);
    return [
      ...text.matchAll(
        new RegExp(
          String.raw`(?<![A-Za-z])[cpy]{0,3}(?:T[0-4x][a-d]?)?(?:N[0-3x][a-c]?)?${letter}([0-4])[a-d]?(?:(?: ?[-–,\/] ?| to | or | and )${letter}?[0-4](?![\d.,]* ?(?:cm|mm|%))[a-d]?)*`,
          "gu",
        ),
      ),
    ].flatMap(([words]) => {
      const from = words.search(new RegExp(String.raw`${letter}[0-4]`, "u"));
      return listed(words.slice(from), /([0-4])(?!\d)/gu, Number);
    });
  };
  return { stage: new Set(stage), t: new Set(axis("T", 4)), n: new Set(axis("N", 3)), m: new Set(axis("M", 1)) };
}
