import { useAddress } from "../router";
import { PURPOSE } from "./purposeUrl";

/** The purpose in the address; nothing where none is chosen and the standard one holds. */
export function usePurpose(): string | undefined {
  return useAddress().searchParams.get(PURPOSE) || undefined;
}
