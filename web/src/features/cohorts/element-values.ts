/** An element that a delivery model can contain. */
export interface Element {
  id: string;
  valueKind: 'BOOLEAN' | 'NUMBER' | 'TEXT';
}

/** The values typed for elements, by their ids: `yes` for a flag, otherwise the number or the words. */
export type ElementValues = Record<string, string>;

/** A value of an element, as it is sent. */
export interface ElementInput {
  elementId: string;
  flagValue?: boolean;
  numberValue?: number;
  textValue?: string;
}

/** A number as Swedes and others type it, `3,5` or `3.5`; null when it is none. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,5}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
}

/** The elements that were filled in, in the order of the list, and those whose number is none. */
export function elementInputs(elements: readonly Element[], values: ElementValues): { inputs: ElementInput[]; faulty: string[] } {
  const inputs: ElementInput[] = [];
  const faulty: string[] = [];
  for (const { id, valueKind } of elements) {
    const text = values[id]?.trim() ?? '';
    if (text === '') continue;
    if (valueKind === 'BOOLEAN') inputs.push({ elementId: id, flagValue: text === 'yes' });
    else if (valueKind === 'TEXT') inputs.push({ elementId: id, textValue: text });
    else {
      const number = typedNumber(text);
      if (number === null) faulty.push(id);
      else inputs.push({ elementId: id, numberValue: number });
    }
  }
  return { inputs, faulty };
}
