import type { RuleId } from "../rules/finding.ts";
import type { RulePage } from "./rulePage.ts";

/** The pages of the rules about months, periods and forecasts, in Swedish. */
export const monthRulePagesSv = {
  "period-mismatch": {
    finds:
      "Titel, bladnamn, rubriker eller belopp som säger olika år eller månad: titeln säger april och kolumnen augusti, avvikelsen jämför budget 2023 med utfall 2024, det finns utfall i månader som inte varit.",
    why: "En arbetsbok som kopierats från förra perioden behåller sin titel eller en rubrik, och läses som den perioden.",
    lower: null,
    holdsBack: [
      "Jämförelsekolumner för tidigare år och perioder, och planår framåt.",
      "Månaden då en prognos gjordes (”Prognos per april”).",
      "En rapport som heter efter månaden den behandlas i, och bokslut som skrivs året efter.",
      "Datum för möten och beslut, diarienummer, titlar på planer och mål, flera år i en titel.",
      "Enstaka rader som är bokförda i förväg, som hyror.",
    ],
    toDo: "Rätta titeln, bladnamnet eller rubriken, den som är fel.",
  },
  "forecast-equals-budget": {
    finds:
      "En prognos som står kvar på budgeten fast perioden avviker med minst en tiondel och med ett betydande belopp. Ett besked per tabell.",
    why: "En prognos som är budgeten säger att avvikelsen tas igen. Det ska någon ha bestämt.",
    lower: null,
    holdsBack: [
      "Små enheter: under en hundradel av tabellens budget.",
      "Början av året, före april.",
      "Investeringar.",
      "Rader där ingenting säger vad perioden borde vara: varken periodiserad budget eller förra årets mönster.",
    ],
    toDo: "Se över prognosen, eller skriv i kommentaren varför avvikelsen tas igen.",
  },
  "forecast-implausible": {
    finds:
      "En prognos som lämnar resten av året en annan takt än hittills, utan att förra årets mönster, budgetens periodisering eller sena fakturor förklarar det. Ett besked per tabell.",
    why: "Prognosen skrivs som ett belopp för året. Vad den kräver av månaderna som är kvar står ingenstans.",
    lower:
      "Notera: takten ändras med minst en femtedel. Kontrollera: med mer än hälften och med ett betydande belopp, i en tabell som visar hur året brukar se ut.",
    holdsBack: [
      "Verksamheter med säsong: ett års mönster i tabellen, eller en budget som är periodiserad med eftertanke, räknas in.",
      "Placeringar och köpta tjänster som faktureras en till två månader sent.",
      "Enskilda rader när ingenting visar hur året brukar se ut; då bedöms bara hela tabellen.",
      "Små belopp, resultat nära noll, rader utan budget, investeringar.",
      "Belopp som redan har en anmärkning.",
    ],
    toDo: "Se över prognosen, eller skriv i kommentaren vad som händer under resten av året.",
  },
  "missing-month": {
    finds:
      "En månad utan belopp mitt bland bokförda månader, på rader som annars har ungefär samma belopp varje månad. Ett besked per månad och tabell.",
    why: "En hyra som aldrig bokfördes ser ut som en besparing, och varje prognos som följer takten ärver den.",
    lower: null,
    holdsBack: [
      "Tomma månader sist på året: de är inte bokförda än.",
      "En nolla: den är ett belopp.",
      "Rader som bokförs per kvartal, varannan månad eller då och då, och rader där beloppen växlar mycket.",
      "Tom juli, och månader som var tomma också ett tidigare år eller som inte har någon budget.",
      "En månad som kom med i den före eller efter.",
      "Perioderna 00 och 13, och rader under en hundradel av tabellens månad.",
    ],
    toDo: "Kontrollera bokföringen. Ska inget vara bokfört: skriv 0.",
  },
  "value-outlier": {
    finds:
      "En bokförd månad långt från vad raden brukar ha: mot samma månad i minst tre tidigare år (median och medianavvikelse), eller, där årets andra månader är jämna, ett belopp med en nolla för mycket eller för lite eller omvänt tecken. I en huvudbok visas månadens största kontering på raden.",
    why: "Ett belopp med en nolla för mycket göms i en årssumma som ändå ser rimlig ut, och varje prognos som följer takten ärver det.",
    lower: null,
    holdsBack: [
      "Rader med kvartalshyror, klumpvisa bidrag, säsongstoppar som finns också tidigare år eller i budgeten, och rader där månaderna växlar.",
      "Färre än tre hela tidigare år: då sägs bara det som en enda felskrivning förklarar.",
      "Radens senast bokförda månad, och december: där bokas det som hör till året.",
      "En månad som den före eller efter tar tillbaka: bokförd sent, eller rättad.",
      "Skillnader under en femtiondel av vad tabellens rader brukar ha på en månad, och belopp som redan har en anmärkning.",
      "Rader med två sådana månader: så är raden. Och tabeller där många rader är så.",
    ],
    toDo: "Kontrollera bokföringen. Är beloppet riktigt: godta, eller skriv en kommentar.",
  },
  "level-shift": {
    finds:
      "En rad med jämna månader som från en viss månad ligger minst 15 procent högre eller lägre än före, med minst fyra månader på var sida.",
    why: "En tjänst för mycket i löneunderlaget, eller en hyra som sagts upp, är samma fel varje månad och syns inte i någon av dem.",
    lower: null,
    holdsBack: [
      "Lönerevision och indexuppräkning: några procent.",
      "Ändringar som budgeten eller ett tidigare år har i samma månad.",
      "Rader vars månader växlar, som börjar eller slutar under året, eller byter tecken.",
      "Den senast bokförda månaden, och ändringar under en hundradel av tabellens månad.",
    ],
    toDo: "Ta reda på varför nivån ändrades, och räkna med den i prognosen om den är riktig.",
  },
  "phasing-suspicious": {
    finds:
      "En budget som lägger en annan del av året på månaderna hittills än tidigare års utfall, med minst fem procentenheter, eller som är fördelad i tolftedelar på alla rader. Ett besked per tabell.",
    why: "En avvikelse för perioden är inte bättre än budgetens fördelning: i tolftedelar blir semesterlönerna ett underskott i augusti som är borta i december.",
    lower: null,
    holdsBack: [
      "Rader där tidigare år skiljer sig lika mycket från varandra, eller tar ut sig självt.",
      "Skillnader under en halv procent av tabellens budget.",
      "Tolftedelar som tidigare års utfall också följer, och enstaka rader i tolftedelar: hyror är lika varje månad.",
      "Ett år som inte har börjat eller som är slut, och en budget som inte står i månader.",
    ],
    toDo: "Fördela budgeten efter hur året brukar gå, eller läs periodens avvikelse med den skillnaden i minnet.",
  },
} satisfies Partial<Record<RuleId, RulePage>>;
