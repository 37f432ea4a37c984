export function isKanji(character: string): boolean {
  return (character >= "一" && character <= "鿿") || character === "々";
}

export function isHiragana(character: string): boolean {
  return character >= "ぁ" && character <= "ゖ";
}

export function isKatakana(character: string): boolean {
  return (character >= "ァ" && character <= "ヺ") || character === "ー";
}

export function isLetter(character: string): boolean {
  return (character >= "A" && character <= "Z") || (character >= "a" && character <= "z");
}
