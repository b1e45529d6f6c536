import type { ProviderProps } from '@navikt/ds-react';
import { en, nb } from '@navikt/ds-react/locales';
import type { Language } from '../lib/format';

type Texts = Extract<ProviderProps, { locale: unknown }>['locale'];

/** What the components say by themselves; the library has no Swedish. */
const sv: Texts = {
  ...nb,
  global: {
    ...nb.global,
    showMore: 'Visa mer',
    showLess: 'Visa mindre',
    readOnly: 'Kan inte ändras',
    close: 'Stäng',
    error: 'Fel',
    info: 'Information',
    success: 'Klart',
    warning: 'Varning',
    announcement: 'Meddelande',
  },
  Chips: { Removable: { labelSuffix: 'ta bort' } },
  Combobox: {
    ...nb.Combobox,
    addOption: 'Lägg till',
    noMatches: 'Inga träffar',
    loading: 'Söker …',
    maxSelected: '{selected} av högst {limit} är valda.',
  },
  CopyButton: { title: 'Kopiera', activeText: 'Kopierat!' },
  ErrorSummary: { heading: 'Rätta det här för att gå vidare:' },
  FileUpload: {
    dropzone: {
      ...nb.FileUpload.dropzone,
      button: 'Välj fil',
      buttonMultiple: 'Välj filer',
      dragAndDrop: 'Dra och släpp filen här',
      dragAndDropMultiple: 'Dra och släpp filerna här',
      drop: 'Släpp',
      or: 'eller',
      disabled: 'Filer kan inte läggas till',
      disabledFilelimit: 'Fler filer kan inte läggas till',
    },
    item: {
      ...nb.FileUpload.item,
      retryButtonTitle: 'Försök lägga till filen igen',
      deleteButtonTitle: 'Ta bort filen',
      uploading: 'Skickar …',
      downloading: 'Hämtar …',
    },
  },
  FormProgress: { step: 'Steg {activeStep} av {totalSteps}', showAllSteps: 'Visa alla steg', hideAllSteps: 'Dölj alla steg' },
  FormSummary: { editAnswer: 'Ändra svaret' },
  HelpText: { title: 'Mer information' },
  Loader: { title: 'Hämtar …' },
  Pagination: { previous: 'Föregående', next: 'Nästa' },
  Process: { active: 'Pågår' },
  ProgressBar: {
    progress: '{current} av {max}',
    progressUnknown: 'Hur långt det har kommit är okänt; det tar ungefär {seconds} sekunder.',
  },
  Search: { clear: 'Töm fältet', search: 'Sök' },
  Textarea: {
    maxLength: 'Textfält med plats för {maxLength} tecken.',
    charsTooMany: '{chars} tecken för mycket',
    charsLeft: '{chars} tecken kvar',
  },
  Tooltip: { shortcutSeparator: 'eller' },
};

/** The components' own texts, by language. */
export const componentTexts: Record<Language, Texts> = { sv, en: en, nb };
