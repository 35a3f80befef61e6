/** Names of months, January first. */
export interface MonthNames {
  readonly short: readonly string[];
  readonly long: readonly string[];
}

// prettier-ignore
export const monthsSv: MonthNames = {
  short: ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"],
  long: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
};

// prettier-ignore
export const monthsEn: MonthNames = {
  short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  long: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
