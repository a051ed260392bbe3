import type { Publication } from "../domain/publication.js";

/** A made label's publication: examplopril, sold as Calmo. */
export const SAMPLE_LABEL: Publication = {
  id: "spl:1",
  identifiers: [],
  title: "Calmo",
  titleBasis: "printed",
  authors: [],
  language: "en",
  tier: "label",
  design: "label",
  status: { kind: "current" },
  label: {
    setId: "1",
    brands: ["Calmo"],
    generics: ["Examplopril"],
    ingredients: [],
    routes: [],
    forms: [],
    marketing: [],
    classes: [],
    otc: false,
  },
};
