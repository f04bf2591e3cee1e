/** What Welsh sentences are made of: plurals, numbers, dates. */

const PLURALS = new Intl.PluralRules('cy');
const NUMBERS = new Intl.NumberFormat(['cy', 'en-GB']);
/** Chrome knows the plurals of Welsh, but neither its days nor its months. */
const KNOWS_DATES = Intl.DateTimeFormat.supportedLocalesOf('cy').length > 0;
const MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
  ' ',
);
const DAYS = 'Sul Llun Mawrth Mercher Iau Gwener Sadwrn'.split(' ');

/** After a number the noun stays singular, and two soften it: “1 munud”, “2 funud”, “5 munud”. */
export function plural(
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string {
  return `${NUMBERS.format(count)} ${forms[PLURALS.select(count)] ?? forms.other}`;
}

/** A date in words, “Dydd Mawrth 24 Tachwedd”; by the browser where it can, else with names of our own. */
export function welshDate(moment: Date, options: Intl.DateTimeFormatOptions): string {
  if (KNOWS_DATES)
    return new Intl.DateTimeFormat('cy', options).format(moment).replace(/^(Dydd \p{L}+),/u, '$1');
  const { timeZone } = options;
  const part = (wanted: Intl.DateTimeFormatOptions): number =>
    Number(new Intl.DateTimeFormat('en-GB', { ...wanted, ...(timeZone && { timeZone }) }).format(moment));
  const month = MONTHS[part({ month: 'numeric' }) - 1] ?? '';
  const weekday = (): string => {
    const [day, number, year] = [{ day: 'numeric' }, { month: 'numeric' }, { year: 'numeric' }].map((one) =>
      part(one as Intl.DateTimeFormatOptions),
    ) as [number, number, number];
    return `Dydd ${DAYS[new Date(Date.UTC(year, number - 1, day)).getUTCDay()] ?? ''}`;
  };
  return new Intl.DateTimeFormat('en-GB', options)
    .formatToParts(moment)
    .map(({ type, value }) =>
      type === 'weekday' ? weekday() : type === 'month' && /\D/.test(value) ? month : value,
    )
    .join('');
}
