import type { EvalTask } from "./task.js";

/** Every task by name, loaded when it is run: the command line starts no slower for them. */
export const TASKS: Readonly<Record<string, () => Promise<EvalTask>>> = {
  beir: async () => (await import("./tasks/beir.js")).beir,
  bioasq: async () => (await import("./tasks/bioasq.js")).bioasq,
  "bioasq-answers": async () => (await import("./tasks/bioasq-answers.js")).bioasqAnswers,
  coverage: async () => (await import("./tasks/coverage.js")).coverage,
  findings: async () => (await import("./tasks/findings.js")).findings,
  medevidence: async () => (await import("./tasks/medevidence.js")).medevidence,
  pubmedqa: async () => (await import("./tasks/pubmedqa.js")).pubmedqa,
  mutations: async () => (await import("./tasks/mutations.js")).mutations,
  regimens: async () => (await import("./tasks/regimens.js")).regimens,
};
