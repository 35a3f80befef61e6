/** The guide's page about commentary drafts, in Swedish: written by `npm run docs`, compared in `tests/architecture/commentary.test.ts`. */
import { readFileSync } from "node:fs";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { opened } from "./packages.ts";

interface Comparison {
  readonly heading: string;
  /** A file of `samples/`, without its ending. */
  readonly sample: string;
  /** What the published report says of the same table, word for word. */
  readonly published: readonly string[];
  readonly differs: readonly string[];
}

/** Short quotes of the published reports that `samples/` holds the tables of. */
const comparisons: readonly Comparison[] = [
  {
    heading: "Lomma, socialnämnden, april 2024: nämnden",
    sample: "lomma-1",
    published: [
      "Prognosen per april uppgår till -14,4 mnkr vilket är en förbättring med 8,2 mnkr jämfört med de -22,6 mnkr och 5,3 mnkr bättre jämfört med prognosen som lämnades i februari.",
      "Underskottet beror till största del på det interna sparkravet men även ökade kostnader för bland annat ökade konsultkostnader för extern utredning av kostnad per brukare …",
    ],
    differs: [
      "Prognosen från februari (−19,7 mnkr) och sparkravet (−22,6 mnkr) står inte i tabellen. Utkastet jämför med en tidigare prognos när tabellen har en kolumn för den.",
      "Utkastet säger också hur perioden har gått, och hur intäkterna och kostnaderna avviker. Andelen av budgeten utelämnas, eftersom SUMMA helår är fel i tabellen.",
      "Orsakerna vet inte tabellen. De är en lucka.",
    ],
  },
  {
    heading: "Lomma, socialnämnden, april 2024: verksamheterna",
    sample: "lomma-2",
    published: [
      "Hälsa, vård och omsorgs utfall jämfört med budget visar per april ett underskott motsvarande -4,7 mnkr.",
      "Hälsa, vård och omsorg lämnar en prognos på -19,6 mnkr vilket främst beror på det interna sparkravet.",
      "IFOs utfall jämfört med budget visar per april ett överskott med 2,2 mnkr vilket främst beror på vakanser …",
    ],
    differs: [
      "Rapporten skriver ”underskott motsvarande -4,7 mnkr”. Utkastet säger underskott utan minustecken.",
      "Tabellen har kolumnen Perioden utan månad, och då nämner utkastet ingen.",
      "LSS (0,6 och 1,4 mnkr) nämns inte: de två andra förklarar mer än fyra femtedelar av avvikelserna.",
      "Förkortningen IFO och genitivformen ”omsorgs” är skribentens. Utkastet skriver namnen som de står i tabellen.",
    ],
  },
  {
    heading: "Nacka, socialnämnden, oktober 2017",
    sample: "nacka-1",
    published: [
      "Socialnämnden redovisar för perioden ett överskott på 17,7 miljoner jämfört med budget. Samtliga verksamheter förutom barn och unga samt myndighet och huvudmannaskap har ett positivt utfall jämfört med periodens budget.",
      "Helårsprognosen visar på överskott på 13,8 miljoner kronor vilket är en förbättring jämfört med föregående prognoser.",
    ],
    differs: [
      "Beloppen är desamma. Rapporten tar verksamheterna i tabellens ordning, ett stycke för var och en; utkastet tar de största först och lämnar resten åt tabellen.",
      "Föregående prognoser finns inte i tabellen.",
      "Åtgärder föreslås inte när helheten visar överskott.",
    ],
  },
  {
    heading: "Enköping, vård- och omsorgsnämnden, augusti 2024: resultaträkningen",
    sample: "enkoping-1",
    published: [
      "Vård- och omsorgsnämndens utfall för perioden januari-augusti är 727,7 mkr, och motsvarar en avvikelse mot budget om -30,2 mkr. Den enskilt största avvikelsen är personalkostnader och motsvarar ett underskott om -31,8 mkr i jämförelse mot budget.",
      "Helårsprognosen är 1 092,2 mkr vilket motsvarar ett underskott om -51,2 mkr i jämförelse mot budget. Den största avvikelsen är personalkostnader vilket prognosticeras till -66,3 mkr vid årets slut.",
    ],
    differs: [
      "Rapporten säger 727,7 och tabellen 727,6. Utkastet säger vad tabellen säger.",
      "Periodens budget står inte i tabellen, så utkastet säger nettokostnaden och jämför den med året före i stället för med budget.",
      "Utkastet nämner också överskottet på Köp av verksamhet, som är en tredjedel så stort som underskottet på personalkostnader.",
    ],
  },
  {
    heading: "Enköping, vård- och omsorgsnämnden, augusti 2024: verksamheterna",
    sample: "enkoping-2",
    published: [
      "Vård- och omsorgsnämnden visar ett underskott på 30,2 miljoner kronor per sista augusti jämfört med budget. Huvuddelen av underskottet beror på högre personalkostnader inom äldreomsorgen och LSS-boenden.",
    ],
    differs: [
      "Tabellen har ingen budget för perioden, och därför inget underskott på 30,2.",
      "Äldreomsorgen är ingen rad i tabellen. Utkastet nämner de rader som avviker mest.",
      "Föregående års belopp utelämnas här: Bostadsanpassning saknar minustecken i tabellen, och summan stämmer inte.",
    ],
  },
];

