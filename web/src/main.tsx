import "./words/catalogue";
import "@fontsource-variable/inter";
import "./tokens.css";
import "./base.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { ApiProblem } from "./api";
import { followTheme } from "./theme";
import { locale } from "./words/language";

followTheme();

// The log changes slowly beside a reading person: an answer is good for a minute. A question the server refused is not asked again.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (times, failure) => times < 2 && (!(failure instanceof ApiProblem) || failure.status === 503),
    },
  },
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={locale}>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
