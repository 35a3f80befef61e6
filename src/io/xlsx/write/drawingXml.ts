/** A drawing part: where charts stand on a sheet. */
import type { DrawnChart } from "../../chart/drawnChart.ts";
import { namespace } from "../xmlNamespaces.ts";
import { escapeAttribute } from "../xmlText.ts";

/** Namespaces of DrawingML, transitional or strict. */
export interface DrawingNamespaces {
  readonly main: string;
  readonly drawing: string;
  readonly placing: string;
  readonly relationships: string;
}

export function drawingNamespaces(strict: boolean): DrawingNamespaces {
  const root = strict ? "http://purl.oclc.org/ooxml/drawingml/" : "http://schemas.openxmlformats.org/drawingml/2006/";
  return {
    main: `${root}chart`,
    drawing: `${root}main`,
    placing: `${root}spreadsheetDrawing`,
    relationships: strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : namespace.relationships,
  };
}

/** A drawing with these anchors. */
export function drawingXml(anchors: readonly string[], strict: boolean): string {
  const { placing, drawing } = drawingNamespaces(strict);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${placing}" xmlns:a="${drawing}">${anchors.join("")}</xdr:wsDr>`;
}

/** A chart on its cells, which it follows when rows are inserted above. Namespaces are declared on the spot, so that any drawing takes it. */
export function chartAnchorXml(chart: DrawnChart, relationshipId: string, shapeId: number, strict: boolean): string {
  const { main, drawing, placing, relationships } = drawingNamespaces(strict);
  const { top, bottom, left, right } = chart.place;
  const corner = (name: "from" | "to", column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${placing}" xmlns:a="${drawing}" editAs="oneCell">`,
    corner("from", left, top),
    corner("to", right + 1, bottom + 1),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(shapeId)}" name="${escapeAttribute(chart.name)}" descr="${escapeAttribute(chart.altText)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
    `<a:graphic><a:graphicData uri="${main}"><c:chart xmlns:c="${main}" xmlns:r="${relationships}" r:id="${relationshipId}"/></a:graphicData></a:graphic>`,
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join("");
}

/** The element of a sheet that leads to its drawing. */
export function sheetDrawingXml(relationshipId: string, strict: boolean): string {
  return `<drawing xmlns:r="${drawingNamespaces(strict).relationships}" r:id="${escapeAttribute(relationshipId)}"/>`;
}
