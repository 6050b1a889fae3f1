/** One of several words or groups of words, whole: `alternatives` is a part of a regular expression. */
export function anyOf(alternatives: string): RegExp {
  return new RegExp(`\\b(?:${alternatives})\\b`);
}
