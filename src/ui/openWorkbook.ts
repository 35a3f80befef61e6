import type { WorkbookSession } from "../io/session.ts";
import { defaultPaneSettings, SessionProblem } from "../io/session.ts";
import type { Opened } from "./components/Entrance.tsx";
import { officePage } from "./officePage.ts";
import { version } from "./version.ts";

/** Opens the workbook that the page stands beside, and starts to read it; null outside Excel. */
export async function openWorkbook(): Promise<Opened | null> {
  // Without Microsoft's script nobody can be asked: it is not reached from here, or the page is opened alone.
  if (typeof Office === "undefined") return null;
  // All that reads and writes the workbook comes after the page, which is drawn by now and says so, and while Office.js gets ready.
  const [{ host }, [{ openSession }, { createPane }]] = await Promise.all([Office.onReady(), loaded()]);
  if (host !== Office.HostType.Excel) return null;
  const hostLanguage = Office.context.displayLanguage;
  let session: WorkbookSession | null = null;
  session = await openSession(officePage(() => session?.settings ?? defaultPaneSettings));
  const pane = createPane(session);
  void pane.check();
  return { pane, hostLanguage, about: { version, excelApi: newestExcelApi() } };
}

async function loaded() {
  try {
    return await Promise.all([import("../io/excel/session.ts"), import("./pane.ts"), import("./components/App.tsx")]);
  } catch (cause) {
    throw new SessionProblem("not-loaded", { cause });
  }
}

/** The newest requirement set of Excel's that is there, "1.17". */
function newestExcelApi(): string | null {
  const { requirements } = Office.context;
  for (let minor = newestKnown; minor >= 1; minor--) {
    const set = `1.${String(minor)}`;
    if (requirements.isSetSupported("ExcelApi", set)) return set;
  }
  return null;
}

/** Above what Microsoft has numbered so far, so that the next ones are seen as well. */
const newestKnown = 40;
