/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { workbookOf, drawnRows } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import { sv } from "../../src/messages/sv.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { filtered } from "../../src/ui/findingFilter.ts";
import { FixConfirm } from "../../src/ui/components/FixConfirm.tsx";
import { shownFixes } from "../../src/ui/shownFixes.ts";
import { SessionProblem } from "../../src/io/session.ts";
import {
  choose,
  clearPage,
  click,
  control,
  controls,
  draw,
  drawPane,
  headings,
  press,
  sample,
  settle,
  shownText,
  write,
} from "../support/panePage.tsx";

afterEach(clearPage);

describe("Stäm av", () => {
  it("opens with what the workbook is and what is wrong in it", async () => {
    await drawPane(sample("nacka-1"));
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (1)", "h2 Markeringar i arbetsboken"]);
    expect(shownText()).toContain("1 tabell på 1 blad · tkr");
    expect(shownText()).toContain(
      "Summa, ack budget: −595 990 ska vara −598 296. Nämnd och nämndstöd (−2 305) är inte med i summan.",
    );
    expect(control("Stäm av").getAttribute("aria-selected")).toBe("true");
  });

  it("takes the user to the cell, and from the proof to each of its terms", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Visa cellen E10");
    await click("Barn och unga");
    expect(session.shown).toEqual([
      { sheetName: "Ekonomi okt 2017", row: 9, column: 4 },
      { sheetName: "Ekonomi okt 2017", row: 3, column: 4 },
    ]);
  });

  it("draws the proof as a calculation", async () => {
    await drawPane(sample("nacka-1"));
    const rows = [...(document.querySelector("table")?.rows ?? [])].map((row) =>
      [...row.cells].map((cell) => shownText(cell)),
    );
    expect(rows.slice(-5)).toEqual([
      ["Myndighet och huvudmannaskap", "", "−93 593"],
      ["Nämnd och nämndstöd", "", "−2 305"],
      ["Raderna summerar till", "", "−598 296"],
      ["I cellen står", "", "−595 990"],
      ["Skillnad", "", "2 306"],
    ]);
  });

  it("asks before it replaces a value, and says what by what", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    const before = session.workbook;
    await click("Rätta till −598 296");
    expect(shownText()).toContain("Värdet i E10 ersätts:");
    expect(document.activeElement).toBe(control("Rätta"));
    await click("Avbryt");
    expect(session.workbook).toBe(before);
    expect(document.activeElement).toBe(control("Rätta till −598 296"));
  });

  it("corrects the cell, checks again, and undoes", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    const before = session.workbook;
    await click("Rätta till −598 296");
    await click("Rätta");
    expect(shownText()).toContain("Rättat. Ekonomi okt 2017!E10: −595 990 → −598 296");
    expect(document.activeElement?.textContent).toContain("Rättat.");
    expect(headings()).toEqual(["h1 Avvika", "h2 Inget att anmärka", "h2 Markeringar i arbetsboken"]);
    expect(shownText()).toContain("32 beräkningar i 1 tabell stämmer, med hänsyn till avrundning.");
    expect(shownText()).toContain("Ändringar Avvika har gjort (1)");

    await click("Ångra");
    expect(shownText()).toContain("Ändringen är ångrad.");
    expect(session.workbook).toBe(before);
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (1)", "h2 Markeringar i arbetsboken"]);
    expect(controls(/^Ångra( |$)/)).toEqual([]);
  });

  it("asks before undoing what somebody has changed since", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Rätta till −598 296");
    await click("Rätta");
    const fixed = session.workbook;
    session.isTouched = true;
    await click("Ångra");
    expect(session.workbook).toBe(fixed);
    expect(shownText()).toContain("Ekonomi okt 2017!E10 har ändrats sedan dess.");
    await click("Ångra ändå");
    expect(session.workbook).not.toBe(fixed);
    expect(shownText()).toContain("Ändringen är ångrad.");
  });

  it("is honest about what was not checked, and about a workbook without tables", async () => {
    await drawPane(sample("gnesta-05"));
    expect(shownText()).toContain("Om beloppen är de som står i ekonomisystemet");
    clearPage();
    await drawPane(new BookSession(workbookOf([{ rows: [["hej"]] }])));
    expect(shownText()).toContain("Inga tabeller hittades");
    expect(shownText()).toContain("Det finns ingen tabell att stämma av.");
  });
});

