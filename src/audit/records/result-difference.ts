import { holds } from "./clauses.js";
import { countsPeople } from "./outcome.js";
import { amounts } from "./result-figures.js";
import type { ResultQuestion } from "./result-question.js";

/** "Identical results", "no difference between the cohorts", "the same median". */
export function equalArms({ text, clause, outcomes, spoken, numbers, here }: ResultQuestion): boolean | undefined {
  const unlike = /\bdifferent (?:number|percentage|proportion|amount|results)\b/iu.test(text);
  const same = unlike || /\b(?:identical|the same|equal|equally|exact same)\b/iu.test(text);
  const no = /\bno (?:significant |notable |real |major )?difference\b|\bnot? (?:significantly )?differ\b/iu.test(text);
  if ((!same && !no) || numbers.some(({ percent }) => percent)) return undefined;
  const list = here.length > 1 ? here : (outcomes[clause.trials[0] ?? 0]?.arms ?? []);
  if (list.length < 2) return undefined;
  const values = list.map((arm) => {
    const [first = Number.NaN] = amounts(arm, spoken, countsPeople(arm) && !same);
    return first;
  });
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (Number.isNaN(low)) return undefined;
  const stands = no ? high - low <= 0.1 * Math.max(1, Math.abs(high)) : high - low < 1e-9;
  return unlike || /\bnot (?:the same|identical|equal)\b/iu.test(text) ? !stands : stands;
}

/** "There was less than 5 % difference between the arms". */
export function armDifference({ text, clause, outcomes, spoken, numbers, here }: ResultQuestion): boolean | undefined {
  const [said] = numbers;
  if (!/\bdifference\b/iu.test(text) || said === undefined) return undefined;
  const list = here.length === 2 ? here : clause.trials.flatMap((trial) => outcomes[trial]?.arms ?? []);
  const [x, y] = list.map((arm) => amounts(arm, spoken, said.percent)[0]);
  return x === undefined || y === undefined ? undefined : holds(said, Math.abs(x - y));
}
