import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { statementsIn } from "../answer/statements-in.js";
import type { Audit } from "../api.js";

/** One file that can be had, as the server's export takes it. */
export interface Form {
  readonly label: string;
  readonly format: string;
  readonly style?: string;
  readonly table?: string;
}

interface FormGroup {
  readonly title: string;
  readonly about: string;
  readonly forms: readonly Form[];
}

const WHOLE: readonly Form[] = [
  { label: "Word", format: "docx" },
  { label: "PDF", format: "pdf" },
  { label: "Web page", format: "html" },
  { label: "Markdown", format: "markdown" },
];
const REFERENCES: readonly Form[] = [
  { label: "RIS", format: "ris" },
  { label: "BibTeX", format: "bibtex" },
  { label: "CSL-JSON", format: "csl" },
  { label: "List, Vancouver", format: "text", style: "vancouver" },
  { label: "List, APA", format: "text", style: "apa" },
  { label: "List, Harvard", format: "text", style: "harvard1" },
];
const REFERENCE_TABLE: Form = { label: "References (CSV)", format: "csv", table: "references" };

/** The files that an answer or audit can be had as, those that would be empty left out. */
export function groupsOf(document: Bundle | Audit): readonly FormGroup[] {
  const cites = document.references.length > 0;
  return [
    { title: "To read", about: "Every sentence with its reference.", forms: WHOLE },
    {
      title: "To share and check",
      about: "A bundle holds the quotes with their proofs: anybody can verify it without your library.",
      forms: [{ label: "Bundle (JSON)", format: "json" }],
    },
    ...(cites
      ? [{ title: "References", about: "For a reference manager, or a list in a style.", forms: REFERENCES }]
      : []),
    ...(cites || document.kind === "audit"
      ? [{ title: "Tables", about: "For a spreadsheet.", forms: [...tablesOf(document), REFERENCE_TABLE] }]
      : []),
  ];
}

function tablesOf(document: Bundle | Audit): readonly Form[] {
  if (document.kind === "audit") return [{ label: "Claims (CSV)", format: "csv", table: "claims" }];
  const statements = statementsIn(document.tiers);
  return [
    ...(document.tiers.some(({ findings }) => (findings?.rows ?? []).length > 0)
      ? [{ label: "Findings (CSV)", format: "csv", table: "findings" }]
      : []),
    ...(statements.some(({ doses = [] }) => doses.length > 0)
      ? [{ label: "Doses (CSV)", format: "csv", table: "doses" }]
      : []),
  ];
}
