import { describe, expect, it } from "vitest";
import { standsAlone } from "./standalone.js";

const ALONE = `
Similar rates of bleeding were observed with warfarin and heparin.
Low-dose warfarin should not be used for calcinosis cutis.
p53 is mutated in half of all cancers.
mTOR inhibitors reduce the size of the lesions.
CONCLUSION: Diltiazem improved calcinosis in 9 of 17 patients.
Doses of 5 and 10 mg reduced pain by 20% and 30%, respectively.
Both aspirin and heparin increase the risk of bleeding.
Neither colchicine nor probenecid was effective.
Patients with anti-NXP2 antibodies have more calcinosis.
In this randomised trial, rituximab reduced the need for steroids.
There was no difference in mortality between rituximab and placebo.
Offer physiotherapy to all children with juvenile dermatomyositis.
Thiosulfate relieved pain.[3]
Thiosulfate relieved pain.12
1. Monitor serum calcium every month.
Group A streptococcus causes rheumatic fever.
The prevalence of calcinosis was 30% in juvenile dermatomyositis.
To prevent falls, patients should stop sedatives.
"Calcinosis" means the deposit of calcium salts in soft tissue.
It is important to stop steroids slowly.
In addition to lipids, statins lower inflammation and have other effects.
Primary esophagitis, a chronic disorder, evokes dysphagia.
Thus-far untreated patients improved.
`;

const NOT_ALONE = `
Patients improved most (by example the scores are shown in Figure 1.
Similar difference was not observed between metformin and control.
This was effective in most patients.
These results suggest a benefit of early treatment.
It was effective in most patients.
They improved within a month.
However, pain returned after a year.
In contrast, placebo had no effect.
Moreover, steroids were stopped.
Such lesions are rarely removed.
The latter was more effective.
The other patients improved.
Here, we report a case of calcinosis.
Both were effective.
Of these, 12 improved.
In these patients, pain fell by half.
As a result, calcium fell.
The difference was not significant.
The two groups did not differ.
Pain fell more in group 2 than in group 1.
There was no difference in mortality between the two groups.
Seventeen underwent surgery.
Histological criteria, however, predicted relapse.
patients improved with treatment.
Is warfarin safe in calcinosis?
Treatment of calcinosis in adults.
To examine the effect of warfarin on calcinosis.
To analyse the extent, pattern and course of calcinosis in adults who had surgery.
It was shown to be effective.
In addition, statins lower inflammation.
In addition to these, statins were given.
Warfarin reduced calcinosis
Conclusion:
METHODS
Table 2 shows the effects of treatment.
Figure 1 summarises the trial.
As shown in Fig. 3, pain fell.
CONCLUSION: These drugs are effective.
(It was effective.)
Another patient improved.
`;

const lines = (text: string) => text.trim().split("\n");

describe("standsAlone", () => {
  it.each(lines(ALONE))("holds for: %s", (sentence) => {
    expect(standsAlone(sentence)).toBe(true);
  });

  it.each(lines(NOT_ALONE))("does not hold for: %s", (sentence) => {
    expect(standsAlone(sentence)).toBe(false);
  });

  it("does not hold for an empty text", () => {
    expect(standsAlone("")).toBe(false);
  });
});
