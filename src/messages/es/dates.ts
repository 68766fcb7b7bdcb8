/** Words of dates. */
export const dates = {
  'date unknown': 'fecha desconocida',
  'about {date}': 'hacia {date}',
  'until {date}': 'hasta el {date}',
  'since {date}': 'desde el {date}',
  'Q{n} {year}': 'trimestre {n} de {year}',
  '{year}s': 'años {year}',
  '{from}–{to} BCE': '{from}–{to} a. C.',
  'spring {year}': 'primavera de {year}',
  'summer {year}': 'verano de {year}',
  'autumn {year}': 'otoño de {year}',
  'winter {year}': 'invierno de {year}',
};
