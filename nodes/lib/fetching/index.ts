export { type Fetching, type FetchingOptions, startFetching } from "./fetching.ts";
