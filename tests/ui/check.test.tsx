/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { workbookOf, drawnRows } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import { clearPage, click, control, controls, drawPane, headings, sample, shownText } from "../support/panePage.tsx";

afterEach(clearPage);

describe("Stäm av", () => {
  it("opens with what the workbook is and what is wrong in it", async () => {
    await drawPane(sample("nacka-1"));
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (1)"]);
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
    expect(headings()).toEqual(["h1 Avvika", "h2 Inget att anmärka"]);
    expect(shownText()).toContain("32 beräkningar i 1 tabell stämmer, med hänsyn till avrundning.");
    expect(shownText()).toContain("Ändringar Avvika har gjort (1)");

    await click("Ångra");
    expect(shownText()).toContain("Ändringen är ångrad.");
    expect(session.workbook).toBe(before);
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (1)"]);
    expect(controls(/^Ångra/)).toEqual([]);
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

  it("says which base figures are corrected in their source, without a button", async () => {
    await drawPane(sample("enkoping-2"));
    expect(shownText()).toContain("Rätta i källan: C15 ska vara −1,6.");
    expect(controls(/^Rätta/)).toEqual([]);
  });

  it("lists the cells of a repair that takes several", async () => {
    await drawPane(sample("lomma-1"));
    expect(shownText()).toContain("Att rätta:E8−14 400E7−700 116i källanF7−669 763i källanF80");
    expect(controls(/^Rätta/)).toEqual([]);
  });

  it("lists repairs that are equally good, and names sheets where there are several", async () => {
    const rows = drawnRows(`
      Nämnd           | Budget tkr | Utfall tkr | Prognos tkr | Avvikelse
      Kommunstyrelsen | -95 300    | -61 200    | -96 100     | -800
      Socialnämnden   | -498 700   | -341 900   | -512 300    | -13 600
      Miljönämnden    | -88 200    | -54 730    | -87 900     | 300
      Kulturnämnden   | -64 100    | -42 480    | -64 100     | 0
      Summa           | -746 300   | -500 130   | -760 400    | -14 100`);
    const others = drawnRows(`
      Nämnd           | Budget tkr | Utfall tkr | Prognos tkr | Avvikelse
      Kommunstyrelsen | -85 300    | -71 200    | -86 300     | -1 000
      Socialnämnden   | -598 700   | -331 900   | -612 400    | -13 700
      Miljönämnden    | -78 200    | -44 730    | -77 800     | 400
      Kulturnämnden   | -54 100    | -52 480    | -54 200     | -100
      Summa           | -816 300   | -500 130   | -830 700    | -14 400`);
    await drawPane(
      new BookSession(
        workbookOf([
          { name: "Ett", rows },
          { name: "Två", rows: others },
        ]),
      ),
    );
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (2)"]);
    expect(shownText()).toContain("Flera rättningar är lika troliga:antingen");
    expect(controls(/^Visa cellen (Ett|Två)!C\d$/)).toHaveLength(2);
  });

  it("is honest about what was not checked, and about a workbook without tables", async () => {
    await drawPane(sample("socialt-stod-1"));
    expect(shownText()).toContain("Om beloppen är de som står i ekonomisystemet");
    clearPage();
    await drawPane(new BookSession(workbookOf([{ rows: [["hej"]] }])));
    expect(shownText()).toContain("Inga tabeller hittades");
    expect(shownText()).toContain("Det finns ingen tabell att stämma av.");
  });
});
