import { SaxesParser } from "saxes";
import type { Limits, Refusal } from "../../ports/reader.js";
import { WRONG_BYTE } from "./decode-chunks.js";
import type { XmlElement, XmlNode } from "./element.js";
import { ENTITIES } from "./entities.js";

/** Why parsing had to stop at a place; `at` is the index in the piece of text being parsed. */
export class XmlProblem extends Error {
  constructor(
    readonly code: Refusal["code"],
    message: string,
    readonly line: number,
    readonly at: number,
  ) {
    super(message);
  }
}

/** What a builder is told of the format. */
export interface XmlShape {
  /** Elements that are each one document. */
  readonly records: ReadonlySet<string>;
  /** Elements that records may stand in. */
  readonly wrappers: ReadonlySet<string>;
  /** Elements within records that nobody reads: they take no memory. */
  readonly ignored: ReadonlySet<string>;
  /** What a root element should have been, in words. */
  readonly expected: string;
}

/** An element whose end has not come; of wrappers and of what is ignored no more than this is kept. */
type Open = Pick<XmlElement, "name" | "line"> | Kept;
type Kept = XmlElement & { readonly children: XmlNode[] };

export interface BuiltRecord {
  readonly element: XmlElement;
  readonly remarks: readonly string[];
}

/** How far back a fault looks for the tag that it is about. Characters. */
const LONGEST_TAG = 200;

/** Damaged files have names of any length in them. Characters. */
const LONGEST_MESSAGE = 300;

/** Faults of form that leave no doubt about the text: reading goes on. */
const HARMLESS =
  /^(?:undefined entity|malformed character entity|disallowed character\.$|the string "\]\]>"|duplicate attribute|inappropriately located doctype|an XML declaration must|the XML declaration must)/;

/** Builds small trees of the records in a stream of XML. Nothing of the file outside the open record is kept. */
export class TreeBuilder {
  readonly #parser = new SaxesParser({ fragment: true, position: true, xmlns: false as const });
  readonly #open: Open[] = [];
  readonly #done: BuiltRecord[] = [];
  #closing: BuiltRecord | undefined;
  #remarks = new Map<string, number>();
  #recordStart = 0;
  #depthOfRecord = -1;
  #piece = "";
  /** The end of the piece before, where a tag may have begun. */
  #before = "";
  #pieceStart = 0;
  #lastClosed = "";
  #sawRoot = false;

  constructor(
    private readonly shape: XmlShape,
    private readonly limits: Limits,
    private readonly firstLine: number,
    /** Whether it takes up a file after a fault: the ends of elements that began before it are then no fault. */
    private readonly resumed = false,
  ) {
    this.#parser.ENTITIES = ENTITIES;
    this.#parser.on("error", (error) => this.#fault(error.message.replace(/^\d+:\d+: /, "")));
    this.#parser.on("opentag", (tag) => this.#start(tag.name, tag.attributes));
    this.#parser.on("text", (text) => this.#text(text));
    this.#parser.on("cdata", (text) => this.#text(text));
    this.#parser.on("closetag", (tag) => this.#end(tag.name));
  }

  get line(): number {
    return this.#parser.line + this.firstLine - 1;
  }

  /** Whether a root element was seen. */
  get sawRoot(): boolean {
    return this.#sawRoot;
  }

  /** The innermost element that is still open, and where it began. */
  get unclosed(): { readonly name: string; readonly line: number } | undefined {
    const last = this.#open.at(-1);
    return last === undefined ? undefined : { name: last.name.slice(0, LONGEST_MESSAGE), line: last.line };
  }

  /** Takes in a piece of text and gives the records that it completes. Throws `XmlProblem`; `finished` has those before it. */
  write(piece: string): void {
    this.#before = (this.#before + this.#piece).slice(-LONGEST_TAG);
    this.#piece = piece;
    this.#parser.write(piece);
    this.#pieceStart += piece.length;
    this.#settle();
    this.#checkSize(this.#pieceStart);
  }

  /** The records completed since the last call. */
  finished(): BuiltRecord[] {
    return this.#done.splice(0);
  }

  /** A record is only done when the tag that closed it turns out to be its own. */
  #settle(): void {
    if (this.#closing !== undefined) this.#done.push(this.#closing);
    this.#closing = undefined;
  }

