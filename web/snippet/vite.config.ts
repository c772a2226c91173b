import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const MOST_BYTES = 6 * 1024;

/** Ends the build when the script outgrows what a page should have to load. */
const isSmall: Plugin = {
  name: "footpath-is-small",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const bytes = gzipSync(file.type === "chunk" ? file.code : file.source).length;
      if (bytes > MOST_BYTES) {
        this.error(`${file.fileName}: has ${bytes} bytes compressed; needs at most ${MOST_BYTES}`);
      }
      this.info(`${file.fileName}: ${bytes} bytes compressed`);
    }
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [isSmall],
  build: {
    target: "es2022",
    emptyOutDir: false,
    lib: {
      entry: "snippet/index.ts",
      formats: ["iife"],
      name: "footpathSnippet",
      fileName: () => "footpath.js",
    },
  },
});
