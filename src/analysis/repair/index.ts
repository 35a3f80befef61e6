export type { CellChange, Diagnosis, Repair, RepairKind } from "./repair.ts";
export { repairKinds } from "./repair.ts";
export type { Progress } from "./solve.ts";
export { solve, solveAll } from "./solve.ts";
