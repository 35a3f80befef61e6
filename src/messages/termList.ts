/** "Hemtjänst −12 + Särskilt boende −30 − Intäkter 4": the terms of an equation in a line. */
export function termList(
  terms: readonly { readonly label: string; readonly factor: 1 | -1; readonly amount: string | null }[],
  blank: string,
): string {
  return terms
    .map(({ label, factor, amount }, at) => {
      const sign = factor < 0 ? "− " : at === 0 ? "" : "+ ";
      return `${sign}${label} ${amount ?? blank}`;
    })
    .join(" ");
}
