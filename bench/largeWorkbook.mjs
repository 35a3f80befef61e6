// A ledger of many rows and twelve columns: four of texts, seven of amounts, one of formulas.
import { strToU8, zipSync } from "fflate";

const root = "http://schemas.openxmlformats.org";
const main = `${root}/spreadsheetml/2006/main`;
const office = `${root}/officeDocument/2006/relationships`;
const packageRels = `${root}/package/2006/relationships`;
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The file's bytes. The same number of rows gives the same bytes. */
export function largeWorkbook(rows) {
  const texts = Array.from({ length: 50_000 }, (_, at) => `<si><t>Verifikation ${at}, löneår</t></si>`).join("");
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${root}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}" count="${rows * 4}" uniqueCount="50000">${texts}</sst>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${sheetRows(rows)}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
}

function sheetRows(rows) {
  const list = [];
  for (let row = 1; row <= rows; row++) {
    const cells = [];
    for (let column = 0; column < 12; column++) {
      const at = `${String.fromCharCode(65 + column)}${row}`;
      const amount = ((row * 31 + column * 17) % 1_000_003) / 100;
      if (column < 4) cells.push(`<c r="${at}" t="s"><v>${(row * 7 + column * 13) % 50_000}</v></c>`);
      else if (column < 11) cells.push(`<c r="${at}" s="1"><v>${amount}</v></c>`);
      else cells.push(`<c r="${at}" s="1"><f>SUM(E${row}:K${row})</f><v>${row * 1.25}</v></c>`);
    }
    list.push(`<row r="${row}" spans="1:12">${cells.join("")}</row>`);
  }
  return list.join("");
}
