/**
 * Resolves to `look()` as soon as `enough` says so, looked at now and whenever one of `watchers` is called; rejects
 * with what was missing after `timeoutMs`.
 */
export function waitFor<T extends { length: number }>(
  watchers: Set<() => void>,
  look: () => T,
  enough: (found: T) => boolean,
  timeoutMs: number,
  wanted: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      watchers.delete(check);
      reject(new Error(`waited ${timeoutMs} ms for ${wanted}, found ${look().length}`));
    }, timeoutMs);
    function check(): void {
      const found = look();
      if (!enough(found)) return;
      clearTimeout(timer);
      watchers.delete(check);
      resolve(found);
    }
    watchers.add(check);
    check();
  });
}
