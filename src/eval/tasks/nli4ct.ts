import { RECORDS } from "../claims/forms.js";
import { measureForm } from "../claims/measure-form.js";
import { NLI4CT_LAYOUT, nli4ctSet } from "../claims/nli4ct.js";
import type { EvalTask } from "../task.js";

/** Statements against trial records. The method sees the statement and the named section of the named records. */
export const nli4ct: EvalTask = {
  name: "nli4ct",
  summary: "Supported or contradicted: experts' statements against a section of one or two trial records",
  data: NLI4CT_LAYOUT,
  run: async (request) => measureForm(request, "nli4ct", await nli4ctSet(request.data, request.split), RECORDS),
};
