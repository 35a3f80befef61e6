import type { ObjectType } from "../objectType.ts";
import { autoFilter } from "./autoFilter.ts";
import { rangeBorder, rangeBorderCollection } from "./borders.ts";
import { chart, chartLegend, chartTitle } from "./chart.ts";
import { chartPartTypes } from "./chartParts.ts";
import { chartSeries, chartSeriesCollection } from "./chartSeriesObjects.ts";
import { chartCollection } from "./charts.ts";
import { comment, commentCollection, commentReply, commentReplyCollection } from "./comments.ts";
import { conditionalFormat, conditionalFormatCollection } from "./conditionalFormats.ts";
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./conditionalLook.ts";
import { conditionalFormatRule, conditionalRuleTypes } from "./conditionalRules.ts";
import { dataValidation } from "./dataValidation.ts";
import { formatProtection, rangeFill, rangeFont } from "./formatParts.ts";
import { headerFooter, headerFooterGroup } from "./headersFooters.ts";
import { pageBreak, pageBreakCollection } from "./pageBreaks.ts";
import { pageLayout } from "./pageLayout.ts";
import { range } from "./range.ts";
import { rangeAreas, rangeCollection } from "./rangeAreas.ts";
import { rangeFormat } from "./rangeFormat.ts";
import { rangeSort } from "./rangeSort.ts";
import { rangeView, rangeViewCollection } from "./rangeView.ts";
import { removeDuplicatesResult } from "./removeDuplicates.ts";
import { table, tableSort } from "./table.ts";
import { tableCollection, tableScopedCollection } from "./tableCollections.ts";
import { tableColumn, tableColumnCollection } from "./tableColumnObjects.ts";
import { tableRow, tableRowCollection } from "./tableRowObjects.ts";

/** The types of everything that hangs on cells: ranges, formats, tables, charts, comments, the page. For `objectTypes.ts`. */
export const cellObjectTypes = [
  autoFilter,
  chart,
  chartCollection,
  chartLegend,
  ...chartPartTypes,
  chartSeries,
  chartSeriesCollection,
  chartTitle,
  comment,
  commentCollection,
  commentReply,
  commentReplyCollection,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  ...conditionalRuleTypes,
  dataValidation,
  formatProtection,
  headerFooter,
  headerFooterGroup,
  pageBreak,
  pageBreakCollection,
  pageLayout,
  range,
  rangeAreas,
  rangeBorder,
  rangeBorderCollection,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  rangeSort,
  rangeView,
  rangeViewCollection,
  removeDuplicatesResult,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
  tableSort,
] as readonly unknown[] as readonly ObjectType<unknown>[];
