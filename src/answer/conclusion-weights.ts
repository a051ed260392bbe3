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
    0.1416, 1.051, -0.6963, 2.736, -1.152, -0.2849, 0.4459, 0.7101, 2.453, -0.3303, 0.5237, 2.546, -0.4294, -0.5414,
    -4.334,
  ],
  [
    1.051, 0.1416, -0.6963, -1.152, 2.736, -0.2849, 0.4459, 0.7101, 2.453, -0.3303, 0.5237, 2.546, -0.4294, -0.5414,
    -4.334,
  ],
  [
    0.2553, 0.2553, -0.2981, -4.067, -4.067, 1.306, 0.9871, -0.06151, -0.02287, -0.001378, 0.2756, -0.03265, -0.1323,
    1.999, 2.228,
  ],
  [-2.107, -2.107, 2.46, 1.119, 1.119, 1.006, 0.9457, -1.313, -4.385, -0.7176, -1.366, -4.301, -0.9724, 2.169, 7.104],
  [
    0.659, 0.659, -0.7694, 1.363, 1.363, -1.743, -2.825, -0.04523, -0.4975, 1.38, 0.04338, -0.7589, 1.963, -3.085,
    -0.6627,
  ],
];

/** A row each for very low, low, moderate, high. */
export const CERTAINTY_WEIGHTS: readonly (readonly number[])[] = [
  [0.561, 0.07155, -1.712, -5.266, -2.303, 0.1926, 1.4, 0.2306, 0.2487, 4.511],
  [0.6171, -0.1397, -0.1095, -2.015, 0.6129, 1.491, 1.84, -0.5463, 0.3497, 0.03187],
  [-0.8931, -0.2163, 0.633, 3.071, 0.3121, -2.674, -0.1561, -0.4547, -0.3035, -0.4637],
  [-0.2851, 0.2845, 1.189, 4.211, 1.378, 0.9903, -3.084, 0.7704, -0.2949, -4.079],
];
