import type { CliTexts, UsageProblem } from "./cliTexts.ts";

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** The command line in Swedish. */
export const cliSv: CliTexts = {
  help: `Avvika läser budgetarbetsboken som den är, visar vad som inte stämmer och gör rapportblad.

  avvika check FIL... [val]              stämmer av en eller flera arbetsböcker
  avvika report FIL -o UT.xlsx [val]     skriver en kopia av arbetsboken med rapportblad

Val för check
  --format text|json    text att läsa, eller JSON för andra program (förval text)
  --only formulas       bara formlerna, på alla blad
  --only tables         bara tabellernas siffror
  --fix UT.xlsx         skriver en kopia av filen där summor, skillnader och formler är rättade;
                        det som ska rättas i källan eller väljas av dig står kvar
  --lang sv|en          språk (förval sv)

Val för report
  -o UT.xlsx            filen som skrivs; arbetsboken själv ändras aldrig
  --reports id,id|all   operating-statement (driftredovisning), income-statement (resultaträkning),
                        investment-statement (investeringsredovisning),
                        deviation-explanations (avvikelseförklaringar), volumes (volymer),
                        month-follow-up (månadsuppföljning),
                        carried-table (personal, andelar, texttabeller); förval är alla som tabellerna
                        räcker till. operating-summary (driftredovisning i sammandrag),
                        forecast-development (prognosutveckling), forecast-bridge (prognosbrygga)
                        och check-protocol (kontrollprotokoll) görs när de nämns
  --preset default|lomma|nacka|enkoping|gnesta|socialt-stod
                        uppställning: kolumner, rubriker, enhet och tecken (förval default, vår egen)
  --unit kr|tkr|mnkr    enhet (förval källans)
  --font NAMN           typsnitt: Calibri, Aptos, Arial, Cambria, Georgia eller Verdana
                        (förval arbetsbokens, annars Calibri)
  --accent RRGGBB       färg på diagram, linjer och bladflikar (förval arbetsbokens, annars vår egen)
  --forecast METOD      prognos där tabellen saknar en: remaining-budget (utfall + kvarvarande budget,
                        förval), run-rate (årstakt), seasonal-share (fjolårets mönster),
                        multi-year-share (flerårsmönster), budget-holds (budgeten håller),
                        combined (sammanvägd) eller best-by-backtest (bäst i återtest)
  --values              värden utan formler, för en kopia att skicka vidare
  --lang sv|en          språk (förval sv)

  avvika --help         visar den här texten
  avvika --version      visar versionen

Slutstatus: 0 inget fel hittades, 1 minst ett fel hittades, 2 det gick inte att köra.`,
  usage: usageSentence,
  seeHelp: "Kör avvika --help för att se vad som går att göra.",
  fileProblem: (file, sentence) => `${file}: ${sentence}`,
  unexpected: (code) =>
    `Något gick fel i Avvika (kod ${code}). Inget har skrivits. Hör av dig till dem som utvecklar Avvika.`,

  noTables: "Inga tabeller hittades.",
  tableLine: (place, parts) => `${place}  ${parts.join(" · ")}`,
  overruled: "ändrad tolkning",
  notATable: "läses inte som tabell",
  unmetDecisions: (count) => `${plural(count, "ändring", "ändringar")} av tolkningen passar inte längre på tabellen.`,
  unclearDecision: (places) =>
    `Oklart om en ändrad tolkning gäller ${places}. Öppna arbetsboken i Excel och svara i Avvikas fönster.`,
  lostDecisions: (count) =>
    `${plural(count, "ändrad tolkning", "ändrade tolkningar")} gäller ingen tabell som finns kvar.`,
  unsureColumns: (count, columns) => `${count === 1 ? "Osäker kolumn" : "Osäkra kolumner"}: ${columns}.`,
  noFindings: "Inga fel hittades.",
  counts: (errors, warnings, infos) =>
    [
      plural(errors, "fel", "fel"),
      ...(warnings > 0 ? [`${String(warnings)} att kontrollera`] : []),
      ...(infos > 0 ? [`${String(infos)} att notera`] : []),
    ].join(", ") + ".",

  noReport: "Ingen av tabellerna räcker till en rapport.",
  noSuchReport: (asked, available) =>
    available === ""
      ? `Tabellerna räcker inte till ${asked}.`
      : `Tabellerna räcker inte till ${asked}. Det som går att göra är ${available}.`,
  written: (file) => `Skrev ${file}.`,
  writtenUnchanged: (file, left) =>
    `Skrev ${file} som en likadan kopia. ${left === 0 ? "Det fanns inget att rätta." : "Inget har rättats."}`,
  corrected: "Rättat",
  left: "Kvar",
  leftBecause: {
    undetermined: "Räkningen visar inte vad som är rätt.",
    alternatives: "Flera rättningar är lika troliga. Välj själv.",
    rivals: "Felet kan också sitta i en annan cell.",
    "in-source": "Ska rättas i källan.",
    texts: "Texterna görs om till tal i Excel, där du ser dem först.",
    "reads-texts": "Beror på belopp som är text. Gör om dem till tal först.",
    "loses-formula": "En formel skulle ersättas av ett värde.",
    "sheet-protected": "Bladet är skyddat.",
    "in-array": "Cellen är en del av en matrisformel.",
    "not-confirmed": "Arbetsboken stämmer inte med rättningen.",
  },
  change: (before, after) => `${before} → ${after}`,
  accepted: (count) => plural(count, "godtagen.", "godtagna."),
  sheetWritten: (name) => `Blad ${name}`,
  keptTexts: (count) =>
    count === 1 ? "Ett stycke som du har skrivit är kvar." : `${String(count)} stycken som du har skrivit är kvar.`,
  lostRows: (count) =>
    `${plural(count, "rad som du har lagt in bland rapportens rader", "rader som du har lagt in bland rapporternas rader")} följde inte med. De finns kvar i filen du utgick från.`,
  adjusted: (count) =>
    `${plural(count, "cell blev ett värde eller kortades", "celler blev värden eller kortades")}, för Excel tar inte så långa texter.`,
  openFindings: (count) =>
    `${plural(count, "fel", "fel")} i underlaget. Kör avvika check för att se vad som ska rättas.`,
};

function usageSentence(problem: UsageProblem): string {
  switch (problem.problem) {
    case "no-command":
      return "Skriv vad som ska göras: check eller report.";
    case "unknown-command":
      return `Kommandot ${problem.found} finns inte. Det finns check och report.`;
    case "unknown-option":
      return `Valet ${problem.option} finns inte.`;
    case "option-of-other-command":
      return `Valet ${problem.option} hör inte till ${problem.command}.`;
    case "option-twice":
      return `Valet ${problem.option} får bara anges en gång.`;
    case "value-missing":
      return `Valet ${problem.option} behöver ett värde.`;
    case "value-not-taken":
      return `Valet ${problem.option} tar inget värde.`;
    case "value-unknown":
      return `${problem.option} kan inte vara ${problem.found}. Välj ${choices(problem.allowed)}.`;
    case "not-a-color":
      return `${problem.option} kan inte vara ${problem.found}. Ange färgen med sex tecken 0–9 och A–F, som 2F6F8F.`;
    case "no-file":
      return `Ange vilken fil som ${problem.command} ska läsa.`;
    case "one-file-only":
      return `${problem.command} tar en fil i taget.`;
    case "no-output":
      return "Ange med -o vilken fil som ska skrivas.";
  }
}

function choices(allowed: readonly string[]): string {
  return allowed.length < 2 ? allowed.join("") : `${allowed.slice(0, -1).join(", ")} eller ${allowed.at(-1) ?? ""}`;
}
