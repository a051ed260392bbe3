import { expect, test } from "vitest";
import { lexiconOf } from "../../testing/lexicons.js";
import { parseQuestion } from "../../question/parse.js";
import { worthTelling } from "./worth-telling.js";

const LEXICON = lexiconOf({ examplopril: { kind: "drug" } });
const left = (question: string, missing: readonly string[], told: readonly string[] = []) =>
  worthTelling(parseQuestion(question, LEXICON), missing, told);

test("a dose that a statement prints under another heading is not missing", () => {
  expect(left("dose of examplopril", ["Dose"], ["It is given at 81 mg a day."])).toEqual([]);
  expect(left("dose of examplopril", ["Dose"], ["It is given after 12 weeks."])).toEqual(["Dose"]);
});

test("nobody who asks of a drug asks what causes it", () => {
  expect(left("examplopril", ["Definition and causes", "Treatment options"])).toEqual(["Treatment options"]);
});
