import { statementSheet } from "../statement/sheet.ts";
import { textColumns } from "../statement/textColumns.ts";
import { volumeEffects } from "../volumes/effects.ts";
import { isCompared } from "../volumes/compared.ts";
import { noExtras } from "../statement/extras.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/**
 * Volymer: budget against forecast, and what their difference comes to in money, divided into volume and price. Volumes of several
 * months or years are carried over as they stand.
 */
export const volumes: ReportTemplate = {
  id: "volumes",
  kinds: ["volumes"],
  allows: hasFigures,
  sheetName: ({ volumes: texts }) => texts.sheet,
  title: ({ volumes: texts }) => texts.title,
  build: (input) => {
    const texts = input.texts.volumes;
    const table = input.model.tables[input.tableIndex]?.table;
    const hasEffects = table !== undefined && isCompared(table);
    return statementSheet("volumes", input, texts, {
      keepsOrder: !hasEffects,
      addRows: (rows) => [...rows],
      extras: (draft) => {
        const words = textColumns(draft);
        const own = hasEffects ? volumeEffects(draft, texts) : noExtras;
        // What is counted stands in the table's own words, or else in ours.
        return { ...own, columns: [...words, ...own.columns], showsUnits: words.length === 0 };
      },
    });
  },
};
