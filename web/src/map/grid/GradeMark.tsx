import { inWords } from "../../codes";
import type { Grade } from "../evidence";

/** How well something is known, in a word and a colour. */
export function GradeMark({ grade }: { grade: Grade }) {
  return <span className={`grade ${grade}`}>{inWords(grade)}</span>;
}
