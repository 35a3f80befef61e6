/** The drawing of a report sheet: charts of ours come and go, what the user drew there stays. */
import { largestOf } from "../../../domain/extremes.ts";
import { chartNamePrefix, lookAround, type DrawnChart } from "../../chart/drawnChart.ts";
import type { ChartLook } from "../../../report/chartLook.ts";
import { relationshipType, readRelationships } from "../packageRelationships.ts";
import { folderOf, relationshipsPartOf } from "../packageParts.ts";
import { namespace } from "../xmlNamespaces.ts";
import { chartXml } from "../write/chartXml.ts";
import { chartAnchorXml, drawingXml } from "../write/drawingXml.ts";
import { contentType } from "./contentTypes.ts";
import { appended, childrenOf, outlined, removed, type OutlineElement } from "./outline.ts";
import type { PackagePatch } from "./packagePatch.ts";
import { addRelationships, removeRelationshipsTo } from "./relationships.ts";
import { dropRelationshipsOf } from "./unreferenced.ts";
import { spliced } from "./splice.ts";

/** A sheet's charts and where they go. */
export interface SheetCharts {
  readonly charts: readonly DrawnChart[];
  readonly look: ChartLook;
  readonly sheetName: string;
  readonly strict: boolean;
}

/** Root, anchor, frame, graphic, its data, the chart. */
const anchorDepth = 6;

/**
 * Draws a sheet's charts in the place of those of ours from before, and drops what else only the sheet's part led to: it is written
 * anew. Returns the id of the relationship to the drawing; null when there is none. @throws RefusedFile
 */
export function drawSheet(patch: PackagePatch, sheetPart: string, sheet: SheetCharts): string | null {
  const kept = clearedDrawing(patch, sheetPart);
  dropRelationshipsOf(patch, sheetPart, kept);
  const drawing = drawCharts(patch, kept, sheet);
  if (drawing === null) return null;
  const target = { type: relationshipType.drawing, target: drawing };
  return addRelationships(patch, sheetPart, [target], sheet.strict)[0] ?? null;
}

/**
 * Takes the charts of ours off the sheet's drawing; returns its part when something of the user's is left on it.
 */
function clearedDrawing(patch: PackagePatch, sheetPart: string): string | null {
  const drawing = relationshipsOf(patch, sheetPart).find(({ type }) => type === relationshipType.drawing)?.target;
  if (drawing === undefined || !patch.has(drawing)) return null;
  const part = outlined(patch.read(drawing), drawing, anchorDepth);
  const anchors = part.root.children.filter(({ tag }) => tag.local.endsWith("Anchor"));
  const ours = anchors.filter(isOurs);
  if (ours.length === anchors.length) return null;
  const charts = relationshipsOf(patch, drawing).filter(({ type }) => type === relationshipType.chart);
  const own = new Set(ours.map(relationshipId));
  for (const { id, target } of charts) {
    if (!own.has(id)) continue;
    removeRelationshipsTo(patch, drawing, target);
    patch.remove(target);
    patch.remove(relationshipsPartOf(target));
  }
  patch.write(drawing, spliced(part.bytes, ours.map(removed)));
  return drawing;
}

/** Puts charts on a sheet's drawing, a new one or `drawing`; returns the drawing's part, null when there is nothing to draw. @throws RefusedFile */
function drawCharts(
  patch: PackagePatch,
  drawing: string | null,
  { charts, look, sheetName, strict }: SheetCharts,
): string | null {
  if (charts.length === 0) return drawing;
  const folder = folderOf(patch.source.workbookPart);
  const part = drawing ?? patch.vacantName(`${folder}drawings/drawing`, ".xml");
  const chartParts = charts.map((chart) => {
    const name = patch.vacantName(`${folder}charts/chart`, ".xml");
    const xml = chartXml({ chart, look: lookAround(chart, look), sheetName, strict });
    patch.add(name, new TextEncoder().encode(xml), contentType.chart);
    return name;
  });
  // Relationships are written beside the part, which therefore has to be there.
  if (drawing === null) patch.add(part, new TextEncoder().encode(drawingXml([], strict)), contentType.drawing);
  const targets = chartParts.map((target) => ({ type: relationshipType.chart, target }));
  const ids = addRelationships(patch, part, targets, strict);
  const { bytes, root } = outlined(patch.read(part), part, anchorDepth);
  const used = root.children.flatMap(({ children }) => children.map(shapeId));
  const first = largestOf([1, ...used]) + 1;
  const anchors = charts.map((chart, at) => chartAnchorXml(chart, ids[at] ?? "", first + at, strict));
  const content =
    drawing === null
      ? new TextEncoder().encode(drawingXml(anchors, strict))
      : spliced(bytes, [appended({ bytes }, root, anchors.join(""))]);
  patch.write(part, content);
  return part;
}

function relationshipsOf(patch: PackagePatch, part: string) {
  const name = relationshipsPartOf(part);
  return patch.has(name) ? readRelationships([patch.read(name)], name, part) : [];
}

function isOurs(anchor: OutlineElement): boolean {
  const frame = childrenOf(anchor, "graphicFrame")[0];
  return frame !== undefined && (propertiesOf(frame)?.tag.attribute("name") ?? "").startsWith(chartNamePrefix);
}

function propertiesOf(frame: OutlineElement): OutlineElement | undefined {
  return frame.children.flatMap(({ children }) => children).find(({ tag }) => tag.local === "cNvPr");
}

function relationshipId(anchor: OutlineElement): string {
  const graphic = childrenOf(anchor, "graphicFrame")[0]?.children.find(({ tag }) => tag.local === "graphic");
  const chart = graphic?.children.flatMap(({ children }) => children).find(({ tag }) => tag.local === "chart");
  return chart?.tag.attribute("id", namespace.relationships) ?? "";
}

function shapeId(shape: OutlineElement): number {
  return Number(propertiesOf(shape)?.tag.attribute("id") ?? 0) || 0;
}
