import { useState } from "react";
import { Button, Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { inWords } from "../../codes";
import { count } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { TINTS } from "../document";
import { useMap } from "../mapState";
import type { Bulk } from "./bulk";
import { ownersOf, STATUS_TITLES, tagsIn } from "./columns";
import type { BarProps } from "./TableView";

type Props = BarProps & { cards: ReadonlySet<string>; act: (what: Bulk, words: string) => void };

type Choice = { key: string; title: string };

const NONE_KEY = "";

const tints: Choice[] = TINTS.map((tint) => ({ key: tint, title: inWords(tint) }));
const statuses: Choice[] = Object.entries(STATUS_TITLES).map(([key, title]) => ({ key, title }));

/** What is done to all chosen cards at once, and taken back at once. */
export function BulkBar({ cards, act, ...rest }: Props) {
  const { document: map } = useMap();
  const lanes = map.lanes ?? [];
  const tags = [
    ...new Set(
      lanes.flatMap((lane) =>
        lane.cards.filter((card) => cards.has(card.key)).flatMap((card) => card.tags ?? []),
      ),
    ),
  ].sort();
  const title = (all: Choice[], key: string) => all.find((each) => each.key === key)?.title ?? key;
  const place = (part: "lane" | "step", all: Choice[]) => (key: string) =>
    act({ act: part, to: key }, t("Moved to {all}", { all: title(all, key) }));
  const field =
    (part: "status" | "persona" | "color" | "channel", name: string, all: Choice[]) => (key: string) =>
      act(
        { act: part, to: key === NONE_KEY ? undefined : key },
        key === NONE_KEY
          ? t("{name} taken away", { name })
          : t("{name} “{title}”", { name, title: title(all, key) }),
      );
  const laneChoices = lanes.map(({ key, title: words }) => ({ key, title: words }));
  const stepChoices = map.stages.flatMap((stage) =>
    stage.steps.map((step) => ({ key: step.key, title: `${stage.title} · ${step.title}` })),
  );
  const personas = (map.personas ?? []).map(({ key, title: words }) => ({ key, title: words }));
  const channels = (map.channels ?? []).map(({ key, title: words }) => ({ key, title: words }));
  return (
    <Bar {...rest}>
      {cards.size > 0 && (
        <>
          <Pick label={t("Lane")} choices={laneChoices} onPick={place("lane", laneChoices)} />
          <Pick label={t("Step")} choices={stepChoices} onPick={place("step", stepChoices)} />
          <Ask
            label={t("Owner")}
            hint={t("Nobody, if left empty")}
            known={ownersOf(map)}
            onAnswer={(owner) =>
              act(
                { act: "owner", to: owner || undefined },
                owner ? t("Owner “{owner}”", { owner }) : t("Owner taken away"),
              )
            }
          />
          <Ask
            label={t("Add tags")}
            hint={t("Commas between them")}
            onAnswer={(text) => {
              const added = tagsIn(text);
              if (added.length > 0)
                act({ act: "tag", tags: added }, t("Tagged “{added}”", { added: added.join(", ") }));
            }}
          />
          {tags.length > 0 && (
            <Pick
              label={t("Remove tag")}
              choices={tags.map((tag) => ({ key: tag, title: tag }))}
              onPick={(tag) => act({ act: "untag", tag }, t("Tag “{tag}” taken away", { tag }))}
            />
          )}
          <Pick
            label={t("Status")}
            choices={statuses}
            none={t("not said")}
            onPick={field("status", t("Status"), statuses)}
          />
          {personas.length > 0 && (
            <Pick
              label={t("Persona")}
              choices={personas}
              none={t("everyone")}
              onPick={field("persona", t("Persona"), personas)}
            />
          )}
          {channels.length > 0 && (
            <Pick
              label={t("Channel")}
              choices={channels}
              none={t("not said")}
              onPick={field("channel", t("Channel"), channels)}
            />
          )}
          <Pick
            label={t("Colour")}
            choices={tints}
            none="none"
            onPick={field("color", t("Colour"), tints)}
            isTint
          />
        </>
      )}
    </Bar>
  );
}

/** The bar over chosen rows: how many there are, what can be done, and the way out. */
export function Bar({
  count: many,
  copy,
  remove,
  clear,
  children,
}: BarProps & { children: React.ReactNode }) {
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t("Change what is chosen")} data-testid="bulk-bar">
      <b>{t("{many} chosen", { many: count(many) })}</b>
      {children}
      <span className="grow" />
      <Button className="button ghost" onPress={copy}>
        <Icon name="copy" size={14} /> {t("Copy")}
      </Button>
      <Button className="button ghost danger" onPress={remove}>
        {t("Delete")}
      </Button>
      <Button className="button icon-only ghost" aria-label={t("Choose none")} onPress={clear}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

type PickProps = {
  label: string;
  choices: Choice[];
  /** Names the choice of none. */
  none?: string;
  isTint?: boolean;
  onPick: (key: string) => void;
};

export function Pick({ label, choices, none, isTint, onPick }: PickProps) {
  return (
    <MenuTrigger>
      <Button className="button">
        {label} <Icon name="down" size={12} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu bulk-menu"
          aria-label={label}
          onAction={(key) => onPick(key === "none:" ? NONE_KEY : String(key))}
        >
          {none && (
            <MenuItem id="none:" className="menu-item">
              {none}
            </MenuItem>
          )}
          {choices.map(({ key, title }) => (
            <MenuItem key={key} id={key} textValue={title} className="menu-item">
              {isTint && <i className={`bulk-tint tint-${key}`} />}
              {title}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type AskProps = { label: string; hint: string; known?: string[]; onAnswer: (text: string) => void };

/** A word that is asked for in a small window of its own. */
function Ask({ label, hint, known, onAnswer }: AskProps) {
  const [text, setText] = useState("");
  return (
    <DialogTrigger onOpenChange={() => setText("")}>
      <Button className="button">
        {label} <Icon name="down" size={12} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="bulk-ask" aria-label={label}>
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                close();
                onAnswer(text.trim());
              }}
            >
              <label>
                {label}
                <input
                  autoFocus
                  list={known && "bulk-known"}
                  placeholder={hint}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              </label>
              <datalist id="bulk-known">
                {known?.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
              <button type="submit" className="button primary">
                {t("Apply")}
              </button>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
