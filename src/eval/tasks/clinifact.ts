import { CLINIFACT_LAYOUT, clinifactSet } from "../claims/clinifact.js";
import { SUPERIORITY } from "../claims/forms.js";
import { measureForm } from "../claims/measure-form.js";
import type { EvalTask } from "../task.js";

/** Claims of superiority against a paper. The method sees claim, title and abstract; "not shown" counts as contradicted. */
export const clinifact: EvalTask = {
  name: "clinifact",
  summary: "Shown, not shown or another matter: a trial's superiority claims against a paper",
  data: CLINIFACT_LAYOUT,
  run: (request) =>
    Promise.resolve(measureForm(request, "clinifact", clinifactSet(request.data, request.split), SUPERIORITY)),
};
