import { maxColumns, maxRows, parseRange } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import type { SelectedRange } from "../session.ts";
import { listen } from "./listen.ts";
import { asProblem } from "./officeProblem.ts";
import { logProblem } from "./officeHelpers.ts";

/** Milliseconds a selection rests before it is told of: who moves with the arrow keys is not at every cell. */
const pause = 120;

/**
 * Tells of the selected cells, now and later. The events carry the address, so that nothing is read; Excel is asked for it at first, and
 * when another sheet comes to the front, of which no selection event tells. `nameOf`: of the sheet with this id; undefined where nobody
 * has read it yet. Returns how to stop listening.
 */
export function listenToSelection(
  nameOf: (sheetId: string) => string | undefined,
  selected: (cells: SelectedRange) => void,
): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The latest of what is asked; earlier answers come too late. */
  let asked = 0;

  const ask = (): void => {
    const number = ++asked;
    readSelection(nameOf)
      .then((cells) => {
        if (cells !== null && number === asked && !isOver) selected(cells);
      })
      // A cell that is being edited, a chart that is selected: the next event tells.
      .catch((error: unknown) => logProblem(asProblem(error)));
  };
  const later = (tell: () => void): Promise<void> => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(tell, pause);
    return Promise.resolve();
  };
  const heard = ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> =>
    later(() => {
      const [sheetName, range] = [nameOf(worksheetId), rangeSelected(address)];
      if (sheetName === undefined || range === null) {
        ask();
        return;
      }
      asked++;
      selected({ sheetName, range });
    });

  const forget = listen((worksheets) => [
    worksheets.onSelectionChanged.add(heard),
    worksheets.onActivated.add(() => later(ask)),
  ]);
  ask();
  return () => {
    isOver = true;
    clearTimeout(timer);
    forget();
  };
}

/** Null where no cells are selected. */
async function readSelection(nameOf: (sheetId: string) => string | undefined): Promise<SelectedRange | null> {
  return Excel.run(async (context) => {
    const areas = context.workbook.getSelectedRanges();
    areas.load("address,worksheet/id,worksheet/name");
    await context.sync();
    const range = rangeSelected(areas.address);
    return range && { sheetName: nameOf(areas.worksheet.id) ?? areas.worksheet.name, range };
  });
}

/** The first range in "A1:C4", "'Min; budget'!A1,B7", "D:D" or "5:7". */
export function rangeSelected(address: string): CellRange | null {
  const [first = ""] = address.slice(address.lastIndexOf("!") + 1).split(",");
  const plain = first.replaceAll("$", "");
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(plain);
  if (columns) return parseRange(`${columns[1] ?? ""}1:${columns[2] ?? ""}${String(maxRows)}`) ?? null;
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (!rows) return parseRange(plain) ?? null;
  const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return { top, bottom, left: 0, right: maxColumns - 1 };
}