describe("base figures", () => {
  it("are to be corrected in their source, and are written here only on a second step that says why not", async () => {
    const { session } = await drawPane(sample("enkoping-2"));
    const before = session.workbook;
    expect(shownText()).toContain("Rätta i källan: C15 ska vara −1,6.");
    expect(controls(/^Rätta/)).toEqual([]);
    await click("Skriv in här ändå");
    expect(session.workbook).toBe(before);
    expect(shownText()).toContain("Värdet i C15 ersätts:Nu1,6Efter−1,6");
    expect(shownText()).toContain("Beloppet i C15 har sin källa i ekonomisystemet. Rätta det där först");
    await press("Escape");
    expect(document.activeElement).toBe(control("Skriv in här ändå"));
    await click("Skriv in här ändå");
    await click("Skriv in ändå");
    expect(shownText()).toContain(
      "Rättat. Enkoping!C15: 1,6 → −1,6".replace("Enkoping", session.workbook.sheets[0]?.name ?? ""),
    );
    await click("Ångra");
    expect(session.workbook).toBe(before);
  });

  it("come with the formulas that are right by themselves then", async () => {
    const { session } = await drawPane(sample("lomma-1"));
    expect(shownText()).toContain("Rätta i källan:E7−700 116F7−669 763");
    expect(shownText()).toContain("Formlerna i E8 och F8 stämmer sedan av sig själva.");
    await click("Skriv in här ändå");
    expect(shownText()).toContain("2 celler ändras:");
    expect(shownText()).toContain("Beloppen i E7 och F7 har sin källa i ekonomisystemet.");
    await click("Skriv in ändå");
    const [sheet] = session.workbook.sheets;
    expect([...(sheet?.formulas.values() ?? [])]).toContain("E6+E7");
    expect(shownText()).toContain("Ändringar Avvika har gjort (1)");
  });
});

describe("formulas", () => {
  const rows = (total: string): string[][] =>
    drawnRows(`
      Nämnd (tkr)    | Budget              | Utfall
      Kommunstyrelse | -100                | -95
      Socialnämnd    | -900                | -970
      Kulturnämnd    | -250                | -240
      Summa          | =SUM(B2:B4) → -1250 | ${total}`);

  it("are not replaced without saying which one and by what", async () => {
    const { session } = await drawPane(new BookSession(workbookOf([{ rows: rows("=SUM(C2:C3) → -1065") }])));
    const before = session.workbook;
    await click("Rätta till −1 305");
    expect(shownText()).toContain("Formeln i C5 ersätts:Nu=SUM(C2:C3), som ger −1 065Efter=SUM(C2:C4), som ger −1 305");
    expect(session.workbook).toBe(before);
    await click("Rätta");
    expect(shownText()).toContain("Rättat. Blad1!C5: =SUM(C2:C3) → =SUM(C2:C4)");
  });

  it("that a figure would replace are told of in so many words", async () => {
    const { workbook } = new BookSession(workbookOf([{ rows: rows("=SUM(C2:C3) → -1065") }]));
    const checked = runToEnd(checkWorkbook(workbook));
    const [finding] = checked.findings;
    if (!finding) throw new Error("nothing found");
    const typed = { ...finding, repair: finding.repair.map((entry) => ({ ...entry, formula: null })) };
    const [fix] = shownFixes(typed, checked, sv);
    if (!fix) throw new Error("no fix");
    await draw(<FixConfirm fix={fix} isBusy={false} onFix={() => undefined} onCancel={() => undefined} />);
    expect(shownText()).toContain("Formeln i C5 ersätts:Nu=SUM(C2:C3), som ger −1 065Efter−1 305");
    expect(shownText()).toContain("Formeln i C5 försvinner. Värdet räknas inte om när underlaget ändras.");
  });
});

