import { bareDrug, drugsOfLabel } from "../../answer/label/dose-evidence.js";
import type { OfClass } from "../../answer/label/label-together.js";
import { classesAlike } from "../../appraise/safety/drug-classes.js";
import { sameDrugName, allDrugNames } from "../../domain/drug-names.js";
import type { Question } from "../../domain/question.js";
import type { Library } from "../../ports/library.js";
import { termsOf } from "../../text/analyse.js";
import { drugsAsked } from "./drug-labels.js";
import { USABLE } from "./left-out.js";

/** Passages looked at for a name, and labels read for a pair of drugs. */
const LOOKED_AT = 60;
const MOST_LABELS = 6;
/** More than three drugs together are looked up one by one by nobody. */
const MOST_DRUGS = 3;

/** Labels of other drugs of the class of each drug that a question names or that is taken, which name one of the others, or its class; none where one drug is asked about. */
export async function classLabels(
  library: Library,
  question: Question,
  taken: readonly string[] = [],
): Promise<OfClass[]> {
  const all = [...new Set([...drugsAsked(question), ...taken].map((name) => sameDrugName(bareDrug(name))))];
  if (all.length < 2 || all.length > MOST_DRUGS) return [];
  const found: OfClass[] = [];
  for (const other of all) {
    const naming = await publicationsNaming(library, other);
    for (const drug of all.filter((one) => one !== other)) {
      const classes = classesAlike(drug);
      let taken = 0;
      for (const id of classes.length === 0 ? [] : naming) {
        if (taken >= MOST_LABELS) break;
        const held = await library.held(id);
        const facts = held?.publication.label;
        if (held === undefined || facts === undefined) continue;
        const [mate, ...more] = drugsOfLabel(facts).map(sameDrugName);
        if (mate === undefined || more.length > 0 || all.includes(mate)) continue;
        const shared = classesAlike(mate).find(({ words }) => classes.some((one) => one.words === words));
        const source = shared === undefined ? undefined : await library.source(held.sources[0]?.id ?? "");
        if (shared === undefined || source === undefined) continue;
        found.push({ drug, mate, words: shared.words, other, label: { publication: held.publication, source } });
        taken += 1;
      }
    }
  }
  return found;
}

/** Publications of labels whose passages name the drug by any of its names, then those that name its class, the likeliest first. */
async function publicationsNaming(library: Library, drug: string): Promise<Set<string>> {
  const classes = classesAlike(drug).map(({ words }) => words.replace(/^an? /u, ""));
  const found = new Set<string>();
  for (const name of [...allDrugNames(drug), ...classes]) {
    const passages = await library.search({
      tier: "label",
      terms: termsOf(name),
      limit: LOOKED_AT,
      perSource: 1,
      filter: USABLE,
    });
    for (const { publication } of passages) found.add(publication);
  }
  return found;
}
