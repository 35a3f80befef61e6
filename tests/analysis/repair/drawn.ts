import type { Ore, Unit } from "../../../src/domain/money.ts";
import { orePerUnit, toOre } from "../../../src/domain/money.ts";
import type { Equation, EquationKind, EquationSystem, Figure, SignExpectation } from "../../../src/model/equations.ts";

/** A table drawn in text and the arithmetic that ties it. The first line holds the column headers, the first cell of a line its label. */
export interface Drawing {
  readonly text: string;
  readonly unit: Unit;
  /** Rounding in the unit: 1 for whole tkr, 0.1 for one decimal; 0 for exact figures. */
  readonly step: number;
  /** In every column: total row = lines. */
  readonly sums?: readonly {
    readonly total: string;
    readonly lines: readonly string[];
    readonly kind?: EquationKind;
  }[];
  /** In every row: column = plus − minus. */
  readonly differences?: readonly { readonly result: string; readonly plus: string; readonly minus: string }[];
  /** In every row: column = the others added up (revenue and cost). */
  readonly nets?: readonly { readonly result: string; readonly of: readonly string[] }[];
  /** Rows whose sign is known, in the columns named. */
  readonly signs?: readonly { readonly row: string; readonly columns: readonly string[]; readonly sign: 1 | -1 }[];
  /** Columns whose figures of one row are peers of each other. */
  readonly peers?: readonly (readonly string[])[];
  /** Rows or columns that hold formulas, but for the cells ("Summa / Utfall") that are typed. */
  readonly formulas?: readonly string[];
  readonly typed?: readonly string[];
  /** Formulas whose text is known, by cell. */
  readonly texts?: Readonly<Record<string, string>>;
}

export interface Drawn {
  readonly system: EquationSystem;
  /** Figure id by row label, header and, from the second table on, table. */
  readonly at: (row: string, column: string, table?: number) => number;
  /** "SUMMA / Prognos" for a figure id. */
  readonly name: (figure: number) => string;
}

/** `sameFact` ties figures of two tables: [row, column, table] each. */
export function draw(
  drawings: readonly Drawing[],
  sameFacts: readonly (readonly [readonly [string, string, number], readonly [string, string, number]])[] = [],
): Drawn {
  const figures: Figure[] = [];
  const equations: Equation[] = [];
  const signs: SignExpectation[] = [];
  const ids = new Map<string, number>();
  const names: string[] = [];
  const at = (row: string, column: string, table = 0): number => {
    const id = ids.get([table, row, column].join("|"));
    if (id === undefined) throw new Error(`no figure ${row} / ${column} in table ${table}`);
    return id;
  };
  const add = (kind: EquationKind, result: number, terms: Equation["terms"]): void => {
    let tolerance = 0;
    for (const id of [result, ...terms.map(({ figure }) => figure)])
      tolerance += figures[id]!.step === 1 ? 0 : figures[id]!.step / 2;
    const noteFrom = Math.min(tolerance, 3 * Math.sqrt((terms.length + 1) / 12) * figures[result]!.step);
    equations.push({
      id: equations.length,
      kind,
      result,
      terms,
      tolerance: tolerance as Ore,
      noteFrom: noteFrom as Ore,
    });
  };

  for (const [table, drawing] of drawings.entries()) {
    const [head = [], ...body] = drawing.text
      .trim()
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()));
    const columns = head.slice(1);
    const rows = body.map(([label = ""]) => label);
    const peersOf = (column: string): readonly string[] => drawing.peers?.find((group) => group.includes(column)) ?? [];
    for (const [row, [label = "", ...cells]] of body.entries()) {
      for (const [column, header] of columns.entries()) {
        const name = `${label} / ${header}`;
        const isTyped = drawing.typed?.includes(name) ?? false;
        ids.set([table, label, header].join("|"), figures.length);
        names.push(name);
        figures.push({
          id: figures.length,
          cell: { sheet: table, row: row + 1, column: column + 1 },
          value: parse(cells[column] ?? "", drawing.unit),
          unit: drawing.unit,
          step: (drawing.step === 0 ? 1 : drawing.step * orePerUnit[drawing.unit]) as Ore,
          isFormula: !isTyped && (drawing.formulas?.some((line) => line === label || line === header) ?? false),
          formula: drawing.texts?.[name] ?? null,
          table,
          peers: peersOf(header)
            .filter((other) => other !== header)
            .map((other) => figures.length - column + columns.indexOf(other)),
        });
      }
    }
    for (const { total, lines, kind } of drawing.sums ?? []) {
      for (const column of columns) {
        if (lines.every((line) => figures[at(line, column, table)]!.value === null)) continue;
        add(
          kind ?? "sum",
          at(total, column, table),
          lines.map((line) => ({ figure: at(line, column, table), factor: 1 })),
        );
      }
    }
    for (const row of rows) {
      for (const { result, plus, minus } of drawing.differences ?? []) {
        if ([result, plus, minus].every((column) => figures[at(row, column, table)]!.value === null)) continue;
        add("deviation", at(row, result, table), [
          { figure: at(row, plus, table), factor: 1 },
          { figure: at(row, minus, table), factor: -1 },
        ]);
      }
      for (const { result, of } of drawing.nets ?? []) {
        add(
          "net",
          at(row, result, table),
          of.map((column) => ({ figure: at(row, column, table), factor: 1 })),
        );
      }
    }
    for (const { row, columns: inColumns, sign } of drawing.signs ?? []) {
      for (const column of inColumns) signs.push({ figure: at(row, column, table), sign });
    }
  }
  for (const [left, right] of sameFacts) add("sameFact", at(...left), [{ figure: at(...right), factor: 1 }]);
  return { system: { figures, equations, unstated: [], signs }, at, name: (figure) => names[figure]! };
}

/** "-1 920,5" → öre; "" → null. */
function parse(text: string, unit: Unit): Ore | null {
  const plain = text.replaceAll(/\s/g, "").replace(",", ".").replace("−", "-");
  return plain === "" ? null : toOre(Number(plain), unit);
}

/** The same system with figures replaced by id. */
export function withValues(system: EquationSystem, values: ReadonlyMap<number, number | null>): EquationSystem {
  return {
    ...system,
    figures: system.figures.map((figure) =>
      values.has(figure.id) ? { ...figure, value: (values.get(figure.id) ?? null) as Ore | null } : figure,
    ),
  };
}
