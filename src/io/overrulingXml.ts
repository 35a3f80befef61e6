/** What people decided about tables, as XML in the state part. */
import { accountLines, type AccountMapping } from "../domain/accountLine.ts";
import {
  budgetVersions,
  components,
  measures,
  rowTypes,
  signConventions,
  spans,
  tableKinds,
  type Component,
} from "../domain/meaning.ts";
import { units, type Ore, type Unit } from "../domain/money.ts";
import { decidedRoles } from "../recognise/ledger/decidedRole.ts";
import type { SaidGrant } from "../recognise/ledger/grant.ts";
import type { Fingerprint } from "../recognise/overrule/fingerprint.ts";
import type { DecidedColumn, DecidedRow, DecidedTable, Extent, Overruling } from "../recognise/overrule/overruling.ts";
import type { PartKey } from "../recognise/overrule/partKeys.ts";
import { elementXml, textIn } from "./stateElements.ts";
import { childrenOf, type OutlineElement } from "./xlsx/patch/outline.ts";

/** Stands for "none", where that is what was decided. */
const none = "none";

/** One overruling as an element. */
export function overrulingXml({ id, name, fingerprint, table, columns, rows }: Overruling): string {
  const { isTable, extent, joined = [], accounts = {}, grant, ...whole } = table;
  const ofAccounts = Object.entries(accounts).map(([begins, line]) => elementXml("accounts", { begins, line }));
  const within = [...joined.map(fingerprintXml), ...ofAccounts, ...(grant ? [grantXml(grant)] : [])].join("");
  const parts = [
    fingerprintXml(fingerprint),
    elementXml("table", { table: isTable, ...whole, ...extent }, within),
    ...columns.map(({ key, decided }) => elementXml("column", { ...key, ...spelled(decided) })),
    ...rows.map(({ key, decided }) => elementXml("row", { ...key, ...spelled(decided) })),
  ];
  return elementXml("overruling", { id, name }, parts.join(""));
}

function grantXml(grant: SaidGrant): string {
  switch (grant.by) {
    case "net":
      return elementXml("grant", { by: grant.by });
    case "whole":
      return elementXml("grant", { by: grant.by, year: grant.year ?? none, ore: grant.ore });
    case "code": {
      const codes = Object.entries(grant.codes).map(([code, amount]) => elementXml("code", { code, ore: amount }));
      return elementXml("grant", { by: grant.by, year: grant.year ?? none, ...grant.key }, codes.join(""));
    }
  }
}

function fingerprintXml({ kind, sheet, title, headers, labels, nth, of, hasRivals }: Fingerprint): string {
  const own = { kind, sheet, title, labels: labels.join(" "), nth, of, rivals: hasRivals };
  return elementXml("fingerprint", own, headers.map((path) => elementXml("header", { path })).join(""));
}

function spelled(decided: DecidedColumn | DecidedRow): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(decided).map(([name, value]) => [name, String(value ?? none)]));
}

/** An element read as an overruling; undefined when it says something that this program does not know: half of it would be a guess. */
export function overrulingIn(element: OutlineElement): Overruling | undefined {
  try {
    const [print] = childrenOf(element, "fingerprint");
    const [table] = childrenOf(element, "table");
    const [columns, rows] = [childrenOf(element, "column"), childrenOf(element, "row")];
    const known = 2 + columns.length + rows.length;
    if (!print || !table || element.children.length !== known) return undefined;
    return {
      id: textIn(element.tag, "id"),
      name: textIn(element.tag, "name"),
      fingerprint: fingerprintIn(print),
      table: tableIn(table),
      columns: columns.map((column) => ({ key: keyIn(column), decided: columnIn(column) })),
      rows: rows.map((row) => ({ key: keyIn(row), decided: rowIn(row) })),
    };
  } catch (error) {
    if (error instanceof UnknownWord) return undefined;
    throw error;
  }
}

/** A value from a list that is longer in a later version. */
class UnknownWord extends Error {}

function fingerprintIn(element: OutlineElement): Fingerprint {
  const { tag } = element;
  return {
    kind: required(oneOf(tableKinds, element, "kind")),
    sheet: textIn(tag, "sheet"),
    title: textIn(tag, "title"),
    headers: childrenOf(element, "header").map((header) => textIn(header.tag, "path")),
    labels: textIn(tag, "labels")
      .split(" ")
      .filter((label) => label !== "")
      .map(wholeNumber),
    nth: wholeNumber(textIn(tag, "nth")),
    of: wholeNumber(textIn(tag, "of")),
    hasRivals: textIn(tag, "rivals") === "true",
  };
}

