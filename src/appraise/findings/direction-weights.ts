/** Learnt by `eval/train-directions.ts`: a row of weights for each of `DIRECTION_CLASSES`, in the order of `DIRECTION_SIGNALS`, with a constant at the end. */
export const DIRECTION_WEIGHTS: readonly (readonly number[])[] = [
  // better
  [
    0.3071, // clause: better
    0.03318, // clause: worse
    0.06304, // clause: same
    0.3406, // clause: significant
    0.4683, // clause: not significant
    0.03043, // clause: p significant
    -0.4442, // clause: p not
    -0.08526, // clause: interval better
    -0.1094, // clause: interval worse
    0.282, // clause: interval both
    -0.2947, // clause: numbers better
    0.2152, // clause: numbers worse
    0.4031, // clause: way better
    -0.5036, // clause: way worse
    0.02652, // clause: sure better
    0.01424, // clause: sure worse
    0.149, // clause: all better
    -0.0604, // clause: all worse
    -0.1063, // clause: all same
    0.2916, // clause: nothing
    0.07051, // sentence: better
    0.2004, // sentence: worse
    -0.1017, // sentence: same
    0.08408, // sentence: significant
    -0.4586, // sentence: not significant
    0.5168, // sentence: p significant
    -0.842, // sentence: p not
    0.75, // sentence: interval better
    0.6179, // sentence: interval worse
    -0.6556, // sentence: interval both
    0.4475, // sentence: numbers better
    -0.1551, // sentence: numbers worse
    0.08583, // sentence: way better
    -0.763, // sentence: way worse
    0.5468, // sentence: sure better
    0.5072, // sentence: sure worse
    0.2275, // sentence: all better
    0.2242, // sentence: all worse
    -0.2643, // sentence: all same
    -0.06348, // sentence: nothing
    1.003, // rules: better
    -0.1869, // rules: worse
    -0.4559, // rules: no difference
    -0.4946, // hedged
    -0.1679, // suggests
    0.2053, // only
    0.04478, // little
    0.08405, // on condition
    -0.207, // unclear
    -0.1521, // conceded
    -0.5837, // trend
    -0.1571, // from before
    -0.1652, // both groups
    -0.03071, // of some
    -0.4496, // associated
    0.4704, // to be done
    -0.3034, // not inferior
    -0.04262, // harm
    0.01211, // other measures
    0.2024, // two kinds
    -0.1192, // compares
    0.3277, // against control
    -0.0604, // arms
    0.1623, // concludes
    0.1742, // effective
    0.4602, // in favour: better
    -1.392, // in favour: worse
    0.2469, // claim
    0.5828, // doing
    -0.7299, // denied
    0.1539, // length
    0.02292, // commas
    -0.0754, // numbers
    0.2241, // outcome named
    0.01289, // outcome whole
    0.2007, // tried named
    0.1609, // comparator named
    0.6772, // comparator told
    0.005395, // against a control
    -0.2299, // worth known
    0.08677, // any outcome
    -0.03424, // several parts
    -0.6263, // constant
  ],
  // worse
  [
    0.07561, // clause: better
    0.1263, // clause: worse
    -0.007215, // clause: same
    0.2309, // clause: significant
    0.1286, // clause: not significant
    0.1971, // clause: p significant
    -0.2987, // clause: p not
    -0.4377, // clause: interval better
    -0.09239, // clause: interval worse
    0.2672, // clause: interval both
    0.3092, // clause: numbers better
    -0.2366, // clause: numbers worse
    -0.557, // clause: way better
    0.4955, // clause: way worse
    -0.1414, // clause: sure better
    -0.05314, // clause: sure worse
    -0.1108, // clause: all better
    0.2415, // clause: all worse
    0.03128, // clause: all same
    0.01946, // clause: nothing
    0.1827, // sentence: better
    0.0514, // sentence: worse
    -0.1228, // sentence: same
    0.186, // sentence: significant
    -0.3375, // sentence: not significant
    0.3929, // sentence: p significant
    -0.6093, // sentence: p not
    1.106, // sentence: interval better
    0.2896, // sentence: interval worse
    -0.3283, // sentence: interval both
    -0.1133, // sentence: numbers better
    0.3896, // sentence: numbers worse
    -0.7376, // sentence: way better
    0.4204, // sentence: way worse
    0.7368, // sentence: sure better
    0.7756, // sentence: sure worse
    0.01934, // sentence: all better
    0.03902, // sentence: all worse
    -0.1552, // sentence: all same
    0.1249, // sentence: nothing
    0.03833, // rules: better
    1.16, // rules: worse
    -0.5706, // rules: no difference
    -0.3552, // hedged
    -0.1943, // suggests
    0.132, // only
    0.2536, // little
    0.223, // on condition
    -0.007513, // unclear
    -0.06099, // conceded
    -0.1756, // trend
    -0.2802, // from before
    -0.09777, // both groups
    -0.2123, // of some
    -0.4142, // associated
    0.6209, // to be done
    -0.1175, // not inferior
    -0.1928, // harm
    -0.2304, // other measures
    0.13, // two kinds
    0.04095, // compares
    0.04642, // against control
    0.01937, // arms
    0.2356, // concludes
    0.04244, // effective
    -1.355, // in favour: better
    0.5093, // in favour: worse
    0.01493, // claim
    0.4757, // doing
    -0.401, // denied
    -0.1584, // length
    0.03371, // commas
    0.06195, // numbers
    0.3886, // outcome named
    -0.04426, // outcome whole
    0.06758, // tried named
    -0.06788, // comparator named
    0.8555, // comparator told
    -0.1953, // against a control
    0.03731, // worth known
    -0.1052, // any outcome
    0.03609, // several parts
    -1.277, // constant
  ],
  // no difference
  [
    -0.1014, // clause: better
    -0.09703, // clause: worse
    0.2826, // clause: same
    -0.1043, // clause: significant
    -0.7608, // clause: not significant
    -0.3759, // clause: p significant
    0.3369, // clause: p not
    0.8662, // clause: interval better
    0.2637, // clause: interval worse
    -0.5452, // clause: interval both
    -0.01359, // clause: numbers better
    -0.001395, // clause: numbers worse
    -0.1488, // clause: way better
    0.07721, // clause: way worse
    0.2609, // clause: sure better
    0.1893, // clause: sure worse
    -0.1575, // clause: all better
    -0.05564, // clause: all worse
    0.1021, // clause: all same
    0.3462, // clause: nothing
    -0.1716, // sentence: better
    -0.2994, // sentence: worse
    0.4679, // sentence: same
    -0.2851, // sentence: significant
    1.896, // sentence: not significant
    -0.942, // sentence: p significant
    1.214, // sentence: p not
    -0.5501, // sentence: interval better
    -0.1306, // sentence: interval worse
    1.656, // sentence: interval both
    -0.1501, // sentence: numbers better
    -0.1497, // sentence: numbers worse
    0.2829, // sentence: way better
    0.2772, // sentence: way worse
    -1.112, // sentence: sure better
    -1.299, // sentence: sure worse
    -0.2734, // sentence: all better
    -0.2866, // sentence: all worse
    0.221, // sentence: all same
    -0.1616, // sentence: nothing
    -0.6547, // rules: better
    -0.5487, // rules: worse
    0.7167, // rules: no difference
    -0.3694, // hedged
    0.2225, // suggests
    -0.3618, // only
    0.0008343, // little
    -0.1974, // on condition
    0.243, // unclear
    0.1379, // conceded
    0.05926, // trend
    -0.1982, // from before
    0.4474, // both groups
    0.01067, // of some
    -0.008028, // associated
    0.1828, // to be done
    -0.008995, // not inferior
    -0.1284, // harm
    -0.5595, // other measures
    -0.459, // two kinds
    -0.1695, // compares
    0.3267, // against control
    0.1484, // arms
    0.01695, // concludes
    -0.3149, // effective
    0.1045, // in favour: better
    0.1617, // in favour: worse
    -0.01901, // claim
    -0.3297, // doing
    1.112, // denied
    -0.2717, // length
    -0.05592, // commas
    0.1411, // numbers
    0.2521, // outcome named
    -0.1311, // outcome whole
    -0.6509, // tried named
    -0.03243, // comparator named
    0.7627, // comparator told
    -0.5917, // against a control
    0.5703, // worth known
    -0.5413, // any outcome
    0.025, // several parts
    -0.4927, // constant
  ],
  // unclear
  [
    -0.2813, // clause: better
    -0.06241, // clause: worse
    -0.3384, // clause: same
    -0.4672, // clause: significant
    0.1639, // clause: not significant
    0.1484, // clause: p significant
    0.4061, // clause: p not
    -0.3433, // clause: interval better
    -0.062, // clause: interval worse
    -0.004084, // clause: interval both
    -0.0008634, // clause: numbers better
    0.02282, // clause: numbers worse
    0.3027, // clause: way better
    -0.0691, // clause: way worse
    -0.146, // clause: sure better
    -0.1504, // clause: sure worse
    0.1193, // clause: all better
    -0.1255, // clause: all worse
    -0.02706, // clause: all same
    -0.6573, // clause: nothing
    -0.08157, // sentence: better
    0.04759, // sentence: worse
    -0.2434, // sentence: same
    0.01493, // sentence: significant
    -1.1, // sentence: not significant
    0.03233, // sentence: p significant
    0.2372, // sentence: p not
    -1.306, // sentence: interval better
    -0.7769, // sentence: interval worse
    -0.6717, // sentence: interval both
    -0.1841, // sentence: numbers better
    -0.08487, // sentence: numbers worse
    0.3688, // sentence: way better
    0.06545, // sentence: way worse
    -0.172, // sentence: sure better
    0.01663, // sentence: sure worse
    0.02659, // sentence: all better
    0.02334, // sentence: all worse
    0.1985, // sentence: all same
    0.1002, // sentence: nothing
    -0.3868, // rules: better
    -0.4242, // rules: worse
    0.3098, // rules: no difference
    1.219, // hedged
    0.1397, // suggests
    0.02456, // only
    -0.2992, // little
    -0.1097, // on condition
    -0.02852, // unclear
    0.07517, // conceded
    0.7, // trend
    0.6355, // from before
    -0.1844, // both groups
    0.2324, // of some
    0.8718, // associated
    -1.274, // to be done
    0.4299, // not inferior
    0.3638, // harm
    0.7778, // other measures
    0.1266, // two kinds
    0.2478, // compares
    -0.7008, // against control
    -0.1074, // arms
    -0.4149, // concludes
    0.09825, // effective
    0.7905, // in favour: better
    0.7207, // in favour: worse
    -0.2428, // claim
    -0.7288, // doing
    0.01852, // denied
    0.2762, // length
    -0.000709, // commas
    -0.1277, // numbers
    -0.8648, // outcome named
    0.1625, // outcome whole
    0.3826, // tried named
    -0.06064, // comparator named
    -2.295, // comparator told
    0.7816, // against a control
    -0.3777, // worth known
    0.5598, // any outcome
    -0.02684, // several parts
    2.396, // constant
  ],
];
