import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A passage of a corpus: where it stands, its hash, and its text, which never leaves this machine's memory. */
export interface Passage {
  readonly corpus: Corpus;
  /** File within the corpus. */
  readonly file: string;
  /** Paragraph in the file, from 0. */
  readonly paragraph: number;
  /** `[start, end)` of the passage within the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** First 16 hexadecimal digits of the SHA-256 of the passage's text. */
  readonly hash: string;
  readonly text: string;
  /** Titles of the sections it stands in, outermost first, where the corpus has them. */
  readonly section: readonly string[];
}

export const CORPORA = ["labels", "jats-plos", "pmc-rct", "medquad"] as const;
export type Corpus = (typeof CORPORA)[number];

/** Words that make a passage worth reading by hand, in two kinds: without them nearly every passage would be an easy "no". */
export const CUES = {
  words:
    /\brecommend|\badvis(?:ed|able)\b|\bwe suggest (?!that (?:this|these|the) (?:result|finding|data))|\bsuggests? (?:against|using|offering)|contraindicated|\bnot be used\b|\bpreferred (?:treatment|therapy|option|choice)|insufficient evidence|level of evidence|quality of (?:the )?evidence/i,
  modals:
    /\b(?:clinicians?|physicians?|doctors?|patients?|women|men|child(?:ren)?|people|persons?|you|parents|providers?|nurses?|surgeons?|therap\w+|treatments?|tests?|testing|screening|vaccin\w+|dos(?:e|es|age|ing)|drugs?|medicines?)\b[^.]{0,80}\b(?:should|must|ought to|needs? to be)\b/i,
} as const;
/** Sections that tell how a study was made hold none of the passages that are hard to tell. */
const METHODS = /method|statistic|material|procedure|protocol|design|participants|data|measure/i;
/** Longer paragraphs are cut around the sentence with the cue. Characters. */
const LONGEST = 420;

/** The paragraphs of one file, made without any of Citeside's readers. */
export function paragraphsOf(corpus: Corpus, path: string): { text: string; section: string[] }[] {
  if (corpus === "labels") {
    const text = execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"], { encoding: "utf8", maxBuffer: 1e9 });
    return windows(text.replace(/\f/g, "\n").split("\n"));
  }
  const xml = readFileSync(path, "utf8");
  if (corpus === "medquad")
    return [...xml.matchAll(/<Question[^>]*>([\s\S]*?)<\/Question>\s*<Answer>([\s\S]*?)<\/Answer>/g)].map((match) => ({
      section: [plain(match[1] ?? "")],
      text: plain(match[2] ?? ""),
    }));
  return jatsParagraphs(xml);
}

/** Lines of a PDF's text joined until one ends a sentence. */
function windows(lines: readonly string[]): { text: string; section: string[] }[] {
  const found: { text: string; section: string[] }[] = [];
  let open: string[] = [];
  for (const line of lines) {
    open.push(line.trim());
    if (!/[.:]$/.test(line.trim()) && open.length < 12) continue;
    found.push({ text: open.join(" ").replace(/\s+/g, " ").trim(), section: [] });
    open = [];
  }
  return found;
}

function jatsParagraphs(xml: string): { text: string; section: string[] }[] {
  const body = xml.replace(/<ref-list[\s\S]*?<\/ref-list>/g, "").replace(/<table-wrap[\s\S]*?<\/table-wrap>/g, "");
  const found: { text: string; section: string[] }[] = [];
  const open: string[] = [];
  for (const match of body.matchAll(
    /<sec\b[^>]*>\s*(?:<label>[^<]*<\/label>\s*)?(?:<title\b[^>]*>([\s\S]*?)<\/title>)?|<\/sec>|<p\b[^>]*>([\s\S]*?)<\/p>/g,
  )) {
    if (match[0] === "</sec>") open.pop();
    else if (match[0].startsWith("<sec")) open.push(plain(match[1] ?? ""));
    else found.push({ text: plain(match[2] ?? ""), section: open.filter((title) => title !== "") });
  }
  return found;
}

function plain(xml: string): string {
  return xml
    .replace(/<xref\b[^>]*ref-type="bibr"[^>]*>[\s\S]*?<\/xref>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\[[\s,;–-]*\]|\([\s,;–-]*\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:])/g, "")
    .trim();
}

/** The passages of a paragraph that hold a cue. */
function passagesOf(
  corpus: Corpus,
  file: string,
  paragraph: number,
  text: string,
  section: string[],
  cue: RegExp,
): Passage[] {
  if (text.length < 60 || !cue.test(text) || section.some((title) => METHODS.test(title))) return [];
  if (text.length <= LONGEST) return [passage(0, text.length)];
  const starts = [0, ...[...text.matchAll(/(?<=[.!?])\s+(?=[A-Z])/g)].map((match) => match.index + match[0].length)];
  const spans = starts.map((start, at) => [start, starts[at + 1] ?? text.length] as const);
  return spans.flatMap(([start, end], at) => {
    if (!cue.test(text.slice(start, end))) return [];
    return [passage(spans[at - 1]?.[0] ?? start, spans[at + 1]?.[1] ?? end)];
  });

  function passage(start: number, end: number): Passage {
    const words = text.slice(start, end).trim();
    return { corpus, file, paragraph, start, end, text: words, section, hash: hashOf(words) };
  }
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** The files of a corpus, unpacked below `folder`, in order of their names. */
export function filesOf(corpus: Corpus, folder: string): string[] {
  const suffix = corpus === "labels" ? /\.pdf$/ : /\.n?xml$/;
  return readdirSync(join(folder, corpus), { recursive: true, encoding: "utf8" })
    .filter((name) => suffix.test(name))
    .sort();
}

/** Every candidate passage of one file that has cues of one kind. */
export function candidates(corpus: Corpus, folder: string, file: string, kind: keyof typeof CUES): Passage[] {
  return paragraphsOf(corpus, join(folder, corpus, file)).flatMap(({ text, section }, at) =>
    passagesOf(corpus, file, at, text, section, CUES[kind]),
  );
}

/** The passage that a line of the gold names, as the file has it now; nothing where the file holds other words there. */
export function passageAt(
  folder: string,
  gold: Pick<Passage, "corpus" | "file" | "paragraph" | "start" | "end" | "hash">,
): Pick<Passage, "text" | "section"> | undefined {
  const paragraph = paragraphsOf(gold.corpus, join(folder, gold.corpus, gold.file))[gold.paragraph];
  const text = paragraph?.text.slice(gold.start, gold.end).trim() ?? "";
  return paragraph !== undefined && hashOf(text) === gold.hash ? { text, section: paragraph.section } : undefined;
}