  #start(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#settle();
    const line = this.line;
    const parent = this.#open.at(-1);
    const inRecord = this.#depthOfRecord >= 0;
    if (this.#open.length >= this.limits.depth)
      this.#stop("over-limit", `elements stand more than ${this.limits.depth} deep in each other`);
    if (!inRecord && !this.shape.records.has(name)) {
      const known = this.shape.wrappers.has(name) || (parent !== undefined && this.#sawRoot);
      if (!known && this.#open.length === 0 && !this.#sawRoot)
        this.#stop("wrong-root", `root element <${name}>; expected ${this.shape.expected}`);
      this.#open.push({ name, line });
      this.#sawRoot = true;
      return;
    }
    if (!inRecord) {
      this.#depthOfRecord = this.#open.length;
      this.#recordStart = this.#parser.position;
      this.#remarks = new Map();
      this.#sawRoot = true;
    } else if (parent === undefined || !("children" in parent) || this.shape.ignored.has(name)) {
      this.#open.push({ name, line });
      return;
    }
    const element: Kept = { name, attributes, children: [], line };
    if (parent !== undefined && "children" in parent) parent.children.push(element);
    this.#open.push(element);
    this.#checkSize(this.#parser.position);
  }

  #text(text: string): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      if (!this.resumed && text.trim() !== "")
        this.#stop("not-xml", `text outside of any element: "${text.trim().replace(/\s+/g, " ").slice(0, 40)}"`);
    } else if ("children" in parent) parent.children.push(text);
  }

  #end(name: string): void {
    this.#settle();
    this.#lastClosed = name;
    const closed = this.#open.pop();
    if (this.#open.length !== this.#depthOfRecord) return;
    this.#depthOfRecord = -1;
    if (closed !== undefined && "children" in closed)
      this.#closing = { element: closed, remarks: [...this.#remarks].map(([words, n]) => `${words} (${n}×)`) };
  }

  /** The parser's own position only holds while it writes. */
  #checkSize(position: number): void {
    if (this.#depthOfRecord >= 0 && position - this.#recordStart > this.limits.documentBytes)
      this.#stop("over-limit", `one document has more than ${this.limits.documentBytes} characters`);
  }

  #fault(fault: string): void {
    // Only this fault is about the tag that has just closed; any other leaves a record before it whole.
    if (fault !== "unexpected close tag.") this.#settle();
    const at = this.#parser.position - this.#pieceStart;
    if (fault === "disallowed character." && this.#piece[at - 1] === WRONG_BYTE)
      this.#stop("bad-encoding", "a byte that is not valid in the file's encoding");
    if (HARMLESS.test(fault)) {
      if (fault.startsWith("undefined entity"))
        this.#remark("a named character is not known and stands as it was written");
      if (fault.startsWith("malformed"))
        this.#remark("a numbered character does not exist and stands as it was written");
      if (fault.startsWith("disallowed")) this.#remark("a control character that XML forbids was read as a blank");
      return;
    }
    if (this.resumed && this.#depthOfRecord < 0 && fault.startsWith("unmatched closing tag")) return;
    const found = /<\/?([^<>\s/]*)[^<>]*>?$/.exec((this.#before + this.#piece.slice(0, at)).slice(-LONGEST_TAG))?.[1];
    if (fault === "unexpected close tag.")
      this.#stop(
        "not-xml",
        `expected </${this.#lastClosed}>, found ${found === undefined ? "another end" : `</${found}>`}`,
      );
    if (fault.startsWith("unmatched closing tag")) this.#stop("not-xml", `an end without a start: </${found ?? ""}>`);
    this.#stop("not-xml", fault.replace(/\.$/, ""));
  }

  #remark(words: string): void {
    this.#remarks.set(words, (this.#remarks.get(words) ?? 0) + 1);
  }

  #stop(code: Refusal["code"], message: string): never {
    const at = this.#parser.position - this.#pieceStart;
    const column = code === "over-limit" ? "" : `, column ${this.#parser.columnIndex}`;
    const words = message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;
    throw new XmlProblem(code, `line ${this.line}${column}: ${words}`, this.line, at);
  }
}
