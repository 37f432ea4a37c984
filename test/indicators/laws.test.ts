import fc from "fast-check";
import { readIndicators, type Indicator, type IndicatorReading } from "../../src/indicators";
import { within } from "../support/watchdog";
import { block } from "./support/truth";

/** Read in a second or a few; what grows with the square of the text would take many minutes. */
const SECONDS = 120;

const read = (texts: { policyAndGoal?: string; annualPlan?: string; results?: string }): IndicatorReading =>
  readIndicators(block(texts), { fiscalYear: 2019, stage: "yearend" });

/** A number of up to two decimals as digits over a power of ten: exact, without a decimal library. */
interface Exact {
  readonly digits: bigint;
  readonly places: number;
}

const exact = fc.record({ digits: fc.bigInt({ min: 1n, max: 9_999_999n }), places: fc.integer({ min: 0, max: 2 }) });

function write({ digits, places }: Exact): string {
  const padded = digits.toString().padStart(places + 1, "0");
  const whole = padded.slice(0, padded.length - places).replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  return places === 0 ? whole : `${whole}.${padded.slice(-places)}`;
}

/** −1, 0 or 1: compares by cross-multiplication of big integers. */
function compare(a: Exact, b: Exact): number {
  const [left, right] = [a.digits * 10n ** BigInt(b.places), b.digits * 10n ** BigInt(a.places)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const COMPARATORS = {
  以上: (sign: number) => sign >= 0,
  を上回る: (sign: number) => sign > 0,
  以下: (sign: number) => sign <= 0,
  未満: (sign: number) => sign < 0,
} as const;

const comparator = fc.constantFrom(...(Object.keys(COMPARATORS) as (keyof typeof COMPARATORS)[]));

test("a target is attained exactly when exact fractions say so, however close", () => {
  const near = fc.tuple(exact, fc.bigInt({ min: -1n, max: 1n })).map(([target, step]): [Exact, Exact] => {
    const digits = target.digits + step;
    return [target, { digits: digits < 0n ? 0n : digits, places: target.places }];
  });
  fc.assert(
    fc.property(fc.oneof(fc.tuple(exact, exact), near), comparator, ([target, actual], words) => {
      const { indicators, suggestedAttainment } = read({
        policyAndGoal: `（目標）\n・事業の執行額\u3000${write(target)}千円${words}`,
        results: `・事業の執行額\u3000${write(actual)}千円`,
      });
      const attained = COMPARATORS[words](compare(actual, target));
      expect(indicators.map((indicator) => indicator.attained)).toEqual([attained]);
      expect(suggestedAttainment).toBe(attained ? "1" : "2");
    }),
  );
});

/** What of an indicator a person sees, without where it stands. */
function essence({ name, target, actual, attained, achievementRate }: Indicator): unknown {
  return [name, target?.value?.toFixed(), actual?.value.toFixed(), attained, achievementRate?.result?.toFixed(2)];
}

const NAMES = ["交流会の開催回数", "防災講座の受講者数", "見守り訪問の件数", "窓口の満足度", "広告収入の額"] as const;
const UNITS: Readonly<Record<(typeof NAMES)[number], string>> = {
  交流会の開催回数: "回",
  防災講座の受講者数: "人",
  見守り訪問の件数: "件",
  窓口の満足度: "％",
  広告収入の額: "千円",
};

const lines = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2 }).chain((names) =>
  fc.tuple(
    fc.constant(names),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })), {
      minLength: names.length,
      maxLength: names.length,
    }),
    fc.shuffledSubarray(names, { minLength: names.length }),
  ),
);

test("the order in which results are listed does not matter", () => {
  fc.assert(
    fc.property(lines, ([names, values, shuffled]) => {
      const line = (name: (typeof NAMES)[number], which: 0 | 1): string =>
        `・${name}\u3000${values[names.indexOf(name)]?.[which] ?? 0}${UNITS[name]}`;
      const policyAndGoal = `（目標）\n${names.map((name) => line(name, 0)).join("\n")}`;
      const inOrder = read({ policyAndGoal, results: names.map((name) => line(name, 1)).join("\n") });
      const anyOrder = read({ policyAndGoal, results: shuffled.map((name) => line(name, 1)).join("\n") });
      expect(anyOrder.indicators.map(essence)).toEqual(inOrder.indicators.map(essence));
      expect(inOrder.indicators.every(({ actual, target }) => actual && target)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("the unit in which an amount is written changes neither rate nor judgement", () => {
  const amounts = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }));
  fc.assert(
    fc.property(amounts, ([target, actual]) => {
      const policyAndGoal = `（目標）\n・広告収入\u3000${target}千円以上`;
      const [thousands] = read({ policyAndGoal, results: `・広告収入\u3000${actual}千円` }).indicators;
      const [yen] = read({ policyAndGoal, results: `・広告収入\u3000${actual}000円` }).indicators;
      expect(yen?.attained).toBe(thousands?.attained);
      expect(yen?.achievementRate?.result?.toFixed()).toBe(thousands?.achievementRate?.result?.toFixed());
      expect(yen?.unit).toBe("円");
    }),
    { numRuns: 50 },
  );
});

test("a change that is stated as worked out is never reported, a change off by two units always is", () => {
  const values = fc.record({ prior: fc.integer({ min: 3, max: 99_999 }), step: fc.integer({ min: 3, max: 999 }) });
  fc.assert(
    fc.property(values, ({ prior, step }) => {
      const results = (stated: number): string =>
        `・来館者数\u3000${prior + step}人（前年度\u3000${prior}人、対前年度\u3000${stated}人増）`;
      const verdictOf = (stated: number): string | undefined =>
        read({ policyAndGoal: "（目標）\n・来館者数が前年度を上回る", results: results(stated) }).comparisons[0]
          ?.verdict;
      expect(verdictOf(step)).toBe("agrees");
      expect(verdictOf(step + 2)).toBe("miscalculated");
    }),
    { numRuns: 50 },
  );
});

test("a full cell of figures is read to its end", () => {
  const line = (index: number): string =>
    `・第${index}地区の防災訓練の参加者数\u3000${index + 100}人（前年度\u3000${index + 90}人、10人増）`;
  const many = Array.from({ length: 900 }, (_, index) => line(index))
    .join("\n")
    .slice(0, 32_767);
  const { figures } = within(SECONDS, () =>
    read({ policyAndGoal: "（目標）\n・防災訓練の参加者数\u3000200人以上", results: many }),
  );
  expect(figures.length).toBeGreaterThan(1);
});

test.each(["会議9回（目標8回）", "計1件", "目標5件を3件上回った", "・会議　9回以上\n", "前年度を上回る"])(
  "a full cell of nothing but %j is read to its end",
  (words) => {
    const many = words.repeat(Math.ceil(32_767 / words.length)).slice(0, 32_767);
    const { figures } = within(SECONDS, () => read({ policyAndGoal: `（目標）\n${many}`, results: many }));
    expect(figures.every(({ figure }) => figure.start < figure.end)).toBe(true);
  },
  2 * SECONDS * 1000,
);
