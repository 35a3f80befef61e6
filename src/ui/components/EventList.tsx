import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { EventSums, KnownEvent } from "../../analysis/forecast/index.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import { signedFigure } from "../../messages/renderForecast.ts";
import type { OfferedMeasures } from "../../pipeline/forecastSources.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { EventForm } from "./EventForm.tsx";
import { FigureList } from "./FigureList.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

/** Measures of a plan in the workbook that can be taken over. */
export interface OfferedPlan extends Pick<OfferedMeasures, "events"> {
  /** "Åtgärdsplan A3:E6" */
  readonly place: string;
}

export interface EventListProps {
  readonly events: readonly KnownEvent[];
  readonly sums: EventSums;
  readonly lines: readonly { readonly key: string; readonly label: string }[];
  readonly unit: MoneyUnit;
  readonly offered: readonly OfferedPlan[];
  readonly onChange: (events: readonly KnownEvent[]) => void;
}

/** What is being written: a new event, or the one at this place. */
type Writing = number | "new" | null;

const sumOrder = ["expected", "secured", "unsecured", "risk", "opportunity"] as const;

/** Known events on top of the method: their list, their sums, and how to add, change and remove them. */
export function EventList({ events, sums, lines, unit, offered, onChange }: EventListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { events: words } = texts.forecastPane;
  const [writing, setWriting] = useState<Writing>(null);
  const [taken, setTaken] = useState(0);
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const stop = useCallback((): void => {
    setWriting(null);
    requestAnimationFrame(focus); // once the button is back
  }, [focus]);
  const form = (event: KnownEvent | null, save: (event: KnownEvent) => void) => (
    <EventForm
      event={event}
      lines={lines}
      unit={unit}
      onSave={(saved) => {
        save(saved);
        stop();
      }}
      onCancel={stop}
    />
  );
  const isNew = (one: KnownEvent): boolean => !events.some(({ text, line }) => text === one.text && line === one.line);
  return (
    <section className={shared.section}>
      <Text as="h2" weight="semibold" className={shared.heading}>
        {words.title(events.length)}
      </Text>
      <Text size={200} className={shared.quiet}>
        {words.lead}
      </Text>
      {events.length > 0 && (
        <ul className={shared.list}>
          {events.map((event, at) => (
            // Two events may be alike in everything: their place tells them apart.
            <li key={at} className={shared.card}>
              {writing === at ? (
                form(event, (saved) => onChange(events.map((one, place) => (place === at ? saved : one))))
              ) : (
                <>
                  <Text weight="semibold">{event.text}</Text>
                  <Text size={200} className={shared.quiet}>
                    {[
                      words.kinds[event.kind],
                      lines.find(({ key }) => key === event.line)?.label ?? words.allLines,
                      ...(event.kind === "measure" ? [event.isSecured ? words.isSecured : words.isUnsecured] : []),
                    ].join(" · ")}
                  </Text>
                  <Text>
                    {words.effect(
                      signedFigure(event.thisYear, unit, texts),
                      event.fullYear === null ? null : signedFigure(event.fullYear, unit, texts),
                    )}
                  </Text>
                  <div className={shared.actions}>
                    <Button size="small" aria-label={words.editThis(event.text)} onClick={() => setWriting(at)}>
                      {words.edit}
                    </Button>
                    <Button
                      size="small"
                      aria-label={words.removeThis(event.text)}
                      onClick={() => {
                        onChange(events.filter((_, place) => place !== at));
                        stop();
                      }}
                    >
                      {words.remove}
                    </Button>
                  </div>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {events.length > 0 && (
        <div className={styles.sums}>
          <FigureList
            figures={sumOrder
              .filter((sum) => sums[sum] !== 0)
              .map((sum) => ({ name: words.sums[sum], figure: signedFigure(sums[sum], unit, texts) }))}
          />
        </div>
      )}
      {writing === "new" ? (
        form(null, (saved) => onChange([...events, saved]))
      ) : (
        <div className={shared.actions}>
          <Button ref={attach} size="small" onClick={() => setWriting("new")}>
            {words.add}
          </Button>
          {offered.map(({ place, events: measures }) => {
            const left = measures.filter(isNew);
            return (
              left.length > 0 && (
                <Button
                  key={place}
                  size="small"
                  onClick={() => {
                    onChange([...events, ...left]);
                    setTaken(left.length);
                    focus();
                  }}
                >
                  {words.importPlan(left.length, place)}
                </Button>
              )
            );
          })}
        </div>
      )}
      <div role="status">{taken > 0 && <Text size={200}>{words.imported(taken)}</Text>}</div>
    </section>
  );
}

const useStyles = makeStyles({
  sums: { padding: `0 ${tokens.spacingHorizontalM}` }, // under the words of the cards above
});
