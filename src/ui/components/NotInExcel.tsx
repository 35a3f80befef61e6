import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts.tsx";
import { Page } from "./Page.tsx";

export interface NotInExcelProps {
  /** Address of the page where it can be tried without Excel; null where there is none. */
  readonly workbench: string | null;
}

/** The page opened by itself: how to open it in Excel, and where to try it without. */
export function NotInExcel({ workbench }: NotInExcelProps) {
  const styles = useStyles();
  const { trouble } = useTexts().pane;
  return (
    <Page>
      <div className={styles.words}>
        <h1 className={styles.heading}>{trouble.notInExcel}</h1>
        <Text>{trouble.openInExcel}</Text>
        {workbench !== null && (
          <Text>
            {trouble.orWorkbench} <Link href={workbench}>{trouble.workbench}</Link>
          </Text>
        )}
      </div>
    </Page>
  );
}

const useStyles = makeStyles({
  words: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    maxWidth: "40em",
    paddingTop: tokens.spacingVerticalXXL,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});
