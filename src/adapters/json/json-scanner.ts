import type { Limits, Refusal } from "../../ports/reader.js";
import { WRONG_BYTE } from "../xml/decode-chunks.js";

/** A value cut out of a JSON file, or why it could not be read. */
export type Scanned =
  | { readonly kind: "value"; readonly value: unknown; readonly line: number; readonly list?: string }
  | { readonly kind: "failed"; readonly code: Refusal["code"]; readonly message: string };

/** Where the scanner stands: what the next character that is not white may be. */
type State = "value" | "first" | "key" | "colon" | "next" | "inside" | "broken";

interface Container {
  readonly kind: "object" | "array";
  readonly line: number;
  /** The name of the list that this array is. */
  readonly list?: string;
}

const OBJECT_END = "}";
const ARRAY_END = "]";

/**
 * Cuts a stream of JSON text into records without holding more of it than one: the elements of an array at the top, the elements of
 * the arrays that stand under the names of `lists` in an object at the top, and of such an object what else it holds, at its end.
 * Values may follow each other, as in JSON lines. Only structure is followed here; every record is checked by `JSON.parse`.
 */
export class JsonScanner {
  #line = 1;
  #state: State = "value";
  /** Containers at the top that are open: at most an object and one of its lists, or an array. */
  readonly #outer: Container[] = [];
  #members: Record<string, unknown> = {};
  /** Characters of the members kept, so that many small ones are held to the same bound as one record. */
  #membersLength = 0;
  #name = "";
  /** The value or name being read: brackets open within it, whether it is in a string, and its text. */
  #closers: string[] = [];
  #inString = false;
  #escaped = false;
  #isName = false;
  #text: string[] = [];
  #length = 0;
  #start = 1;
  #dropped: Scanned | undefined;
  readonly #out: Scanned[] = [];

  constructor(
    private readonly lists: ReadonlySet<string>,
    private readonly limits: Limits,
  ) {}

  /** Whether nothing more can be read. */
  get stopped(): boolean {
    return this.#state === "broken";
  }

  /** Takes in a piece of text and gives the records that it completes. */
  write(piece: string): Scanned[] {
    let from = 0;
    for (let at = 0; at < piece.length && !this.stopped; at += 1) {
      if (this.#state !== "inside") {
        from = at;
        this.#outside(piece.charAt(at));
        if (piece.charAt(at) === "\n") this.#line += 1;
        continue;
      }
      const end = this.#inside(piece.charCodeAt(at));
      if (piece.charCodeAt(at) === 0x0a && end !== "before") this.#line += 1;
      if (end === "no") continue;
      this.#keep(piece.slice(from, end === "before" ? at : at + 1));
      this.#finish();
      from = at;
      if (end === "before") at -= 1;
    }
    if (this.#state === "inside") this.#keep(piece.slice(from));
    return this.#out.splice(0);
  }

  /** What is left when the text has ended. */
  end(): Scanned[] {
    if (this.#state === "inside" && this.#closers.length === 0 && !this.#inString && this.#outer.length === 0)
      this.#finish();
    if (this.stopped) return this.#out.splice(0);
    const open = this.#outer.at(-1);
    if (this.#state === "inside" || open !== undefined) {
      const began = this.#state === "inside" ? this.#start : (open?.line ?? 1);
      const message = `line ${this.#line}: the file ends before the value that began in line ${began}`;
      this.#out.push({ kind: "failed", code: "truncated", message });
    }
    return this.#out.splice(0);
  }

  /** Between values. */
  #outside(char: string): void {
    if (char === " " || char === "\n" || char === "\t" || char === "\r") return;
    const inObject = this.#outer.at(-1)?.kind === "object";
    const isEnd = char === (inObject ? OBJECT_END : ARRAY_END);
    const state = this.#state;
    if (state === "first" && isEnd) this.#close();
    else if (state === "key" || (state === "first" && inObject)) this.#beginName(char);
    else if (state === "colon") {
      if (char === ":") this.#state = "value";
      else this.#break(`":" was expected after a name, not "${char}"`);
    } else if (state === "next") {
      if (char === ",") this.#state = inObject ? "key" : "value";
      else if (isEnd) this.#close();
      else this.#break(`"," or the end was expected, not "${char}"`);
    } else this.#beginValue(char);
  }

  #beginName(char: string): void {
    if (char === '"') this.#begin(char, true);
    else this.#break(`a name in quotation marks was expected, not "${char}"`);
  }

