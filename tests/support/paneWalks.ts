/** The states of the pane, reached as a person reaches them: what is looked at in pictures, and what axe has to like. */
import { transportError } from "../../src/workbench/host/faults.ts";
import { bookFile } from "./bookFile.ts";
import { manyFaults } from "./manyFaults.ts";
import type { PaneStage } from "./paneStage.ts";
import { statement } from "./statement.ts";

/** Called in each state: "check-fix-question". */
export type Look = (state: string) => Promise<void>;

export type PaneWalk = (stage: PaneStage, look: Look) => Promise<void>;

/** In turn, each from a workbook of its own. */
export const paneWalks: Readonly<Record<string, PaneWalk>> = {
  async check(stage, look) {
    const { texts } = stage;
    const { check, journal } = texts.pane;
    await stage.open("golden/two-tables");
    await look("check-findings");
    await stage.unfold();
    await look("check-proofs");
    await stage.open("nacka-1");
    await stage.press(/^(Rätta till|Correct to)/);
    await stage.button(check.fix).waitFor();
    await look("check-fix-question");
    await stage.press(check.fix);
    await stage.button(journal.undo).waitFor();
    await stage.unfold();
    await stage.idle();
    await look("check-fixed");
    await stage.press(journal.undo);
    await stage.pane.getByText(journal.undone).waitFor();
    await stage.idle();
    await look("check-undone");
  },

  async accept(stage, look) {
    const { remedy } = stage.texts;
    await stage.open("golden/texts-below");
    await stage.pane
      .getByRole("button", { name: remedy.acceptThis("") })
      .first()
      .click();
    await stage.pane.getByRole("textbox").fill("Avtalet sägs upp i september");
    await look("accept-reason");
    await stage.pane.getByRole("textbox").fill("");
    await stage.pane.locator("form").getByRole("button", { name: remedy.accept, exact: true }).click();
    await stage.pane.getByText(remedy.needsReason).waitFor();
    await look("accept-reason-missing");
    await stage.press(remedy.reasons[0] ?? "");
    await stage.pane.locator("form").getByRole("button", { name: remedy.accept, exact: true }).click();
    await stage.pane.getByText(remedy.accepted).waitFor();
    await stage.unfold();
    await stage.idle();
    await look("accept-accepted");
    await stage.press(/^(Ta tillbaka|Take back)/);
    await stage.pane.getByText(remedy.takenBack).waitFor();
    await stage.idle();
    await look("accept-taken-back");
  },

  async many(stage, look) {
    const { pane, remedy } = stage.texts;
    await stage.open("rorigt", manyFaults());
    await stage.unfold();
    await look("many-findings");
    const level = stage.pane.getByLabel(pane.check.filterLevel, { exact: true });
    await level.selectOption("warning");
    await look("many-filtered");
    await level.selectOption("");
    await stage.press(/^(Visa cellen|Show cell) Kultur- och fritidsnämnden!B7/);
    await stage.button(/^(Tillbaka till|Back to)/).waitFor();
    await look("many-selected");
    await stage.press(remedy.toNumbers);
    await look("many-to-numbers");
    await stage.press(pane.check.cancel);
    await stage.press(stage.texts.highlight.mark);
    await stage.pane.getByText(/(markerade|marked)\./).waitFor();
    await stage.idle();
    await look("many-highlighted");
    await stage.protect(0);
    await stage.press(stage.texts.highlight.remove);
    await stage.pane.getByText(/(är skyddat|is protected)/).waitFor();
    await stage.idle();
    await look("many-highlights-left");
    await stage.tab("recognised");
    await look("many-recognised");
    await stage.tab("reports");
    await look("many-reports");
  },

  async severalCells(stage, look) {
    const { remedy } = stage.texts;
    await stage.open("lomma-1");
    await look("source-finding");
    await stage.press(remedy.writeHere);
    await stage.button(remedy.writeAnyway).waitFor();
    await look("source-question");
  },

  async nothing(stage, look) {
    const { pane } = stage.texts;
    await stage.open("rätt", (await statement(12)).bytes);
    await stage.unfold();
    await look("nothing-found");
    await stage.open("tom", bookFile({ Blad1: [] }), { isRead: false });
    await stage.button(pane.trouble.again).waitFor();
    await look("empty-workbook");
    await stage.open(
      "lista",
      bookFile({
        Telefonlista: [
          ["Namn", "Telefon"],
          ["Anna", "0910-1"],
        ],
      }),
    );
    await look("no-tables-check");
    for (const tab of ["recognised", "forecast", "reports"] as const) {
      await stage.tab(tab);
      await look(`no-tables-${tab}`);
    }
  },

  async recognised(stage, look) {
    const { overrule, pane } = stage.texts;
    await stage.open("golden/overview-and-units");
    await stage.tab("recognised");
    await look("recognised-tables");
    await stage.unfold();
    await look("recognised-folds");
    await stage.press(overrule.change);
    await stage.pane.getByLabel(overrule.column, { exact: true }).selectOption({ index: 1 });
    await stage.pane.getByLabel(overrule.row, { exact: true }).selectOption({ index: 1 });
    await look("recognised-form");
    await stage.pane.getByLabel(overrule.unit, { exact: true }).first().selectOption("kr");
    await stage.pane.getByRole("textbox", { name: overrule.cells }).fill("A1:zz");
    await stage.press(overrule.save);
    await stage.pane.getByText(overrule.notARange).waitFor();
    await look("recognised-form-wrong");
    await stage.pane.getByRole("textbox", { name: overrule.cells }).fill("A3:E6");
    await stage.press(overrule.save);
    await stage.pane.getByText(overrule.saved).waitFor();
    await stage.idle();
    await look("recognised-saved");
    await stage.open("golden/normal-dates");
    await stage.tab("recognised");
    await stage.pane.getByText(pane.recognised.confidence.unsure).waitFor();
    await look("recognised-unsure");
  },

  async ledger(stage, look) {
    const { overrule, pane } = stage.texts;
    const { ledger, postings } = pane;
    await stage.open("golden/ledger-unit4-table");
    await look("ledger-check");
    await stage.tab("recognised");
    await look("ledger-recognised");
    await stage.press(ledger.grant.open);
    await look("ledger-grant");
    await stage.press(overrule.cancel);
    await stage.press(ledger.openAccounts);
    await look("ledger-accounts");
    await stage.press(overrule.cancel);
    await stage.press(overrule.change);
    await look("ledger-form");
    await stage.press(overrule.cancel);
    await stage.press(postings.open);
    await look("ledger-postings");
    await stage.press(postings.make);
    await stage.pane
      .getByText(/(är klar|is ready)/)
      .first()
      .waitFor();
    await stage.idle();
    await look("ledger-postings-made");
    await stage.tab("forecast");
    await look("ledger-forecast");
  },

  async forecast(stage, look) {
    const { forecastPane: words, pane } = stage.texts;
    await stage.open("manader-2024");
    await stage.tab("forecast");
    await stage.pane.getByRole("heading", { name: words.wholeYear }).waitFor();
    await look("forecast-months");
    await stage.pane.locator("button[aria-expanded=false]").nth(1).click();
    await stage.unfold();
    await look("forecast-line");
    await stage.press(words.lines.change);
    await stage.pane.getByLabel(/(Egen siffra|Own figure|Your own)/).fill("abc");
    await stage.press(words.lines.save);
    await look("forecast-line-own");
    await stage.press(words.lines.cancel);
    await stage.press(words.events.add);
    await stage.press(words.lines.save === "" ? "" : /^(Använd|Use|Spara|Save)$/);
    await look("forecast-event-wrong");
    await stage.pane.getByLabel(words.events.text, { exact: false }).first().fill("Lönerevision från april");
    await stage.pane.getByLabel(/(Effekt i år|Effect this year)/).fill("-1 250,5");
    await stage.press(/^(Använd|Use|Spara|Save)$/);
    await look("forecast-events");
    await stage.pane.getByLabel(words.setup.method).selectOption("seasonal-share");
    await look("forecast-method");
    await stage.press(/^(Hämta|Take) 3/);
    await look("forecast-measures");
    await stage.pane.getByLabel(words.setup.method).selectOption("previous-forecast");
    await look("forecast-refused");
    await stage.pane.getByLabel(words.setup.method).selectOption("seasonal-share");
    await stage.press(words.saving.save);
    await stage.button(pane.journal.undo).waitFor();
    await stage.idle();
    await look("forecast-saved");
    await stage.pane.locator("button[aria-expanded=true]").last().click(); // the line again
    await stage.pane.getByLabel(words.phasing.profile).selectOption("quarters");
    await stage.pane
      .locator("summary", { hasText: /(månader|months)$/ })
      .first()
      .click();
    await look("forecast-phasing");
    await stage.open("lomma-2");
    await stage.tab("forecast");
    await look("forecast-to-date");
  },

  async reports(stage, look) {
    const { reports, progress } = stage.texts.pane;
    await stage.open("enkoping-2");
    await stage.tab("reports");
    await look("reports-before");
    await stage.press(/^(Förhandsgranska|Preview) (Drift|Operating)/);
    await stage.pane.getByRole("table").first().waitFor();
    await look("reports-preview");
    await stage.press(/^(Dölj|Hide)/);
    const make = /^(Skapa|Create|Make)/;
    await stage.hold();
    await stage.press(make);
    await stage.button(progress.cancel).waitFor();
    await look("reports-making");
    await stage.press(progress.cancel);
    await look("reports-cancelling");
    await stage.release();
    await stage.pane.getByText(progress.cancelled).waitFor();
    await stage.idle();
    await look("reports-cancelled");
    await stage.press(make);
    await stage.pane.getByText(reports.made(1)).waitFor();
    await stage.idle();
    await look("reports-made");
    await stage.press(/^(Kopiera|Copy) .*Word$/);
    await stage.pane
      .getByText(/(är kopierad|is copied|copied)/)
      .first()
      .waitFor();
    await look("reports-copied");
    await stage.press(reports.remove);
    await look("reports-remove-question");
  },

  async reading(stage, look) {
    const { progress } = stage.texts.pane;
    await stage.open("manader-2024", undefined, { heldAfter: 0 });
    await look("opening");
    await stage.release();
    await stage.pane.getByRole("tablist").waitFor();
    await stage.open("manader-2024", undefined, { heldAfter: 3 });
    await stage.button(progress.cancel).waitFor();
    await stage.page.waitForTimeout(300);
    await look("reading");
    await stage.release();
    await stage.pane.getByRole("tablist").waitFor();
  },

  async settings(stage, look) {
    const { setting, settings } = stage.texts.pane;
    await stage.press(settings.title);
    await look("settings");
    await stage.pane.getByLabel(settings.accent).fill("blå");
    await stage.pane.getByLabel(settings.accent).press("Enter");
    await stage.pane.getByText(settings.noColor).waitFor();
    await look("settings-no-colour");
    await stage.pane.getByLabel(settings.accent).fill("FFCC00");
    await stage.pane.getByLabel(settings.accent).press("Enter");
    await look("settings-light-colour");
    await stage.pane.getByLabel(setting.amount).fill("-5");
    await stage.pane.getByLabel(setting.amount).press("Enter");
    await stage.pane.getByLabel(setting.percent).fill("2,5 %");
    await stage.pane.getByLabel(setting.percent).press("Enter");
    await stage.pane.getByText(setting.noAmount).waitFor();
    await stage.idle();
    await look("settings-thresholds");
    await stage.press(settings.back);
  },

  async trouble(stage, look) {
    const { check, journal, trouble } = stage.texts.pane;
    const showCell = /^(Visa cellen|Show cell)/;
    await stage.open("nacka-1");
    await stage.fail({ batch: 1, when: "before", error: transportError.sessionLost });
    await stage.press(showCell);
    await stage.button(trouble.again).waitFor();
    await stage.unfold();
    await look("trouble-connection");
    await stage.press(trouble.copy);
    await look("trouble-copied");
    await stage.press(trouble.again);
    await stage.fail({ batch: 1, when: "before", error: transportError.cellEditing });
    await stage.press(showCell);
    await stage.pane.getByText(stage.texts.problem["cell-editing"](null)).waitFor();
    await look("trouble-passing");
    await stage.press(stage.texts.pane.frame.close);
    await stage.protect(0);
    await stage.press(/^(Rätta till|Correct to)/);
    await stage.press(check.fix);
    await stage.button(trouble.again).waitFor();
    await look("trouble-protected");
    await stage.page.evaluate(() => window.workbench?.book.sheets[0]?.change({ protection: null }));
    await stage.press(trouble.again);
    await stage.button(journal.undo).waitFor();
    await stage.type("17");
    await stage.press(journal.undo);
    await stage.button(journal.undoAnyway).waitFor();
    await stage.idle();
    await look("undo-conflict");
  },
};
