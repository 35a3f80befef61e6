/** @jest-environment jsdom */
import axe from "axe-core";
import { afterEach, describe, expect, it } from "@jest/globals";
import { drawnRows, workbookOf } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import { overrulingOf, type Said } from "../support/overrulings.ts";
import { clearPage, click, control, drawPane, press, settle, shownText } from "../support/panePage.tsx";

afterEach(clearPage);

const rows = (more = ""): ReturnType<typeof drawnRows> =>
  drawnRows(`
    Konto | Konto (T)      | Ansvar | Period | Belopp
    3120  | Avgifter       | 110    | 202401 | -100
    5020  | Löner          | 110    | 202401 | 4000
    5020  | Löner          | 120    | 202402 | 3000
    5020  | Löner          | 120    | 202402 | 3000${more}`);
const plain = workbookOf([{ name: "Huvudbok", rows: rows() }]);
const booked = workbookOf([{ name: "Huvudbok", rows: rows("\n    3310 | Kommunbidrag | 120 | 202402 | -9000") }]);

async function opened(workbook = plain, said?: Said): Promise<BookSession> {
  const session = new BookSession(workbook);
  session.overrulings = said ? [overrulingOf(workbook, said)] : [];
  await drawPane(session);
  await click("Inläst");
  return session;
}

function field<T extends HTMLElement>(label: string): T {
  const found = [...document.querySelectorAll<HTMLInputElement>("input, select")].find(
    ({ labels }) => labels?.[0]?.textContent.replaceAll("\u00a0", " ") === label,
  );
  if (!found) throw new Error(`no field ${label}`);
  return found as unknown as T;
}

async function choose(text: string): Promise<void> {
  const select = field<HTMLSelectElement>("Bidraget är");
  const option = [...select.options].find((one) => one.text === text);
  if (!option) throw new Error(`has ${[...select.options].map((one) => one.text).join(", ")}`);
  await settle(() => {
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

async function write(label: string, text: string): Promise<void> {
  await settle(() => {
    const input = field<HTMLInputElement>(label);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const grantOf = ({ overrulings }: BookSession): unknown => overrulings[0]?.table.grant;
const asked = "Huvudbokens netto är en nettokostnad.";

describe("the grant of a ledger", () => {
  it("is asked for, written in one amount, told, and taken back", async () => {
    const session = await opened();
    expect(shownText()).toContain(asked);
    await click("Kommunbidrag …");
    await choose("ett belopp för hela huvudboken");
    await write("Belopp för 2024, kr", "120 tkr");
    await click("Spara");
    expect(grantOf(session)).toEqual({ by: "whole", year: 2024, ore: 12_000_000 });
    expect(shownText()).not.toContain(asked);
    expect(shownText().replaceAll("\u00a0", " ")).toContain("Kommunbidrag 2024: 120 000 kr");
    await click("Kommunbidrag …");
    expect(field<HTMLInputElement>("Belopp för 2024, kr").value.replaceAll("\u00a0", " ")).toBe("120 000");
    await choose("inte angivet, rapporterna visar nettot");
    await click("Spara");
    expect(session.overrulings).toEqual([]);
    expect(shownText()).toContain(asked);
  });

  it("is written for each row of the statement, with the sum; blanks are not answered", async () => {
    const session = await opened();
    await click("Kommunbidrag …");
    await choose("ett belopp för varje ansvar");
    await write("110", "1 000");
    await write("120", "2 500,50");
    expect(shownText().replaceAll("\u00a0", " ")).toContain("Tillsammans 3 501 kr");
    await write("120", "");
    await click("Spara");
    expect(grantOf(session)).toMatchObject({
      by: "code",
      year: 2024,
      key: { name: "ansvar" },
      codes: { "110": 100_000 },
    });
    expect(shownText().replaceAll("\u00a0", " ")).toContain("Kommunbidrag 2024: 1 000 kr, fördelat på 1");
  });

  it("is not saved without an amount, nor below zero, and says so", async () => {
    const session = await opened();
    await click("Kommunbidrag …");
    await choose("ett belopp för hela huvudboken");
    await click("Spara");
    expect(shownText()).toContain("Skriv minst ett belopp.");
    await write("Belopp för 2024, kr", "-5");
    await click("Spara");
    expect(shownText()).toContain("Skriv ett belopp utan minustecken");
    await choose("ett belopp för varje ansvar");
    await click("Spara");
    expect(document.querySelector('[role="alert"]')?.textContent).toBe("Skriv minst ett belopp.");
    expect(session.overrulings).toEqual([]);
    await press("Escape");
    await settle(undefined, 50);
    expect(document.activeElement).toBe(control("Kommunbidrag …"));
  });

  it("may be booked already: the account is proposed and becomes the grant of the reports", async () => {
    const session = await opened(booked);
    expect(shownText()).toContain("Är kommunbidraget bokfört på 3310 Kommunbidrag? Då är nettot ett resultat.");
    await click("Kommunbidrag …");
    await choose("redan med i nettot");
    expect(shownText()).toContain("3310 Kommunbidrag räknas som kommunbidrag.");
    await click("Spara");
    expect(session.overrulings[0]?.table).toEqual({ accounts: { "3310": "netAppropriation" } });
    expect(shownText()).not.toContain("Är kommunbidraget bokfört");
    await click("Kommunbidrag …");
    await choose("ett belopp för hela huvudboken");
    await write("Belopp för 2024, kr", "9000");
    await click("Spara");
    expect(session.overrulings[0]?.table).toEqual({ grant: { by: "whole", year: 2024, ore: 900_000 } });
  });

  it("may be in a net that has no account for it", async () => {
    const session = await opened();
    await click("Kommunbidrag …");
    await choose("redan med i nettot");
    await click("Spara");
    expect(grantOf(session)).toEqual({ by: "net" });
    expect(shownText()).toContain("Kommunbidrag: redan med i nettot");
    await click("Ta tillbaka Kommunbidrag: redan med i nettot");
    expect(session.overrulings).toEqual([]);
  });

  it("of an earlier year is asked for again", async () => {
    await opened(plain, { table: { grant: { by: "whole", year: 2023, ore: 500 as never } } });
    expect(shownText()).toContain(asked);
    await click("Kommunbidrag …");
    expect(field<HTMLSelectElement>("Bidraget är").value).toBe("");
  });

  it("leaves nothing for axe to find in the form", async () => {
    await opened(plain, { table: { grant: { by: "whole", year: 2024, ore: 500 as never } } });
    document.title = "Avvika";
    await click("Kommunbidrag …");
    await choose("ett belopp för varje ansvar");
    await click("Spara");
    const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });
});