  #beginValue(char: string): void {
    const top = this.#outer.length === 0;
    const isList = this.#outer.length === 1 && this.#outer[0]?.kind === "object" && this.lists.has(this.#name);
    if (top && char === "{") this.#open({ kind: "object", line: this.#line });
    else if (top && char === "[") this.#open({ kind: "array", line: this.#line });
    else if (isList && char === "[") this.#open({ kind: "array", line: this.#line, list: this.#name });
    else if (!/["{[\d\-tfn]/.test(char)) this.#break(`a value was expected, not "${char}"`);
    else this.#begin(char, false);
  }

  #open(container: Container): void {
    if (container.kind === "object") {
      this.#members = {};
      this.#membersLength = 0;
    }
    this.#outer.push(container);
    this.#state = "first";
  }

  #close(): void {
    const closed = this.#outer.pop();
    if (closed?.kind === "object" && Object.keys(this.#members).length > 0)
      this.#out.push({ kind: "value", value: this.#members, line: closed.line });
    this.#state = this.#outer.length === 0 ? "value" : "next";
  }

  #begin(char: string, isName: boolean): void {
    this.#state = "inside";
    this.#isName = isName;
    this.#start = this.#line;
    this.#text = [];
    this.#length = 0;
    this.#dropped = undefined;
    this.#escaped = false;
    this.#inString = char === '"';
    this.#closers = char === "{" ? [OBJECT_END] : char === "[" ? [ARRAY_END] : [];
  }

  /** One character of a value: whether the value ends with it, before it, or not yet. */
  #inside(code: number): "with" | "before" | "no" {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (code === 0x5c) this.#escaped = true;
      else if (code === 0x22) {
        this.#inString = false;
        if (this.#closers.length === 0) return "with";
      }
      return "no";
    }
    if (code === 0x22) this.#inString = true;
    else if (code === 0x7b || code === 0x5b) {
      this.#closers.push(code === 0x7b ? OBJECT_END : ARRAY_END);
      if (this.#closers.length + this.#outer.length > this.limits.depth)
        this.#drop("over-limit", `values stand more than ${this.limits.depth} deep in each other`);
    } else if (code === 0x7d || code === 0x5d) {
      const closer = this.#closers.pop();
      // A number or word ends before the bracket that closes what it stands in.
      if (closer === undefined) return "before";
      if (closer.charCodeAt(0) !== code) {
        this.#break(`"${closer}" was expected, not "${String.fromCharCode(code)}"`);
        return "no";
      }
      if (this.#closers.length === 0) return "with";
    } else if (this.#closers.length === 0 && (code === 0x2c || code <= 0x20)) return "before";
    return "no";
  }

  #keep(text: string): void {
    this.#length += text.length;
    const beside = this.#outer.at(-1)?.kind === "object" && !this.#isName ? this.#membersLength : 0;
    if (this.#length + beside > this.limits.documentBytes)
      this.#drop("over-limit", `one record has more than ${this.limits.documentBytes} characters`);
    if (this.#dropped === undefined) this.#text.push(text);
    else this.#text = [];
  }

  #drop(code: Refusal["code"], message: string): void {
    this.#dropped ??= { kind: "failed", code, message: `line ${this.#start}: ${message}` };
  }

  /** The end of a name or value. */
  #finish(): void {
    const read = this.#dropped ?? this.#parse(this.#text.join(""));
    this.#text = [];
    const open = this.#outer.at(-1);
    if (this.#isName) {
      this.#state = "colon";
      if (read.kind === "failed") this.#break(read.message);
      else this.#name = String(read.value);
      return;
    }
    this.#state = open === undefined ? "value" : "next";
    if (read.kind === "failed") this.#out.push(read);
    else if (open?.kind === "object") this.#member(read.value);
    else this.#out.push(open?.list === undefined ? read : { ...read, list: open.list });
  }

  #member(value: unknown): void {
    this.#membersLength += this.#length + this.#name.length;
    // Defined, so that no name can reach the prototype.
    Object.defineProperty(this.#members, this.#name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }

  #parse(text: string): Scanned {
    const where = `line ${this.#start}: `;
    if (text.includes(WRONG_BYTE))
      return {
        kind: "failed",
        code: "bad-encoding",
        message: `${where}a byte that is not valid in the file's encoding`,
      };
    try {
      return { kind: "value", value: JSON.parse(text) as unknown, line: this.#start };
    } catch {
      return { kind: "failed", code: "not-json", message: `${where}the value that begins here is not valid JSON` };
    }
  }

  #break(message: string): void {
    this.#state = "broken";
    const code = message.includes(WRONG_BYTE) ? "bad-encoding" : "not-json";
    const said = code === "bad-encoding" ? "a byte that is not valid in the file's encoding" : message;
    this.#out.push({ kind: "failed", code, message: /^line \d/.test(said) ? said : `line ${this.#line}: ${said}` });
  }
}
