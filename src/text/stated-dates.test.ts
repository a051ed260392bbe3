import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateAtStart, reviewDate, statedDate, titleYear } from "./stated-dates.js";

describe("dateAtStart", () => {
  it.each([
    ["2024-03-09", "2024-03-09"],
    ["9 March 2024, page 3", "2024-03-09"],
    [": 9th March 2024", "2024-03-09"],
    ["March 9, 2024", "2024-03-09"],
    ["Mar. 2024", "2024-03"],
    ["29/02/2024", "2024-02-29"],
    ["12/25/2024", "2024-12-25"],
    ["03/04/2024", "2024"],
    ["04/2024", "2024-04"],
    ["2024", "2024"],
  ])("reads %j as %s", (text, date) => {
    expect(dateAtStart(text)).toBe(date);
  });

  it.each(["31 February 2024", "1.5 mg", "20245", "soon", "12 patients"])("reads no date in %j", (text) => {
    expect(dateAtStart(text)).toBeUndefined();
  });

  it("gives every day back that it is given", () => {
    const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const spoken = date.toLocaleDateString("en-GB", {
          day: "numeric",
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        });
        expect(dateAtStart(spoken)).toBe(iso);
      }),
    );
  });
});

describe("reviewDate", () => {
  it.each([
    ["Review date: March 2024", "2024-03"],
    ["Next review due: 1 June 2025", "2025-06-01"],
    ["This protocol is valid until 31/12/2025.", "2025-12-31"],
    ["To be reviewed by 2026", "2026"],
    ["Review by: May 2024", "2024-05"],
    ["Date of next review: July 2027", "2027-07"],
  ])("reads %j", (text, date) => {
    expect(reviewDate([text])).toBe(date);
  });

  it("takes no review that was for one that is due", () => {
    expect(reviewDate(["Date of last review: March 2021", "A systematic review by 2019 authors"])).toBeUndefined();
  });
});

describe("statedDate", () => {
  it("prefers the last revision to publication, and takes a version's date", () => {
    expect(statedDate(["Published: May 2019", "Last updated: 3 June 2022"])).toBe("2022-06-03");
    expect(statedDate(["Version 2.1, June 2023"])).toBe("2023-06");
    expect(statedDate(["Date of issue: 12 January 2020"])).toBe("2020-01-12");
  });

  it.each([
    [["Approved by the board on 14 March 2018."], "2018-03-14"],
    [["Draft posted April 2024; final October 2024"], "2024-10"],
    [["Published online 29 August 2023"], "2023-08-29"],
    [["Geneva, 2023"], "2023"],
    [["March 2021"], "2021-03"],
    [["Gout", "© World Health Organization 2023. Some rights reserved."], "2023"],
  ])("finds the date of %j", (lines, date) => {
    expect(statedDate(lines)).toBe(date);
  });

  it("takes no line that says more than a date", () => {
    expect(statedDate(["Meeting of May 2019 cancelled", "Smith and Jones, 2019", "Trial 2017"])).toBeUndefined();
  });
});

describe("titleYear", () => {
  it.each([
    ["2022 AHA/ACC/HFSA Guideline for the Management of Heart Failure", 2022],
    ["EULAR recommendations for gout: 2023 update", 2023],
    ["Adult antimicrobial guideline 2025", 2025],
    ["2018 update. Approved by the board", 2018],
    ["Gout in those born before 1950 and after", undefined],
    ["Guideline on trials of 2010–2020 in gout", undefined],
  ])("of %j is %s", (title, year) => {
    expect(titleYear(title)).toBe(year);
  });
});

describe("statedDate of a document without one", () => {
  it("finds none where no words say what a date is", () => {
    expect(statedDate(["Smith et al. 2019", "Next review date: June 2027", "Search date: 2018"])).toBeUndefined();
  });
});
