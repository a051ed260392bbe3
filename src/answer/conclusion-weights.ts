/** Signals of a body of evidence that decide its answer, and those that decide its certainty (`BODY_SIGNALS`). */
export const ANSWER_SIGNALS: readonly string[] = [
  "increased",
  "decreased",
  "no difference",
  "most increased",
  "most decreased",
  "outcome named best",
  "evidence likely best",
  "people",
  "people unknown",
  "studies",
  "blinded",
  "randomised",
  "small or pilot",
  "not randomised",
  "tells p",
  "tells not significant",
  "tells significant",
  "outcome in text",
  "outcome in best text",
  "outcome wholly in a text",
  "praised, more welcome",
  "praised, less welcome",
  "more in numbers",
  "less in numbers",
];
export const CERTAINTY_SIGNALS: readonly string[] = [
  "no difference",
  "studies",
  "people",
  "people unknown",
  "blinded",
  "small or pilot",
  "not randomised",
  "many centres",
  "tells p",
];

/** A row each for higher, lower, no difference, uncertain, insufficient; learnt by `eval/train-conclusions.ts`, the last number is the constant. */
export const ANSWER_WEIGHTS: readonly (readonly number[])[] = [
  [
    0.7227, 0.06754, -0.4613, 1.284, -0.3833, -0.1219, 0.08606, 0.2718, 0.8105, 0.03871, 0.2676, 1.304, -0.3703,
    -0.3712, -0.0131, -0.05533, 0.3295, 0.342, 0.1731, -0.2669, 0.08028, -0.3892, 1.077, -0.6682, -2.496,
  ],
  [
    0.06754, 0.7227, -0.4613, -0.3833, 1.284, -0.1219, 0.08606, 0.2718, 0.8105, 0.03871, 0.2676, 1.304, -0.3703,
    -0.3712, -0.0131, -0.05533, 0.3295, 0.342, 0.1731, -0.2669, -0.3892, 0.08028, -0.6682, 1.077, -2.496,
  ],
  [
    -0.6509, -0.6509, 0.7599, -1.518, -1.518, 0.557, 0.6457, -0.02656, 0.002634, -0.386, 0.1296, 0.4771, 0.03165, 0.659,
    -0.2344, -0.4156, 0.2246, -0.01999, 0.09884, 0.315, 0.08483, 0.08483, -0.652, -0.652, 0.9182,
  ],
  [
    -0.3208, -0.3208, 0.3745, 0.05791, 0.05791, 0.0637, -0.01799, -0.4864, -1.213, -0.3211, -0.5873, -2.773, -0.3132,
    1.051, 0.1761, 1.027, -0.6856, 0.4655, -0.001109, 0.3867, -0.4752, -0.4752, -0.1558, -0.1558, 3.859,
  ],
  [
    0.1814, 0.1814, -0.2118, 0.5591, 0.5591, -0.3768, -0.7998, -0.03065, -0.4104, 0.6297, -0.07757, -0.3127, 1.022,
    -0.9675, 0.08446, -0.5007, -0.198, -1.129, -0.444, -0.1678, 0.6993, 0.6993, 0.3987, 0.3987, 0.2141,
  ],
];

/** A row each for very low, low, moderate, high. */
export const CERTAINTY_WEIGHTS: readonly (readonly number[])[] = [
  [0.561, 0.07155, -1.712, -5.266, -2.303, 0.1926, 1.4, 0.2306, 0.2487, 4.511],
  [0.6171, -0.1397, -0.1095, -2.015, 0.6129, 1.491, 1.84, -0.5463, 0.3497, 0.03187],
  [-0.8931, -0.2163, 0.633, 3.071, 0.3121, -2.674, -0.1561, -0.4547, -0.3035, -0.4637],
  [-0.2851, 0.2845, 1.189, 4.211, 1.378, 0.9903, -3.084, 0.7704, -0.2949, -4.079],
];
