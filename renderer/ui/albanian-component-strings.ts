/** What the component library says to screen readers, in Albanian, which it does not speak by itself. */

type Words = { readonly [name: string]: string | number }
type Formatter = {
  plural(count: number, forms: { readonly [form: string]: string | (() => string) }): string
  number(value: number): string
}
type Phrase = string | ((words: Words, formatter: Formatter) => string)
type Phrases = { readonly [key: string]: Phrase }

const selectedItems: Exclude<Phrase, string> = ({ count }, formatter) =>
  formatter.plural(Number(count), {
    one: () => `${formatter.number(Number(count))} element të zgjedhur`,
    other: () => `${formatter.number(Number(count))} elemente të zgjedhura`,
  })

const dragAndDrop: Phrases = {
  dragItem: ({ itemText }) => `Zvarrit ${itemText}`,
  dragSelectedItems: (words, formatter) => `Zvarrit ${selectedItems(words, formatter)}`,
  dragDescriptionKeyboard: 'Shtypni Enter për të nisur zvarritjen.',
  dragDescriptionKeyboardAlt: 'Shtypni Alt + Enter për të nisur zvarritjen.',
  dragDescriptionTouch: 'Prekni dy herë për të nisur zvarritjen.',
  dragDescriptionVirtual: 'Klikoni për të nisur zvarritjen.',
  dragDescriptionLongPress: 'Mbani shtypur për të nisur zvarritjen.',
  dragSelectedKeyboard: (words, formatter) => `Shtypni Enter për të zvarritur ${selectedItems(words, formatter)}.`,
  dragSelectedKeyboardAlt: (words, formatter) =>
    `Shtypni Alt + Enter për të zvarritur ${selectedItems(words, formatter)}.`,
  dragSelectedLongPress: (words, formatter) => `Mbani shtypur për të zvarritur ${selectedItems(words, formatter)}.`,
  dragStartedKeyboard:
    'Zvarritja nisi. Shtypni Tab për të shkuar te vendi ku lëshohet, pastaj Enter për ta lëshuar ose Escape për ta anuluar.',
  dragStartedTouch: 'Zvarritja nisi. Shkoni te vendi ku lëshohet, pastaj prekni dy herë për ta lëshuar.',
  dragStartedVirtual: 'Zvarritja nisi. Shkoni te vendi ku lëshohet, pastaj klikoni ose shtypni Enter për ta lëshuar.',
  endDragKeyboard: 'Po zvarritet. Shtypni Enter për ta anuluar.',
  endDragTouch: 'Po zvarritet. Prekni dy herë për ta anuluar.',
  endDragVirtual: 'Po zvarritet. Klikoni për ta anuluar.',
  dropDescriptionKeyboard: 'Shtypni Enter për ta lëshuar. Shtypni Escape për ta anuluar.',
  dropDescriptionTouch: 'Prekni dy herë për ta lëshuar.',
  dropDescriptionVirtual: 'Klikoni për ta lëshuar.',
  dropCanceled: 'Lëshimi u anulua.',
  dropComplete: 'U lëshua.',
  dropIndicator: 'vendi i lëshimit',
  dropOnRoot: 'Lësho këtu',
  dropOnItem: ({ itemText }) => `Lësho te ${itemText}`,
  insertBefore: ({ itemText }) => `Vendos para ${itemText}`,
  insertBetween: ({ beforeItemText, afterItemText }) => `Vendos mes ${beforeItemText} dhe ${afterItemText}`,
  insertAfter: ({ itemText }) => `Vendos pas ${itemText}`,
}

const selection: Phrases = {
  select: 'Zgjidh',
  selectedItem: ({ item }) => `${item}: i zgjedhur.`,
  deselectedItem: ({ item }) => `${item}: jo i zgjedhur.`,
  selectedCount: ({ count }, formatter) =>
    `${formatter.plural(Number(count), {
      '=0': 'Asnjë element i zgjedhur',
      one: () => `${formatter.number(Number(count))} element i zgjedhur`,
      other: () => `${formatter.number(Number(count))} elemente të zgjedhura`,
    })}.`,
  selectedAll: 'Të gjitha elementet u zgjodhën.',
  longPressToSelect: 'Mbani shtypur për të nisur zgjedhjen.',
}

/** Packages whose components these screens use, each with every phrase it may ask for. */
export const ALBANIAN_COMPONENT_STRINGS: { readonly [packageName: string]: Phrases } = {
  '@react-aria/dnd': dragAndDrop,
  '@react-aria/grid': selection,
  '@react-aria/menu': { longPressMessage: 'Mbani shtypur ose shtypni Alt + shigjetën poshtë për të hapur menunë' },
  '@react-aria/overlays': { dismiss: 'Mbyll' },
  'react-aria-components': {
    selectPlaceholder: 'Zgjidhni një element',
    tableResizer: 'Ndryshimi i gjerësisë',
    dropzoneLabel: 'Vendi i lëshimit',
    colorSwatchPicker: 'Ngjyra',
  },
}
