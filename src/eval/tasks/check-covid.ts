import { CHECK_COVID_LAYOUT, checkCovidSet } from "../claims/check-covid.js";
import { NEWS } from "../claims/forms.js";
import { measureForm } from "../claims/measure-form.js";
import type { EvalTask } from "../task.js";

/** Claims of news against an abstract. The method sees the claim and the sentences of the named abstract. */
export const checkCovid: EvalTask = {
  name: "check-covid",
  summary: "Supported, contradicted or neither: claims of news against a named abstract",
  data: CHECK_COVID_LAYOUT,
  run: (request) =>
    Promise.resolve(measureForm(request, "check-covid", checkCovidSet(request.data, request.split), NEWS)),
};
