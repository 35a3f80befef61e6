// What a workbook holds according to two sources that none of the readers had a hand in: LibreOffice's conversion (values,
// formula cells, merges, hidden rows) and the file's own XML, walked plainly (number formats, bold, names).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import saxes from "saxes";
import { rangeAddress } from "../src/domain/cell.ts";

/** Converts the files with LibreOffice in one go; the reference by file name. */
export function libreOfficeReferences(files) {
  const folder = mkdtempSync(join(tmpdir(), "avvika-bench-"));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const run = spawnSync("soffice", [profile, "--headless", "--convert-to", "fods", "--outdir", folder, ...files]);
    if (run.error) throw run.error;
    const converted = readdirSync(folder).filter((name) => name.endsWith(".fods"));
    const byStem = new Map(converted.map((name) => [name.slice(0, -5), readFileSync(join(folder, name), "utf8")]));
    return new Map(files.map((file) => [file, flatOdsForm(byStem.get(basename(file).replace(/\.xlsx$/, "")))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flatOdsForm(xml) {
  if (!xml) return null;
  const sheets = new Map();
  let sheet,
    row,
    rowRepeat,
    column,
    cell,
    note = 0,
    inObject = 0;
  const parser = new saxes.SaxesParser();
  parser.on("opentag", ({ name, attributes: a }) => {
    if (inObject || embedded.has(name)) inObject += embedded.has(name) ? 1 : 0;
    else if (name === "table:table") {
      sheet = { values: new Map(), formulas: new Set(), merges: new Set(), hiddenRows: new Set() };
      sheets.set(a["table:name"], sheet);
      row = 0;
    } else if (name === "table:table-row") {
      rowRepeat = Number(a["table:number-rows-repeated"] ?? 1);
      // LibreOffice closes the sheet with hidden rows down to its end where the file hides the rest
      const isHidden = a["table:visibility"] === "collapse" || a["table:visibility"] === "filter";
      if (isHidden) for (let at = 0; at < Math.min(rowRepeat, 100_000); at++) sheet.hiddenRows.add(row + at);
      column = 0;
    } else if (name === "table:table-cell" || name === "table:covered-table-cell") {
      cell = { a, repeat: Number(a["table:number-columns-repeated"] ?? 1), paragraphs: [] };
    } else if (name === "office:annotation") note++;
    else if (cell && !note) {
      if (name === "text:p") cell.paragraphs.push("");
      if (name === "text:s") append(" ".repeat(Number(a["text:c"] ?? 1)));
      if (name === "text:tab") append("\t");
      if (name === "text:line-break") append("\n");
    }
  });
  const append = (text) => {
    if (cell.paragraphs.length > 0) cell.paragraphs[cell.paragraphs.length - 1] += text;
  };
  parser.on("text", (text) => {
    if (cell && !note && !inObject) append(text);
  });
  parser.on("closetag", ({ name }) => {
    if (inObject) inObject -= embedded.has(name) ? 1 : 0;
    else if (name === "office:annotation") note--;
    else if (name === "table:table-row") row += rowRepeat;
    else if (name === "table:table-cell" || name === "table:covered-table-cell") {
      const value = odsValue(cell);
      const formula = cell.a["table:formula"];
      if (value !== undefined || formula) {
        for (let down = 0; down < Math.min(rowRepeat, 10_000); down++) {
          for (let right = 0; right < Math.min(cell.repeat, 1000); right++) {
            const key = `${row + down},${column + right}`;
            if (value !== undefined) sheet.values.set(key, value);
            if (formula) sheet.formulas.add(key);
          }
        }
      }
      const columns = Number(cell.a["table:number-columns-spanned"] ?? 1);
      const rows = Number(cell.a["table:number-rows-spanned"] ?? 1);
      if (columns * rows > 1) {
        sheet.merges.add(rangeAddress({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }));
      }
      column += cell.repeat;
      cell = undefined;
    }
  });
  parser.write(xml).close();
  return sheets;
}

/** Drawings and what is embedded in them have tables and texts of their own. */
const embedded = new Set(["table:shapes", "draw:frame", "draw:object", "draw:custom-shape", "draw:control", "draw:g"]);

function odsValue({ a, paragraphs }) {
  const text = a["office:string-value"] ?? paragraphs.join("\n");
  if (a["calcext:value-type"] === "error") return { error: text };
  switch (a["office:value-type"]) {
    case "float":
    case "percentage":
    case "currency":
      return Number(a["office:value"]);
    case "boolean":
      return a["office:boolean-value"] === "true";
    case "date":
      return (
        new Date(
          `${a["office:date-value"].padEnd(19, "T00:00:00".slice(a["office:date-value"].length - 19))}Z`,
        ).getTime() /
          86_400_000 +
        25_569
      );
    case "time": {
      const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(a["office:time-value"]);
      return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
    }
    case "string":
      return text === "" ? undefined : text;
    default:
      return undefined;
  }
}

/** Number format and bold of every cell with a value, and the number of names, straight from the XML. */
export function plainReference(bytes) {
  const parts = unzipSync(bytes);
  const walk = (part, open) => {
    const parser = new saxes.SaxesParser();
    const path = [];
    parser.on("opentag", ({ name, attributes }) => {
      path.push(name.replace(/^.*:/, ""));
      open(path.join("/"), attributes);
    });
    parser.on("closetag", () => path.pop());
    parser.write(strFromU8(parts[part])).close();
  };
  const codes = new Map();
  const fonts = [];
  const styles = [];
  if (parts["xl/styles.xml"]) {
    walk("xl/styles.xml", (path, a) => {
      if (path === "styleSheet/numFmts/numFmt") codes.set(a.numFmtId, a.formatCode);
      if (path === "styleSheet/fonts/font") fonts.push(false);
      if (path === "styleSheet/fonts/font/b") fonts[fonts.length - 1] = !["0", "false"].includes(a.val);
      if (path === "styleSheet/cellXfs/xf") styles.push({ format: a.numFmtId ?? "0", font: Number(a.fontId ?? 0) });
    });
  }
  const targets = new Map();
  walk("xl/_rels/workbook.xml.rels", (_, a) => a.Id && targets.set(a.Id, a.Target.replace(/^\/xl\//, "")));
  const sheets = new Map();
  let names = 0;
  walk("xl/workbook.xml", (path, a) => {
    if (path === "workbook/definedNames/definedName") names++;
    const target = path === "workbook/sheets/sheet" ? targets.get(a["r:id"]) : undefined;
    if (!target?.startsWith("worksheets/")) return;
    const formats = new Map();
    const bold = new Set();
    let cell;
    walk(`xl/${target}`, (inner, b) => {
      if (inner === "worksheet/sheetData/row/c") cell = b;
      if (inner !== "worksheet/sheetData/row/c/v") return;
      const [, letters, digits] = /^([A-Z]+)([0-9]+)$/.exec(cell.r);
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const key = `${Number(digits) - 1},${column}`;
      const style = styles[Number(cell.s ?? 0)] ?? { format: "0", font: 0 };
      formats.set(key, codes.get(style.format) ?? Number(style.format));
      if (fonts[style.font]) bold.add(key);
    });
    sheets.set(a.name, { formats, bold });
  });
  return { sheets, names };
}

/** The built-in ids as the standard and as Excel in en-US spell them; a reader may give either. */
const builtInSpellings = {
  0: ["General"],
  1: ["0"],
  2: ["0.00"],
  3: ["#,##0"],
  4: ["#,##0.00"],
  9: ["0%"],
  10: ["0.00%"],
  11: ["0.00E+00"],
  12: ["# ?/?"],
  13: ["# ??/??"],
  14: ["mm-dd-yy", "m/d/yyyy", "m/d/yy"],
  15: ["d-mmm-yy"],
  16: ["d-mmm"],
  17: ["mmm-yy"],
  18: ["h:mm AM/PM"],
  19: ["h:mm:ss AM/PM"],
  20: ["h:mm"],
  21: ["h:mm:ss"],
  22: ["m/d/yy h:mm", "m/d/yyyy h:mm"],
  37: ["#,##0 ;(#,##0)", "#,##0_);(#,##0)"],
  38: ["#,##0 ;[Red](#,##0)", "#,##0_);[Red](#,##0)"],
  39: ["#,##0.00;(#,##0.00)", "#,##0.00_);(#,##0.00)"],
  40: ["#,##0.00;[Red](#,##0.00)", "#,##0.00_);[Red](#,##0.00)"],
  45: ["mm:ss"],
  46: ["[h]:mm:ss"],
  47: ["mmss.0", "mm:ss.0"],
  48: ["##0.0E+0"],
  49: ["@"],
};

export function isFormat(expected, code) {
  if (typeof expected === "string") return code === expected;
  return builtInSpellings[expected]?.includes(code) ?? true;
}
