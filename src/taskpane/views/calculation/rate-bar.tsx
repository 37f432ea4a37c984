import type Big from "big.js";
import { formatRate } from "../../format";
import { useMessages } from "../../messages";

/** The bar ends at half as much again as the target; what goes beyond is cut off and says so by an arrow. */
const FULL_SCALE = 150;
const WIDTH = 300;
const HEIGHT = 14;
const TARGET_X = (100 / FULL_SCALE) * WIDTH;

/** 達成率 as a bar with the target line at 100 %. */
export function RateBar({ rate, attained }: { readonly rate: Big; readonly attained: boolean | null }) {
  const say = useMessages();
  const percent = Math.max(0, Number(rate.toFixed(1)));
  const width = (Math.min(percent, FULL_SCALE) / FULL_SCALE) * WIDTH;
  const state = attained === null ? "unknown" : attained ? "attained" : "missed";
  return (
    <svg
      class={`rate-bar rate-bar-${state}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={say("indicator.bar", { rate: formatRate(rate) })}
    >
      <rect class="rate-track" x="0" y="3" width={WIDTH} height="8" rx="2" />
      <rect class="rate-fill" x="0" y="3" width={width} height="8" rx="2" />
      {percent > FULL_SCALE && <path class="rate-beyond" d={`M${WIDTH - 12} 3l6 4-6 4M${WIDTH - 7} 3l6 4-6 4`} />}
      <line class="rate-target" x1={TARGET_X} x2={TARGET_X} y1="0" y2={HEIGHT} />
    </svg>
  );
}
