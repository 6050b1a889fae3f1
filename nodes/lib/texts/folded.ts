/** What a person wrote, as it compares with words that an office lists: blind to case, accents, punctuation, emoji and spaces. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
