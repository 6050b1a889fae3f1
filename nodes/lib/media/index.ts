/** Files from citizens: how large, of what kind by their content, cleaned of what gives people away, safely named. Pure. */
export { type Checked, type Told, checkedFile } from "./check-file.ts";
export type { FileFault } from "./found.ts";
export { MB, largestOf } from "./limits.ts";
export { safeName } from "./safe-name.ts";
