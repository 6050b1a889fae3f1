/** One street report from many messages: what it needs, what it is about, when it is complete. Pure but for `collect.ts`. */
export { bornMessage, owedMessage } from "./born.ts";
export { type Category, readCategories } from "./category.ts";
export { type Collector, type Desk, type Heard, createCollector } from "./collect.ts";
export { ids } from "./ids.ts";
export { ownRun } from "./own-run.ts";
export { type OpenReport, csvOf, geoJsonOf, openReport } from "./open-data.ts";
export { refuseQuestions } from "./questions.ts";
export { type MessageReport, messageReport, numberOf } from "./report.ts";
export { type Settings, type Town, readSettings } from "./settings.ts";
export { shippedCategories } from "./shipped-categories.ts";
export { questionKinds, shippedTexts } from "./shipped-texts.ts";
export { type Told, toldBy } from "./told.ts";
export { type TryOut, tryOut } from "./try-out.ts";
