// A budget workbook as a large municipality has it: a sheet per committee, on each a table per department and one of the departments'
// totals. All ties, to the last krona, but for the errors asked for.
import { strToU8, zipSync } from "fflate";

const root = "http://schemas.openxmlformats.org";
const main = `${root}/spreadsheetml/2006/main`;
const office = `${root}/officeDocument/2006/relationships`;
const packageRels = `${root}/package/2006/relationships`;
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const headers = [
  "Verksamhet, tkr",
  "Utfall jan-aug 2024",
  "Budget jan-aug 2024",
  "Avvikelse jan-aug 2024",
  "Prognos helår 2024",
  "Budget helår 2024",
  "Avvikelse helår 2024",
];
const activities = [
  "Ledning",
  "Lokaler",
  "Personal",
  "Köp av platser",
  "Material",
  "Transporter",
  "Tjänster",
  "Övrigt",
];

/** Groups of a department, lines of a group: a table has 37 rows. */
const groups = 4;
const lines = 8;

/**
 * `sheets` × `tables` tables, the last of a sheet with the totals of the others, and a first sheet with the totals of the sheets. `formulas`:
 * "none", "totals" (deviations are typed) or "all". The same arguments give the same bytes.
 */
export function committeeWorkbook({ sheets, tables, errors = 0, formulas = "none" }) {
  const next = picker(7);
  const committees = Array.from({ length: sheets }, (_, at) => drawCommittee(at + 1, tables, formulas, next));
  const drawn = [drawSummary(committees, formulas), ...committees];
  for (let error = 0; error < errors; error++) breakOne(committees[(error * 7) % sheets].rows, next);
  // A formula stands after what it computes from, but for the first sheet.
  for (const { rows } of [...committees, drawn[0]]) {
    for (const cell of rows.flat()) if (cell.terms) cell.value = sumOf(cell.terms);
  }
  return packed(drawn.map(({ name, rows }) => ({ name, xml: sheetXml(rows) })));
}

function drawCommittee(number, tables, formulas, next) {
  const rows = [];
  const totals = [];
  for (let table = 1; table < tables; table++) {
    rows.push([{ text: `Avdelning ${number}.${table}, delårsrapport augusti 2024` }], [], headerRow());
    const subtotals = [];
    for (let group = 1; group <= groups; group++) {
      const first = rows.length;
      for (let line = 0; line < lines; line++) {
        const size = [120, 900, 4300, 21_000][next(4)];
        const actual = -size - next(size);
        const budget = -size - next(size);
        const amounts = [actual, budget, Math.round(actual * 1.5) - next(99), Math.round(budget * 1.5)];
        const label = `${activities[line % activities.length]} ${group}.${line + 1}`;
        rows.push(
          figureRow(
            label,
            amounts.map((value) => ({ value })),
            rows.length,
            formulas,
          ),
        );
      }
      subtotals.push(rows.length);
      rows.push(totalRow(`Summa område ${group}`, rows, range(first, rows.length), formulas));
    }
    rows.push(totalRow(`Totalt avdelning ${number}.${table}`, rows, subtotals, formulas));
    totals.push({ label: `Avdelning ${number}.${table}`, row: rows.length - 1 });
    rows.push([]);
  }
  rows.push([{ text: `Nämnd ${number}, sammandrag per avdelning` }], [], headerRow());
  const first = rows.length;
  for (const { label, row } of totals)
    rows.push(figureRow(label, linksTo(rows[row], "", row, formulas), rows.length, formulas));
  rows.push(totalRow(`Totalt nämnd ${number}`, rows, range(first, rows.length), formulas));
  return { name: `Nämnd ${number}`, rows };
}

function drawSummary(committees, formulas) {
  const rows = [[{ text: "Kommunen, sammandrag per nämnd" }], [], headerRow()];
  for (const { name, rows: own } of committees) {
    const last = own.length - 1;
    rows.push(figureRow(name, linksTo(own[last], `'${name}'!`, last, formulas), rows.length, formulas));
  }
  rows.push(totalRow("Totalt kommunen", rows, range(3, rows.length), formulas));
  return { name: "Kommunen", rows };
}

function headerRow() {
  return headers.map((text) => ({ text }));
}

/** The amounts of another row, deviations left out. */
function linksTo(cells, sheet, row, formulas) {
  return [1, 2, 4, 5].map((column) => {
    const terms = [{ cell: cells[column], factor: 1 }];
    return formulas === "none"
      ? { value: sumOf(terms) }
      : { value: sumOf(terms), terms, formula: `${sheet}${letter(column)}${row + 1}` };
  });
}

function figureRow(label, [actual, budget, forecast, fullBudget], row, formulas) {
  const difference = (left, right, [from, to]) => {
    const terms = [
      { cell: left, factor: 1 },
      { cell: right, factor: -1 },
    ];
    const value = sumOf(terms);
    return formulas === "all" ? { value, terms, formula: `${from}${row + 1}-${to}${row + 1}` } : { value };
  };
  return [
    { text: label },
    actual,
    budget,
    difference(actual, budget, "BC"),
    forecast,
    fullBudget,
    difference(forecast, fullBudget, "EF"),
  ];
}

function totalRow(label, rows, of, formulas) {
  const cells = [{ text: label }];
  for (let column = 1; column < headers.length; column++) {
    const terms = of.map((row) => ({ cell: rows[row][column], factor: 1 }));
    const value = sumOf(terms);
    const isBlock = of[of.length - 1] - of[0] === of.length - 1;
    const at = (row) => `${letter(column)}${row + 1}`;
    const formula = isBlock ? `SUM(${at(of[0])}:${at(of[of.length - 1])})` : of.map(at).join("+");
    cells.push(formulas === "none" ? { value } : { value, terms, formula });
  }
  return cells;
}

function sumOf(terms) {
  return terms.reduce((sum, { cell, factor }) => sum + factor * cell.value, 0);
}

function letter(column) {
  return String.fromCharCode(65 + column);
}

/** One figure typed wrong, over its formula if it had one: its sign turned, a digit wrong, ten times too large, or not kept up. */
function breakOne(rows, next) {
  const figures = rows.flat().filter(({ value }) => value !== undefined && value !== 0);
  const cell = figures[next(figures.length)];
  cell.value = [-cell.value, cell.value + 10 ** next(3), cell.value * 10, cell.value - 137][next(4)];
  delete cell.terms;
  delete cell.formula;
}

function packed(sheets) {
  const overrides = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  const named = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const related = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${root}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRels}">${related.join("")}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
}

function sheetXml(rows) {
  const xml = rows.map((cells, row) => {
    const at = (column) => `${letter(column)}${row + 1}`;
    const inner = cells.map(({ text, value, formula }, column) =>
      text === undefined
        ? `<c r="${at(column)}">${formula === undefined ? "" : `<f>${formula}</f>`}<v>${value}</v></c>`
        : `<c r="${at(column)}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${row + 1}">${inner.join("")}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${xml.join("")}</sheetData></worksheet>`;
}

function range(from, to) {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Numbers 0..n−1 from a fixed seed (mulberry32). */
export function picker(seed) {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}
