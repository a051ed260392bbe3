import { docxMembers, smallZip, wordParagraph } from "./small-docx.js";
import { column, smallPdf } from "./small-pdf.js";

/** A file that is not text, for fuzzing. */
export interface PackedSeed {
  readonly name: string;
  /** What is damaged: the whole file, or what stands in it before it is packed. */
  readonly bytes: Uint8Array;
  /** Makes the file of what was damaged; absent where that is the whole file. */
  readonly pack?: (bytes: Uint8Array) => Uint8Array;
}

const cell = (text: string) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${wordParagraph(text)}</w:tc>`;
const WORD = docxMembers(
  [
    wordParagraph("Gout protocol", { style: "H1" }),
    wordParagraph("Version 3, review date: 5 March 2027."),
    wordParagraph("Treatment", { style: "H2" }),
    wordParagraph("We recommend colchicine 1.2 mg (strong recommendation).", { bold: true }),
    `<w:tbl><w:tr>${cell("Drug")}${cell("Dose")}</w:tr><w:tr>${cell("A")}${cell("5 mg")}</w:tr></w:tbl>`,
    `<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>9</w:t></w:r></w:p>`,
  ].join(""),
);

/** The document's XML in a whole archive, because hardly any damage to a deflated byte comes as far as the text. */
const wordSeed = (part: string): PackedSeed => ({
  name: "protocol.docx",
  bytes: WORD.find(({ name }) => name === part)?.bytes ?? new Uint8Array(),
  pack: (bytes) => smallZip(WORD.map((member) => (member.name === part ? { ...member, bytes } : member))),
});

const PDF = smallPdf(
  [
    {
      texts: [
        { x: 60, y: 810, text: "Gout guideline 2024", size: 8 },
        { x: 60, y: 760, text: "Management of gout", size: 20, font: "bold" },
        { x: 60, y: 720, text: "1 Treatment", size: 14, font: "bold" },
        ...column(60, 700, [
          "We recommend colchicine 1.2 mg within twelve",
          "hours of the first pain, and then 0.6 mg.",
        ]),
        ...column(320, 700, ["Do not give opioids to people who are being treat-", "ed for the first time."]),
        ...column(60, 660, ["• rest", "• ice"]),
        { x: 60, y: 600, text: "Drug", font: "bold" },
        { x: 160, y: 600, text: "Dose", font: "bold" },
        { x: 60, y: 580, text: "A" },
        { x: 160, y: 580, text: "5 mg" },
        { x: 187, y: 584, text: "2", size: 6 },
        { x: 290, y: 20, text: "1", size: 8 },
      ],
      lines: [
        [55, 612, 250, 612],
        [55, 595, 250, 595],
        [55, 575, 250, 575],
        [55, 575, 55, 612],
        [150, 575, 150, 612],
        [250, 575, 250, 612],
      ],
    },
    {
      texts: [
        { x: 60, y: 810, text: "Gout guideline 2024", size: 8 },
        { x: 60, y: 760, text: "2 Follow-up", size: 14, font: "bold" },
        ...column(60, 740, ["Measure urate every 4 weeks until it is below", "360 micromol per litre."]),
        { x: 290, y: 20, text: "2", size: 8 },
      ],
    },
  ],
  { title: "Management of gout" },
);

/** Word documents damaged as archives, in their text and in their styles; and a PDF, whose pages stand in it as plain text. */
export const PACKED_SEEDS: readonly PackedSeed[] = [
  { name: "protocol.docx", bytes: smallZip(WORD) },
  wordSeed("word/document.xml"),
  wordSeed("word/styles.xml"),
  wordSeed("word/document.xml"),
  { name: "guideline.pdf", bytes: PDF },
];
