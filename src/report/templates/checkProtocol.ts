import type { ReportTexts } from "../../messages/reportTexts.ts";
import type { ProtocolLine, ReportInput } from "../input.ts";
import type { LayoutCell, LayoutColumn, LayoutRow, ReportId, SheetLayout } from "../layout.ts";
import { column, textCell, textRow } from "../statement/cells.ts";

/** Kontrollprotokoll: findings with their proof, accepted ones with the reason, what was read and how, and when. Of a whole workbook. */
export const checkProtocol = {
  id: "check-protocol" satisfies ReportId,
  sheetName: ({ checkProtocol: texts }: ReportTexts): string => texts.sheet,
  title: ({ checkProtocol: texts }: ReportTexts): string => texts.title,
  build: protocolSheet,
} as const;

const fields = ["what", "proof", "todo"] as const;

/** A record in words: nothing in it is a formula, because it says what was true on its day. @throws Error `protocol-missing` */
function protocolSheet(input: ReportInput & { readonly key: string; readonly name: string }): SheetLayout {
  const { protocol, key, name } = input;
  if (!protocol) throw new Error("protocol-missing");
  const { checkProtocol: texts, statement } = input.texts;
  const { day, summary, levels, accepted, tables } = protocol;
  const columns: LayoutColumn[] = [column("label", "label"), ...fields.map((field) => column(field, "prose"))];
  const heading: LayoutRow = {
    key: "#heading",
    emphasis: "columnHeading",
    level: 0,
    cells: {
      label: textCell(texts.place),
      what: textCell(texts.what),
      proof: textCell(texts.proof),
      todo: textCell(texts.todo),
    },
  };
  const section = (sectionKey: string, title: string, lines: readonly ProtocolLine[]): LayoutRow[] =>
    lines.length === 0
      ? []
      : [
          { key: sectionKey, emphasis: "section", level: 0, cells: { label: textCell(title) } },
          ...lines.map((line, at) => lineRow(`${sectionKey}-${String(at + 1)}`, line)),
        ];
  const notes = [...(levels.length === 0 ? [texts.nothing] : []), texts.tells];
  const rows = [
    textRow("#title", "title", texts.title),
    textRow("#subtitle", "subtitle", texts.made(day, summary)),
    textRow("#space-head", "spacer", ""),
    heading,
    ...levels.flatMap((level, at) => section(`level-${String(at + 1)}`, level.heading, level.lines)),
    ...section("accepted", texts.accepted, accepted),
    ...section("tables", texts.tables, tables),
    textRow("#space", "spacer", ""),
    ...notes.map((text, at) => textRow(`#note-${String(at + 1)}`, "note", text)),
  ];
  return {
    report: "check-protocol",
    key,
    name,
    unit: null,
    columns,
    rows,
    merges: notes.map((_, at) => ({ row: `#note-${String(at + 1)}`, fromColumn: "label", toColumn: "todo" })),
    frozen: { row: "#heading", column: "label" },
    conditionalFormats: [],
    names: [],
    charts: [],
    print: { orientation: "landscape", repeatRows: ["#heading", "#heading"], footer: statement.footer(day) },
  };
}

function lineRow(key: string, { place, what, proof, todo }: ProtocolLine): LayoutRow {
  const words = { what, proof, todo };
  const cells = fields.flatMap((field): [string, LayoutCell][] =>
    words[field] === "" ? [] : [[field, textCell(words[field])]],
  );
  return { key, emphasis: "body", level: 1, cells: { label: textCell(place), ...Object.fromEntries(cells) } };
}
