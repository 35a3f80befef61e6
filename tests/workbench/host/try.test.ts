import { it } from "@jest/globals";
import { excelBook } from "../../support/excelBook.ts";
import { openExcel } from "../../support/officeHost.ts";
import { clientTypes } from "../../support/clientMembers.ts";
import { objectTypes } from "../../../src/workbench/host/objects/objectTypes.ts";
it("goes", async () => {
  const excel = await openExcel(excelBook({ Blad1: [["a", 1]], Blad2: [] }), {debug:true});
  const types = clientTypes(excel.Excel);
  console.log(types.size, [...types.values()].flatMap(t=>t.members).reduce((a:any,m)=>(a[m.kind]=(a[m.kind]??0)+1,a),{}));
  console.log(types.get("Worksheet")!.members.map(m=>`${m.name}/${m.wire}/${m.kind}/${m.set}`).join(" "));
  for (const [n,t] of objectTypes) {
    const c = types.get(n); if(!c){console.log("no type",n);continue;}
    const ours=[...Object.keys(t.scalars),...Object.keys(t.links??{}),...Object.keys(t.methods??{})];
    console.log(n, "not in client:", ours.filter(o=>!c.wireNames.has(o)));
  }
  excel.close();
});
