import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { useLanes } from "../mapState";

/** Something is said about this, and not settled yet. */
export function CommentMark({ target }: { target: string }) {
  const open = useLanes().commented.get(target) ?? 0;
  if (open === 0) return null;
  const words = open === 1 ? t("1 open comment") : t("{open} open comments", { open });
  return (
    <span className="comment-mark" role="img" aria-label={words} title={words}>
      <Icon name="chat" size={12} />
      {open > 1 && open}
    </span>
  );
}
