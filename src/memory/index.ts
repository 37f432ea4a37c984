/** What a memory holds. */
export interface MemoryLimits {
  /** More texts are not remembered at a time: the memory is emptied before it grows. */
  readonly texts: number;
  /** Longer texts, in UTF-16 code units, are read anew each time: prose hardly ever repeats. */
  readonly length: number;
}

const USUAL: MemoryLimits = { texts: 1024, length: 100 };

/**
 * A reader that remembers what it made of a text: one cell or name is read again for each thing that it may be, and every
 * block repeats the same words. Its readings are shared, so nobody may change them.
 */
export function remembering<Reading extends NonNullable<unknown>>(
  read: (text: string) => Reading,
  { texts, length }: MemoryLimits = USUAL,
): (text: string) => Reading {
  const remembered = new Map<string, Reading>();
  return (text) => {
    if (text.length > length) return read(text);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const reading = read(text);
    if (remembered.size >= texts) remembered.clear();
    remembered.set(text, reading);
    return reading;
  };
}
