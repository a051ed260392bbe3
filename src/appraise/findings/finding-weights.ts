/** Learnt by `eval/train-findings.ts` from the training articles of pmc-rct. Each signal's weight for "is the evidence". */
export const RELEVANCE_WEIGHTS: readonly (readonly number[])[] = [
  [2.392], // outcome
  [1.859], // outcome run
  [-0.2866], // outcome whole
  [0.02472], // intervention
  [0.527], // comparator
  [-0.2374], // both arms
  [0.683], // all three
  [0.9278], // p value
  [0.213], // effect size
  [0.07828], // change
  [0.9532], // no change
  [0.8472], // significance
  [0.8976], // digits
  [-2.15], // length
  [0.5146], // outcome and result
  [-1.436], // aim
  [-1.795], // title
  [2.48], // abstract
  [1.787], // conclusion
  [2.198], // results
  [-0.07034], // discussion
  [-2.346], // methods
  [-2.278], // introduction
  [1.02], // table
  [-6.918], // constant
];

/** Each signal's weights for increased, decreased, no difference. */
export const CHANGE_WEIGHTS: readonly (readonly number[])[] = [
  [0.09231, 0.08647, -0.1788], // best: up
  [0.08647, 0.09231, -0.1788], // best: down
  [0.01965, 0.01965, -0.0393], // best: same
  [0.0223, 0.0223, -0.04459], // best: significant
  [0.1676, 0.1676, -0.3351], // best: not significant
  [-0.03968, -0.3561, 0.3958], // best: good
  [-0.3561, -0.03968, 0.3958], // best: bad
  [0.04952, 0.04952, -0.09904], // best: p significant
  [-0.1232, -0.1232, 0.2465], // best: p not
  [-0.3775, -0.01737, 0.3948], // best: above
  [-0.01737, -0.3775, 0.3948], // best: below
  [0.3421, 0.3421, -0.6842], // best: both
  [-0.1357, -0.0927, 0.2284], // best: more in numbers
  [-0.0927, -0.1357, 0.2284], // best: less in numbers
  [-0.2064, 0.3737, -0.1673], // best: welcome up
  [0.3737, -0.2064, -0.1673], // best: welcome down
  [0.01125, -0.2002, 0.1889], // best: way up
  [-0.2002, 0.01125, 0.1889], // best: way down
  [-0.167, 0.2494, -0.08243], // best: sure up
  [0.2494, -0.167, -0.08243], // best: sure down
  [0.07158, 0.3559, -0.4275], // some: up
  [0.3559, 0.07158, -0.4275], // some: down
  [-0.8657, -0.8657, 1.731], // some: same
  [0.2221, 0.2221, -0.4442], // some: significant
  [-1.05, -1.05, 2.1], // some: not significant
  [0.7037, 0.5241, -1.228], // some: good
  [0.5241, 0.7037, -1.228], // some: bad
  [0.6905, 0.6905, -1.381], // some: p significant
  [-0.5068, -0.5068, 1.014], // some: p not
  [-0.411, 0.6477, -0.2367], // some: above
  [0.6477, -0.411, -0.2367], // some: below
  [-0.8259, -0.8259, 1.652], // some: both
  [0.01194, 0.6683, -0.6802], // some: more in numbers
  [0.6683, 0.01194, -0.6802], // some: less in numbers
  [-0.7502, -0.08348, 0.8337], // some: welcome up
  [-0.08348, -0.7502, 0.8337], // some: welcome down
  [2.07, -1.811, -0.2587], // some: way up
  [-1.811, 2.07, -0.2587], // some: way down
  [1.538, -0.195, -1.343], // some: sure up
  [-0.195, 1.538, -1.343], // some: sure down
  [0.1729, 0.1729, -0.3458], // outcome named
  [-0.5697, -0.5697, 1.139], // constant
];
