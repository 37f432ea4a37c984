/** More texts are not remembered at a time. */
const MOST_REMEMBERED = 1024;

/** Longer texts are prose, which hardly ever repeats. */
const LONGEST_REMEMBERED = 100;

/**
 * A reader that remembers what it made of short texts: one cell is read again for each thing that it may be, and every
 * block repeats the same words. Its memory is emptied before it grows.
 */
export function remembering<Reading extends NonNullable<unknown>>(
  read: (text: string) => Reading,
): (text: string) => Reading {
  const remembered = new Map<string, Reading>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return read(text);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const reading = read(text);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, reading);
    return reading;
  };
}
