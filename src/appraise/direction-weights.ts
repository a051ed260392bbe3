/** Learnt by `eval/train-directions.ts`: a row of weights for each of `DIRECTION_CLASSES`, in the order of `DIRECTION_SIGNALS`, with a constant at the end. */
export const DIRECTION_WEIGHTS: readonly (readonly number[])[] = [
  // better
  [
    0.4459, // clause: better
    -0.1292, // clause: worse
    0.1256, // clause: same
    0.3472, // clause: significant
    0.4977, // clause: not significant
    0.1684, // clause: p significant
    -0.2995, // clause: p not
    0.09424, // clause: interval better
    0.4825, // clause: interval worse
    0.1675, // clause: interval both
    -0.08815, // clause: numbers better
    0.07449, // clause: numbers worse
    0.3811, // clause: way better
    -0.5115, // clause: way worse
    -0.03413, // clause: sure better
    0.2173, // clause: sure worse
    0.01666, // clause: all better
    -0.04173, // clause: all worse
    -0.03999, // clause: all same
    0.09887, // clause: nothing
    0.02167, // sentence: better
    0.2511, // sentence: worse
    -0.1914, // sentence: same
    -0.002589, // sentence: significant
    -0.5406, // sentence: not significant
    0.3965, // sentence: p significant
    -0.6973, // sentence: p not
    0.3643, // sentence: interval better
    0.2793, // sentence: interval worse
    -0.499, // sentence: interval both
    0.3581, // sentence: numbers better
    0.1101, // sentence: numbers worse
    0.05477, // sentence: way better
    -0.6615, // sentence: way worse
    0.7549, // sentence: sure better
    0.4245, // sentence: sure worse
    0.3087, // sentence: all better
    -0.001099, // sentence: all worse
    -0.3291, // sentence: all same
    0.02793, // sentence: nothing
    0.9326, // rules: better
    0.174, // rules: worse
    -0.4759, // rules: no difference
    -0.3684, // hedged
    -0.09801, // suggests
    0.1041, // only
    0.2057, // little
    0.03111, // on condition
    -0.087, // unclear
    -0.1538, // conceded
    -0.3525, // trend
    -0.192, // from before
    -0.3148, // both groups
    0.01249, // of some
    -0.3934, // associated
    0.2513, // to be done
    -0.4065, // not inferior
    0.148, // harm
    0.445, // other measures
    0.1026, // two kinds
    -0.08508, // compares
    0.3314, // against control
    -0.03705, // arms
    0.1864, // concludes
    0.1959, // effective
    0.3668, // in favour: better
    -1.191, // in favour: worse
    0.1458, // claim
    0.5491, // doing
    -0.3813, // denied
    0.1928, // length
    0.003115, // commas
    -0.06311, // numbers
    0.2485, // outcome named
    0.01151, // outcome whole
    0.1082, // tried named
    -0.07754, // comparator named
    0.4654, // comparator told
    -0.06209, // against a control
    -0.1329, // worth known
    0.2593, // any outcome
    0.07963, // several parts
    -0.4971, // constant
  ],
  // worse
  [
    -0.01542, // clause: better
    0.231, // clause: worse
    0.11, // clause: same
    0.2344, // clause: significant
    0.2211, // clause: not significant
    0.1899, // clause: p significant
    -0.1794, // clause: p not
    0.4878, // clause: interval better
    0.1421, // clause: interval worse
    0.1779, // clause: interval both
    0.1842, // clause: numbers better
    -0.04544, // clause: numbers worse
    -0.5749, // clause: way better
    0.5104, // clause: way worse
    0.2362, // clause: sure better
    -0.1182, // clause: sure worse
    -0.08038, // clause: all better
    0.278, // clause: all worse
    0.0596, // clause: all same
    0.08864, // clause: nothing
    0.2469, // sentence: better
    0.08313, // sentence: worse
    -0.09647, // sentence: same
    0.1104, // sentence: significant
    -0.4463, // sentence: not significant
    0.4413, // sentence: p significant
    -0.6147, // sentence: p not
    0.2432, // sentence: interval better
    0.1892, // sentence: interval worse
    -0.3597, // sentence: interval both
    0.06758, // sentence: numbers better
    0.3428, // sentence: numbers worse
    -0.6218, // sentence: way better
    0.2918, // sentence: way worse
    0.399, // sentence: sure better
    0.8565, // sentence: sure worse
    -0.0254, // sentence: all better
    0.2431, // sentence: all worse
    -0.2024, // sentence: all same
    0.1945, // sentence: nothing
    0.2126, // rules: better
    0.8848, // rules: worse
    -0.5072, // rules: no difference
    -0.3481, // hedged
    -0.1376, // suggests
    0.1336, // only
    0.2862, // little
    0.07573, // on condition
    0.08793, // unclear
    -0.02405, // conceded
    -0.2327, // trend
    -0.298, // from before
    -0.1997, // both groups
    -0.1497, // of some
    -0.3954, // associated
    0.4204, // to be done
    -0.04074, // not inferior
    -0.02145, // harm
    0.4016, // other measures
    0.05674, // two kinds
    -0.002889, // compares
    0.1978, // against control
    -0.001942, // arms
    0.1858, // concludes
    0.1333, // effective
    -1.42, // in favour: better
    0.2, // in favour: worse
    0.1122, // claim
    0.4299, // doing
    -0.3154, // denied
    0.02744, // length
    0.03228, // commas
    0.07633, // numbers
    0.2592, // outcome named
    -0.009291, // outcome whole
    -0.02621, // tried named
    -0.08913, // comparator named
    0.9657, // comparator told
    -0.2936, // against a control
    0.1814, // worth known
    -0.1205, // any outcome
    0.08477, // several parts
    -1.579, // constant
  ],
  // no difference
  [
    -0.1543, // clause: better
    -0.07491, // clause: worse
    0.1448, // clause: same
    -0.06042, // clause: significant
    -0.5883, // clause: not significant
    -0.4407, // clause: p significant
    0.5167, // clause: p not
    0.1646, // clause: interval better
    0.08656, // clause: interval worse
    -0.369, // clause: interval both
    -0.09259, // clause: numbers better
    -0.01337, // clause: numbers worse
    -0.1742, // clause: way better
    -0.0942, // clause: way worse
    0.1998, // clause: sure better
    0.147, // clause: sure worse
    -0.01379, // clause: all better
    0.05233, // clause: all worse
    0.3368, // clause: all same
    0.2968, // clause: nothing
    -0.1462, // sentence: better
    -0.2179, // sentence: worse
    0.3532, // sentence: same
    -0.1489, // sentence: significant
    2.061, // sentence: not significant
    -0.9482, // sentence: p significant
    1.284, // sentence: p not
    0.3472, // sentence: interval better
    0.3599, // sentence: interval worse
    1.174, // sentence: interval both
    -0.02236, // sentence: numbers better
    -0.02661, // sentence: numbers worse
    0.3891, // sentence: way better
    0.3209, // sentence: way worse
    -0.9566, // sentence: sure better
    -1.242, // sentence: sure worse
    -0.2054, // sentence: all better
    -0.088, // sentence: all worse
    0.4546, // sentence: all same
    -0.1068, // sentence: nothing
    -0.7128, // rules: better
    -0.6346, // rules: worse
    0.5649, // rules: no difference
    -0.419, // hedged
    0.08196, // suggests
    -0.4228, // only
    -0.07251, // little
    0.1967, // on condition
    0.3841, // unclear
    0.1641, // conceded
    -0.5641, // trend
    -0.002483, // from before
    0.3897, // both groups
    0.2501, // of some
    -0.07824, // associated
    0.1966, // to be done
    0.379, // not inferior
    0.1953, // harm
    1.189, // other measures
    -0.2735, // two kinds
    -0.1663, // compares
    0.3258, // against control
    0.1164, // arms
    -0.07887, // concludes
    -0.3201, // effective
    -0.4181, // in favour: better
    -0.2793, // in favour: worse
    -0.1088, // claim
    -0.1701, // doing
    1.117, // denied
    -0.1974, // length
    -0.1296, // commas
    0.1878, // numbers
    0.2811, // outcome named
    -0.2528, // outcome whole
    -0.4905, // tried named
    -0.2241, // comparator named
    1.096, // comparator told
    -0.6092, // against a control
    0.6029, // worth known
    -0.3806, // any outcome
    0.1129, // several parts
    -0.9169, // constant
  ],
  // unclear
  [
    -0.2762, // clause: better
    -0.02688, // clause: worse
    -0.3804, // clause: same
    -0.5212, // clause: significant
    -0.1305, // clause: not significant
    0.08236, // clause: p significant
    -0.03782, // clause: p not
    -0.7466, // clause: interval better
    -0.7112, // clause: interval worse
    0.02358, // clause: interval both
    -0.003459, // clause: numbers better
    -0.01569, // clause: numbers worse
    0.368, // clause: way better
    0.09532, // clause: way worse
    -0.4018, // clause: sure better
    -0.2461, // clause: sure worse
    0.07752, // clause: all better
    -0.2886, // clause: all worse
    -0.3565, // clause: all same
    -0.4843, // clause: nothing
    -0.1224, // sentence: better
    -0.1164, // sentence: worse
    -0.06538, // sentence: same
    0.04102, // sentence: significant
    -1.074, // sentence: not significant
    0.1104, // sentence: p significant
    0.02795, // sentence: p not
    -0.9548, // sentence: interval better
    -0.8284, // sentence: interval worse
    -0.3151, // sentence: interval both
    -0.4033, // sentence: numbers better
    -0.4263, // sentence: numbers worse
    0.1779, // sentence: way better
    0.0488, // sentence: way worse
    -0.1973, // sentence: sure better
    -0.03913, // sentence: sure worse
    -0.07788, // sentence: all better
    -0.154, // sentence: all worse
    0.0769, // sentence: all same
    -0.1156, // sentence: nothing
    -0.4324, // rules: better
    -0.4242, // rules: worse
    0.4182, // rules: no difference
    1.135, // hedged
    0.1537, // suggests
    0.1851, // only
    -0.4194, // little
    -0.3035, // on condition
    -0.3851, // unclear
    0.01382, // conceded
    1.149, // trend
    0.4925, // from before
    0.1247, // both groups
    -0.1129, // of some
    0.867, // associated
    -0.8682, // to be done
    0.06819, // not inferior
    -0.3218, // harm
    -2.036, // other measures
    0.1141, // two kinds
    0.2543, // compares
    -0.8551, // against control
    -0.07736, // arms
    -0.2934, // concludes
    -0.009119, // effective
    1.472, // in favour: better
    1.27, // in favour: worse
    -0.1493, // claim
    -0.8088, // doing
    -0.4198, // denied
    -0.02284, // length
    0.09422, // commas
    -0.201, // numbers
    -0.7889, // outcome named
    0.2506, // outcome whole
    0.4086, // tried named
    0.3907, // comparator named
    -2.527, // comparator told
    0.9648, // against a control
    -0.6514, // worth known
    0.2418, // any outcome
    -0.2773, // several parts
    2.993, // constant
  ],
];
