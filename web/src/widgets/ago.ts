/** How long ago an instant was, for what is looked at while it happens. */

import { count, decimal } from "../numbers";
import { t } from "../words";
export function ago(iso: string | null, now: number): string {
  if (!iso) return t("never");
  const seconds = Math.max(0, Math.round((now - Date.parse(iso)) / 1000));
  if (seconds < 2) return t("now");
  if (seconds < 60) return t("{seconds} s ago", { seconds });
  if (seconds < 3600) return t("{n} min ago", { n: Math.floor(seconds / 60) });
  if (seconds < 86_400) return t("{n} h ago", { n: Math.floor(seconds / 3600) });
  return t("{n} d ago", { n: Math.floor(seconds / 86_400) });
}

/** Calls a second: exact where they are few. */
export function rate(perSecond: number): string {
  if (perSecond === 0) return "0";
  if (perSecond < 0.1) return `<${decimal(0.1, 1)}`;
  return perSecond < 10 ? decimal(perSecond, 1) : count(Math.round(perSecond));
}
