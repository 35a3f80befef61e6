/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { readRibbon } from "../../../src/workbench/page/ribbon/manifest.ts";

const manifest = readFileSync("manifest.xml", "utf8");

describe("the ribbon of the workbench page", () => {
  it("has the manifest's buttons, texts and icons", () => {
    const { group, buttons, functionFile } = readRibbon(manifest);
    expect({ group, functionFile }).toEqual({ group: "Avvika", functionFile: "/commands.html" });
    expect(buttons.map(({ label, icon, action }) => ({ label, icon, action }))).toEqual([
      {
        label: "Skapa driftredovisning",
        icon: "/assets/create-32.png",
        action: { kind: "function", name: "createOperatingStatement" },
      },
      {
        label: "Stäm av arbetsboken",
        icon: "/assets/check-32.png",
        action: { kind: "function", name: "checkWorkbook" },
      },
      { label: "Öppna Avvika", icon: "/assets/icon-32.png", action: { kind: "pane", page: "/taskpane.html" } },
    ]);
    for (const { tip, tipTitle, label } of buttons) expect([tipTitle, tip.length > 40]).toEqual([label, true]);
  });

  it("says what a manifest lacks", () => {
    expect(() => readRibbon(manifest.replace('bt:String id="Check.Label"', 'bt:String id="Other"'))).toThrow(
      "resource Check.Label",
    );
  });
});
