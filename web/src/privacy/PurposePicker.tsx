import { WhoCounts } from "../map/PopulationPicker";
import { go, useAddress } from "../router";
import { withPurpose } from "./purposeUrl";
import { usePurpose } from "./usePurpose";

/** Who counts where nothing but the purpose can be chosen; the choice is kept in the address. */
export function PurposePicker() {
  const { pathname, search, hash } = useAddress();
  return (
    <WhoCounts
      chosen={{ purpose: usePurpose(), bots: undefined, knownAt: undefined }}
      take={(next) => go(withPurpose(pathname + search + hash, next.purpose))}
      isPurposeAlone
    />
  );
}
