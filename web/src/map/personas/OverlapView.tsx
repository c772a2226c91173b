import { count, percent } from "../../numbers";
import { Scrolled } from "../../widgets/Scrolled";
import { t } from "../../words";
import { useMap } from "../mapState";
import type { Observed } from "./api";
import { HIDDEN, overlapOf, pairInWords, shareInWords } from "./words";

/** How far the personas are the same people: the table is the truth, its shading an aid. */
export function OverlapView({ observed }: { observed: Observed }) {
  const { document } = useMap();
  const asked = observed.personas.filter((persona) => persona.reason === null);
  const title = (key: string) => asked.find((each) => each.key === key)?.title ?? key;
  const many = document.subject.many;
  if (asked.length === 0)
    return <p className="personas-note">{t("No persona has a segment yet: choose whom each stands for.")}</p>;
  return (
    <section className="overlap" aria-label={t("Overlap of the personas")}>
      <Scrolled className="persona-scroll" label={t("Table of the overlap")}>
        <table className="data-table overlap-table" data-testid="overlap">
          <caption>{t("How many of the persona of a row are the persona of a column too.")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("Of")}</th>
              {asked.map(({ key }) => (
                <th scope="col" key={key}>
                  {title(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.title}</th>
                {asked.map((column) => {
                  const share = overlapOf(observed, row.key, column.key);
                  const isSelf = row.key === column.key;
                  const depth = isSelf ? 0 : Math.round((share?.share ?? 0) * 40);
                  return (
                    <td
                      key={column.key}
                      style={{
                        background: `color-mix(in srgb, var(--trail-fill) ${depth}%, var(--surface))`,
                      }}
                    >
                      {share === null ? (
                        <span title={HIDDEN}>{t("hidden")}</span>
                      ) : (
                        <>
                          <b>{count(share.n)}</b> <small>{isSelf ? t("all") : percent(share.share)}</small>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <ul className="overlap-words">
        {observed.overlap.pairs.map((pair) => (
          <li key={`${pair.one} ${pair.other}`}>
            {pairInWords(pair, title(pair.one), title(pair.other))}
            {pair.jaccard !== null && pair.jaccard > 0 && (
              <small>
                {" "}
                {t("Of those in either, {jaccard} are in both (Jaccard).", {
                  jaccard: percent(pair.jaccard),
                })}
              </small>
            )}
          </li>
        ))}
        <li>{t("In none: {none}", { none: shareInWords(observed.overlap.none, many) })}</li>
        <li>{t("In exactly one: {one}", { one: shareInWords(observed.overlap.one, many) })}</li>
        <li>{t("In several: {several}", { several: shareInWords(observed.overlap.several, many) })}</li>
      </ul>
    </section>
  );
}
