import { parseDate } from "@internationalized/date";
import { useState } from "react";
import {
  Button,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  Heading,
  I18nProvider,
  Popover,
  RangeCalendar,
} from "react-aria-components";
import { addDays, periodInWords } from "../dates";
import { t } from "../words";
import { language, locale } from "../words/language";
import { Icon } from "./Icon";
import { type DatePeriod, months, type Preset, quarters, years } from "./periods";
import "./period-picker.css";

/** A period by name (whole, year, quarter, month) or as a free range of days. Ends are exclusive outside and inclusive to the eye. */
export function PeriodPicker(props: {
  whole: DatePeriod;
  chosen: DatePeriod;
  onChoose: (period: DatePeriod) => void;
}) {
  const { whole, chosen, onChoose } = props;
  return (
    <DialogTrigger>
      <Button
        className="button period-button"
        data-testid="period"
        aria-label={t("Period: {period}", { period: periodInWords(chosen.from, chosen.to) })}
      >
        <Icon name="calendar" size={14} />
        <span>{periodInWords(chosen.from, chosen.to)}</span>
        <Icon name="down" size={12} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="period-dialog" aria-label={t("Period")}>
          {({ close }) => {
            const take = (period: DatePeriod) => {
              onChoose(period);
              close();
            };
            return (
              <>
                <div className="presets">
                  <Presets
                    title={t("All")}
                    presets={[{ label: t("Whole data"), period: whole }]}
                    chosen={chosen}
                    take={take}
                  />
                  <Presets title={t("Years")} presets={years(whole)} chosen={chosen} take={take} />
                  <Presets title={t("Quarters")} presets={quarters(whole)} chosen={chosen} take={take} />
                  <Presets title={t("Months")} presets={months(whole)} chosen={chosen} take={take} />
                </div>
                <FreeRange whole={whole} chosen={chosen} take={take} />
              </>
            );
          }}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type Take = (period: DatePeriod) => void;

function Presets(props: { title: string; presets: Preset[]; chosen: DatePeriod; take: Take }) {
  return (
    <section aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.presets.map((preset) => {
        const on = preset.period.from === props.chosen.from && preset.period.to === props.chosen.to;
        return (
          <Button
            key={preset.label}
            className="preset"
            aria-pressed={on}
            onPress={() => props.take(preset.period)}
          >
            {preset.label}
          </Button>
        );
      })}
    </section>
  );
}

function FreeRange({ whole, chosen, take }: { whole: DatePeriod; chosen: DatePeriod; take: Take }) {
  const [range, setRange] = useState({
    start: parseDate(chosen.from),
    end: parseDate(addDays(chosen.to, -1)),
  });
  return (
    <div className="free-range">
      <I18nProvider locale={language === "en" ? "en-GB" : locale}>
        <RangeCalendar
          aria-label={t("Free range")}
          value={range}
          onChange={setRange}
          minValue={parseDate(whole.from)}
          maxValue={parseDate(addDays(whole.to, -1))}
        >
          <header>
            <Button slot="previous" className="button icon-only ghost">
              <Icon name="left" />
            </Button>
            <Heading />
            <Button slot="next" className="button icon-only ghost">
              <Icon name="right" />
            </Button>
          </header>
          <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
        </RangeCalendar>
      </I18nProvider>
      <footer>
        <span>{periodInWords(range.start.toString(), addDays(range.end.toString(), 1))}</span>
        <Button
          className="button primary"
          onPress={() => take({ from: range.start.toString(), to: addDays(range.end.toString(), 1) })}
        >
          {t("Measure")}
        </Button>
      </footer>
    </div>
  );
}
