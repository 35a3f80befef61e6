import type { RuleId } from "../rules/finding.ts";
import { formulaRulePagesSv } from "./formulaRulePages.sv.ts";
import { monthRulePagesSv } from "./monthRulePages.sv.ts";
import type { RulePage } from "./rulePage.ts";

const rounding =
  "Avrundning: en summa av n avrundade belopp får skilja sig från sin avrundade total med 0,5·(n+1) av sista siffran, en skillnad av två belopp med 1,5.";
const openWholes = "Celler utan belopp: en tom cell räknas som noll.";

/** The pages of all rules, in Swedish. */
export const rulePagesSv: Readonly<Record<RuleId, RulePage>> = {
  ...formulaRulePagesSv,
  ...monthRulePagesSv,
  "total-mismatch": {
    finds:
      "En summa eller delsumma som inte är summan av sina rader. Förklaras skillnaden av en rad som är utelämnad eller räknad två gånger pekas den ut.",
    why: "En total som skrivits över sin formel döljer senare ändringar i raderna, och en rad som lagts till i kanten kommer inte med.",
    lower: "Notera: skillnaden ryms inom avrundning men är ovanligt stor.",
    holdsBack: [rounding, openWholes, "Totaler över belopp som är text: då är det texten som är felet (text-number)."],
    toDo: "Rätta totalen till det belopp som visas, helst med en formel. Stämmer totalen och inte raden: rätta raden där den kommer ifrån.",
  },
  "cross-table-mismatch": {
    finds:
      "Samma rad, mått och period med olika belopp i två tabeller, fast var tabell stämmer för sig: en nämnd i driftredovisning och resultaträkning, en verksamhet i översikten och i sin egen tabell, en avvikelse och dess förklaringar.",
    why: "En översikt som inte uppdaterats med sina underlag ser rätt ut, och nämnden får två olika siffror att läsa.",
    lower:
      "Kontrollera: namn eller rubriker lämnar något osagt, bladet är dolt, eller tabellerna skiljer sig på flera rader.",
    holdsBack: [
      "Avrundning, också i en total som summerats av avrundade rader: tkr jämförs med mnkr efter den grövre av de två.",
      "Olika månader, år, prognostillfällen och budgetversioner, och brutto mot netto.",
      "Interna köp och försäljning som är brutto i enheten och eliminerade i översikten, och kommunbidrag som bara räknas i en av tabellerna.",
      "Rader som bara heter likadant: utförare och beställare, två skolor, samma rad under olika rubriker.",
      "Tabeller där hela kolumnen har andra belopp: då är de från olika tillfällen.",
    ],
    toDo: "Ta reda på vilken tabell som gäller och rätta den andra. Pekar regeln ut en cell är det den som ingenting annat stämmer med.",
  },
  "heading-means-two-things": {
    finds:
      "En rubrik som betyder en sak i en tabell och en annan i nästa, till exempel budgetavvikelse här och nettoutfall där.",
    why: "Läsaren tar kolumnen för vad samma rubrik betydde på sidan innan, och kallar ett utfall för ett underskott.",
    lower: null,
    holdsBack: [
      "Rader som inte stämmer mellan tabellerna i sina andra kolumner.",
      "Samma mått över olika tid: en avvikelse för perioden och en för helåret.",
    ],
    toDo: "Byt till ett entydigt ord, som Budgetavvikelse eller Nettoutfall, i den ena tabellen.",
  },
  "sign-convention-mixed": {
    finds:
      "Två kolumner, eller samma kolumn i två tabeller, som skriver kostnader med olika tecken utan att något som räknas av dem tar hänsyn till det.",
    why: "Den som lägger ihop eller jämför kolumnerna får det dubbla i stället för skillnaden, eller läser ett underskott som ett överskott.",
    lower: null,
    holdsBack: [
      "Budget + och utfall − där avvikelsen räknas därefter, och investeringar.",
      "Tabeller med var sin teckenkonvention som följs rakt igenom.",
      "Kolumner som är något för sig, som elimineringar, och enstaka rader med annat tecken.",
    ],
    toDo: "Skriv båda kolumnerna med samma tecken.",
  },
  "unit-mixed": {
    finds:
      "En rad, kolumn eller tabell som är tusen gånger för stor eller liten mot sina släktingar: den egna summan, kolumnerna bredvid, eller samma rad i en annan tabell.",
    why: "En rad i kronor i en tabell i tusental är nästan hela summan, och ser ut som en rad bland andra.",
    lower: null,
    holdsBack: [
      "Tkr bredvid mnkr när enheten står i tabellen, kolumnen eller raden.",
      "Tabeller utan enhet: de läses i den enhet som de stämmer i, och annars gäller unit-missing.",
      "Nya och avslutade verksamheter, och belopp som en inskriven summa stämmer med.",
      "Ett enda belopp som summan visar är fel: det tas upp som fel i summan.",
    ],
    toDo: "Skriv beloppen i tabellens enhet, eller skriv ut enheten i rubriken.",
  },
  "net-mismatch": {
    finds:
      "Ett netto som inte följer av intäkter och kostnader, eller där intäkter och kostnader har adderats i stället för nettats.",
    why: "Ett fel netto gör ett underskott till ett överskott, eller döljer det.",
    lower: null,
    holdsBack: [
      rounding,
      "Tabeller som trycker intäkter och kostnader båda positiva, så länge det är gjort likadant rakt igenom.",
    ],
    toDo: "Rätta nettot. Saknar en kostnad sitt minustecken rättas den i källan.",
  },
  "deviation-mismatch": {
    finds: "En avvikelse som inte är skillnaden mellan de belopp som rubriken säger.",
    why: "Avvikelsen är den siffra nämnden beslutar på. Inskriven bredvid beloppen blir den kvar när de ändras.",
    lower: null,
    holdsBack: [rounding, "Åt vilket håll avvikelsen räknas: det avgörs av hela kolumnen, inte av en rad."],
    toDo: "Rätta avvikelsen, helst med en formel. Är det beloppet bredvid som är fel rättas det i källan.",
  },
  "statement-mismatch": {
    finds: "En slutsumma som inte följer av delsummorna, till exempel Summa totalt i en resultaträkning.",
    why: "Rätta delsummor och fel slutsumma ger läsaren två resultat att välja mellan.",
    lower: null,
    holdsBack: [rounding],
    toDo: "Rätta slutsumman till det belopp som visas.",
  },
  "sign-error": {
    finds: "Ett belopp med fel tecken: vänds det stämmer summan, nettot eller avvikelsen.",
    why: "Ett tappat minustecken räknas dubbelt: totalen flyttas med två gånger beloppet.",
    lower: "Notera: ingen ekvation bevisar felet, men tecknet är ett annat än raden brukar ha.",
    holdsBack: [
      "Negativa kostnader som är normala: sparkrav, återbetalningar, fördelad OH, krediteringar, omföringar.",
      "Ovanliga tecken på rader som summan stämmer med.",
    ],
    toDo: "Rätta tecknet i det system som beloppet kommer ifrån.",
  },
  "digit-error": {
    finds: "Ett belopp där en siffra är fel eller två siffror bytt plats: med rätt siffra stämmer allt.",
    why: "Belopp skrivs av för hand mellan system och rapport. När två ekvationer pekar på samma siffra finns ingen annan förklaring.",
    lower: null,
    holdsBack: [
      "En ekvation ensam: den passar en siffra av en slump. Då visas summan eller avvikelsen som fel i stället.",
    ],
    toDo: "Rätta beloppet i det system som det kommer ifrån.",
  },
  "offsetting-errors": {
    finds: "Flera rader som är fel fast summan stämmer: varje rads egen avvikelse visar det.",
    why: "En rätt total döljer ett belopp som hamnat på fel rad.",
    lower: null,
    holdsBack: [rounding],
    toDo: "Flytta beloppet till rätt rad i källan.",
  },
  "text-number": {
    finds:
      "Belopp som Excel har som text och inte räknar med, ett besked per tabell, med vad en summa förlorar på det.",
    why: "Siffror som klistrats in från en rapport eller en webbsida ser rätta ut men räknas som ingenting.",
    lower: null,
    holdsBack: ["Koder: konto, ansvar, projektnummer.", "Årtal, streck för noll, och siffror inne i en mening."],
    toDo: "Gör om texten till tal (Data › Text till kolumner, eller multiplicera med 1).",
  },
  "error-value": {
    finds:
      "Ett felvärde (#REF!, #VÄRDE!, #SAKNAS! …) som är inskrivet eller inklistrat som värde, och hur många formler det går vidare till.",
    why: "Ett inklistrat #REF! vet inte längre vad det var, och varje summa över det blir också fel.",
    lower: null,
    holdsBack: ["Formler som bara för felet vidare: de räknas upp under det ursprungliga felet."],
    toDo: "Skriv in rätt värde, eller formeln som ska ge det.",
  },
  "unit-missing": {
    finds: "En tabell med belopp som ingenstans säger om de är i kr, tkr eller mnkr.",
    why: "Samma siffra är tusen gånger större i tkr än i kronor, och en tabell följer med utan sidan den stod på.",
    lower: null,
    holdsBack: [
      "Enheten står någonstans: i rubrik, titel, hörn, bladnamn, talformat eller på raderna.",
      "Tabeller med andelar, volymer eller personal.",
    ],
    toDo: "Skriv enheten i rubriken, till exempel ”Nämnd (tkr)”.",
  },
  "good-to-know": {
    finds:
      "Sådant som inte syns vid första anblicken: dolda blad, rader och kolumner, sammanfogade celler bland beloppen, summarader och upprepade rubriker inne i en export, länkar till andra filer och skyddade blad. En rad för hela arbetsboken.",
    why: "Allt är normalt, och allt överraskar någon: en dold rad är kvar i summan, en länk pekar på förra årets fil.",
    lower:
      "Notera: raden med det som är bra att veta. Kontrollera: en summa vars synliga rader inte räcker, en bruten länk, utfall eller prognos som hämtas från förra årets fil.",
    holdsBack: [
      "Detaljrader som alla är ihopfällda under sin summa.",
      "Dolda rader nedanför det ifyllda.",
      "Länkar till en fil för flera år, eller utan år i namnet; ingående balanser och budget, som tas fram året innan.",
      "Sammanfogade titlar och rubriker.",
    ],
    toDo: "Ta fram de dolda raderna eller ta bort dem ur summan. Ändra länken till årets fil.",
  },
  "number-as-date": {
    finds:
      "Något inskrivet som Excel gjort till ett datum: ”1-5” bland åldrar, ”jan-22” bland månader, ”2.5” bland belopp.",
    why: "Ett datum räknas som ungefär 45 000 i en summa, och som rubrik hittar ingen formel det igen.",
    lower:
      "Kontrollera: datumet är ensamt om att säga det. Fel: det bryter en summa eller en avvikelse, och då nämns felet bara här.",
    holdsBack: [
      "Kolumner och rader med datum rakt igenom, eller vars rubrik säger datum, klart, start.",
      "Månadsrubriker som alla är datum.",
      "Hela datum (2024-08-31) bland rubriker och etiketter.",
      "Timmar och minuter.",
    ],
    toDo: "Skriv in beloppet igen, eller rubriken med en apostrof först.",
  },
  "missing-cell": {
    finds:
      "En tom cell där något saknas: en avvikelse eller total som finns på alla andra ställen, ett utfall eller en prognos på en rad som har det andra, ett år mitt i en serie.",
    why: "En tom cell räknas som noll, och ingen ser att beloppet glömdes.",
    lower: "Kontrollera: bara raden eller kolumnen säger det. Fel: också en summa bryts, och då nämns felet bara här.",
    holdsBack: [
      "Avsnittsrubriker, och kolumner eller rader som inte är ifyllda än.",
      "Nya verksamheter utan belopp förra året, eller utan budget.",
      "Tomt för noll, där tabellen gör så.",
      "Streck, text, sammanfogade celler och formler vars värde inte är sparat.",
      "En total som stämmer utan beloppet.",
    ],
    toDo: "Fyll i beloppet, eller 0 om det är noll.",
  },
  "duplicate-row": {
    finds:
      "Samma rad två gånger i samma del av en tabell, med samma etikett och samma belopp, också när summan räknar båda.",
    why: "En rad som klistrats in två gånger gör summan för stor, och allt stämmer ändå.",
    lower: null,
    holdsBack: [
      "Lika hyror månad för månad, och kostnader som kommer igen gång på gång.",
      "Rader som är lika för att de är noll, eller vars utfall är budgeten på kronan.",
      "Samma etikett under olika rubriker eller summor, eller med olika kod eller kommentar.",
    ],
    toDo: "Ta bort den ena raden om den är en dubblett.",
  },
  "double-posting": {
    finds:
      "En kontering som står två gånger i en huvudbok: samma verifikationsnummer och samma innehåll i alla kolumner. En anmärkning för hela huvudboken, med den första av dem.",
    why: "En export som överlappar sig själv, eller klistras in under den förra, räknar verifikationer två gånger i varje rapport.",
    lower: "Notera: exporten numrerar inte raderna i en verifikation, och två lika rader kan vara två lika saker.",
    holdsBack: [
      "Lika hyror månad för månad: de har var sitt verifikationsnummer.",
      "En verifikation delad på rader med olika text, ansvar eller radnummer.",
      "Konteringar utan verifikationsnummer, och belopp som är noll.",
      "Exporter utan radnummer där mer än två procent av konteringarna är lika: då saknas den kolumn som skiljer dem åt.",
    ],
    toDo: "Ta bort den ena om exporten är inklistrad två gånger.",
  },
  "unknown-code": {
    finds:
      "Konteringar vars kod ingen känner: konto eller ansvar saknas, koden finns inte i kodregistret på ett annat blad, eller gällde inte i den perioden. Och konteringar vars period saknas eller inte går att läsa.",
    why: "Det som saknar känd kod fattas hos den enhet det hör till, och ingen saknar det där det inte är.",
    lower: null,
    holdsBack: [
      "Koddelar som får vara tomma: projekt, motpart och andra, och koddelar som saknas på mer än var tjugonde kontering.",
      "Balanskonton utan ansvar.",
      "Register som känner färre än hälften av koderna: det är ett register över något annat.",
    ],
    toDo: "Rätta i källan, eller lägg till koden i registret. I rapporterna står konteringarna som Ej fördelat.",
  },
  "large-deviation": {
    finds:
      "Rader vars prognos eller utfall är mer än 10 procent från sin budget och mer än en hundradel av tabellens hela budget, eller mer än de gränser som står under Inställningar. Ett besked per tabell, med de tre största.",
    why: "En stor avvikelse är inget fel, men den första frågan i nämnden. Den ska ha en förklaring innan rapporten går i väg.",
    lower: null,
    holdsBack: [
      "Summor och delsummor: raderna säger det.",
      "Perioden, där tabellen har hela året; och perioden före april, om du inte har angett en egen gräns i kronor.",
      "Rader utan budget, och där anslaget är med så att budgeten blir 0: det finns inget att räkna procent på.",
      "Investeringar, volymer, personal och annat som inte är driftens kronor.",
      "Tabellen, så länge något av radernas belopp ser ut att vara fel: rätta det först.",
    ],
    toDo: "Skriv i kommentaren varför raden avviker. Under Inställningar ändrar du gränserna i kronor och procent.",
  },
  "personal-data": {
    finds:
      "Celler i en tabell som ser ut att innehålla personnummer eller samordningsnummer: ett födelsedatum och fyra siffror med rätt kontrollsiffra. Ett besked per kolumn. Numret visas aldrig.",
    why: "Nämndens rapport är offentlig. Ett personnummer i en radetikett följer med tabellen till rapporten, kopian för Word och mejlet.",
    lower: null,
    holdsBack: [
      "Organisationsnummer, telefonnummer och belopp: de har inget datum eller fel kontrollsiffra.",
      "Ärendenummer och fakturanummer: i en kolumn där de flesta nummer av samma form inte är personnummer.",
    ],
    toDo: "Ta bort numret, eller skriv ett löpnummer i stället, innan arbetsboken eller en rapport delas.",
  },
  "percent-mismatch": {
    finds:
      "En andel, förändring eller förbrukning i procent som inte följer av sina belopp fast de andra raderna gör det. Vad procenten räknas på hittas genom prövning.",
    why: "Procent skrivs in bredvid belopp som ändras, och en totals procent är varken summan eller medelvärdet av radernas.",
    lower: null,
    holdsBack: [
      "Avrundning av procenten och av beloppen, och avkortade decimaler.",
      "Tomt, streck eller noll där budgeten är noll, och procent av belopp som bytt tecken.",
      "Tecknet: kostnader har minus i en tabell och inte i nästa.",
      "Procent av något som inte finns i tabellen, och kolumner som är lika så att båda kan vara menade.",
      "Formler, som granskas för sig.",
    ],
    toDo: "Rätta procenten, helst med en formel.",
  },
  "mean-mismatch": {
    finds: "Ett medelvärde som inte följer av sina månader eller rader fast de andra medelvärdena gör det.",
    why: "Ett medelvärde bredvid sina månader glöms bort när en av dem rättas eller en ny kommer till.",
    lower: null,
    holdsBack: [
      "Avrundning av månaderna och av medelvärdet.",
      "Månader utan värde, vare sig de räknas som noll eller inte alls.",
      "Vägda medelvärden, och medelvärden av något som inte finns i tabellen.",
      "Ett ensamt medelvärde, och formler.",
    ],
    toDo: "Rätta medelvärdet, helst med en formel.",
  },
  "narrative-mismatch": {
    finds:
      "En siffra i en text som tabellen säger emot, eller två texter som säger olika om samma sak. Texten kan stå under tabellen, i en kommentarskolumn eller på ett eget blad. Anteckningar på celler läses när en fil kontrolleras, men inte i Excel.",
    why: "Texten skrivs före den sista bokföringen och kopieras från förra rapporten. Läsarna citerar meningen, inte tabellen.",
    lower: null,
    holdsBack: [
      "Avrundning: 727,7 i texten mot 727,6 i tabellen.",
      "Belopp utan tecken när ordet säger riktningen: underskott på 30,2.",
      "Delbelopp (främst, i huvudsak, varav), tidigare prognoser och jämförelser med dem.",
      "Avvikelse som betyder en händelse, antal personer, datum och årtal.",
      "Allt där ämne, mått och period inte pekar ut ett enda belopp.",
    ],
    toDo: "Jämför meningen med tabellen och rätta den som är fel. Båda står i förslaget.",
  },
};
