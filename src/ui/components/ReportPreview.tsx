import { Button, Field, makeStyles, Select, Text } from "@fluentui/react-components";
import { useCallback, useId, useState } from "react";
import { localDay } from "../../io/localDay.ts";
import { reportLayouts } from "../../pipeline/run.ts";
import type { CheckedWorkbook, ReportSettings } from "../../pipeline/run.ts";
import type { ReportId } from "../../report/layout.ts";
import { previewedSheets } from "../previewedReports.ts";
import { useTexts } from "../texts.tsx";
import { useStage } from "../useStage.ts";
import { ProgressStrip } from "./ProgressStrip.tsx";
import { SheetPreview } from "./SheetPreview.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ReportPreviewProps {
  readonly report: ReportId;
  readonly title: string;
  readonly checked: CheckedWorkbook;
  readonly settings: Omit<ReportSettings, "reports" | "day">;
  /** All that would be made with it: reports speak of each other. */
  readonly chosen: readonly ReportId[];
  /** Names of sheets that were made since the workbook was read. */
  readonly made: readonly string[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A button, and below it the report's sheets as they would be written. */
export function ReportPreview({ isOpen, onToggle, ...props }: ReportPreviewProps) {
  const styles = useStyles();
  const { preview: words } = useTexts().pane;
  const id = useId();
  return (
    <>
      <div className={styles.button}>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={(isOpen ? words.hideReport : words.showReport)(props.title)}
          onClick={onToggle}
        >
          {isOpen ? words.hide : words.show}
        </Button>
      </div>
      {isOpen && (
        <div id={id}>
          <PreviewedReport {...props} />
        </div>
      )}
    </>
  );
}

/** Laid out when it is asked for, by what will write it; who hides it stops that. */
function PreviewedReport(props: Omit<ReportPreviewProps, "isOpen" | "onToggle">) {
  const { report, checked, settings, chosen, made } = props;
  const { unit, preset = "default" } = settings;
  const shared = useSharedStyles();
  const texts = useTexts();
  const { preview: words } = texts.pane;
  const [wanted, setWanted] = useState("");
  // What stands in them decides, not which lists they are. No sheet's name has a "/".
  const reports = [...new Set([...chosen, report])].join(" ");
  const names = made.join("/");
  const layOut = useCallback(
    function* () {
      const ids = reports.split(" ") as ReportId[];
      const layouts = yield* reportLayouts(checked, { unit, preset, reports: ids, day: localDay(new Date()) }, texts);
      return previewedSheets(layouts, checked, names.split("/")).filter(({ layout }) => layout.report === report);
    },
    [checked, unit, preset, reports, report, names, texts],
  );
  // What was laid out before stands until the new one is there.
  const { made: sheets, share } = useStage(layOut);
  const shown = sheets?.find(({ layout }) => layout.key === wanted) ?? sheets?.[0];
  if (share === null && !shown) return <Text>{words.nothing}</Text>;
  return (
    <div className={shared.section} aria-busy={share !== null}>
      {share !== null && <ProgressStrip text={texts.pane.progress.layingOut} share={share} isLate />}
      {shown && sheets && sheets.length > 1 && (
        <Field label={words.sheet} size="small">
          <Select size="small" value={shown.layout.key} onChange={(_event, { value }) => setWanted(value)}>
            {sheets.map(({ layout, sheetName }) => (
              <option key={layout.key} value={layout.key}>
                {sheetName}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shown && <SheetPreview key={shown.layout.key} {...shown} />}
    </div>
  );
}

const useStyles = makeStyles({
  button: { marginLeft: "28px" }, // below the report's name, beside its checkbox
});
