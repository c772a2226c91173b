import { CopyButton } from "../../widgets/CopyButton";
import { Icon } from "../../widgets/Icon";
import { Scrolled } from "../../widgets/Scrolled";
import { t } from "../../words";
import { writeTsv } from "../edit/tsv";
import { useMap } from "../mapState";
import type { Observed } from "./api";
import { type Cell, matrixRows } from "./matrix";

const GROUPS = { believed: t("Believed"), observed: t("Observed") };
const MARKS = { believed: t("believed"), observed: t("observed") };

/** Personas as columns. What differs from everybody else by more than chance is marked, and what is believed wrongly. */
export function PersonaMatrix({ observed }: { observed: Observed | undefined }) {
  const { document } = useMap();
  const personas = document.personas ?? [];
  const rows = matrixRows(document, observed);
  const titles = personas.map(({ title }) => title);
  const tsv = writeTsv([
    ["", "", ...titles],
    ...rows.map(({ group, name, cells }) => [GROUPS[group], name, ...cells.map(({ text }) => text)]),
  ]);
  return (
    <section aria-label={t("Personas beside each other")}>
      <p className="personas-note">
        <CopyButton text={tsv} what={t("the matrix for a spreadsheet")} />{" "}
        {t("● differs from everybody else by more than chance (adjusted p below 0.05).")}{" "}
        <Icon name="warning" size={12} /> {t("what is believed lies outside of the 95 % interval.")}
      </p>
      <Scrolled className="persona-scroll" label={t("Table of the personas")}>
        <table className="data-table persona-matrix" data-testid="persona-matrix">
          <thead>
            <tr>
              <th scope="col">{t("Field")}</th>
              {personas.map(({ key, title }) => (
                <th scope="col" key={key}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ group, name, cells }) => (
              <tr key={`${group} ${name}`} data-group={group}>
                <th scope="row">
                  {name}
                  <small>{MARKS[group]}</small>
                </th>
                {cells.map((cell, at) => (
                  <td
                    key={personas[at]?.key}
                    data-label={titles[at]}
                    className={cell.isClear ? "clear" : cell.isWrong ? "wrong" : ""}
                  >
                    {cell.text || "—"}
                    <Mark cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

function Mark({ cell: { isClear, isWrong } }: { cell: Cell }) {
  if (isWrong) {
    return (
      <span className="wrong-mark" title={t("What is believed lies outside of the interval")}>
        {" "}
        <Icon name="warning" size={12} />
      </span>
    );
  }
  return isClear ? <span title={t("More than chance")}> ●</span> : null;
}
