import { defineConfig } from "vite";

// The page is served below an address that the package does not know, by a server that allows no inline script or
// style: addresses are relative, and nothing is folded into the document.
export default defineConfig({
  root: "nodes/web/phone",
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../../dist/web/phone",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
});
