/** Learnt by `eval/train-directions.ts`: a row of weights for each of `DIRECTION_CLASSES`, in the order of `DIRECTION_SIGNALS`, with a constant at the end. */
export const DIRECTION_WEIGHTS: readonly (readonly number[])[] = [
  // better
  [
    0.4291, // clause: better
    -0.09387, // clause: worse
    0.08084, // clause: same
    0.3783, // clause: significant
    0.404, // clause: not significant
    0.1656, // clause: p significant
    -0.3328, // clause: p not
    0.2203, // clause: interval better
    0.665, // clause: interval worse
    0.1517, // clause: interval both
    -0.1153, // clause: numbers better
    -0.03381, // clause: numbers worse
    0.3624, // clause: way better
    -0.5857, // clause: way worse
    -0.05566, // clause: sure better
    0.3341, // clause: sure worse
    0.04535, // clause: all better
    -0.1527, // clause: all worse
    -0.1382, // clause: all same
    0.1588, // clause: nothing
    -0.003433, // sentence: better
    0.2631, // sentence: worse
    -0.08671, // sentence: same
    0.06078, // sentence: significant
    -0.5292, // sentence: not significant
    0.4088, // sentence: p significant
    -0.7608, // sentence: p not
    0.4585, // sentence: interval better
    0.4263, // sentence: interval worse
    -0.5019, // sentence: interval both
    0.2942, // sentence: numbers better
    -0.02102, // sentence: numbers worse
    0.01016, // sentence: way better
    -0.5429, // sentence: way worse
    0.6994, // sentence: sure better
    0.3696, // sentence: sure worse
    0.3537, // sentence: all better
    0.1143, // sentence: all worse
    -0.4225, // sentence: all same
    0.02967, // sentence: nothing
    1.02, // rules: better
    0.104, // rules: worse
    -0.3828, // rules: no difference
    -0.3658, // hedged
    -0.1412, // suggests
    0.1925, // only
    0.07771, // little
    0.07875, // on condition
    0.001678, // unclear
    -0.1764, // conceded
    -0.343, // trend
    -0.2285, // from before
    -0.1673, // both groups
    0.06215, // of some
    -0.2075, // associated
    0.2735, // to be done
    -0.4512, // not inferior
    0.02446, // harm
    -0.1401, // other measures
    0.05124, // two kinds
    -0.1515, // compares
    0.3203, // against control
    -0.03484, // arms
    0.227, // concludes
    0.1677, // effective
    0.4448, // in favour: better
    -1.271, // in favour: worse
    0.157, // claim
    0.5144, // doing
    -0.5431, // denied
    0.1577, // length
    0.01348, // commas
    -0.1031, // numbers
    0.3462, // outcome named
    -0.04438, // outcome whole
    0.1712, // tried named
    0.09497, // comparator named
    0.8429, // comparator told
    -0.0615, // against a control
    -0.3017, // worth known
    0.06223, // any outcome
    0.04892, // several parts
    -0.7351, // constant
  ],
  // worse
  [
    -0.01448, // clause: better
    0.2038, // clause: worse
    0.03591, // clause: same
    0.2656, // clause: significant
    0.164, // clause: not significant
    0.2059, // clause: p significant
    -0.2545, // clause: p not
    0.562, // clause: interval better
    0.3231, // clause: interval worse
    0.234, // clause: interval both
    0.1336, // clause: numbers better
    -0.06856, // clause: numbers worse
    -0.6013, // clause: way better
    0.5922, // clause: way worse
    0.1995, // clause: sure better
    -0.1301, // clause: sure worse
    -0.1549, // clause: all better
    0.2085, // clause: all worse
    0.03357, // clause: all same
    -0.005168, // clause: nothing
    0.2192, // sentence: better
    0.0145, // sentence: worse
    -0.1234, // sentence: same
    0.1561, // sentence: significant
    -0.3936, // sentence: not significant
    0.4264, // sentence: p significant
    -0.6145, // sentence: p not
    0.3376, // sentence: interval better
    0.3381, // sentence: interval worse
    -0.2975, // sentence: interval both
    0.02655, // sentence: numbers better
    0.2187, // sentence: numbers worse
    -0.5911, // sentence: way better
    0.2829, // sentence: way worse
    0.3205, // sentence: sure better
    0.9402, // sentence: sure worse
    0.01405, // sentence: all better
    0.1423, // sentence: all worse
    -0.1991, // sentence: all same
    0.1669, // sentence: nothing
    0.1939, // rules: better
    1.016, // rules: worse
    -0.5109, // rules: no difference
    -0.3491, // hedged
    -0.0997, // suggests
    0.1783, // only
    0.2699, // little
    0.234, // on condition
    0.1539, // unclear
    -0.04916, // conceded
    -0.1734, // trend
    -0.3786, // from before
    -0.1552, // both groups
    -0.1809, // of some
    -0.3028, // associated
    0.4754, // to be done
    -0.07333, // not inferior
    -0.1139, // harm
    -0.3069, // other measures
    0.01685, // two kinds
    -0.03521, // compares
    0.1197, // against control
    0.009408, // arms
    0.2759, // concludes
    -0.02448, // effective
    -1.501, // in favour: better
    0.3262, // in favour: worse
    0.03707, // claim
    0.4952, // doing
    -0.3743, // denied
    -0.02012, // length
    0.03221, // commas
    0.08717, // numbers
    0.3591, // outcome named
    -0.06585, // outcome whole
    -0.001575, // tried named
    -0.01005, // comparator named
    0.9892, // comparator told
    -0.2393, // against a control
    0.08153, // worth known
    -0.07272, // any outcome
    0.06221, // several parts
    -1.456, // constant
  ],
  // no difference
  [
    -0.1587, // clause: better
    -0.06695, // clause: worse
    0.316, // clause: same
    -0.1051, // clause: significant
    -0.5925, // clause: not significant
    -0.3747, // clause: p significant
    0.2731, // clause: p not
    0.2037, // clause: interval better
    0.241, // clause: interval worse
    -0.3326, // clause: interval both
    -0.1146, // clause: numbers better
    -0.001024, // clause: numbers worse
    -0.26, // clause: way better
    -0.04788, // clause: way worse
    0.1099, // clause: sure better
    0.04802, // clause: sure worse
    -0.06918, // clause: all better
    0.03938, // clause: all worse
    0.1551, // clause: all same
    0.2499, // clause: nothing
    -0.1522, // sentence: better
    -0.2746, // sentence: worse
    0.4403, // sentence: same
    -0.2047, // sentence: significant
    2.036, // sentence: not significant
    -0.8349, // sentence: p significant
    1.234, // sentence: p not
    0.3753, // sentence: interval better
    0.5078, // sentence: interval worse
    1.259, // sentence: interval both
    -0.09631, // sentence: numbers better
    -0.1729, // sentence: numbers worse
    0.3907, // sentence: way better
    0.2593, // sentence: way worse
    -0.9126, // sentence: sure better
    -1.22, // sentence: sure worse
    -0.2047, // sentence: all better
    -0.1952, // sentence: all worse
    0.2583, // sentence: all same
    -0.1169, // sentence: nothing
    -0.68, // rules: better
    -0.5858, // rules: worse
    0.696, // rules: no difference
    -0.4885, // hedged
    0.2501, // suggests
    -0.2816, // only
    -0.04058, // little
    0.1296, // on condition
    0.4984, // unclear
    0.2005, // conceded
    -0.3967, // trend
    -0.2346, // from before
    0.2594, // both groups
    0.1519, // of some
    -0.1431, // associated
    0.2954, // to be done
    0.1628, // not inferior
    -0.0439, // harm
    -0.4695, // other measures
    -0.3121, // two kinds
    -0.1943, // compares
    0.3603, // against control
    0.1366, // arms
    -0.09227, // concludes
    -0.1382, // effective
    -0.4486, // in favour: better
    -0.2368, // in favour: worse
    -0.08954, // claim
    -0.4866, // doing
    1.082, // denied
    -0.1096, // length
    -0.0685, // commas
    0.1959, // numbers
    0.3206, // outcome named
    -0.2139, // outcome whole
    -0.6446, // tried named
    0.03937, // comparator named
    0.7219, // comparator told
    -0.5872, // against a control
    0.6651, // worth known
    -0.5751, // any outcome
    0.001322, // several parts
    -0.656, // constant
  ],
  // unclear
  [
    -0.2559, // clause: better
    -0.04293, // clause: worse
    -0.4327, // clause: same
    -0.5388, // clause: significant
    0.02452, // clause: not significant
    0.003183, // clause: p significant
    0.3142, // clause: p not
    -0.986, // clause: interval better
    -1.229, // clause: interval worse
    -0.05302, // clause: interval both
    0.09629, // clause: numbers better
    0.1034, // clause: numbers worse
    0.4989, // clause: way better
    0.04133, // clause: way worse
    -0.2537, // clause: sure better
    -0.2519, // clause: sure worse
    0.1787, // clause: all better
    -0.0952, // clause: all worse
    -0.05047, // clause: all same
    -0.4035, // clause: nothing
    -0.06352, // sentence: better
    -0.003073, // sentence: worse
    -0.2302, // sentence: same
    -0.01216, // sentence: significant
    -1.113, // sentence: not significant
    -0.0003168, // sentence: p significant
    0.1411, // sentence: p not
    -1.171, // sentence: interval better
    -1.272, // sentence: interval worse
    -0.4598, // sentence: interval both
    -0.2245, // sentence: numbers better
    -0.02481, // sentence: numbers worse
    0.1903, // sentence: way better
    0.0007208, // sentence: way worse
    -0.1073, // sentence: sure better
    -0.09007, // sentence: sure worse
    -0.163, // sentence: all better
    -0.06137, // sentence: all worse
    0.3633, // sentence: all same
    -0.07972, // sentence: nothing
    -0.5334, // rules: better
    -0.5343, // rules: worse
    0.1977, // rules: no difference
    1.203, // hedged
    -0.009201, // suggests
    -0.08919, // only
    -0.307, // little
    -0.4423, // on condition
    -0.654, // unclear
    0.02512, // conceded
    0.9131, // trend
    0.8417, // from before
    0.06324, // both groups
    -0.03307, // of some
    0.6534, // associated
    -1.044, // to be done
    0.3618, // not inferior
    0.1333, // harm
    0.9165, // other measures
    0.244, // two kinds
    0.381, // compares
    -0.8003, // against control
    -0.1112, // arms
    -0.4107, // concludes
    -0.00502, // effective
    1.505, // in favour: better
    1.182, // in favour: worse
    -0.1045, // claim
    -0.5231, // doing
    -0.1646, // denied
    -0.02806, // length
    0.02281, // commas
    -0.1799, // numbers
    -1.026, // outcome named
    0.3241, // outcome whole
    0.475, // tried named
    -0.1243, // comparator named
    -2.554, // comparator told
    0.888, // against a control
    -0.445, // worth known
    0.5856, // any outcome
    -0.1125, // several parts
    2.847, // constant
  ],
];
