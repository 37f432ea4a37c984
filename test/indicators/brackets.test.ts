import { lines, type Texts } from "./support/lines";

describe("brackets and lines", () => {
  test.each<[string, Texts, string[]]>([
    [
      "of any shape hold what belongs to the figure before them",
      {
        goal: "（目標）\n・来館者数　100人以上\n・受講者数　50人以上",
        results: "・来館者数　130人〔前年度120人〕\n・受講者数　60人［前年度55人］",
      },
      [
        "来館者数 [人] absolute ge 100, 130 before 120 130%: yes",
        "受講者数 [人] absolute ge 50, 60 before 55 120%: yes",
      ],
    ],
    [
      "of any shape hold parts",
      {
        goal: "（目標）\n・来館者数　100人以上",
        results: "・来館者数　130人〔うち夜間　20人〕、貸出　60冊［うち児童書　20冊］",
      },
      ["来館者数 [人] absolute ge 100, 130 130%: yes", "貸出 [冊] no target, 60: ? target"],
    ],
    [
      "that are never closed end with their line",
      { goal: "（目標）\n・来館者数　100人以上", results: "・来館者数　130人（夜間\n・貸出冊数　60冊" },
      ["来館者数 [人] absolute ge 100, 130 130%: yes", "貸出冊数 [冊] no target, 60: ? target"],
    ],
    [
      "may follow one another",
      { goal: "（目標）\n・来館者数　100人以上", results: "・来館者数　130人（目標100人）（前年度120人）" },
      ["来館者数 [人] absolute ge 100, 130 before 120 130%: yes"],
    ],
    [
      "may follow the end of a sentence",
      { goal: "（目標）\n・来館者数　100人以上", results: "・来館者数　130人。（前年度120人）" },
      ["来館者数 [人] absolute ge 100, 130 before 120 130%: yes"],
    ],
    [
      "may end with a carriage return",
      {
        goal: "（目標）\n・来館者数　100人以上\r\n・貸出冊数　50冊以上",
        results: "・来館者数　130人\r\n・貸出冊数　60冊",
      },
      ["来館者数 [人] absolute ge 100, 130 130%: yes", "貸出冊数 [冊] absolute ge 50, 60 120%: yes"],
    ],
    [
      "that are only a bullet are no heading",
      { goal: "●来館者の声\n・来館者数　100人以上\n（目標）\n・貸出冊数　50冊" },
      ["来館者数 [人] absolute ge 100, nothing: ? actual", "貸出冊数 [冊] absolute ge 50, nothing: ? actual"],
    ],
    [
      "of another heading end the goals",
      { goal: "（目標）\n・貸出冊数　50冊\n【取組内容】\n・講座　5回" },
      ["貸出冊数 [冊] absolute ge 50, nothing: ? actual"],
    ],
    [
      "that begin with 目標 are goals themselves, those below are none",
      { goal: "目標：貸出冊数　50冊\n・講座　5回" },
      ["貸出冊数 [冊] absolute ge 50, nothing: ? actual"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});
