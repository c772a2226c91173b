/** What the address says in place of an element for what is done to keep a map true. */
import { t } from "../../words";
export const SIGN_OFF = "sign-off";

export const REVIEW = "review";
export const ACTIVITY = "activity";

export const GOVERN_TABS = [
  { key: SIGN_OFF, title: t("Sign-off") },
  { key: REVIEW, title: t("Review") },
  { key: ACTIVITY, title: t("Activity") },
] as const;

export const isGovern = (edit: string | undefined): boolean => GOVERN_TABS.some(({ key }) => key === edit);
