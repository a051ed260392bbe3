import type { Quantity } from "./quantities.js";

const OF_A_STATISTIC =
  /\b(?:CIs?|confidence intervals?|OR|RR|HR|IRR|AOR|SMD|MD|odds ratios?|hazard ratios?|(?:relative|risk|rate) (?:risks?|ratios?)|p)\b[^\p{L}]{0,20}$/iu;
const IN_SO_MANY = /\b(?:1|one)\s(?:in|out of|of every)\s(?:every\s)?$/iu;

/** Whether a figure is a ratio of risks, a bound of an interval or a probability: none of these is another number of what is counted or measured. */
export function isStatistic(text: string, { start }: Quantity): boolean {
  return OF_A_STATISTIC.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether a figure is the ten of "one in ten", which only another share gainsays. */
export function isShare(text: string, { start, end }: Quantity): boolean {
  return (
    IN_SO_MANY.test(text.slice(Math.max(0, start - 24), start)) ||
    /^\s(?:in|out of)\s\d/u.test(text.slice(end, end + 10))
  );
}
