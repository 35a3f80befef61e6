import type { Parts } from "./packages.ts";

/** How the workbook of `richParts` is spelled. */
export interface Spelling {
  /** Prefix of the spreadsheet vocabulary, "" for none. */
  readonly prefix: string;
  readonly strict: boolean;
  readonly macros: boolean;
}

export const plainSpelling: Spelling = { prefix: "", strict: false, macros: false };

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const ms = "application/vnd.ms-excel";
const ox = "application/vnd.openxmlformats-officedocument";
const officeTransitional = "http://schemas.openxmlformats.org/officeDocument/2006";
const noBreak = "\u00a0";

/**
 * A budget workbook with everything in it that libraries lose: charts, a chart sheet, a pivot table, an external link, custom XML,
 * comments old and threaded, sparklines, printer settings, a table, a protected sheet, defined names, a calculation chain and,
 * where asked for, macros. Blad1 holds the figures: A label, B budget, C actual; rows 2 to 4 numbers (B4 blank), row 5 text
 * figures, row 6 totals, row 7 sums without formula. The second sheet's name needs quoting.
 */
export function richParts({ prefix, strict, macros }: Spelling = plainSpelling): Parts {
  const main = strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = strict ? "http://purl.oclc.org/ooxml/officeDocument" : officeTransitional;
  const rel = `${office}/relationships`;
  const drawingMl = strict
    ? "http://purl.oclc.org/ooxml/drawingml"
    : "http://schemas.openxmlformats.org/drawingml/2006";
  const p = prefix === "" ? "" : `${prefix}:`;
  const xmlns = prefix === "" ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;
  /** Spreadsheet XML written without prefix, spelled as asked. */
  const spelled = (xml: string): string =>
    head + xml.replace("XMLNS", `${xmlns} xmlns:r="${rel}"`).replaceAll(/<(\/?)(?=[A-Za-z]+[ />])/g, `<$1${p}`);
  const rels = (entries: readonly (readonly [type: string, target: string, mode?: string])[]): string => {
    const lines = entries.map(([type, target, mode], i) => {
      const full = type.startsWith("http") ? type : `${rel}/${type}`;
      return `<Relationship Id="rId${String(i + 1)}" Type="${full}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
    });
    return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
  };
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const sheetType = `${ox}.spreadsheetml`;
  const drawing = (chartId: string): string =>
    `${head}<xdr:wsDr xmlns:xdr="${drawingMl}/spreadsheetDrawing" xmlns:a="${drawingMl}/main"><xdr:absoluteAnchor><xdr:pos x="3000000" y="100000"/><xdr:ext cx="4000000" cy="2500000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingMl}/chart"><c:chart xmlns:c="${drawingMl}/chart" xmlns:r="${rel}" r:id="${chartId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`;
  const chart = `${head}<c:chartSpace xmlns:c="${drawingMl}/chart" xmlns:a="${drawingMl}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Blad1!$C$2:$C$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${ox}.vmlDrawing"/><Default Extension="bin" ContentType="${sheetType}.printerSettings"/>${[
      override("xl/workbook.xml", macros ? `${ms}.sheet.macroEnabled.main+xml` : `${sheetType}.sheet.main+xml`),
      ...["sheet1", "sheet2", "sheet3"].map((name) =>
        override(`xl/worksheets/${name}.xml`, `${sheetType}.worksheet+xml`),
      ),
      override("xl/chartsheets/sheet1.xml", `${sheetType}.chartsheet+xml`),
      override("xl/styles.xml", `${sheetType}.styles+xml`),
      override("xl/sharedStrings.xml", `${sheetType}.sharedStrings+xml`),
      override("xl/calcChain.xml", `${sheetType}.calcChain+xml`),
      override("xl/comments1.xml", `${sheetType}.comments+xml`),
      override("xl/threadedComments/threadedComment1.xml", `${ms}.threadedcomments+xml`),
      override("xl/persons/person.xml", `${ms}.person+xml`),
      override("xl/tables/table1.xml", `${sheetType}.table+xml`),
      override("xl/drawings/drawing1.xml", `${ox}.drawing+xml`),
      override("xl/drawings/drawing2.xml", `${ox}.drawing+xml`),
      override("xl/charts/chart1.xml", `${ox}.drawingml.chart+xml`),
      override("xl/charts/chart2.xml", `${ox}.drawingml.chart+xml`),
      override("xl/externalLinks/externalLink1.xml", `${sheetType}.externalLink+xml`),
      override("xl/pivotTables/pivotTable1.xml", `${sheetType}.pivotTable+xml`),
      override("xl/pivotCache/pivotCacheDefinition1.xml", `${sheetType}.pivotCacheDefinition+xml`),
      override("xl/pivotCache/pivotCacheRecords1.xml", `${sheetType}.pivotCacheRecords+xml`),
      override("customXml/itemProps1.xml", `${ox}.customXmlProperties+xml`),
      override("docProps/app.xml", `${ox}.extended-properties+xml`),
      ...(macros ? [override("xl/vbaProject.bin", `${ms}.vbaProject`)] : []),
    ].join("")}</Types>`,
    "_rels/.rels": rels([
      ["officeDocument", "xl/workbook.xml"],
      ["extended-properties", "docProps/app.xml"],
    ]),
    "docProps/app.xml": `${head}<Properties xmlns="${office}/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "xl/workbook.xml": spelled(
      `<workbook XMLNS><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/><sheet name="Min 'budget' &amp; mål" sheetId="7" r:id="rId2"/><sheet name="Diagram1" sheetId="4" r:id="rId3"/><sheet name="Driftredovisning" sheetId="9" state="hidden" r:id="rId4"/></sheets><externalReferences><externalReference r:id="rId8"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Blad1!$A$1:$C$7</definedName><definedName name="Avvika_total">Blad1!$C$6</definedName><definedName name="Skattesats" comment="kommunens">0.2181</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="3" r:id="rId9"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": rels([
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "/xl/worksheets/sheet2.xml"],
      ["chartsheet", "chartsheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet3.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["calcChain", "calcChain.xml"],
      ["externalLink", "externalLinks/externalLink1.xml"],
      ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["customXml", "../customXml/item1.xml"],
      ["http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
      ...(macros
        ? ([["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"]] as const)
        : []),
    ]),
    "xl/worksheets/sheet1.xml": spelled(
      `<worksheet XMLNS><dimension ref="A1:E7"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Skola</t></is></c><c r="B2"><v>1000</v></c><c r="C2"><v>950</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">C2-B2</f><v>-50</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Vård</t></is></c><c r="B3"><v>2000</v></c><c r="C3"><v>2100.5</v></c><c r="D3"><f t="shared" si="0"/><v>100.5</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Kultur</t></is></c><c r="C4"><v>300</v></c><c r="D4"><f t="shared" si="0"/><v>300</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>=Fritid</t></is></c><c r="B5" t="inlineStr"><is><t>1${noBreak}234,5</t></is></c><c r="C5" t="inlineStr"><is><t>\u2212 12,5</t></is></c></row><row r="6"><c r="A6" t="inlineStr"><is><t>Summa</t></is></c><c r="B6"><f>SUM(B2:B5)</f><v>3000</v></c><c r="C6"><f>SUM(C2:C5)</f><v>3350.5</v></c></row><row r="7"><c r="A7" t="inlineStr"><is><t>Kontroll</t></is></c><c r="B7"><v>3000</v></c><c r="C7"><v>3350.5</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId1"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Blad1!B2:C2</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": rels([
      ["printerSettings", "../printerSettings/printerSettings1.bin"],
      ["drawing", "../drawings/drawing1.xml"],
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["comments", "../comments1.xml"],
      [
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ],
    ]),
    "xl/worksheets/sheet2.xml": spelled(
      `<worksheet XMLNS><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Mål</t></is></c><c r="B1" t="inlineStr"><is><t>Antal</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Elever</t></is></c><c r="B2"><v>7</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Lärare</t></is></c><c r="B3"><f>[1]Blad1!$A$1+1</f><v>43</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    ),
    "xl/worksheets/_rels/sheet2.xml.rels": rels([
      ["table", "../tables/table1.xml"],
      ["pivotTable", "../pivotTables/pivotTable1.xml"],
    ]),
    "xl/worksheets/sheet3.xml": spelled(
      `<worksheet XMLNS><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>`,
    ),
    "xl/chartsheets/sheet1.xml": spelled(
      `<chartsheet XMLNS><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    ),
    "xl/chartsheets/_rels/sheet1.xml.rels": rels([["drawing", "../drawings/drawing2.xml"]]),
    "xl/drawings/drawing1.xml": drawing("rId1"),
    "xl/drawings/_rels/drawing1.xml.rels": rels([["chart", "../charts/chart1.xml"]]),
    "xl/drawings/drawing2.xml": drawing("rId1"),
    "xl/drawings/_rels/drawing2.xml.rels": rels([["chart", "../charts/chart2.xml"]]),
    "xl/charts/chart1.xml": chart,
    "xl/charts/chart2.xml": chart,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    "xl/comments1.xml": spelled(
      `<comments XMLNS><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Se avtalet</t></text></comment></commentList></comments>`,
    ),
    "xl/threadedComments/threadedComment1.xml": `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-01-01T00:00:00.00" personId="{A}" id="{1}"><text>Se avtalet</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${head}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Ekonom" id="{A}" userId="e" providerId="None"/></personList>`,
    "xl/printerSettings/printerSettings1.bin": Uint8Array.from([1, 0, 255, 7]),
    "xl/tables/table1.xml": spelled(
      `<table XMLNS id="1" name="Tabell1" displayName="Tabell1" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Mål"/><tableColumn id="2" name="Antal"/></tableColumns></table>`,
    ),
    "xl/externalLinks/externalLink1.xml": spelled(
      `<externalLink XMLNS><externalBook r:id="rId1"><sheetNames><sheetName val="Blad1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>42</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    ),
    "xl/externalLinks/_rels/externalLink1.xml.rels": rels([["externalLinkPath", "budget2023.xlsx", "External"]]),
    "xl/pivotTables/pivotTable1.xml": spelled(
      `<pivotTableDefinition XMLNS name="Pivottabell1" cacheId="3" dataCaption="Värden"><location ref="F1:G3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Summa" fld="1"/></dataFields></pivotTableDefinition>`,
    ),
    "xl/pivotTables/_rels/pivotTable1.xml.rels": rels([
      ["pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": spelled(
      `<pivotCacheDefinition XMLNS r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Blad1"/></cacheSource><cacheFields count="2"><cacheField name="Verksamhet"><sharedItems count="1"><s v="Skola"/></sharedItems></cacheField><cacheField name="Budget"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="1000" maxValue="1000"/></cacheField></cacheFields></pivotCacheDefinition>`,
    ),
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": rels([["pivotCacheRecords", "pivotCacheRecords1.xml"]]),
    "xl/pivotCache/pivotCacheRecords1.xml": spelled(
      `<pivotCacheRecords XMLNS count="1"><r><x v="0"/><n v="1000"/></r></pivotCacheRecords>`,
    ),
    "xl/styles.xml": spelled(
      `<styleSheet XMLNS><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\\-mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`,
    ),
    "xl/sharedStrings.xml": spelled(
      `<sst XMLNS count="3" uniqueCount="3"><si><t>Verksamhet</t></si><si><t>Budget</t></si><si><t>Utfall</t></si></sst>`,
    ),
    "xl/calcChain.xml": spelled(
      `<calcChain XMLNS><c r="B6" i="1"/><c r="C6" i="1"/><c r="D2" i="1"/><c r="D3" i="1"/><c r="D4" i="1"/><c r="B3" i="7"/></calcChain>`,
    ),
    "customXml/item1.xml": `${head}<egenskaper xmlns="urn:kommun:egenskaper"><diarienummer>KS 2024/17</diarienummer></egenskaper>`,
    "customXml/_rels/item1.xml.rels": rels([["customXmlProps", "itemProps1.xml"]]),
    "customXml/itemProps1.xml": `${head}<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="${office}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    ...(macros ? { "xl/vbaProject.bin": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]) } : {}),
  };
  return parts;
}
