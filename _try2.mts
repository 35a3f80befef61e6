import { newBook, addSheet, writeContents } from "./src/workbench/book/index.ts";
import { loadCalculation } from "./src/workbench/calc/index.ts";
const show=(v:any)=>v&&typeof v==="object"?v.error:v;
async function run(cells: Record<string,unknown>[] , f: string[]) {}
const book=newBook(); const s=book.sheets[0]!;
const calc=await loadCalculation(); book.recalculation=calc;
const put=(r:number,c:number,v:any)=>writeContents(book,s,{top:r,bottom:r,left:c,right:c},[[v]]);
// circular
put(0,0,"=B1+1"); put(0,1,"=A1+1"); put(0,2,"=C1"); console.log("circ",show(s.value(0,0)),show(s.value(0,1)),show(s.value(0,2)));
put(1,0,"text"); put(1,1,2); put(1,2,"=SUM(A2,B2)"); put(1,3,"=Z99"); put(1,4,'=IF(Z99="","tom",1)'); put(1,5,"=SUMPRODUCT(--(A2:B2<>\"\"))"); put(1,6,"=ROW(A7)"); put(1,7,'=NUMBERVALUE(SUBSTITUTE("1\u00a0234,5",UNICHAR(160),""),","," ")');
put(1,8,'=FILTER(B2:B2,B2:B2>0)'); put(1,9,'=OKAND(1)'); put(1,10,'=[1]Blad1!A1'); put(1,11,'=B2*10'); put(1,12,'=XLOOKUP(2,B2:B3,A2:A3)'); put(1,13,"=LET(x,B2,x*3)");put(1,14,"=SUBTOTAL(9,B2:B3)"); put(1,15,"=TEXT(B2,\"0,0\")"); put(1,16,"=AND(A2=\"text\",OR(B2=2,FALSE))"); put(1,17,"=INDIRECT(\"B2\")+1"); put(1,18,"=TRIM(\" a  b \")"); put(1,19,"=N(A2)");put(1,20,"=COUNTIF(A2:B2,\"t*\")");
for(let c=2;c<21;c++) console.log(s.storedCell(1,c)?.formula,"=",show(s.value(1,c)));
console.log(calc.uncomputed.map(c=>c.formula));
put(1,1,5); for(const c of [2,11,13,17]) console.log(show(s.value(1,c)));
// many distinct
const b2=newBook(); const t=b2.sheets[0]!; const calc2=await loadCalculation(); b2.recalculation=calc2;
const N=25000; t.storeCells({top:0,left:0,bottom:N,right:1},(function*(){ yield [0,0,{value:1,formula:null,quotePrefix:false}]; for(let i=1;i<N;i++) yield [i,0,{value:null,formula:`A${i}+1`,quotePrefix:false}] as any;})());
let t0=performance.now(); console.log("chain",t.value(N-1,0), calc2.uncomputed.length, performance.now()-t0);
t0=performance.now(); t.storeCells({top:0,left:0,bottom:0,right:0},[[0,0,{value:2,formula:null,quotePrefix:false}]]); console.log(t.value(N-1,0),performance.now()-t0);
// 600k constants
const b3=newBook(); const u=b3.sheets[0]!; const c3=await loadCalculation(); b3.recalculation=c3;
u.storeCells({top:0,left:0,bottom:50000,right:11},(function*(){ for(let r=0;r<50000;r++) for(let c=0;c<12;c++) yield [r,c,{value:r*c,formula:null,quotePrefix:false}] as any;})());
const w=addSheet(b3,"R"); for(let i=0;i<20;i++) writeContents(b3,w,{top:i,bottom:i,left:0,right:0},[[`=Blad1!B${i+1}*2`]]); writeContents(b3,w,{top:30,bottom:30,left:0,right:0},[["=SUM(A1:A20)"]]);
t0=performance.now(); console.log(w.value(30,0),"first",performance.now()-t0);
t0=performance.now(); writeContents(b3,u,{top:3,bottom:3,left:1,right:1},[[1000]]); console.log(w.value(30,0),"edit",performance.now()-t0);
writeContents(b3,w,{top:31,bottom:31,left:0,right:0},[["=SUM(Blad1!B:B)"]]);t0=performance.now(); console.log(w.value(31,0),"col sum",performance.now()-t0);
t0=performance.now(); writeContents(b3,u,{top:3,bottom:3,left:1,right:1},[[1001]]); console.log(w.value(31,0),"edit",performance.now()-t0);
