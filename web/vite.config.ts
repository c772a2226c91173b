import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { poFiles } from "./tools/po.mjs";

export default defineConfig({
  plugins: [react(), poFiles],
  build: { target: "es2022", chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": "http://127.0.0.1:7070" } },
  test: { environment: "node", include: ["src/**/*.test.ts", "snippet/**/*.test.ts"] },
});
