import { Button, Field, Input, Text } from "@fluentui/react-components";
import { forecastBefore, forecastOfPeriod, type SavedForecast } from "../../analysis/forecast/index.ts";
import { periodText } from "../../messages/renderForecast.ts";
import type { ForecastDraft } from "../forecastDraft.ts";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ForecastSavingProps {
  readonly draft: ForecastDraft;
  /** Oldest first. */
  readonly saved: readonly SavedForecast[];
  readonly isBusy: boolean;
  readonly onComment: (comment: string) => void;
  /** Starts from an earlier forecast. */
  readonly onCopy: (from: SavedForecast) => void;
  readonly onSave: () => void;
}

/** Saves the forecast on its sheet, and starts it from the one before. */
export function ForecastSaving({ draft, saved, isBusy, onComment, onCopy, onSave }: ForecastSavingProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { saving: words } = texts.forecastPane;
  const before = forecastBefore(saved, draft.cut);
  const isKnown = forecastOfPeriod(saved, draft.cut) !== null;
  return (
    <section className={shared.section}>
      <Text as="h2" weight="semibold" className={shared.heading}>
        {words.title}
      </Text>
      {before && (
        <div className={shared.card}>
          <Text>{words.copyWhat}</Text>
          <div>
            <Button size="small" onClick={() => onCopy(before)}>
              {words.copy(periodText(before.cut, texts))}
            </Button>
          </div>
        </div>
      )}
      <Field label={words.comment}>
        <Input value={draft.comment} onChange={(_event, { value }) => onComment(value)} />
      </Field>
      <Button appearance="primary" disabledFocusable={isBusy} onClick={onSave}>
        {isKnown ? words.saveAgain(periodText(draft.cut, texts)) : words.save}
      </Button>
      <Text size={200} className={shared.quiet}>
        {[words.where(texts.report.savedForecasts.sheet), ...(draft.isChanged ? [words.unsaved] : [])].join(" ")}
      </Text>
      {saved.length > 0 && (
        <>
          <Text as="h3" weight="semibold" className={shared.heading}>
            {words.listTitle(saved.length)}
          </Text>
          <ul className={shared.list}>
            {[...saved].reverse().map((one) => (
              <li key={`${String(one.cut.year)}-${String(one.cut.month)}`}>
                <Text>{words.line(periodText(one.cut, texts), one.savedOn)}</Text>
                {one.comment !== "" && (
                  <Text block size={200} className={shared.quiet}>
                    {one.comment}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
