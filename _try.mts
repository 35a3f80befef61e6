import { readFileSync, readdirSync } from "node:fs";
import { openBook } from "./src/workbench/files/index.ts";
import { loadCalculation } from "./src/workbench/calc/index.ts";
import { isCellError } from "./src/workbench/book/cellValue.ts";
const dirs = process.argv.slice(2);
let total=0,bad=0,un=0;
for (const dir of dirs) for (const f of readdirSync(dir).filter(n=>/\.xls[xm]$/.test(n))) {
  const o = openBook(readFileSync(dir+"/"+f));
  if (!o.ok) { console.log(f, o.refusal); continue; }
  const {book} = o.value;
  const stored = book.sheets.map(s=>s.storedCells().filter(c=>c.cell.formula!==null).map(c=>({s,...c})) ).flat();
  const calc = await loadCalculation(); book.recalculation = calc;
  const t=performance.now();
  try { book.calculate({full:true}); } catch(e) { console.log(f,"THROWS",e); continue; }
  let b=0; const cells=stored.length;
  for (const {s,row,column,cell} of stored) {
    const v = s.storedCell(row,column)!.value;
    const same = typeof v==="number"&&typeof cell.value==="number" ? Math.abs(v-cell.value)<=1e-9*Math.max(1,Math.abs(v)) : v===cell.value;
    if (!same && cell.value!==null) { b++; if (b<4) console.log("  ",f,s.name,row+1,column,cell.formula,cell.value,"→",v); }
  }
  total+=cells;bad+=b;un+=calc.uncomputed.length;
  if (dirs.length<2||b) console.log(f,cells,"formulas",b,"differ",calc.uncomputed.length,"uncomputed",Math.round(performance.now()-t)+"ms");
}
console.log({total,bad,un});
