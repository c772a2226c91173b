import { inWords } from "../../codes";
import { capitalised, counted } from "../../numbers";
import { t } from "../../words";
import type { Finding, Findings, Severity } from "./api";

const NOUNS: Record<Severity, [string, string]> = {
  error: [t("error"), t("errors")],
  warning: [t("warning"), t("warnings")],
  hint: [t("hint"), t("hints")],
};

/** How much is wrong, as the status bar says it: what weighs most, and how many. */
export function summary({ errors, warnings, hints }: Omit<Findings, "findings">): string {
  const said = (
    [
      [errors, "error"],
      [warnings, "warning"],
      [hints, "hint"],
    ] as const
  ).flatMap(([n, severity]) => (n > 0 ? [counted(n, ...NOUNS[severity])] : []));
  return said.length === 0 ? t("Nothing found wrong") : said.join(", ");
}

/** Where a finding is, as one says it. */
export function placeOf(finding: Finding): string {
  if (finding.kind === "map") return t("The map");
  const kind = capitalised(inWords(finding.kind));
  return finding.place ? t("{kind} “{place}”", { kind, place: finding.place }) : kind;
}
