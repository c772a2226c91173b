import { Icon } from "../../widgets/Icon";
import { rich, t } from "../../words";
import type { PersonaTrait } from "../document";
import type { ObservedScore } from "./api";
import { beliefInWords, estimateInWords, groundInWords, scoreInWords } from "./scoreWords";
import "./scores.css";

type Props = { traits: PersonaTrait[]; observed: ObservedScore[] };

/** Scored traits between their poles: a hollow mark for what is believed, a full one in its band for what is observed. */
export function ScoreRows({ traits, observed }: Props) {
  if (traits.length === 0) return null;
  const scores = scoresOf(traits, observed);
  return (
    <section className="persona-scores" aria-label={t("Scored traits")}>
      <h3>{t("How they are")}</h3>
      <ul>
        {traits.map((trait, at) => {
          const score = scores[at];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a trait has no name but what is written, and its place
            <li key={at} data-bound={score ? true : undefined}>
              <p className="score-title">
                <span>{trait.title}</span>
                <span className="score-believed">{t("{value} of 100", { value: trait.value })}</span>
              </p>
              <ScoreLine trait={trait} score={score} />
              <p className="score-poles">
                <small>{trait.low}</small>
                <small>{trait.high}</small>
              </p>
              {score && <ScoreSeen score={score} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is observed of each trait. The answer may be of a moment ago, so they are found by what they are called, not by their places. */
function scoresOf(traits: PersonaTrait[], observed: ObservedScore[]): (ObservedScore | undefined)[] {
  const left = [...observed];
  return traits.map(({ title, binding }) => {
    const at = left.findIndex((each) => each.title === title && each.trait === binding?.trait);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
}

/** The words beside it tell all of it, so it is drawn for the eye alone. */
function ScoreLine({ trait, score }: { trait: PersonaTrait; score: ObservedScore | undefined }) {
  const seen = score?.members;
  const { low, high } = seen ?? {};
  return (
    <i className="score-line" aria-hidden="true">
      {seen && low != null && high != null && (
        <i className="score-band" style={{ left: `${low}%`, width: `${high - low}%` }} />
      )}
      {score?.everybody && <i className="score-everybody" style={{ left: `${score.everybody.score}%` }} />}
      {seen && <i className="score-seen" style={{ left: `${seen.score}%` }} />}
      <i className="score-belief" style={{ left: `${trait.value}%` }} />
    </i>
  );
}

function ScoreSeen({ score }: { score: ObservedScore }) {
  const wrong = beliefInWords(score);
  return (
    <p className="score-observed">
      {rich("observed: {span}", {
        span: <span className={score.members ? "score-told" : ""}>{scoreInWords(score)}</span>,
      })}{" "}
      {wrong && (
        <span className="score-wrong">
          <Icon name="warning" size={12} /> {wrong}
        </span>
      )}
      <small>
        {t("{score}{hasEverybody, select, yes {; everybody {everybody}} other {}}", {
          score: groundInWords(score),
          hasEverybody: score.everybody ? "yes" : "no",
          everybody: score.everybody ? estimateInWords(score.everybody) : "",
        })}
      </small>
    </p>
  );
}
