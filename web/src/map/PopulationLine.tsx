import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { t } from "../words";
import { useMap } from "./mapState";
import { populationInWords } from "./population";
import "./population.css";

/** Who is not in the numbers, and by which rule; nothing where everyone is. */
export function PopulationLine() {
  const { document, measurement } = useMap();
  const population = measurement?.population;
  const parts = population ? populationInWords(population, document) : [];
  if (!population || parts.length === 0) return null;
  return <RuleLine line={parts.join(" · ")} rule={population.rule} />;
}

/** Who is left out, in a line that tells the rule when it is pressed. */
export function RuleLine({ line, rule }: { line: string; rule: string }) {
  return (
    <DialogTrigger>
      <Button className="population-line" data-testid="population-line">
        {line}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="population-rule" aria-label={t("Who counts, by which rule")}>
          {rule}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