/** The whole page. */
export function commentaryPage(): string {
  return (
    [
      "# Kommentarer",
      "<!-- Skriven av `npm run docs`. -->",
      "Under tabellen på ett rapportblad står ett utkast till kommentar: perioden, helåret, jämförelsen med förra prognosen, orsaker och åtgärder. Det är skrivet ur beloppen och säger inget som de inte säger. Vad beloppen inte kan veta är luckor: [orsak], [åtgärd].",
      "## Så väljs orden och beloppen",
      [
        "- Beloppen är källans. På bladet kan en uträknad summa skilja sig från källans inom avrundningen, och då säger utkastet källans.",
        "- Ett underskott eller överskott skrivs utan tecken. Bevisar räkningen inte vad plus betyder, eller står kostnaderna utan tecken så att det kan vara tvärtom, skrivs ”avvikelse på −8,1 mnkr”.",
        "- Andelen av budgeten skrivs när budgeten är helhetens egen, inte när den är vad intäkter och finansiering lämnar över.",
        "- Är helhetens avvikelse minst en miljon kronor skrivs mnkr med en decimal, annars tkr. Beloppen skrivs aldrig finare än källan är avrundad.",
        "- Avvikelser nämns med den största först, tills de tillsammans är fyra femtedelar av alla avvikelser, men högst fyra. En rad under en tjugondel av alla avvikelser, eller under en halv procent av sin egen budget, nämns inte.",
        "- Ett belopp som det finns en öppen anmärkning om nämns inte.",
        "- Utan enhet, eller utan avvikelse och utfall att berätta om, blir det inget utkast.",
      ].join("\n"),
      "## När du ändrar texten",
      "Text som du ändrar, och stycken som du lägger till på egna rader, behålls när rapporten uppdateras, och resultatet säger hur många. Ett stycke som ingen har ändrat skrivs nytt ur de nya beloppen. Töm cellen om du vill ha ett nytt utkast. Stäm av läser det du har skrivit och håller beloppen i texten mot tabellen, se [Texten säger något annat än tabellen](regler/narrative-mismatch.md).",
      "## Utkasten bredvid det publicerade",
      "Citaten är ur rapporterna som tabellerna i `samples/` kommer från.",
      ...comparisons.flatMap(({ heading, sample, published, differs }) => [
        `### ${heading}`,
        "Publicerat:",
        published.map((text) => `> ${text}`).join("\n>\n"),
        "Utkastet:",
        draftOf(sample)
          .map((text) => `> ${text}`)
          .join("\n>\n"),
        "Skillnaden:",
        differs.map((text) => `- ${text}`).join("\n"),
      ]),
    ].join("\n\n") + "\n"
  );
}

function draftOf(sample: string): string[] {
  const read = readWorkbookSync(opened(new Uint8Array(readFileSync(`samples/${sample}.xlsx`))));
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  const [layout] = runToEnd(
    reportLayouts(runToEnd(checkWorkbook(read.value)), { reports: "all", unit: null }, textsIn.sv),
  );
  return (layout?.rows ?? []).flatMap(({ emphasis, cells }) =>
    emphasis === "commentary" ? Object.values(cells).map(({ value }) => String(value)) : [],
  );
}