function tableIn(element: OutlineElement): DecidedTable {
  const joined = childrenOf(element, "fingerprint").map(fingerprintIn);
  const ofAccounts = childrenOf(element, "accounts");
  const [grant, ...others] = childrenOf(element, "grant");
  const known = joined.length + ofAccounts.length + (grant ? 1 : 0);
  if (others.length > 0 || element.children.length !== known) throw new UnknownWord("unknown-word");
  const accounts = ofAccounts.map((one) => [accountsIn(one), required(oneOf(accountLines, one, "line"))]);
  return {
    ...(textIn(element.tag, "table") === "false" ? { isTable: false as const } : {}),
    ...given("kind", oneOf(tableKinds, element, "kind")),
    ...given("unit", oneOf(units, element, "unit")),
    ...given("signConvention", oneOf(signConventions, element, "signConvention")),
    ...given("extent", extentIn(element)),
    ...(joined.length > 0 ? { joined } : {}),
    ...(accounts.length > 0 ? { accounts: Object.fromEntries(accounts) as AccountMapping } : {}),
    ...(grant ? { grant: grantIn(grant) } : {}),
  };
}

/** What the numbers of accounts begin with. */
function accountsIn({ tag }: OutlineElement): string {
  const begins = textIn(tag, "begins");
  return required(/^\d{1,8}$/.test(begins) ? begins : undefined);
}

function grantIn(element: OutlineElement): SaidGrant {
  const by = required(oneOf(["net", "whole", "code"] as const, element, "by"));
  const year = yearIn(element);
  switch (by) {
    case "net":
      return { by };
    case "whole":
      return { by, year, ore: oreIn(element) };
    case "code": {
      const codes = childrenOf(element, "code").map((one) => [textIn(one.tag, "code"), oreIn(one)]);
      if (element.children.length !== codes.length) throw new UnknownWord("unknown-word");
      return { by, year, key: keyIn(element), codes: Object.fromEntries(codes) as Record<string, Ore> };
    }
  }
}

function yearIn({ tag }: OutlineElement): number | null {
  const year = textIn(tag, "year");
  return year === none || year === "" ? null : wholeNumber(year);
}

function oreIn({ tag }: OutlineElement): Ore {
  const text = textIn(tag, "ore");
  return required(/^-?\d{1,15}$/.test(text) ? (Number(text) as Ore) : undefined);
}

function extentIn({ tag }: OutlineElement): Extent | undefined {
  if (tag.attribute("top") === undefined) return undefined;
  const [top, left, bottom, right] = ["top", "left", "bottom", "right"].map((edge) => wholeNumber(textIn(tag, edge)));
  return { top, left, bottom, right } as Extent;
}

function columnIn(element: OutlineElement): DecidedColumn {
  return {
    ...given("measure", oneOf(measures, element, "measure")),
    ...given<"component", Component | null>("component", oneOrNone(components, element, "component")),
    ...given<"unit", Unit | null>("unit", oneOrNone(units, element, "unit")),
    ...given("budgetVersion", oneOf(budgetVersions, element, "budgetVersion")),
    ...given("span", oneOf(spans, element, "span")),
    ...given("role", oneOf(decidedRoles, element, "role")),
    ...given("makesRows", oneOf(["true"], element, "makesRows") && (true as const)),
    ...given("makesRowsWithin", oneOf(["true"], element, "makesRowsWithin") && (true as const)),
  };
}

function rowIn(element: OutlineElement): DecidedRow {
  return {
    ...given("type", oneOf(rowTypes, element, "type")),
    ...given("measure", oneOf(measures, element, "measure")),
    ...given<"component", Component | null>("component", oneOrNone(components, element, "component")),
    ...given<"unit", Unit | null>("unit", oneOrNone(units, element, "unit")),
  };
}

function keyIn({ tag }: OutlineElement): PartKey {
  const [name = "", after = "", before = ""] = ["name", "after", "before"].map((attribute) => textIn(tag, attribute));
  return { name, after, before, nth: wholeNumber(textIn(tag, "nth")), of: wholeNumber(textIn(tag, "of")) };
}

/** A property that is there when it has a value. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [name in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
}

function oneOf<Word extends string>(
  words: readonly Word[],
  { tag }: OutlineElement,
  attribute: string,
): Word | undefined {
  const value = tag.attribute(attribute);
  if (value === undefined) return undefined;
  return required(words.find((word) => word === value));
}

function oneOrNone<Word extends string>(
  words: readonly Word[],
  element: OutlineElement,
  attribute: string,
): Word | null | undefined {
  return element.tag.attribute(attribute) === none ? null : oneOf(words, element, attribute);
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new UnknownWord("unknown-word");
  return value;
}

function wholeNumber(text: string): number {
  return required(/^-?\d{1,10}$/.test(text) ? Number(text) : undefined);
}