describe("repairs that are equally good", () => {
  const rows = drawnRows(`
    Nämnd           | Budget tkr | Utfall tkr | Prognos tkr | Avvikelse
    Kommunstyrelsen | -95 300    | -61 200    | -96 100     | -800
    Socialnämnden   | -498 700   | -341 900   | -512 300    | -13 600
    Miljönämnden    | -88 200    | -54 730    | -87 900     | 300
    Kulturnämnden   | -64 100    | -42 480    | -64 100     | 0
    Summa           | -746 300   | -500 130   | -760 400    | -14 100`);

  it("are listed, each with its button, and sheets are named where there are several", async () => {
    const others = drawnRows(`
      Nämnd           | Budget tkr | Utfall tkr | Prognos tkr | Avvikelse
      Kommunstyrelsen | -85 300    | -71 200    | -86 300     | -1 000
      Socialnämnden   | -598 700   | -331 900   | -612 400    | -13 700
      Miljönämnden    | -78 200    | -44 730    | -77 800     | 400
      Kulturnämnden   | -54 100    | -52 480    | -54 200     | -100
      Summa           | -816 300   | -500 130   | -830 700    | -14 400`);
    const book = workbookOf([
      { name: "Ett", rows },
      { name: "Två", rows: others },
    ]);
    await drawPane(new BookSession(book));
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (2)", "h2 Markeringar i arbetsboken"]);
    expect(shownText()).toContain("Flera rättningar är lika troliga:antingen");
    expect(controls(/^Visa cellen (Ett|Två)!C\d$/)).toHaveLength(2);
    expect(controls(/^(Rätta så|Skriv in här ändå): C\d blir −[\d ]+$/).length).toBeGreaterThanOrEqual(4);
  });

  it("are chosen by the user, who sees what changes and can think again", async () => {
    const { session } = await drawPane(new BookSession(workbookOf([{ rows }])));
    const options = controls(/^(Rätta så|Skriv in här ändå): /);
    const second = options[1];
    if (!second) throw new Error(shownText());
    const [, address = ""] = /: (C\d) blir/.exec(second.getAttribute("aria-label") ?? "") ?? [];
    await settle(() => second.click());
    expect(shownText()).toContain(`Värdet i ${address} ersätts:`);
    await press("Escape");
    expect(document.activeElement).toBe(second);
    await settle(() => second.click());
    await click(/^(Rätta|Skriv in ändå)$/);
    expect(shownText()).toContain(`Rättat. Blad1!${address}: `);
    expect(session.workbook.sheets[0]?.name).toBe("Blad1");
  });
});

describe("figures that are text", () => {
  it("become numbers on a step of its own that says which do not", async () => {
    const rows = drawnRows(`
      Nämnd (tkr) | Budget | Utfall
      Ett         | -100   | '-95
      Två         | -200   | '-180
      Tre         | -300   | 'ca 280
      Fyra        | -400   | '390*`);
    const plain = workbookOf([{ rows }]);
    const book = { ...plain, strings: plain.strings.map((text) => text.replace(/^'/, "")) };
    const { session } = await drawPane(new BookSession(book));
    await click("Gör om till tal");
    expect(shownText()).toContain("2 texter i C2:C3 blir tal.");
    expect(shownText()).toContain(
      "Lämnas som text:C4 (ca 280) går inte att läsa som ett talC5 (390*) säger mer än ett tal",
    );
    await click("Gör om");
    expect(shownText()).toContain("Rättat. Blad1!C2: -95 → −95, Blad1!C3: -180 → −180");
    await click("Ångra");
    expect(session.workbook).toBe(book);
  });
});

describe("accepting", () => {
  it("asks for a reason, keeps the finding apart with it, and takes it back", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click(/^Godta: Summa, ack budget/);
    expect(shownText()).toContain("Gäller också nästa månad, så länge det är samma rader det handlar om.");
    await click("Godta");
    expect(shownText()).toContain("Skriv ett skäl, så vet nästa läsare varför.");
    expect(session.accepted).toEqual([]);
    await write("Varför är det i sin ordning?", "Nämnden redovisas för sig");
    await click("Godta");
    expect(session.accepted.map(({ reason }) => reason)).toEqual(["Nämnden redovisas för sig"]);
    expect(headings()).toEqual(["h1 Avvika", "h2 Inget att anmärka", "h2 Markeringar i arbetsboken"]);
    expect(shownText()).toContain("En anmärkning är godtagen. Allt annat som går att räkna efter stämmer.");
    expect(shownText()).toContain("Godtagna (1)");
    expect(shownText()).toContain("”Nämnden redovisas för sig”");
    expect(document.activeElement?.textContent).toContain("Godtagen.");
    expect(shownText()).toContain("Ekonomi okt 2017!E10: Summan stämmer inte, godtagen");

    await click("Visa cellen E10");
    expect(session.shown).toEqual([{ sheetName: "Ekonomi okt 2017", row: 9, column: 4 }]);
    await click(/^Ta tillbaka: Summa, ack budget/);
    expect(shownText()).toContain("Tillbakatagen. Anmärkningen visas igen.");
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (1)", "h2 Markeringar i arbetsboken"]);
    expect(shownText()).not.toContain("Godtagna");
  });

  it("has common reasons at hand, and is undone like other work", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click(/^Godta: /);
    await click("Så redovisar vi");
    expect(document.activeElement?.tagName).toBe("INPUT");
    await click("Godta");
    expect(session.accepted).toHaveLength(1);
    await click("Ångra");
    expect(session.accepted).toEqual([]);
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (1)", "h2 Markeringar i arbetsboken"]);
  });

  it("is given up with Escape", async () => {
    const { session } = await drawPane(sample("enkoping-2"));
    await click(/^Godta: Bostad/);
    expect(shownText()).toContain("Gäller så länge skillnaden är densamma.");
    await press("Escape");
    expect(document.activeElement).toBe(control(/^Godta: Bostad/));
    expect(session.accepted).toEqual([]);
  });

  it("that fails is said, and changes nothing", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click(/^Godta: /);
    await click("Så redovisar vi");
    session.failures.set("accept", new SessionProblem("state-newer"));
    await click("Godta");
    expect(shownText()).toContain("En nyare version av Avvika");
    expect(headings()).toContain("h2 Fel (1)");
  });
});

