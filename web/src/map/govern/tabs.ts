/** What the address says in place of an element for what is done to keep a map true. */
export const SIGN_OFF = "sign-off";

export const REVIEW = "review";
export const ACTIVITY = "activity";

export const GOVERN_TABS = [
  { key: SIGN_OFF, title: "Sign-off" },
  { key: REVIEW, title: "Review" },
  { key: ACTIVITY, title: "Activity" },
] as const;

export const isGovern = (edit: string | undefined): boolean => GOVERN_TABS.some(({ key }) => key === edit);
