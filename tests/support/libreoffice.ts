import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** LibreOffice as an oracle: it opens what we write and recalculates every formula, whatever value is stored. */

const program = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => ["soffice", "soffice.com"].map((name) => join(folder, name)))
  .find(existsSync);

/** Whether the oracle is installed here. */
export const hasLibreOffice = program !== undefined;

/** Room for a start of the program and some thirty workbooks on a busy machine, within a test's own limit. */
const timeoutMs = 600_000;

export type Locale = "en-US" | "sv-SE";

/** Values as text, by sheet name, row and column; 0-based. Text cells come without quotes, blank ones as "". */
export type SheetValues = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Opens workbooks in one call, recalculates them and saves them as .xlsx. A workbook that cannot be opened is absent from the answer. */
export async function recalculated(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, "xlsx", async (folder, stem) => {
    const file = join(folder, `${stem}.xlsx`);
    return existsSync(file) ? new Uint8Array(await readFile(file)) : undefined;
  });
}

/**
 * Opens workbooks in one call and gives the recalculated values of all their sheets. `locale` is that of the reader, who may have
 * a decimal comma.
 */
export async function recalculatedValues(
  files: ReadonlyMap<string, Uint8Array>,
  locale: Locale = "en-US",
): Promise<Map<string, SheetValues>> {
  // Comma, double quotes, UTF-8; full precision instead of what is shown; -1: every sheet to a file of its own.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  return convert(
    files,
    filter,
    async (folder, stem) => {
      const names = (await readdir(folder)).filter((name) => name.startsWith(`${stem}-`));
      const sheets = names.map(async (name) => {
        const text = await readFile(join(folder, name), "utf8");
        return [basename(name, ".csv").slice(stem.length + 1), csvRows(text)] as const;
      });
      return names.length === 0 ? undefined : new Map(await Promise.all(sheets));
    },
    locale,
  );
}

/** Prints workbooks to PDF in one call, as a reader with the locale sees them. */
export async function printedFiles(
  files: ReadonlyMap<string, Uint8Array>,
  locale: Locale,
): Promise<Map<string, Uint8Array>> {
  const collect = async (folder: string, stem: string): Promise<Uint8Array | undefined> => {
    const file = join(folder, `${stem}.pdf`);
    return existsSync(file) ? new Uint8Array(await readFile(file)) : undefined;
  };
  return convert(files, "pdf", collect, locale);
}

/** Prints workbooks to PDF in one call and gives the text of every page, laid out as it stands on the page. */
export async function printedPages(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, readonly string[]>> {
  return convert(files, "pdf", async (folder, stem) => {
    const file = join(folder, `${stem}.pdf`);
    if (!existsSync(file)) return undefined;
    const { stdout } = await promisify(execFile)("pdftotext", ["-layout", file, "-"]);
    return stdout.split("\f").slice(0, -1);
  });
}

async function convert<T>(
  files: ReadonlyMap<string, Uint8Array>,
  filter: string,
  collect: (folder: string, stem: string) => Promise<T | undefined>,
  locale: Locale = "en-US",
): Promise<Map<string, T>> {
  if (!program) throw new Error("soffice is not installed");
  const home = await mkdtemp(join(tmpdir(), "avvika-soffice-"));
  try {
    const [profile, input, output] = [join(home, "profile"), join(home, "in"), join(home, "out")];
    await writeProfile(profile, locale);
    await mkdir(input);
    // Numbered names: the caller's may hold characters that soffice reads as parts of a URL.
    const stems = [...files.keys()].map((name, i) => [name, `w${String(i).padStart(4, "0")}`] as const);
    await Promise.all(stems.map(([name, stem]) => writeFile(join(input, `${stem}.xlsx`), files.get(name) ?? "")));
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
    const inputs = stems.map(([, stem]) => join(input, `${stem}.xlsx`));
    await promisify(execFile)(program, [...options, "--convert-to", filter, "--outdir", output, ...inputs], {
      timeout: timeoutMs,
      env: { ...process.env, LC_ALL: "C.UTF-8" }, // its files have the names of sheets, whatever letters the machine's own locale has
    });
    const results = new Map<string, T>();
    for (const [name, stem] of stems) {
      const result = await collect(output, stem);
      if (result !== undefined) results.set(name, result);
    }
    return results;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A profile of its own lets several workers run side by side; recalculation mode 0 is "always". */
async function writeProfile(profile: string, locale: Locale): Promise<void> {
  const setting = (path: string, name: string, value: string): string =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  const settings = [
    setting("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0"),
    setting("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale),
  ];
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${settings.join("")}</oor:items>`,
  );
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let isQuoted = false;
  const endField = (): void => {
    rows.at(-1)?.push(field);
    field = "";
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isQuoted && char === '"' && text.charAt(at + 1) === '"') field += text.charAt(at++);
    else if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted || !",\n\r".includes(char)) field += char;
    else if (char === ",") endField();
    else if (char === "\n") {
      endField();
      rows.push([]);
    }
  }
  if (rows.at(-1)?.length === 0 && field === "") rows.pop();
  else endField();
  return rows;
}
