import { components, measures, type Component, type Measure } from "../../domain/meaning.ts";
import { units, type Unit } from "../../domain/money.ts";
import { none } from "../decidedParts.ts";
import { useTexts } from "../texts.tsx";
import { Choice } from "./Choice.tsx";

interface MeaningProps<Value> {
  /** undefined leaves it to the reading; null is none. */
  readonly decided: Value | null | undefined;
  readonly asRead: Value | null | undefined;
  readonly onDecide: (value: Value | null | undefined) => void;
}

/** What a column or row measures. */
export function MeasureChoice({ decided, asRead, onDecide }: MeaningProps<Measure>) {
  const { overrule, recognition } = useTexts();
  return (
    <Choice
      label={overrule.measure}
      value={decided ?? undefined}
      asRead={asRead ? recognition.decisions[asRead] : null}
      choices={measures.map((value) => ({ value, text: recognition.decisions[value] }))}
      onChoose={onDecide}
    />
  );
}

/** Revenue, cost or net, or none of them. */
export function ComponentChoice({ decided, asRead, onDecide }: MeaningProps<Component>) {
  const { overrule, recognition } = useTexts();
  return (
    <Choice
      label={overrule.component}
      value={decided === null ? none : decided}
      asRead={asRead ? recognition.decisions[asRead] : null}
      choices={[
        ...components.map((value) => ({ value, text: recognition.decisions[value] })),
        { value: none, text: overrule.noComponent },
      ]}
      onChoose={(value) => onDecide(value === none ? null : value)}
    />
  );
}

/** A unit of its own, or the table's. */
export function UnitChoice({ decided, asRead, onDecide }: MeaningProps<Unit>) {
  const { overrule, recognition } = useTexts();
  return (
    <Choice
      label={overrule.unit}
      value={decided === null ? none : decided}
      asRead={asRead ? recognition.units[asRead] : overrule.unitOfTable}
      choices={[
        ...units.map((value) => ({ value, text: recognition.units[value] })),
        { value: none, text: overrule.unitOfTable },
      ]}
      onChoose={(value) => onDecide(value === none ? null : value)}
    />
  );
}
