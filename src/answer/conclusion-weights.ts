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
    0.7228, 0.07336, -0.4656, 1.285, -0.3812, -0.1247, 0.08848, 0.2724, 0.8003, 0.0391, 0.2665, 1.301, -0.3738, -0.3724,
    -0.01522, -0.05231, 0.329, 0.3422, 0.1734, -0.2682, 0.07679, -0.3866, 1.058, -0.6818, -2.489,
  ],
  [
    0.07336, 0.7228, -0.4656, -0.3812, 1.285, -0.1247, 0.08848, 0.2724, 0.8003, 0.0391, 0.2665, 1.301, -0.3738, -0.3724,
    -0.01522, -0.05231, 0.329, 0.3422, 0.1734, -0.2682, -0.3866, 0.07679, -0.6818, 1.058, -2.489,
  ],
  [
    -0.664, -0.664, 0.7766, -1.524, -1.524, 0.5624, 0.6383, -0.0276, 0.01124, -0.3851, 0.1351, 0.488, 0.03721, 0.6677,
    -0.2314, -0.4237, 0.2322, -0.02109, 0.0986, 0.3167, 0.08599, 0.08599, -0.5634, -0.5634, 0.8891,
  ],
  [
    -0.3146, -0.3146, 0.368, 0.05977, 0.05977, 0.06508, -0.01602, -0.4867, -1.204, -0.3221, -0.5894, -2.773, -0.3135,
    1.045, 0.179, 1.029, -0.6924, 0.4665, -0.001006, 0.3877, -0.4749, -0.4749, -0.1932, -0.1932, 3.866,
  ],
  [
    0.1825, 0.1825, -0.2134, 0.5598, 0.5598, -0.3781, -0.7992, -0.0304, -0.4079, 0.6289, -0.07871, -0.3161, 1.024,
    -0.9676, 0.08281, -0.5005, -0.1979, -1.13, -0.4443, -0.1679, 0.6988, 0.6988, 0.3809, 0.3809, 0.2223,
  ],
];

/** A row each for very low, low, moderate, high. */
export const CERTAINTY_WEIGHTS: readonly (readonly number[])[] = [
  [0.5639, 0.07155, -1.712, -5.263, -2.303, 0.1918, 1.401, 0.2302, 0.2493, 4.51],
  [0.6202, -0.1399, -0.1096, -2.014, 0.6126, 1.49, 1.841, -0.5466, 0.3503, 0.03052],
  [-0.8974, -0.216, 0.6332, 3.068, 0.3127, -2.673, -0.1571, -0.454, -0.3048, -0.4619],
  [-0.2867, 0.2843, 1.189, 4.21, 1.378, 0.991, -3.085, 0.7704, -0.2949, -4.078],
];
