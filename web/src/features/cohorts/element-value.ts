import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useUnit } from './element-fields';

/** The value of an element of a delivery model. */
export interface ElementValue {
  flagValue: boolean | null;
  numberValue: number | null;
  textValue: string | null;
  element: { unit: string | null } | null;
}

/** Says the value of an element: “ja”, “5 dagar” or its words. */
export function useElementValue(): (one: ElementValue) => string {
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const unitOf = useUnit();
  return ({ flagValue, numberValue, textValue, element }) => {
    if (flagValue !== null) return common(flagValue ? 'yes' : 'no');
    if (numberValue !== null) {
      const unit = element?.unit === 'count' ? '' : unitOf(element?.unit ?? null);
      return `${formatNumber(numberValue, language)} ${unit}`.trim();
    }
    return textValue ?? '';
  };
}
