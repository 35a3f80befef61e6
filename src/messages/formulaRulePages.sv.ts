import type { RuleId } from "../rules/finding.ts";
import type { RulePage } from "./rulePage.ts";

/** The pages of the rules that compare formulas with each other, in Swedish. */
export const formulaRulePagesSv = {
  "formula-blank-edge": {
    finds:
      "Summor i en kolumn vars område börjar eller slutar i en cell utan belopp: en tom cell eller en rubrik. En notering per blad.",
    why: "Ett område som slutar bredvid sina rader tar inte med nästa rad som läggs till där, eller tar med det som står intill.",
    lower: null,
    holdsBack: [
      "Summor längs en rad: en tom cell i kanten är en månad som inte kommit än.",
      "Områden där en summa intill har ett belopp i samma kant: då saknar raden bara uppgift.",
      "Områden som är helt tomma.",
      "Summor i en tabell vars rader Avvika känner: där är rubriker och tomma celler bland raderna uppställningen. Den som bara frågar efter formler (check --only formulas) får dem alla.",
    ],
    toDo: "Se efter att området börjar och slutar vid sina rader. Är den tomma raden lämnad för att nya rader ska komma med: godta noteringen.",
  },
  "stale-value": {
    finds:
      "En formel vars sparade värde är ett annat än det som cellerna den läser ger. Bara där felet börjar: formler som räknar vidare på det gamla värdet visas som inblandade.",
    why: "Med manuell beräkning, eller i en fil som ett annat program har ändrat, står en summa kvar medan raderna ändras. Formeln är rätt, så ingen tittar på den.",
    lower: null,
    holdsBack: [
      "Formler med annat än summor, de fyra räknesätten, tal och celler: funktioner, namn, tabellreferenser, matrisformler och länkar räknas inte om.",
      "Formler som läser text, felvärden, celler utan sparat värde eller sig själva.",
      "Skillnader som är brus i datorns räkning, eller avrundning till de decimaler som är sparade (precision som visas).",
      "Celler som redan har en anmärkning.",
      "Det som kräver mer än tjugo miljoner läsningar av celler. Med fler än tjugo gamla värden visas inte vad som räknas av dem.",
    ],
    toDo: "Räkna om arbetsboken med F9 och spara den. Slå på automatisk beräkning om den är av.",
  },
  "formula-circular": {
    finds: "En formel som läser sig själv, direkt eller på väg över andra formler.",
    why: "Excel visar 0 eller det senaste resultatet, och allt som räknas av det blir fel.",
    lower: null,
    holdsBack: [
      "Formler som läser andra arbetsböcker, hela kolumner eller flera blad på en gång: där kan kedjan inte följas.",
    ],
    toDo: "Ändra den formel som inte ska läsa de andra. Är en upprepad beräkning meningen: godta anmärkningen med det skälet.",
  },
  "formula-error": {
    finds:
      "Formler där ett felvärde uppstår. Lika formler med samma fel i en kolumn eller rad är en anmärkning. Formler som bara för felet vidare räknas inte.",
    why: "Ett #REFERENS! sprider sig till alla summor ovanför, och läsaren ser inte var det började.",
    lower: "Kontrollera: #DIVISION/0! och #SAKNAS!, som ofta betyder att underlaget inte kommit än.",
    holdsBack: [
      "Formeln SAKNAS(), som skrivs för att ett diagram ska hoppa över punkten.",
      "Inskrivna felvärden: dem tar error-value.",
    ],
    toDo: "Rätta formeln där felet uppstår. Fattas bara underlag kan OMFEL ge en tom cell.",
  },
  "formula-hardcoded": {
    finds: "Ett inskrivet belopp i formeln för en summa eller en avvikelse: =SUMMA(B5:B9)+1200.",
    why: "Summan är inte längre summan av sina rader, och nästa månad minns ingen varför.",
    lower: "Notera: raden, kolumnen eller en anteckning säger att beloppet är en justering.",
    holdsBack: [
      "Rader som inte är summor eller avvikelser: =1200+350-80 i en prognos är arbetssätt.",
      "Belopp under en halv: avrundningar.",
      "Tal som multiplicerar eller delar.",
    ],
    toDo: "Lägg beloppet på en egen rad med ett namn som säger vad det är.",
  },
  "formula-inconsistent": {
    finds:
      "En formel som räknar på ett annat sätt än formlerna intill, i raden eller kolumnen, också över mellanrum, rubriker och delsummor: ett annat tecken, en annan funktion, ett annat tal, en term för lite, ett $ som saknas. Eller en tom cell mitt bland formler.",
    why: "En rad som räknas på ett annat sätt ser ut som alla andra och tros på som de.",
    lower:
      "Notera: formeln ger samma värde i dag, bara $ skiljer, termen är tom eller en text, cellen är tom, få formler att jämföra med, eller orden intill säger att det är en justering.",
    holdsBack: [
      "Första och sista cellen i en kedja, som =D4+C5 under en rubrik, och ingående balanser.",
      "Samma formel i nästa rad eller kolumn: då är den meningen.",
      "Samma sak skriven på ett annat sätt: B2+C2 och C2+B2, =+B2.",
      "Ett tal eller en term till, som =B2*0,35+3.",
      "Rader med var sitt tal.",
    ],
    toDo: "Kopiera formeln från en cell intill. Är avvikelsen meningen: godta den, så gäller det tills formeln ändras.",
  },
  "formula-overwritten": {
    finds: "Ett inskrivet tal där formlerna runt om är lika. Flera i samma rad eller kolumn är en anmärkning.",
    why: "Talet står kvar när allt det räknades av ändras.",
    lower:
      "Notera: formeln ger samma värde i dag, cellen är den första eller sista, eller orden intill eller en anteckning säger att den är inskriven för hand.",
    holdsBack: [
      "Rader där det mesta är inskrivet, och tre tal eller fler intill varandra.",
      "Platser där formeln inte hade haft något att räkna av.",
      "Första cellen i en kedja: en ingående balans eller ett startvärde.",
      "Belopp som formeln själv räknas av, som när den ena av två enheter skrivs in och den andra räknas om.",
    ],
    toDo: "Kopiera tillbaka formeln från en cell intill. Ska talet stå kvar: skriv en anteckning om varför.",
  },
  "formula-range": {
    finds:
      "En summa vars område är för kort, för långt eller ett annat än summorna intill har, som inte tar med raden alldeles intill eller raderna närmast summan, eller som räknar en delsumma två gånger.",
    why: "En rad som lagts till i kanten kommer inte med, och en delsumma i området dubblar sina rader.",
    lower: "Notera: summan är densamma i dag, få summor att jämföra med, eller en dold rad är med.",
    holdsBack: [
      "Summor längs sin egen kolumn, som är så långa som sina block.",
      "Ett område som tar med något som bara finns i den egna kolumnen.",
      "Rader som står utanför med avsikt: ingående balans, varav.",
      "Årtal, procent och datum intill beloppen.",
      "DELSUMMA, som hoppar över andra delsummor.",
    ],
    toDo: "Ändra området så att det stämmer med summorna intill.",
  },
  "formula-reference": {
    finds:
      "En formel som läser en annan rad, kolumn, cell eller ett annat blad än formlerna intill, eller en tom cell eller en text.",
    why: "Värdet är ett annat, men ofta av rätt storlek, så att ingen ser det.",
    lower:
      "Notera: värdet är detsamma i dag, få formler att jämföra med, eller orden intill säger att det är en justering.",
    holdsBack: [
      "Formler vars motsvarighet skulle läsa en rubrik eller en tom cell.",
      "Första och sista raden, när formlerna bredvid också skiljer sig där.",
      "Formler till andra arbetsböcker eller flera blad, så länge de är lika.",
    ],
    toDo: "Kopiera formeln från en cell intill, eller peka om den till rätt cell.",
  },
} satisfies Partial<Record<RuleId, RulePage>>;
