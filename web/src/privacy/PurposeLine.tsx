import { RuleLine } from "../map/PopulationLine";
import { type AllowedTold, leftOutInWords } from "./purposeUrl";

/** Who is not told on this page, and by which rule; nothing where everyone may be looked at. */
export function PurposeLine({ told, one, many }: { told: AllowedTold; one: string; many: string }) {
  if (!told) return null;
  return <RuleLine line={leftOutInWords(told.purpose, told.personsLeftOut, one, many)} rule={told.rule} />;
}
