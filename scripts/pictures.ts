// npm run pictures
// Writes docs/uppstallningar.md with a picture of each kind of report in each arrangement, and the picture that the README shows.
// Needs soffice and pdftoppm, and a font as wide as Calibri (fonts-crosextra-carlito), or columns come out too wide.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PresetId } from "../src/domain/preset.ts";
import { openPackage } from "../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../src/io/xlsx/readWorkbook.ts";
import { writeReports } from "../src/io/xlsx/writeReports.ts";
import { textsIn } from "../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../src/pipeline/run.ts";
import { reportLook } from "../src/report/index.ts";
import type { ReportId } from "../src/report/layout.ts";
import { printedFiles } from "../tests/support/libreoffice.ts";
import { cropped, pngOf, readPpm } from "./pictures/image.ts";

interface Picture {
  readonly preset: PresetId;
  /** Of `samples/`. */
  readonly sample: string;
  readonly report: ReportId;
  /** What it is, in Swedish. */
  readonly says: string;
}

const pictures: readonly Picture[] = [
  {
    preset: "default",
    sample: "enkoping-2",
    report: "operating-statement",
    says: "Driftredovisning med utkast till kommentar och diagram",
  },
  { preset: "default", sample: "enkoping-1", report: "income-statement", says: "Resultaträkning" },
  { preset: "default", sample: "gnesta-05", report: "investment-statement", says: "Investeringsredovisning" },
  { preset: "default", sample: "lomma-3", report: "deviation-explanations", says: "Avvikelseförklaringar" },
  { preset: "default", sample: "enkoping-3", report: "volumes", says: "Volymer" },
  {
    preset: "default",
    sample: "gnesta-08",
    report: "carried-table",
    says: "Personal, andelar och annat som förs över",
  },
  { preset: "default", sample: "nacka-1", report: "check-protocol", says: "Kontrollprotokoll" },
  { preset: "lomma", sample: "lomma-1", report: "operating-statement", says: "Nämndens utfall, prognos och i fjol" },
  { preset: "lomma", sample: "lomma-2", report: "operating-statement", says: "Resultat per verksamhet" },
  { preset: "lomma", sample: "lomma-4", report: "investment-statement", says: "Investeringar" },
  { preset: "nacka", sample: "nacka-1", report: "operating-statement", says: "Ackumulerat utfall, budget och prognos" },
  { preset: "nacka", sample: "nacka-3", report: "volumes", says: "Volymer per månad" },
  { preset: "enkoping", sample: "enkoping-1", report: "income-statement", says: "Intäkter och kostnader" },
  { preset: "enkoping", sample: "enkoping-2", report: "operating-statement", says: "Driftredovisning" },
  { preset: "enkoping", sample: "enkoping-3", report: "volumes", says: "Volymer enligt resursfördelning" },
  { preset: "enkoping", sample: "enkoping-5", report: "investment-statement", says: "Investeringar" },
  { preset: "gnesta", sample: "gnesta-01", report: "operating-statement", says: "Budgetavvikelser per prognos" },
  {
    preset: "gnesta",
    sample: "gnesta-05",
    report: "investment-statement",
    says: "Framskriven och ej framskriven budget",
  },
  { preset: "gnesta", sample: "gnesta-11", report: "carried-table", says: "Åtgärdsplan med status" },
  {
    preset: "socialt-stod",
    sample: "socialt-stod-1",
    report: "operating-statement",
    says: "Mått på raderna, år i kolumner",
  },
];

const titles: Readonly<Record<PresetId, string>> = {
  default: "Avvikas egen",
  lomma: "Lomma",
  nacka: "Nacka",
  enkoping: "Enköping",
  gnesta: "Gnesta",
  "socialt-stod": "Socialt stöd och omsorg",
};

const day = "2024-09-12";
const docs = new URL("../docs/", import.meta.url);
const folder = new URL("bilder/", docs);
const dotsPerInch = { gallery: 72, readme: 130 } as const;
const readmePicture = nameOf({ preset: "default", sample: "enkoping-2", report: "operating-statement" });

function nameOf({ preset, sample, report }: Pick<Picture, "preset" | "sample" | "report">): string {
  return `${preset}-${report}-${sample}`;
}

/** The workbook with that report alone. */
function workbookWith({ preset, sample, report }: Picture): Uint8Array {
  const pkg = openPackage(new Uint8Array(readFileSync(new URL(`../samples/${sample}.xlsx`, import.meta.url))));
  const read = pkg.ok ? readWorkbookSync(pkg.value) : pkg;
  if (!pkg.ok || !read.ok) throw new Error(`${sample} is refused`);
  const settings = { reports: [report], unit: null, preset, day };
  const layouts = runToEnd(reportLayouts(runToEnd(checkWorkbook(read.value)), settings, textsIn.sv));
  const written = writeReports(pkg.value, read.value, layouts, {
    look: (layout) => reportLook(layout),
    valuesOnly: false,
    remembered: {},
  });
  if (!written.ok || layouts.length === 0) throw new Error(`${sample} makes no ${report} in ${preset}`);
  return written.value.bytes;
}

/** The first page with a footer of ours, without its footer and margins. */
function pictureOf(pdf: Uint8Array, home: string, resolution: number): Uint8Array {
  const file = join(home, "page.pdf");
  writeFileSync(file, pdf);
  const pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f");
  const page = String(pages.findIndex((text) => /Sida \d+ av \d+/.test(text)) + 1);
  const args = ["-r", String(resolution), "-f", page, "-l", page, "-singlefile", file];
  const image = readPpm(execFileSync("pdftoppm", args, { maxBuffer: 100_000_000 }));
  return pngOf(cropped(image, Math.round(0.75 * resolution)));
}

function pageText(): string {
  const sections = Object.entries(titles).map(([preset, title]) => {
    const own = pictures.filter((picture) => picture.preset === preset);
    return [
      `## ${title}`,
      ...own.map((picture) => `${picture.says}.\n\n![${picture.says}](bilder/${nameOf(picture)}.png)`),
    ].join("\n\n");
  });
  const lead =
    "En uppställning bestämmer kolumner, ordning, rubriker, enhet och tecken. Under Rapporter väljer du den, på kommandoraden med\n`--preset`. Bilderna är gjorda av publicerade tabeller (`npm run pictures`).";
  return `# Uppställningar\n\n${lead}\n\n${sections.join("\n\n")}\n`;
}

const home = mkdtempSync(join(tmpdir(), "avvika-pictures-"));
try {
  const files = new Map(pictures.map((picture) => [nameOf(picture), workbookWith(picture)]));
  const printed = await printedFiles(files, "sv-SE");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(new URL(name, folder));
  for (const [name, pdf] of printed) {
    writeFileSync(new URL(`${name}.png`, folder), pictureOf(pdf, home, dotsPerInch.gallery));
    if (name === readmePicture) {
      writeFileSync(new URL("driftredovisning.png", docs), pictureOf(pdf, home, dotsPerInch.readme));
    }
  }
  writeFileSync(new URL("uppstallningar.md", docs), pageText());
} finally {
  rmSync(home, { recursive: true, force: true });
}
