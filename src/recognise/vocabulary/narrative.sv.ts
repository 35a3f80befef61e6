import type { NarrativeVocabulary } from "./narrativeVocabulary.ts";

/** Swedish. A phrase goes before the words in it; of the words that fit, the longest counts. */
export const narrativeSv: NarrativeVocabulary = {
  words: [
    // What the figure is.
    {
      means: { kind: "measure", measure: "deviation", direction: -1 },
      words: "underskott*, budgetunderskott*, minusresultat*",
    },
    {
      means: { kind: "measure", measure: "deviation", direction: 1 },
      words: "överskott*, budgetöverskott*, plusresultat*",
    },
    {
      means: { kind: "measure", measure: "deviation", direction: -1, isForecast: true },
      words: "prognosunderskott*",
    },
    { means: { kind: "measure", measure: "deviation", direction: 1, isForecast: true }, words: "prognosöverskott*" },
    {
      means: { kind: "measure", measure: "deviation" },
      words: "avvikelse*, avvik, avviker, avvek, budgetavvikelse*, nettoavvikelse*",
    },
    { means: { kind: "measure", measure: "deviation", span: "toDate" }, words: "periodavvikelse*" },
    {
      means: { kind: "measure", measure: "deviation", span: "fullYear" },
      words: "helårsavvikelse*, årsavvikelse*",
    },
    { means: { kind: "measure", measure: "deviation", isForecast: true }, words: "prognosavvikelse*" },
    {
      means: { kind: "measure", measure: "forecast" },
      words: "prognos, prognosen, prognosens, prognoser, prognoserna, delårsprognos*",
    },
    { means: { kind: "measure", measure: "forecast", span: "fullYear" }, words: "helårsprognos*, årsprognos*" },
    { means: { kind: "measure", measure: "actual" }, words: "utfall*, nettoutfall*" },
    { means: { kind: "measure", measure: "actual", span: "toDate" }, words: "periodutfall*" },
    {
      means: { kind: "measure", measure: "actual", span: "fullYear" },
      words: "årsutfall*, helårsutfall*, bokslut, bokslutet",
    },
    {
      means: { kind: "measure", measure: "budget" },
      words: `budget, budgeten, budgetens, budgetram*, ramen, driftbudget*, driftsbudget*, nettobudget*,
        budgeterad, budgeterade, budgeterat, anslaget, budgetanslag*, kommunbidraget,
        nettoanslag*`,
    },
    { means: { kind: "measure", measure: "budget", span: "fullYear" }, words: "årsbudget*, helårsbudget*" },
    { means: { kind: "measure", measure: "budget", span: "toDate" }, words: "periodbudget*" },
    {
      means: { kind: "measure", measure: "result" },
      words: "resultat, resultatet, resultatets, nettoresultat*, budgetresultat*, gå med, går med, gick med, gått med",
    },
    { means: { kind: "measure", measure: "result", span: "toDate" }, words: "periodresultat*, delårsresultat*" },
    { means: { kind: "measure", measure: "result", span: "fullYear" }, words: "helårsresultat*" },
    {
      means: { kind: "component", component: "net", isDefinite: true },
      words: "nettokostnad, nettokostnaden, nettokostnader, nettokostnaderna",
    },
    {
      means: { kind: "component", component: "cost", isDefinite: true },
      words: "kostnaden, kostnaderna, kostnadernas",
    },
    {
      means: { kind: "component", component: "cost" },
      words: "kostnad, kostnader",
    },
    {
      means: { kind: "component", component: "revenue", isDefinite: true },
      words: "intäkten, intäkterna, intäkternas",
    },
    {
      means: { kind: "component", component: "revenue" },
      words: "intäkt, intäkter",
    },
    {
      means: { kind: "forecasting" },
      words:
        "prognosticerad*, prognosticerat, prognostiserad*, prognostiserat, beräknad, beräknat, beräknade, väntad, väntat, väntade, förväntad, förväntat, förväntade, bedömd, bedömt, befarat, befarade, uppskattat, bedömningen",
    },
    {
      means: { kind: "forecasting", isVerb: true },
      words: `prognosticer*, prognostiser*, beräknas, väntas, förväntas, bedöms, befaras, uppskattas, kommer att,
        ser ut att`,
    },
    { means: { kind: "direction", direction: -1 }, words: "negativ, negativt, negativa, minus" },
    { means: { kind: "direction", direction: 1 }, words: "positiv, positivt, positiva, plus" },
    // What time it covers. Months and years are read by themselves.
    {
      means: { kind: "span", span: "toDate" },
      words: `period, perioden, periodens, delåret, delårets, delårsperioden, ack, ackumulerat, ackumulerad,
        ackumulerade, hittills, hittills i år`,
    },
    {
      means: { kind: "span", span: "toDate", endMonth: 4 },
      words: "första tertialet, tertial 1, tertial ett, t1",
    },
    {
      means: { kind: "span", span: "toDate", endMonth: 8 },
      words: "andra tertialet, tertial 2, tertial två, t2",
    },
    { means: { kind: "span", span: "toDate", endMonth: 6 }, words: "första halvåret, halvåret" },
    { means: { kind: "span", span: "toDate", endMonth: 3 }, words: "första kvartalet, kvartal 1" },
    {
      means: { kind: "span", span: "fullYear" },
      words: `helår, helåret, helårets, helårsbasis, årsbasis, hela året, hela år, årets slut, året slut, slutet av året, året,
        årsskiftet`,
    },
    {
      means: { kind: "otherTime" },
      words: `föregående, förra, fjol, ifjol, fjolåret, fjolårets, tidigare, nästa, kommande, samma period,
        motsvarande period, ursprunglig, ursprungliga, ursprungligt, vårprognos*, höstprognos*`,
    },
    // Who it is about.
    {
      means: { kind: "whole" },
      words: `nämnd, nämnden, nämndens, styrelsen, styrelsens, förvaltningen, förvaltningens, totalt sett`,
    },
    {
      means: { kind: "municipality" },
      words: `kommun, kommunen, kommunens, kommunkoncernen, kommunkoncernens, koncernen, koncernens`,
    },
    {
      means: { kind: "here" },
      words: `verksamhet, verksamheten, verksamhetens, verksamhetsområde, verksamhetsområdet, verksamhetsområdets,
        enhet, enheten, enhetens, område, området, områdets, avdelning, avdelningen, avdelningens, sektor,
        sektorn, sektorns`,
    },
    // How the figure is meant.
    {
      means: { kind: "approximately" },
      words: `ca, cirka, circa, omkring, runt, kring, drygt, knappt, nästan, närmare, uppemot, ungefär, bortåt, över,
        minst, högst, som mest, åtminstone, mer än, mindre än`,
    },
    {
      means: { kind: "partly" },
      words: `varav, därav, i huvudsak, huvudsakligen, främst, framförallt, framför allt, till största del,
        till största delen, till stor del, delvis, huvuddelen, merparten, enskilt, bland annat, bl a, däribland`,
    },
    {
      means: { kind: "except" },
      words: `exklusive, exkl, inklusive, inkl, förutom, utöver, ytterligare, exkluderat, justerat`,
    },
    {
      means: { kind: "change" },
      words: `öka, ökar, ökade, ökat, minska, minskar, minskade, minskat, förbättra, förbättras, förbättrad,
        förbättrat, förbättrats, förbättrades, försämra, försämras, försämrad, försämrat, försämrats,
        försämrades, stiger, steg, sjunker, sjönk, växer, vuxit`,
    },
    {
      means: { kind: "change", isNoun: true },
      words: "förbättring*, försämring*, ökning*, minskning*, förändring*, skillnad*",
    },
    { means: { kind: "better", direction: 1 }, words: "bättre" },
    { means: { kind: "better", direction: -1 }, words: "sämre" },
    { means: { kind: "better", direction: null }, words: "högre, lägre" },
    {
      means: { kind: "against" },
      words: `jämfört, jämfört med, jämfört mot, jämförelse med, jämförelse mot, jämförelse till, mot, gentemot,
        i förhållande till, i relation till, relativt, än, ställt mot`,
    },
    { means: { kind: "respectively" }, words: "respektive" },
    // What joins.
    {
      means: { kind: "preposition" },
      words: `för, inom, i, på, om, med, av, hos, avseende, gällande, vid, under, enligt, utifrån`,
    },
    { means: { kind: "preposition", leads: "to" }, words: "till" },
    { means: { kind: "preposition", leads: "from" }, words: "från" },
    { means: { kind: "asAt" }, words: "per, t o m, tom, till och med, fram till, efter, efter sista" },
    { means: { kind: "between" }, words: "mellan" },
    {
      means: { kind: "boundary" },
      words: `medan, men, liksom, likaså, likaväl som, likväl som, såväl som, samtidigt som, där, dessutom, varför`,
    },
    { means: { kind: "boundary", joins: true }, words: "och, samt" },
    { means: { kind: "relative" }, words: "vilket, vilka, vilken, som" },
    {
      means: { kind: "equals" },
      words: "motsvarar, motsvarade, motsvarande, innebär, innebar, dvs, det vill säga",
    },
    {
      means: { kind: "cause" },
      words: `beror, berodde, beroende, pga, på grund av, till följd av, med anledning av, eftersom, då, förklaras,
        förklarades, härrör, härleds, orsakas, tack vare, genom att, trots, fördelat, fördelas`,
    },
    {
      means: { kind: "verb" },
      words: `är, får, få, blir, bli, vara, har, ha, gör, göra, visar, visa, uppvisar, uppvisa, redovisar, redovisa,
        redovisas, lämnar, lämna, ger, ge, går, gå, landar, landa, hamnar, hamna, pekar, peka, uppgår, uppgå,
        ligger, ligga, når, nå, slutar, sluta, stannar, noterar, rapporterar, återfinns, finns, fortsätter,
        fortsätta, resulterar, resultera, indikerar, går mot, gå mot, räknar med, räkna med`,
    },
    {
      means: { kind: "verb", isPast: true },
      words: `blev, fick, fått, hade, haft, gjorde, gjort, visade, visat, uppvisade, uppvisat, redovisade, redovisat,
        redovisades, lämnade, lämnat, gav, gick, gått, landade, hamnade, pekade, uppgick, uppgått, låg, nådde,
        slutade, stannade, noterade, rapporterade, fortsatte, resulterade, var, varit, blivit, gick mot,
        räknade med`,
    },
    { means: { kind: "pronoun" }, words: "den, de, denna, dess" },
    { means: { kind: "pronoun", pointsBack: true }, words: "det, detta, dessa" },
    {
      means: { kind: "filler" },
      words: `uppgående, kvar, en, ett, sin, sitt, därmed, således, sammantaget, sammanlagt, sammanlagd, samlat,
        samlad, netto, kraftig, kraftigt, kraftiga, stor, stort, stora, litet, liten, mindre, betydande,
        mycket, något, fortsatt, fortfarande, nu, idag, för närvarande, preliminärt, preliminär, preliminära,
        ekonomiskt, ekonomisk, ekonomiska, slutlig, slutligt, slutliga, aktuell, aktuella, nuvarande, också,
        även, dock, alltså, ändå, sista, hela, ny, nya, i stället, istället, emellertid, årets, samtliga, år,
        i år, tilldelad, beslutad, periodiserad, periodiserade, sammantagen, storleksordningen, nivå, nivån,
        att`,
    },
    { means: { kind: "total" }, words: "summa, totalt, total, totala, totalsumma, delsumma, slutsumma" },
    { means: { kind: "investment" }, words: "investering*" },
    // Words of headings that name no activity.
    {
      means: { kind: "heading" },
      words: `sammanfattning, sammanfattande, inledning, ekonomi, ekonomin, analys, analyser, kommentar, kommentarer,
        kommentaren, uppföljning, uppföljningen, rapport, rapporten, månadsrapport, delårsrapport,
        årsredovisning, tertialrapport, delårsbokslut, årsbokslut, tertial, bilaga, tabell, redovisning, drift,
        driften, driftredovisning, driftsredovisning, driftredovisningen, driftsredovisningen, resultaträkning,
        resultaträkningen, resultatrapport, månadsuppföljning, budgetuppföljning, prognosuppföljning, text,
        texter, per, översikt, nettokostn, nettokostn., läge, lägesrapport, verksamhetsresultat,
        verksamhetsområden, verksamheter, nämnder, enheter, belopp, tkr, mnkr, mkr, kr, kronor, tusental,
        miljoner, blad, sheet, ks, kf, ekonomiuppföljning, periodens, uppföljningsrapport, övrigt, övriga, övrig,
        diverse`,
    },
  ],
  units: [
    { word: "miljon kronor", unit: "mnkr", times: 1 },
    { word: "miljoner kr", unit: "mnkr", times: 1 },
    { word: "miljon", unit: "mnkr", times: 1 },
    { word: "mdkr", unit: "mnkr", times: 1000 },
    { word: "miljarder kronor", unit: "mnkr", times: 1000 },
    { word: "miljarder", unit: "mnkr", times: 1000 },
    { word: "miljard", unit: "mnkr", times: 1000 },
    { word: "tusen kr", unit: "tkr", times: 1 },
  ],
  currencies: [],
  abbreviations: [
    { short: "ifo", name: "individ- och familjeomsorg" },
    { short: "äo", name: "äldreomsorg" },
    { short: "fo", name: "funktionshinderomsorg" },
    { short: "säbo", name: "särskilt boende" },
    { short: "vobo", name: "vård- och omsorgsboende" },
    { short: "vo", name: "vård och omsorg" },
    { short: "hsl", name: "hälso- och sjukvård" },
    { short: "bou", name: "barn och utbildning" },
  ],
  committees: ["nämnd", "nämnden", "styrelse", "styrelsen", "förvaltning", "förvaltningen", "utskott", "utskottet"],
  activityEndings: ["verksamheten", "verksamhetens", "verksamhet", "området", "områdets"],
  joiners: ["och", "samt", "o"],
  taxes: ["skatteintäkt", "kommunalskatt"],
  monthWords: ["månad", "månads"],
  monthForecasts: ["prognos"],
};
