/**
 * Tints as Excel works them out (ECMA-376 Part 1, 18.8.19): hue, luminance and saturation in whole steps of 240, as Windows'
 * ColorRGBToHLS has them. With fractions many colours would differ from Excel's by one step.
 */
const STEPS = 240;

/** A colour "#RRGGBB" made lighter (tint > 0, up to 1) or darker (down to -1). */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const max = Math.max(...channels);
  const min = Math.min(...channels);
  if (max === min) return hexOf(Array<number>(3).fill(Math.round(shifted(max, 255, tint))));
  const luminance = Math.trunc(((max + min) * STEPS + 255) / 510);
  const changed = Math.trunc(shifted(luminance, STEPS, tint));
  return hexOf(channelsOf(hueOf(channels, max, min), changed, saturationOf(max, min, luminance)));
}

function shifted(value: number, most: number, tint: number): number {
  return tint < 0 ? value * (1 + tint) : value * (1 - tint) + most * tint;
}

function saturationOf(max: number, min: number, luminance: number): number {
  const sum = luminance <= STEPS / 2 ? max + min : 510 - max - min;
  return Math.trunc(((max - min) * STEPS + Math.trunc(sum / 2)) / sum);
}

function hueOf([red = 0, green = 0, blue = 0]: readonly number[], max: number, min: number): number {
  const range = max - min;
  const distance = (channel: number) => Math.trunc(((max - channel) * (STEPS / 6) + Math.trunc(range / 2)) / range);
  if (red === max) return distance(blue) - distance(green);
  if (green === max) return STEPS / 3 + distance(red) - distance(blue);
  return (2 * STEPS) / 3 + distance(green) - distance(red);
}

function channelsOf(hue: number, luminance: number, saturation: number): readonly number[] {
  const high =
    luminance <= STEPS / 2
      ? Math.trunc((luminance * (STEPS + saturation) + STEPS / 2) / STEPS)
      : luminance + saturation - Math.trunc((luminance * saturation + STEPS / 2) / STEPS);
  const low = 2 * luminance - high;
  return [hue + STEPS / 3, hue, hue - STEPS / 3].map((place) =>
    Math.trunc((channelAt(low, high, (place + 2 * STEPS) % STEPS) * 255 + STEPS / 2) / STEPS),
  );
}

function channelAt(low: number, high: number, hue: number): number {
  const part = (width: number) => low + Math.trunc(((high - low) * width + STEPS / 12) / (STEPS / 6));
  if (hue < STEPS / 6) return part(hue);
  if (hue < STEPS / 2) return high;
  return hue < (STEPS * 2) / 3 ? part((STEPS * 2) / 3 - hue) : low;
}

function hexOf(channels: readonly number[]): string {
  const hex = (channel: number) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0").toUpperCase();
  return `#${channels.map(hex).join("")}`;
}
