/** Learnt by `eval/train-findings.ts` from the training articles of pmc-rct. Each signal's weight for "is the evidence". */
export const RELEVANCE_WEIGHTS: readonly (readonly number[])[] = [
  [2.064], // outcome
  [1.911], // outcome run
  [-0.3586], // outcome whole
  [-0.008986], // intervention
  [0.5652], // comparator
  [-0.3568], // both arms
  [0.7524], // all three
  [0.9728], // p value
  [0.2124], // effect size
  [0.1384], // change
  [0.9562], // no change
  [0.844], // significance
  [0.923], // digits
  [-2.142], // length
  [0.4594], // outcome and result
  [-1.433], // aim
  [-1.9], // title
  [2.484], // abstract
  [1.818], // conclusion
  [2.298], // results
  [0.02098], // discussion
  [-2.422], // methods
  [-2.388], // introduction
  [1.06], // table
  [-6.692], // constant
];

/** Each signal's weights for increased, decreased, no difference. */
export const CHANGE_WEIGHTS: readonly (readonly number[])[] = [
  [-0.06933, 0.1895, -0.1202], // best: up
  [0.1895, -0.06933, -0.1202], // best: down
  [-0.04049, -0.04049, 0.08097], // best: same
  [0.0419, 0.0419, -0.08381], // best: significant
  [0.09917, 0.09917, -0.1983], // best: not significant
  [0.09031, -0.2754, 0.1851], // best: good
  [-0.2754, 0.09031, 0.1851], // best: bad
  [0.1149, 0.1149, -0.2298], // best: p significant
  [-0.03059, -0.03059, 0.06118], // best: p not
  [-0.3192, -0.4344, 0.7536], // best: above
  [-0.4344, -0.3192, 0.7536], // best: below
  [0.02868, 0.02868, -0.05737], // best: both
  [-0.2793, 0.2584, 0.02086], // best: more in numbers
  [0.2584, -0.2793, 0.02086], // best: less in numbers
  [-0.6912, 0.5032, 0.1879], // best: welcome up
  [0.5032, -0.6912, 0.1879], // best: welcome down
  [0.1068, -0.1267, 0.01991], // best: way up
  [-0.1267, 0.1068, 0.01991], // best: way down
  [-0.2464, 0.2099, 0.03655], // best: sure up
  [0.2099, -0.2464, 0.03655], // best: sure down
  [0.2032, 0.357, -0.5602], // some: up
  [0.357, 0.2032, -0.5602], // some: down
  [-0.786, -0.786, 1.572], // some: same
  [0.1817, 0.1817, -0.3634], // some: significant
  [-0.955, -0.955, 1.91], // some: not significant
  [0.562, 0.4505, -1.013], // some: good
  [0.4505, 0.562, -1.013], // some: bad
  [0.6205, 0.6205, -1.241], // some: p significant
  [-0.5727, -0.5727, 1.145], // some: p not
  [-0.7352, 1.452, -0.7167], // some: above
  [1.452, -0.7352, -0.7167], // some: below
  [-0.4448, -0.4448, 0.8895], // some: both
  [0.4344, -0.2602, -0.1743], // some: more in numbers
  [-0.2602, 0.4344, -0.1743], // some: less in numbers
  [-0.2088, -0.1657, 0.3745], // some: welcome up
  [-0.1657, -0.2088, 0.3745], // some: welcome down
  [1.984, -1.996, 0.01223], // some: way up
  [-1.996, 1.984, 0.01223], // some: way down
  [1.811, -0.2733, -1.538], // some: sure up
  [-0.2733, 1.811, -1.538], // some: sure down
  [0.1327, 0.1327, -0.2654], // outcome named
  [-0.5278, -0.5278, 1.056], // constant
];
