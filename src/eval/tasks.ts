import type { EvalTask } from "./task.js";

/** Every task by name, loaded when it is run: the command line starts no slower for them. */
export const TASKS: Readonly<Record<string, () => Promise<EvalTask>>> = {
  beir: async () => (await import("./tasks/beir.js")).beir,
  bioasq: async () => (await import("./tasks/bioasq.js")).bioasq,
  asked: async () => (await import("./tasks/asked.js")).asked,
  "asked-trials": async () => (await import("./tasks/asked-trials.js")).askedTrials,
  "bioasq-answers": async () => (await import("./tasks/bioasq-answers.js")).bioasqAnswers,
  coverage: async () => (await import("./tasks/coverage.js")).coverage,
  findings: async () => (await import("./tasks/findings.js")).findings,
  medevidence: async () => (await import("./tasks/medevidence.js")).medevidence,
  pubmedqa: async () => (await import("./tasks/pubmedqa.js")).pubmedqa,
  dangers: async () => (await import("./tasks/dangers.js")).dangers,
  pages: async () => (await import("./tasks/pages.js")).pages,
  mutations: async () => (await import("./tasks/mutations.js")).mutations,
  "check-covid": async () => (await import("./tasks/check-covid.js")).checkCovid,
  clinifact: async () => (await import("./tasks/clinifact.js")).clinifact,
  healthver: async () => (await import("./tasks/healthver.js")).healthver,
  nli4ct: async () => (await import("./tasks/nli4ct.js")).nli4ct,
  interactions: async () => (await import("./tasks/interactions.js")).interactions,
  laboratory: async () => (await import("./tasks/laboratory.js")).laboratory,
  "off-label": async () => (await import("./tasks/off-label.js")).offLabel,
  appraisal: async () => (await import("./tasks/appraisal.js")).appraisal,
  regimens: async () => (await import("./tasks/regimens.js")).regimens,
  "scifact-claims": async () => (await import("./tasks/scifact-claims.js")).scifactClaimsTask,
};
