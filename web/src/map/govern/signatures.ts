import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../api";
import { t } from "../../words";

export type SignOffState = "signed" | "changed" | "unsigned";

export const SIGN_OFF_WORDS: Record<SignOffState, string> = {
  signed: t("Signed off"),
  changed: t("Changed since it was signed"),
  unsigned: t("Not signed off"),
};

export type Signature = {
  number: number;
  /** `map`, or as `stage:pay`. */
  target: string;
  title: string | null;
  role: "approver" | "reader";
  signer: string;
  revision: number;
  digest: string;
  note: string | null;
  at: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  withdrawnWhy: string | null;
  isUnchanged: boolean;
  words: string;
  changes: string[];
};

export type SignOff = {
  map: string;
  revision: number;
  state: SignOffState;
  words: string;
  approver: string | null;
  /** The latest first. */
  signatures: Signature[];
};

const path = (slug: string): string => `/maps/${encodeURIComponent(slug)}/signatures`;

/** Who signed the map, and whether that still stands; asked anew when there is a newer revision. */
export function useSignOff(slug: string, revision: number) {
  return useQuery({
    queryKey: ["signatures", slug, revision],
    queryFn: ({ signal }) => get<SignOff>(path(slug), {}, signal),
    placeholderData: (last) => (last?.map === slug ? last : undefined),
  });
}

type NewSignature = { signer: string; target: string; revision: number; note?: string };

export const useSigning = (slug: string) =>
  useChanging(slug, (one: NewSignature) => post<SignOff>(path(slug), one));

export const useWithdrawing = (slug: string) =>
  useChanging(slug, ({ number, by }: { number: number; by: string }) =>
    post<SignOff>(`${path(slug)}/${number}/withdraw`, { by }),
  );

function useChanging<T>(slug: string, change: (what: T) => Promise<SignOff>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ["signatures", "activity"]) void queries.invalidateQueries({ queryKey: [key, slug] });
    },
  });
}

const plain = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

/** As what somebody would sign, before they do. */
export function roleWords(approver: string | null, name: string): string {
  if (approver === null) return t("The map names no approver, so whoever signs all of it signs it off.");
  return plain(approver) === plain(name)
    ? t("You sign it off: the map names you as its approver.")
    : t("You sign as a reader. Only {approver} signs it off.", { approver });
}
