import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { manifestFaults, type Surroundings } from "./manifestRules.ts";

const manifest = readFileSync("manifest.xml", "utf8");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };

const surroundings: Surroundings = {
  address: "https://localhost:3000",
  pictureSize: (path) => {
    if (!existsSync(path)) return null;
    const bytes = readFileSync(path);
    // A PNG's first chunk holds its width and height. Source: "Portable Network Graphics (PNG) Specification", IHDR.
    return bytes.toString("latin1", 1, 4) === "PNG" ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
  },
  hasPage: (name) => existsSync(`src/ui/${name}`),
  functions: [...readFileSync("src/ui/commands.ts", "utf8").matchAll(/associate\(\s*"(\w+)"/g)].map(
    ([, name]) => name ?? "",
  ),
};

const faultsOf = (xml: string): string[] => manifestFaults(xml, surroundings);

/** The manifest with one thing changed. */
function with_(found: string | RegExp, put: string): string {
  const changed = manifest.replace(found, put);
  if (changed === manifest) throw new Error(`The manifest has no ${String(found)}`);
  return changed;
}

describe("manifest.xml", () => {
  it("is as Microsoft documents it", () => {
    expect(faultsOf(manifest)).toEqual([]);
  });

  it("bears the version of the package", () => {
    expect(/<Version>(.*)<\/Version>/.exec(manifest)?.[1]).toBe(`${version}.0`);
  });

  it("has three buttons, of which two run functions and one opens the pane", () => {
    const labels = [...manifest.matchAll(/<Control[^]*?<Label resid="(.*?)"[^]*?<Action xsi:type="(.*?)"/g)].map(
      ([, label, action]) => [new RegExp(`id="${String(label)}" DefaultValue="(.*?)"`).exec(manifest)?.[1], action],
    );
    expect(labels).toEqual([
      ["Skapa driftredovisning", "ExecuteFunction"],
      ["Stäm av arbetsboken", "ExecuteFunction"],
      ["Öppna Avvika", "ShowTaskpane"],
    ]);
  });

  it("is read by Microsoft's own parser", () => {
    // In a process of its own: the parser needs modules that only Node itself loads.
    const script =
      'import("office-addin-manifest").then(async (all) => console.log(JSON.stringify(await (all.default ?? all).OfficeAddinManifest.readManifestFile("manifest.xml"))))';
    const read: unknown = JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
    expect(read).toMatchObject({
      displayName: "Avvika",
      defaultLocale: "sv-SE",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });
});

describe("the rules find", () => {
  const long = (length: number): string => "x".repeat(length);
  it.each<[string, string, RegExp]>([
    [
      "elements out of order",
      with_(/(<Hosts>[^]*?<\/Hosts>)\s*(<Requirements>[^]*?<\/Requirements>)/, "$2$1"),
      /OfficeApp is out of order/,
    ],
    [
      "a supertip after the icon",
      with_(/(<Supertip>[^]*?<\/Supertip>)\s*(<Icon>[^]*?<\/Icon>)/, "$2$1"),
      /Control is out of order/,
    ],
    [
      "an element that does not belong",
      with_('<Label resid="Group.Label" />', '<Label resid="Group.Label" /><Label2 />'),
      /may not hold Label2/,
    ],
    ["a button without a supertip", with_(/<Supertip>[^]*?<\/Supertip>/, ""), /Control lacks Supertip/],
    ["no address for support", with_(/<SupportUrl .*\/>/, ""), /lacks SupportUrl/],
    ["an id that is no GUID", with_("1c749cbd-", "1c749cb-"), /Id is no GUID/],
    ["a version with a letter", with_("<Version>0.1.0.0", "<Version>0.1.0.b"), /Version/],
    ["another default language", with_("<DefaultLocale>sv-SE", "<DefaultLocale>sv"), /DefaultLocale/],
    ["more permissions", with_("ReadWriteDocument", "ReadWriteMailbox"), /Permissions/],
    ["a lower requirement", with_('MinVersion="1.13"', 'MinVersion="1.12"'), /ExcelApi 1\.13/],
    [
      "a name that is too long",
      with_('<DisplayName DefaultValue="Avvika', `<DisplayName DefaultValue="${long(126)}`),
      /DisplayName is longer than 125/,
    ],
    [
      "a description that is too long",
      with_('<Description DefaultValue="', `<Description DefaultValue="${long(251)}`),
      /Description is longer than 250/,
    ],
    [
      "a short string that is too long",
      with_('"Stäm av arbetsboken"', `"${long(126)}"`),
      /Check\.Label is longer than 125/,
    ],
    [
      "a long string that is too long",
      with_('Value="Recomputes', `Value="${long(200)}`),
      /Check\.Tip is longer than 250/,
    ],
    ["an empty text", with_('DefaultValue="Öppna Avvika"', 'DefaultValue=""'), /Open\.Label has an empty text/],
    [
      "a text without English",
      with_('<bt:Override Locale="en-US" Value="Open Avvika" />', ""),
      /Open\.Label is not said in en-US/,
    ],
    [
      "a description without English",
      with_(/<Override Locale="en-US" Value="Reads.*\/>/, ""),
      /Description is not said in en-US/,
    ],
    ["two buttons of one id", with_("Avvika.CheckWorkbook", "Avvika.Open"), /Avvika\.Open comes twice/],
    ["an id with a space", with_("Avvika.Group", "Avvika Group"), /is no name/],
    ["a resource id that is too long", manifest.replaceAll("Check.Label", long(33)), /longer than 32/],
    [
      "a reference that leads nowhere",
      with_('<Label resid="Check.Label"', '<Label resid="Chek.Label"'),
      /Chek\.Label is not in ShortStrings/,
    ],
    [
      "a tip among the short strings",
      with_('<Description resid="Open.Tip"', '<Description resid="Open.Label"'),
      /Open\.Label is not in LongStrings/,
    ],
    [
      "a resource nobody uses",
      with_("<bt:Urls>", '<bt:Urls><bt:Url id="Other" DefaultValue="https://localhost:3000/taskpane.html" />'),
      /Other is not used/,
    ],
    ["a button without its large icon", with_('<bt:Image size="80" resid="Create.80" />', ""), /lacks size 80/],
    [
      "a size that does not exist",
      with_('size="64" resid="Create.64"', 'size="60" resid="Create.64"'),
      /no icon has size 60/,
    ],
    [
      "a picture of another size",
      with_("assets/check-16.png", "assets/check-32.png"),
      /check-32\.png is not 16 pixels/,
    ],
    [
      "a picture that is not there",
      with_("assets/create-80.png", "assets/create-81.png"),
      /create-81\.png is not 80 pixels/,
    ],
    [
      "an address without s",
      with_("https://localhost:3000/commands.html", "http://localhost:3000/commands.html"),
      /is not below/,
    ],
    [
      "another server",
      with_('SourceLocation DefaultValue="https://localhost:3000', 'SourceLocation DefaultValue="https://example.se'),
      /is not below/,
    ],
    ["a page that is not built", with_("3000/commands.html", "3000/function.html"), /function\.html is not built/],
    [
      "a function nobody has written",
      with_("<FunctionName>checkWorkbook", "<FunctionName>check"),
      /check is not associated/,
    ],
  ])("%s", (_name, faulty, fault) => {
    expect(faultsOf(faulty)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});
