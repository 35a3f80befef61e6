import { describe, expect, it, jest } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultPaneSettings } from "../../src/io/session.ts";
import type { WorkProgress } from "../../src/io/session.ts";
import { fixesOf } from "../../src/rules/fixes.ts";
import { createPane } from "../../src/ui/pane.ts";
import { seldom, shareDone } from "../../src/ui/progress.ts";
import { BookSession, workbookOfFile } from "../support/bookSession.ts";

const nacka = (): BookSession =>
  new BookSession(workbookOfFile(readFileSync(join(__dirname, "../../samples/nacka-1.xlsx"))));

describe("the pane's work", () => {
  it("is one piece at a time", async () => {
    const session = nacka();
    const pane = createPane(session);
    const check = jest.spyOn(session, "check");
    await Promise.all([pane.check(), pane.check()]);
    expect(check).toHaveBeenCalledTimes(1);
    expect(pane.state().job).toBeNull();
    pane.close();
  });

  it("that nobody asked for gives way", async () => {
    jest.useFakeTimers({ doNotFake: ["performance"] });
    const session = nacka();
    const pane = createPane(session);
    await pane.check();
    session.gate = new Promise(() => undefined);
    session.change(session.workbook);
    await jest.advanceTimersByTimeAsync(2000);
    expect(pane.state().job?.isQuiet).toBe(true);
    session.gate = null;
    const { checked } = pane.state();
    const [finding] = checked?.findings ?? [];
    if (checked && finding) await pane.fix(fixesOf(finding, checked.workbook)[0] ?? []);
    expect(pane.state().outcome?.kind).toBe("fixed");
    expect(pane.state().trouble).toBeNull();
    expect(pane.state().checked?.findings).toEqual([]);
    pane.close();
    jest.useRealTimers();
  });

  it("that nobody asked for reads what was touched; what somebody asks for reads everything", async () => {
    jest.useFakeTimers({ doNotFake: ["performance"] });
    const session = nacka();
    const pane = createPane(session);
    const check = jest.spyOn(session, "check");
    const extents = (): unknown[] => check.mock.calls.map(([, extent]: readonly unknown[]) => extent);
    await pane.check();
    session.change(session.workbook);
    expect(pane.state().isChanged).toBe(true);
    await jest.advanceTimersByTimeAsync(2000);
    expect(pane.state().isChanged).toBe(false);
    await pane.check();
    expect(extents()).toEqual(["whole", "touched", "whole"]);
    pane.close();
    jest.useRealTimers();
  });

  it("saves settings when the work that goes on has ended", async () => {
    const session = nacka();
    const pane = createPane(session);
    const order: string[] = [];
    const chosen = { ...defaultPaneSettings, language: "en", unit: "kr" } as const;
    let open = (): void => undefined;
    session.gate = new Promise((resolve) => (open = resolve));
    const checking = pane.check().then(() => order.push("checked"));
    const saving = pane.saveSettings(chosen).then(() => order.push("saved"));
    const creating = saving.then(() => pane.createReports({ reports: "all", unit: null }));
    expect(pane.state().settings.unit).toBe("kr");
    open();
    await Promise.all([checking, saving, creating]);
    expect(order).toEqual(["checked", "saved"]);
    expect(session.settings).toEqual(chosen);
    expect(pane.state().outcome?.kind).toBe("created");
    expect(pane.state().trouble).toBeNull();
    pane.close();
  });

  it("that nobody asked for does not come once the pane is closed", async () => {
    jest.useFakeTimers({ doNotFake: ["performance"] });
    const session = nacka();
    const pane = createPane(session);
    await pane.check();
    const check = jest.spyOn(session, "check");
    session.change(session.workbook);
    pane.close();
    await jest.advanceTimersByTimeAsync(5000);
    expect(check).not.toHaveBeenCalled();
    jest.useRealTimers();
  });
});

describe("progress", () => {
  const at = (stage: WorkProgress["stage"], done: number, total: number): WorkProgress => ({
    stage,
    sheet: null,
    done,
    total,
  });

  it("goes forward through the stages, from nothing to all of it", () => {
    const stages = ["read", "recognise", "diagnose", "write"] as const;
    const shares = stages.flatMap((stage) => [0, 1, 2].map((done) => shareDone("reports", at(stage, done, 2)) ?? -1));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect(shareDone("check", at("diagnose", 9, 3))).toBe(1);
    expect(shareDone("check", at("read", 0, 0))).toBeUndefined();
  });

  it("is handed on seldom, but every stage", () => {
    const seen: string[] = [];
    const show = seldom(({ stage, done }) => seen.push(`${stage} ${String(done)}`));
    for (let done = 0; done < 1000; done++) show(at("diagnose", done, 1000));
    show(at("write", 0, 1));
    expect(seen[0]).toBe("diagnose 0");
    expect(seen.at(-1)).toBe("write 0");
    expect(seen.length).toBeLessThan(20);
  });
});
