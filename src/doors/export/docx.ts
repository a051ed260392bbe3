import type { Block, Run } from "./block.js";
import { zipOf } from "./zip.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Writes blocks as a Word document (ECMA-376), with headings, lists, tables and links; the same blocks always give the same bytes. */
export function docxOf(title: string, blocks: readonly Block[]): Uint8Array {
  const links = new Map<string, string>();
  const body = blocks.map((block) => blockXml(block, links)).join("");
  const relations = [...links].map(
    ([target, id]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escape(target)}" TargetMode="External"/>`,
  );
  return zipOf([
    { name: "[Content_Types].xml", text: CONTENT_TYPES },
    { name: "_rels/.rels", text: PACKAGE_RELATIONS },
    {
      name: "docProps/core.xml",
      text: `${DECLARED}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title><dc:creator>Citeside</dc:creator></cp:coreProperties>`,
    },
    {
      name: "word/document.xml",
      text: `${DECLARED}<w:document ${W} ${R}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    },
    { name: "word/styles.xml", text: STYLES },
    { name: "word/numbering.xml", text: NUMBERING },
    {
      name: "word/_rels/document.xml.rels",
      text: `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rIdNumbers" Type="${OFFICE}/numbering" Target="numbering.xml"/>${relations.join("")}</Relationships>`,
    },
  ]);
}

function blockXml(block: Block, links: Map<string, string>): string {
  switch (block.kind) {
    case "heading":
      return paragraph(`Heading${block.level}`, runXml({ text: block.text }, links));
    case "paragraph":
      return paragraph("Normal", block.runs.map((run) => runXml(run, links)).join(""));
    case "item":
      return paragraph("ListBullet", block.runs.map((run) => runXml(run, links)).join(""), NUMBERED);
    case "quote":
      return paragraph(
        "Quote",
        `${runXml({ text: block.text }, links)}${runXml({ text: ` (${block.place})`, small: true }, links)}`,
      );
    case "table":
      return tableXml(block.head, block.rows, links);
  }
}

function paragraph(style: string, inside: string, more = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${inside}</w:p>`;
}

/** Said in the paragraph too, because some readers do not look for it in its style. */
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function runXml({ text, bold, italic, small, link }: Run, links: Map<string, string>): string {
  const looks = [
    link === undefined ? "" : '<w:rStyle w:val="Hyperlink"/>',
    bold === true ? "<w:b/>" : "",
    italic === true ? "<w:i/>" : "",
    small === true ? '<w:sz w:val="18"/>' : "",
  ].join("");
  const run = `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
  if (link === undefined) return run;
  const id = links.get(link) ?? `rIdLink${links.size + 1}`;
  links.set(link, id);
  return `<w:hyperlink r:id="${id}">${run}</w:hyperlink>`;
}

function tableXml(head: readonly string[], rows: readonly (readonly string[])[], links: Map<string, string>): string {
  const cell = (text: string, bold: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph("Normal", runXml({ text, small: true, ...(bold ? { bold } : {}) }, links))}</w:tc>`;
  const row = (cells: readonly string[], first: boolean) =>
    `<w:tr>${first ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map((text) => cell(text, first)).join("")}</w:tr>`;
  const grid = head.map(() => '<w:gridCol w:w="1600"/>').join("");
  // Word wants a paragraph after a table.
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(head, true)}${rows.map((cells) => row(cells, false)).join("")}</w:tbl>${paragraph("Normal", "")}`;
}

/** XML's escapes; characters that XML cannot have at all are left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (found) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[found] ?? "");
}

const CONTENT_TYPES = `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const PACKAGE_RELATIONS = `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const headingStyle = (level: number, size: number) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;

const STYLES = `${DECLARED}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>${[36, 28, 24, 22].map((size, at) => headingStyle(at + 1, size)).join("")}<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="567"/></w:pPr><w:rPr><w:i/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`).join("")}</w:tblBorders></w:tblPr></w:style></w:styles>`;

const NUMBERING = `${DECLARED}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
