import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { labelSentences } from "../../testing/label-sentences.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { figureClash } from "./figure-clash.js";

const LEXICON = lexiconOf({ examplin: { kind: "drug" } });

const clash = (words: string, ...told: readonly string[]) =>
  figureClash(words, parseQuestion(words, LEXICON), labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  [
    "In severe renal impairment Calmo is best begun at 20 mg once daily.",
    "In patients with severe renal impairment the recommended initial dose of Calmo is 2.5 mg once daily.",
  ],
  [
    "In mild hepatic insufficiency Calmo is started at 6.25 ng/kg/min.",
    "In mild hepatic insufficiency the initial dose of Calmo should be 0.625 ng/kg/min.",
  ],
  [
    "An opened vial of Calmo keeps for three days.",
    "Once the vial has been opened, Calmo should be used within 12 hours.",
  ],
  [
    "Before thyroid surgery one day of Calmo is enough.",
    "Before thyroid surgery Calmo should be given for at least five days.",
  ],
])("another figure in the same matter is told: %s", (words, told) => expect(clash(words, told)).toBe(true));

test.each<[string, string, ...string[]]>([
  [
    "in the same dose",
    "In severe renal impairment Calmo is begun at 2.5 mg once daily.",
    "In patients with severe renal impairment the recommended initial dose of Calmo is 2.5 mg once daily.",
  ],
  [
    "that is begun with less",
    "In severe renal impairment Calmo is given as 20 mg once daily.",
    "In patients with severe renal impairment the recommended initial dose of Calmo is 2.5 mg once daily.",
  ],
  [
    "for other people",
    "In severe asthma Calmo is best begun at 20 mg once daily.",
    "In patients with severe renal impairment the recommended initial dose of Calmo is 2.5 mg once daily.",
  ],
  [
    "that another sentence gives so",
    "In severe renal impairment Calmo is best begun at 20 mg once daily.",
    "In patients with severe renal impairment the recommended initial dose of Calmo is 2.5 mg once daily.",
    "In patients with severe renal impairment on dialysis Calmo is begun at 20 mg.",
  ],
  [
    "kept for less than the longest",
    "An opened vial of Calmo keeps for six hours.",
    "Once the vial has been opened, Calmo should be used within 12 hours.",
  ],
])("nothing is told of a drug %s", (_, words, ...told) => expect(clash(words, ...told)).toBe(false));
