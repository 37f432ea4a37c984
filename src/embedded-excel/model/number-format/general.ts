/**
 * The format General in a cell that is wide enough: at most 11 characters beside the sign, rounded; scientific with up
 * to six digits where that is not enough.
 * @see https://support.microsoft.com/office/available-number-formats-in-excel-0afe8f52-97db-41f1-b972-4b46e9f1e8d2
 */
export function generalText(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  if (size === 0) return "0";
  if (size >= 1e-4 && size < 1e11) {
    const decimals = decimalsThatFit(size);
    const rounded = decimalRounded(size, decimals);
    if (rounded.split(".")[0]?.length !== 12) return sign + trimmed(rounded);
  }
  // Small numbers stay decimal where 11 characters hold them without loss: 0.00001 but 1.23457E-05.
  const plain = size < 1e-4 ? size.toFixed(9) : "";
  if (plain !== "" && Number(plain) === size) return sign + trimmed(plain);
  return sign + scientific(size);
}

/** Decimals that 11 characters leave beside the integer digits and the point. */
function decimalsThatFit(size: number): number {
  const integerDigits = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  return Math.max(0, 10 - integerDigits);
}

/** Rounds half up on the 15 digits that Excel keeps, where the binary number would be just below the half. */
export function decimalRounded(size: number, decimals: number): string {
  return Number(size.toPrecision(15)).toFixed(decimals);
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

function scientific(size: number): string {
  const [digits = "", exponent = "0"] = Number(size.toPrecision(15)).toExponential(5).split("e");
  const power = Math.abs(Number(exponent));
  return `${trimmed(digits)}E${exponent.startsWith("-") ? "-" : "+"}${String(power).padStart(2, "0")}`;
}
