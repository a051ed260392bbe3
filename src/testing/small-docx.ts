import { deflateRawSync } from "node:zlib";

/** One member of a zip archive; `declared` is the size that the archive says it has, its real one when absent. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly declared?: number;
}

/** The bytes of a zip archive with these members, deflated. Checksums are left at zero, as few readers ask for them. */
export function smallZip(members: readonly ZipMember[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, declared } of members) {
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const sizes = Buffer.alloc(30);
    sizes.writeUInt32LE(0x04034b50, 0);
    sizes.writeUInt16LE(20, 4);
    sizes.writeUInt16LE(8, 8);
    sizes.writeUInt32LE(packed.length, 18);
    sizes.writeUInt32LE(declared ?? bytes.length, 22);
    sizes.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared ?? bytes.length, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(sizes, label, packed);
    directory.push(entry, label);
    offset += sizes.length + label.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, index, end]));
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The members of a Word document whose body is this XML (`w:p`, `w:tbl` …), with styles for headings 1 to 3. */
export function docxMembers(body: string): ZipMember[] {
  const member = (name: string, text: string): ZipMember => ({ name, bytes: new TextEncoder().encode(text) });
  const styles = [1, 2, 3]
    .map((level) => `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`)
    .join("");
  return [
    member(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    member(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    member(
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    member("word/styles.xml", `<w:styles xmlns:w="${WORD}">${styles}</w:styles>`),
    member("word/document.xml", `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  ];
}

/** A paragraph of a Word document; with `style` "H1" to "H3" a heading, with `bold` all in bold. */
export function wordParagraph(text: string, { style, bold = false }: { style?: string; bold?: boolean } = {}): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The mark of a footnote in a paragraph, by its number. */
export function footnote(number: number): string {
  return `<w:r><w:footnoteReference w:id="${number}"/></w:r>`;
}

/** The members of a Word document with footnotes, the first of which has number 1. */
export function withFootnotes(body: string, notes: readonly string[]): ZipMember[] {
  const text = notes
    .map((words, at) => `<w:footnote w:id="${at + 1}"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:footnote>`)
    .join("");
  const relation = `<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`;
  const members = docxMembers(body).map((member) =>
    member.name === "word/_rels/document.xml.rels"
      ? {
          ...member,
          bytes: new TextEncoder().encode(new TextDecoder().decode(member.bytes).replace("</Relationships>", relation)),
        }
      : member,
  );
  const footnotes = `<w:footnotes xmlns:w="${WORD}">${text}</w:footnotes>`;
  return [...members, { name: "word/footnotes.xml", bytes: new TextEncoder().encode(footnotes) }];
}