describe("Escape in a question", () => {
  it.each([
    ["whether to write a figure", "enkoping-2", "Skriv in här ändå"],
    ["why it is all right", "enkoping-2", /^Godta: /],
    ["whether texts become numbers", "lomma-2-text", "Gör om till tal"],
  ] as const)(
    "%s is no, and Office.js, which would take the focus out of the pane, does not hear it",
    async (_, name, ask) => {
      await drawPane(sample(name));
      const heard: string[] = [];
      const listen = ({ key }: KeyboardEvent): unknown => heard.push(key);
      document.addEventListener("keydown", listen);
      const asking = controls(ask)[0];
      if (!asking) throw new Error(shownText());
      await settle(() => asking.click());
      await press("a");
      await press("Escape");
      document.removeEventListener("keydown", listen);
      expect(heard).toEqual(["a"]);
      expect(document.activeElement).toBe(controls(ask)[0]);
    },
  );

  it("is heard on every control of it", async () => {
    await drawPane(sample("nacka-1"));
    await click(/^Godta: /);
    const input = document.activeElement;
    control("Avbryt").focus();
    await press("Escape");
    expect(document.contains(input)).toBe(false);
    expect(document.activeElement).toBe(control(/^Godta: /));
  });
});

describe("choosing which findings are shown", () => {
  const broken = (name: string, unit: string): string[][] =>
    drawnRows(`
      ${name}, ${unit} | Budget 2024 | Utfall 2024
      Förskola         | 1 200       | 1 234
      Grundskola       | 2 300       | 2 345
      Summa            | 3 500       | 3 999`);
  const gap = [[""], [""]];
  const three = (name: string): string[][] => [
    ...broken(`${name} norr`, "tkr"),
    ...gap,
    ...broken(`${name} söder`, "tkr"),
    ...gap,
    ...broken(`${name} väster`, "tkr"),
  ];
  const book = (): BookSession =>
    new BookSession(
      workbookOf([
        { name: "Skola", rows: three("Skola") },
        { name: "Kultur", rows: three("Kultur") },
        { name: "Text", rows: drawnRows("Nämnd | Budget | Utfall\nA | 1 | 2\nB | 3 | 5\nSumma | 4 | 7") },
      ]),
    );
  const shownFindings = (): number => document.querySelectorAll('[id^="finding-"]').length;

  it("is by level and by sheet, with how many there are of each", async () => {
    await drawPane(book());
    const options = (): string[] => [...document.querySelectorAll("option")].map((option) => option.textContent ?? "");
    expect(options().slice(0, 2)).toEqual(["Alla (7)", "Fel (6)"]);
    expect(options()).toEqual(expect.arrayContaining(["Alla blad (7)", "Skola (3)", "Kultur (3)"]));
    await choose("Blad", "1");
    expect(shownFindings()).toBe(3);
    expect(shownText()).not.toContain("Skola norr");
    await choose("Visa", "");
    await choose("Blad", "");
    expect(shownFindings()).toBe(7);
    await choose("Visa", "error");
    expect(headings().filter((heading) => /^h2 (Fel|Notera|Kontrollera)/.test(heading))).toEqual(["h2 Fel (6)"]);
  });

  it("is not asked where there are few", async () => {
    await drawPane(sample("nacka-1"));
    expect(document.querySelector("select")).toBeNull();
  });

  it("keeps nothing back once what was chosen is gone", () => {
    const findings = runToEnd(checkWorkbook(book().workbook)).findings;
    expect(filtered(findings, { level: "warning", sheet: 0 })).toBe(findings);
    expect(filtered(findings.slice(0, 3), { level: "info", sheet: null })).toHaveLength(3);
    expect(filtered(findings, { level: "error", sheet: 0 })).toHaveLength(3);
  });
});
