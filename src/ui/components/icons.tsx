/** Drawn on a 20 by 20 grid in the colour of the text around them. They say nothing by themselves: a text stands beside each. */
function icon(path: string) {
  return function Icon({ className, size = 16 }: { readonly className?: string; readonly size?: number }) {
    return (
      <svg className={className} viewBox="0 0 20 20" width={size} height={size} fill="currentColor" aria-hidden="true">
        <path fillRule="evenodd" d={path} />
      </svg>
    );
  };
}

const disc = "M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16z";

/** A disc with a cross. */
export const ErrorIcon = icon(
  `${disc}M7.4 6.3L6.3 7.4L8.9 10L6.3 12.6l1.1 1.1L10 11.1l2.6 2.6l1.1-1.1L11.1 10l2.6-2.6l-1.1-1.1L10 8.9z`,
);
/** A triangle with an exclamation mark. */
export const WarningIcon = icon(
  "M10 2.2c.5 0 1 .3 1.2.7l6.6 12.2c.5.9-.2 2-1.2 2H3.4c-1 0-1.7-1.1-1.2-2L8.800 2.900c.2-.4.7-.7 1.200-.7zM9.200 7v5h1.600V7zM9.200 13.400V15h1.600v-1.600z",
);
/** A disc with an i. */
export const InfoIcon = icon(`${disc}M9.2 5.6v1.600h1.600V5.600zM9.200 8.600v5.800h1.600V8.600z`);
/** A disc with a tick. */
export const CheckIcon = icon(`${disc}M13.300 6.800l-4.400 4.400l-2.200-2.200l-1.100 1.100l3.300 3.300l5.500-5.500z`);
export const ChevronIcon = icon("M7.700 4.200L13.500 10L7.700 15.800L6.500 14.600L11.100 10L6.500 5.400z");
export const BackIcon = icon(
  "M9.600 4.200L3.800 10l5.800 5.800l1.200-1.200l-3.700-3.800H16.500V9.200H7.100l3.700-3.800z",
);
export const DismissIcon = icon(
  "M5.400 4.200L4.200 5.400L8.800 10L4.200 14.600l1.200 1.200L10 11.200l4.600 4.600l1.200-1.200L11.200 10l4.600-4.600l-1.200-1.200L10 8.800z",
);
/** A question mark in a ring. */
export const HelpIcon = icon(
  "M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM10 3.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 0 0 0-13zM10 5.600c1.500 0 2.600 1 2.600 2.300c0 1-.6 1.500-1.200 2c-.5.4-.7.600-.7 1.100v.4H9.300v-.5c0-1.100.6-1.700 1.200-2.200c.5-.4.7-.6.7-.9c0-.5-.5-.9-1.200-.9c-.7 0-1.200.4-1.200 1.100H7.400c0-1.400 1.100-2.400 2.600-2.400zM9.200 12.700h1.600v1.600H9.200z",
);
/** A cog. */
export const GearIcon = icon(
  "M8.700 2h2.600l.4 2.200c.5.2 1 .4 1.400.8l2.100-.8l1.300 2.300l-1.700 1.400a6 6 0 0 1 0 1.700l0 .5l1.700 1.400l-1.300 2.300l-2.100-.8c-.4.300-.9.600-1.400.8l-.4 2.200H8.700l-.4-2.200c-.5-.2-1-.5-1.400-.8l-2.100.8l-1.300-2.300l1.700-1.400a6 6 0 0 1 0-2.200L3.500 6.500l1.300-2.300l2.100.8c.4-.4.9-.6 1.400-.8zM9.950 3.500l-.35 1.900l-.45.15c-.55.18-1.050.47-1.470.85l-.35.32l-1.830-.68l-.05.08l1.490 1.250l-.1.46a4 4 0 0 0 0 1.740l.1.460l-1.490 1.250l.05.080l1.830-.68l.35.320c.42.38.92.67 1.470.85l.45.150l.350 1.900h.1l.35-1.900l.45-.150c.550-.18 1.050-.47 1.470-.85l.35-.32l1.830.68l.05-.080l-1.490-1.250l.1-.46a4 4 0 0 0 0-1.740l-.1-.46l1.490-1.250l-.05-.080l-1.830.68l-.35-.32a4 4 0 0 0-1.470-.85l-.45-.15l-.35-1.900zM10 7.300a2.700 2.700 0 1 1 0 5.400a2.700 2.700 0 0 1 0-5.400zM10 8.800a1.200 1.200 0 1 0 0 2.400a1.200 1.200 0 0 0 0-2.400z",
);
