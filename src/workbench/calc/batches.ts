import type { FormulaCell, FormulaIndex } from "./formulaIndex.ts";

/** Distinct formula texts the engine can take at once: it forgets the first ones beyond 10,000, without a word. */
const mostTexts = 9_000;

/**
 * The formulas in portions that the engine can take, each reading only itself and portions before it. Circular ones stand where
 * they are met, and are up to the engine.
 */
export function batches(cells: ReadonlySet<FormulaCell>, index: FormulaIndex, most = mostTexts): FormulaCell[][] {
  if (cells.size <= most) return cells.size === 0 ? [] : [[...cells]];
  const portions: FormulaCell[][] = [];
  let portion: FormulaCell[] = [];
  let texts = new Set<string>();
  for (const cell of inOrder(cells, index)) {
    if (texts.size >= most && !texts.has(cell.formula)) {
      portions.push(portion);
      portion = [];
      texts = new Set();
    }
    texts.add(cell.formula);
    portion.push(cell);
  }
  return [...portions, portion];
}

/** Every formula after those it reads. */
function inOrder(cells: ReadonlySet<FormulaCell>, index: FormulaIndex): FormulaCell[] {
  const order: FormulaCell[] = [];
  const met = new Set<FormulaCell>();
  for (const first of cells) {
    if (met.has(first)) continue;
    met.add(first);
    const open = [{ cell: first, reads: readsOf(first, cells, index) }];
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const next = last.reads.pop();
      if (!next) {
        order.push(last.cell);
        open.pop();
      } else if (!met.has(next)) {
        met.add(next);
        open.push({ cell: next, reads: readsOf(next, cells, index) });
      }
    }
  }
  return order;
}

function readsOf({ reads }: FormulaCell, cells: ReadonlySet<FormulaCell>, index: FormulaIndex): FormulaCell[] {
  return reads.ranges.flatMap(({ sheet, range }) => index.inside(sheet, range)).filter((cell) => cells.has(cell));
}
