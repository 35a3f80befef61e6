// The made-up ledger of the tests as an .xlsx file: a posting per row, texts shared, as Excel saves it.
import { strToU8, zipSync } from "fflate";
import { cellTag } from "../src/domain/grid.ts";
import { columnName } from "../src/domain/cell.ts";
import { ledgerWorkbook, madeUpLedger } from "../tests/support/madeUpLedger.ts";

const root = "http://schemas.openxmlformats.org";
const main = `${root}/spreadsheetml/2006/main`;
const office = `${root}/officeDocument/2006/relationships`;
const packageRels = `${root}/package/2006/relationships`;
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The file's bytes. The same number of postings gives the same bytes. */
export function ledgerFile(rows) {
  const workbook = ledgerWorkbook(madeUpLedger(rows), { form: "posting", layout: "long", signs: "cost-positive" });
  const [sheet] = workbook.sheets;
  const texts = workbook.strings.map((text) => `<si><t>${text}</t></si>`).join("");
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${root}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheet.name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}" uniqueCount="${workbook.strings.length}">${texts}</sst>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${rowsOf(sheet, rows + 1)}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
}

/** Every column is full, from the heading to the last posting. */
function rowsOf(sheet, count) {
  const columns = [...sheet.columns].map(([column, data]) => ({ name: columnName(column), ...data }));
  const rows = [];
  for (let at = 0; at < count; at++) {
    const cells = columns.map(({ name, tags, values, formats }) => {
      const kind = tags[at] === cellTag.text ? ' t="s"' : formats[at] > 0 ? ' s="1"' : "";
      return `<c r="${name}${at + 1}"${kind}><v>${values[at]}</v></c>`;
    });
    rows.push(`<row r="${at + 1}">${cells.join("")}</row>`);
  }
  return rows.join("");
}
