import type { ReactNode } from "react";
import { Icon } from "../../widgets/Icon";
import { RichText } from "../../widgets/RichText";
import { t } from "../../words";
import type { Card } from "../document";
import { useLanes } from "../mapState";
import { isSign } from "../panel/fields/Swatches";
import { CardVote } from "../vote/CardVote";
import { DotMark } from "../vote/DotMark";
import { CommentMark } from "./CommentMark";
import { GradeMark } from "./GradeMark";

/** How a card looks in any lane: its ground, picture, sign, words, and below them what belongs to them. */
export function CardFace(props: { card: Card; words?: ReactNode; className?: string; children?: ReactNode }) {
  const { card, words = <RichText text={card.text} />, className = "words-card", children } = props;
  const grade = useLanes().gradeOf?.(card);
  const tint = card.color ? `tinted tint-${card.color}` : "";
  return (
    <article className={`${className} ${tint}`}>
      {card.image && <img className="card-image" src={card.image} alt="" />}
      <div className="card-words">
        {card.icon && isSign(card.icon) && <Icon name={card.icon} size={13} className="card-sign" />}
        <div>{words}</div>
        <CommentMark target={`card:${card.key}`} />
        <DotMark card={card.key} />
      </div>
      {children}
      <CardVote card={card.key} />
      {grade && <GradeMark grade={grade} />}
      <Belongings card={card} />
    </article>
  );
}

function Belongings({ card }: { card: Card }) {
  const evidence = card.evidence?.length ?? 0;
  if (!card.tags?.length && !card.link && !card.owner && !card.item && evidence === 0) return null;
  return (
    <footer className="card-belongings">
      {card.tags?.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      {card.owner && <span>{card.owner}</span>}
      {card.item && (
        <span className="library-mark" title={t("Stands for an item of the library")}>
          <Icon name="library" size={11} />
        </span>
      )}
      {evidence > 0 && (
        <span
          className="evidence-mark"
          title={evidence === 1 ? t("1 piece of evidence") : t("{evidence} pieces of evidence", { evidence })}
        >
          <Icon name="check" size={11} /> {evidence}
        </span>
      )}
      {card.link && (
        <a href={card.link} target="_blank" rel="noreferrer" tabIndex={-1} className="card-link">
          {t("read more")}
        </a>
      )}
    </footer>
  );
}
