import { fileURLToPath } from "node:url";
import { type UserConfig, defineConfig } from "vite";

/** The pages that are built, by the name of their folder in `dist/web`. */
export const pages = { phone: "nodes/web/phone", share: "nodes/web/share/page" } as const;

// Pages are served below an address that the package does not know, by a server that allows no inline script or
// style: addresses are relative, and nothing is folded into the document.
export function pageConfig(page: keyof typeof pages): UserConfig {
  return {
    root: fileURLToPath(new URL(pages[page], import.meta.url)),
    base: "./",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: fileURLToPath(new URL(`dist/web/${page}`, import.meta.url)),
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: true,
    },
  };
}

export default defineConfig(pageConfig("phone"));
