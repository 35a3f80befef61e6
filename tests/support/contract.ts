/** The JSON contract of design 9, as checks: every key, every type, every word. Written from the design, not from the code. */

type Check = (value: unknown, path: string) => string[];

const fails = (isRight: boolean, path: string): string[] => (isRight ? [] : [path]);
const text: Check = (value, path) => fails(typeof value === "string", path);
const filled: Check = (value, path) => fails(typeof value === "string" && value !== "", path);
const number: Check = (value, path) => fails(typeof value === "number" && Number.isFinite(value), path);
const flag: Check = (value, path) => fails(typeof value === "boolean", path);
const matching =
  (pattern: RegExp): Check =>
  (value, path) =>
    fails(typeof value === "string" && pattern.test(value), path);
const whole =
  (from: number, to: number): Check =>
  (value, path) =>
    fails(Number.isInteger(value) && Number(value) >= from && Number(value) <= to, path);
const words =
  (list: string): Check =>
  (value, path) =>
    fails(typeof value === "string" && list.split("|").includes(value), path);
const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path);
const list =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((item: unknown, at) => check(item, `${path}[${String(at)}]`)) : [path];
const record =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (typeof value !== "object" || value === null) return [path];
    const held = value as Readonly<Record<string, unknown>>;
    const missing = Object.entries(shape).flatMap(([key, check]) =>
      key in held ? check(held[key], `${path}.${key}`) : [`${path}.${key}`],
    );
    return [...missing, ...Object.keys(held).flatMap((key) => fails(key in shape, `${path}.${key}`))];
  };

const sheetPrefix = "(?:(?:'(?:[^']|'')+'|[^'!]+)!)?";
const cell = "[A-Z]{1,3}[1-9][0-9]*";
const cellAddress = matching(new RegExp(`^${sheetPrefix}${cell}$`));
const rangeAddress = matching(new RegExp(`^${sheetPrefix}${cell}(?::${cell})?$`));

const unit = orNull(words("kr|tkr|mnkr|persons|places|hours|percent|count"));
const measure = words(
  "actual|budget|forecast|deviation|change|result|appropriation|openingBalance|closingBalance|remaining|share|volume|price|mean|count|text",
);
const component = orNull(words("revenue|cost|net|grant"));

const column = record({
  column: matching(/^[A-Z]{1,3}$/),
  header: text,
  measure: orNull(measure),
  component,
  unit,
  budgetVersion: orNull(words("original|supplementary|reallocated|carriedOver|current")),
  of: orNull((value, path) => [
    ...fails(Array.isArray(value) && value.length === 2, path),
    ...list(measure)(value, path),
  ]),
  span: orNull(words("month|toDate|fullYear|projectToDate|laterYears")),
  year: orNull(whole(1900, 2200)),
  endMonth: orNull(whole(1, 12)),
  asOf: orNull(record({ year: orNull(whole(1900, 2200)), month: whole(1, 12) })),
  confidence: words("sure|likely|unsure"),
});

const row = record({
  row: whole(1, 1_048_576),
  label: text,
  type: words("heading|line|subtotal|total|note"),
  measure: orNull(measure),
  component,
  unit,
});

const repair = list(
  record({
    cell: cellAddress,
    stated: orNull(number),
    expected: number,
    formula: orNull(matching(/^[^=]/)),
    inSource: flag,
  }),
);

const file = record({
  file: filled,
  tables: list(
    record({
      sheet: filled,
      range: matching(new RegExp(`^${cell}(?::${cell})?$`)),
      kind: words(
        "operating-statement|income-statement|investment-statement|deviation-explanations|volumes|shares|staff|text-table|month-matrix|ledger",
      ),
      unit,
      signConvention: orNull(words("revenue-positive|cost-positive|unsigned")),
      columns: list(column),
      rows: list(row),
    }),
  ),
  findings: list(
    record({
      rule: matching(/^[a-z]+(?:-[a-z]+)*$/),
      severity: words("error|warning|info"),
      sheet: filled,
      cell: matching(new RegExp(`^${cell}$`)),
      related: list(rangeAddress),
      message: filled,
      repair,
      alternatives: (value, path) => [
        ...fails(Array.isArray(value) && value.length <= 2, path),
        ...list(repair)(value, path),
      ],
    }),
  ),
  error: orNull(filled),
});

/** Where an answer of `check --format json` breaks the contract, by path. */
export function contractBreaks(answer: unknown): string[] {
  return list(file)(answer, "");
}
