/** Which office gets it: by category and area, else the address for everything else. */
import type { Office } from "../texts/index.ts";

export interface Matter {
  category: string;
  area: string;
}

/** Words compare without case, accents and spaces at the ends. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

/** A field may list several words: "buca, segnaletica". */
function has(list: string, word: string): boolean {
  const wanted = fold(word);
  return wanted !== "" && list.split(/[,;]/).some((one) => fold(one) === wanted);
}

/**
 * The office whose row fits best: category and area, category alone, area alone. Rows that say neither are for nobody.
 * Of several that fit equally well, the first.
 */
export function officeFor(offices: readonly Office[], { category, area }: Matter): Office | undefined {
  const byCategory = offices.filter((office) => has(office.category, category));
  return (
    byCategory.find((office) => has(office.area, area)) ??
    byCategory.find((office) => fold(office.area) === "") ??
    offices.find((office) => fold(office.category) === "" && has(office.area, area))
  );
}
