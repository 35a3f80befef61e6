import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { openBook, saveBook } from "./src/workbench/files/index.ts";
import { loadCalculation } from "./src/workbench/calc/index.ts";
import { writeContents, dumpSheet } from "./src/workbench/book/index.ts";
import { openPackage } from "./src/io/xlsx/package.ts";
import { partDifferences } from "./tests/support/packages.ts";
const dir = "/work/shared/formula-corpus/workbooks"; mkdirSync("/tmp/saved",{recursive:true});
for (const f of readdirSync(dir).filter(n=>/\.xls[xm]$/.test(n))) {
  const bytes=readFileSync(dir+"/"+f);
  let t=performance.now();
  const o=openBook(bytes); if(!o.ok){console.log(f,o.refusal);continue;}
  const to=performance.now()-t; const {book,pkg}=o.value;
  book.recalculation=await loadCalculation(); book.calculate({full:true});
  const s0=saveBook(book,pkg); if(!s0.ok){console.log(f,"REFUSED unchanged",s0.refusal);continue;}
  const p0=openPackage(s0.value); const d0=p0.ok?partDifferences(pkg,p0.value):null;
  if (d0 && d0.changed.length+d0.added.length+d0.removed.length) console.log(f,"CHANGED",JSON.stringify(d0));
  // edit: change a cell and every formula's neighbours
  const sh=book.sheets[0]!;
  try { writeContents(book,sh,{top:300,bottom:300,left:1,right:1},[["=SUM(A1:B9)"]]);
  const first=sh.storedCells().filter(c=>typeof c.cell.value==="number"&&c.cell.formula===null)[3]; if(first) writeContents(book,sh,{top:first.row,bottom:first.row,left:first.column,right:first.column},[[777]]);
  const fm=sh.storedCells().filter(c=>c.cell.formula!==null)[0]; if(fm) writeContents(book,sh,{top:fm.row,bottom:fm.row,left:fm.column,right:fm.column},[[1]]);
  sh.format({top:0,left:0,bottom:4,right:4},{fill:"FFFF00"}); } catch(e) {console.log(f,"edit",e)}
  t=performance.now(); const s=saveBook(book,pkg); if(!s.ok){console.log(f,"REFUSED",s.refusal);continue;}
  const ts=performance.now()-t;
  const r=openBook(s.value); if(!r.ok){console.log(f,"REOPEN",r.refusal);continue;}
  const norm=(x:string)=>x.replace(/-?\d+\.\d{9,}(e-?\d+)?/g,m=>String(Number(Number(m).toPrecision(11))));
  const bad=book.sheets.flatMap(a=>{const b=r.value.book.sheetNamed(a.name)!; const A=dumpSheet(a).map(norm),B=new Set(dumpSheet(b).map(norm)); return A.filter(l=>!B.has(l)).map(l=>a.name+": "+l);});
  if(bad.length) console.log(f,bad.length,"lines differ",bad.slice(0,3));
  const p1=openPackage(s.value); const d=p1.ok?partDifferences(pkg,p1.value):null;
  console.log(f,Math.round(to)+"ms open",Math.round(ts)+"ms save",JSON.stringify(d?.changed), d?.removed.join());
  writeFileSync("/tmp/saved/"+f.replace(/[^A-Za-z0-9.]/g,"_"), s.value);
}
