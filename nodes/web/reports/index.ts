/** Reports as open data, for who publishes them: `/urp/reports.csv` and `/urp/reports.geojson` below the admin root. */
import type { Reports } from "../../lib/account/index.ts";
import { Refused } from "../../lib/errors.ts";
import { type FileAnswer, type Red, file, personalRoute } from "../../lib/kit/index.ts";
import { type OpenReport, csvOf, geoJsonOf, openReport } from "../../lib/reports/index.ts";

export interface ReportsSite {
  reports: Reports;
  zone: string;
  /** Of the positions, in degrees. */
  decimals: number;
}

export interface OpenData {
  /** A site wants to be shown; of several the first is. Answers how to take it away. */
  add(site: Promise<ReportsSite>): () => void;
}

const mounted = new WeakMap<Red["httpAdmin"], OpenData>();
const permission = "urp.supervisor";
const atATime = 500;

/** Routes cannot be taken away again: mounted once per server, they show who is there. */
export function mountOpenData(RED: Red): OpenData {
  const known = mounted.get(RED.httpAdmin);
  if (known) return known;
  const sites = new Set<Promise<ReportsSite>>();
  const first = async (): Promise<ReportsSite> => {
    const [site] = sites;
    if (!site) throw nobody();
    return site;
  };
  const route = (name: string, answer: (site: ReportsSite) => Omit<FileAnswer, "name">): void =>
    personalRoute(RED, { method: "get", path: `/urp/${name}`, permission, answer: async () => file({ name, ...answer(await first()) }) });
  route("reports.csv", (site) => ({ type: "text/csv; charset=utf-8", chunks: csvOf(piecesOf(site)) }));
  route("reports.geojson", (site) => ({ type: "application/geo+json", chunks: geoJsonOf(piecesOf(site)) }));

  const openData: OpenData = {
    add(site) {
      sites.add(site);
      // Whoever offers the site reports why it is not there.
      site.catch(() => sites.delete(site));
      return () => {
        sites.delete(site);
      };
    },
  };
  mounted.set(RED.httpAdmin, openData);
  return openData;
}

/** A few at a time: neither the store nor the memory is held by a city's reports of two years. */
async function* piecesOf({ reports, ...publishing }: ReportsSite): AsyncGenerator<OpenReport[]> {
  for (let after = 0; ; ) {
    const lines = await reports.lines(after, atATime);
    const last = lines.at(-1);
    if (!last) return;
    yield lines.map(({ report }) => openReport(report, publishing));
    after = last.line;
  }
}

function nobody(): Refused {
  return new Refused("reports.none", {
    it: "Nessun nodo «collect-report» è attivo: aggiungine uno al flusso e ripeti il deploy.",
    en: "No “collect-report” node is active: add one to the flow and deploy again.",
  });
}
