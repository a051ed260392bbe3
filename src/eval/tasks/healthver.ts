import { HEALTHVER_LAYOUT, healthverSet } from "../claims/healthver.js";
import { PUBLIC } from "../claims/forms.js";
import { measureForm } from "../claims/measure-form.js";
import type { EvalTask } from "../task.js";

/** Claims against statements of papers. The method sees claim and evidence. `dev` was learnt from: there it is judged by folds of whole questions. */
export const healthver: EvalTask = {
  name: "healthver",
  summary: "Supported, contradicted or neither: claims of the public against statements of papers",
  data: HEALTHVER_LAYOUT,
  run: (request) =>
    Promise.resolve(measureForm(request, "healthver", healthverSet(request.data, request.split), PUBLIC)),
};
