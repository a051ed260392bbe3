/** An active ingredient as a label declares it. */
export interface LabelIngredient {
  readonly name: string;
  /** FDA's identifier of the substance ("48A5M73Z4Q"). */
  readonly unii?: string;
  /** Amount in one unit of the product, in the label's own numbers and units ("10 mg", "40 mg in 0.8 mL"). */
  readonly strength?: string;
}

/** What a drug label says of its product beside its text; every list in the label's order, each value once. */
export interface LabelFacts {
  /** The DailyMed set id, shared by all versions of the label; other countries' labels have none. */
  readonly setId?: string;
  /** The label's own version number; the higher one is the newer. */
  readonly version?: number;
  /** When this version took effect, ISO 8601. */
  readonly effective?: string;
  readonly brands: readonly string[];
  readonly generics: readonly string[];
  readonly ingredients: readonly LabelIngredient[];
  readonly routes: readonly string[];
  readonly forms: readonly string[];
  /** Marketing categories ("NDA", "OTC MONOGRAPH FINAL"). */
  readonly marketing: readonly string[];
  /** Pharmacologic classes, where the document gives them ("HMG-CoA Reductase Inhibitor [EPC]"). */
  readonly classes: readonly string[];
  /** Sold without a prescription. */
  readonly otc: boolean;
}

/** Each text once, in order, without blanks at its ends; case does not make another. */
export function eachOnce(texts: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts.map((one) => one.replace(/\s+/g, " ").trim())) {
    const key = text.toLowerCase();
    if (text !== "" && !seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}

/**
 * A title in our words for a label that prints none which names its product: "Haloperidol (haloperidol) TABLET", or nothing
 * where no name is known.
 */
export function labelTitle({ brands, generics, ingredients, forms }: LabelFacts): string | undefined {
  const names = ingredients.map(({ name }) => name);
  const known = generics.length > 0 ? generics : names;
  const brand = brands.join(", ");
  const generic = known.filter((name) => !brands.some((one) => one.toLowerCase() === name.toLowerCase())).join(", ");
  const title = brand === "" ? generic : generic === "" ? brand : `${brand} (${generic})`;
  return title === "" ? undefined : [title, forms.join(", ")].filter((part) => part !== "").join(" ");
}

/** Whether a printed title names the label's product: a brand, generic or ingredient, or the first word of one. */
export function namesProduct(title: string, { brands, generics, ingredients }: LabelFacts): boolean {
  const words = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return [...brands, ...generics, ...ingredients.map(({ name }) => name)].some((name) => {
    const [first = ""] = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .split(" ");
    return first.length > 2 && words.includes(` ${first} `);
  });
}

/** FDA's standing sentences around a label's title: what highlights leave out, and the year of first approval. */
const PREAMBLE =
  /^(?:highlights of prescribing information\s*)?these highlights do not include all (?:of )?the information needed to use .{1,400}? safely and effectively\.?\s*see (?:the )?full prescribing information for .{1,300}?\.(?:\s+|$)/isu;
const APPROVAL = /[\s.;,]*initial u\.?\s?s\.? approval\s*:?\s*(?:\d{4}|[x*]{4})\W*$/iu;

/** The title that a label prints, without FDA's standing sentences: "LIPITOR® (atorvastatin calcium) Tablets". */
export function withoutPreamble(title: string): string {
  return title.replace(PREAMBLE, "").replace(APPROVAL, "").trim();
}
