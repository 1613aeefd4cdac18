import { useTranslation } from 'react-i18next';

interface Refusal {
  code?: string | undefined;
  message?: string | undefined;
}

/** Puts a refused row or line into words: by its code where that is known, with the service's own words below. */
export function useRefusalText(): (refusal: Refusal) => { message: string; detail: string | undefined } {
  const { t, i18n } = useTranslation();
  return ({ code, message }) => {
    const key = ['problems', 'codes', code].join('.');
    if (!code || !i18n.exists(key)) return { message: message ?? code ?? '', detail: undefined };
    // In English the service's own sentence says the same, and names the thing in question.
    if (i18n.language === 'en' && message) return { message, detail: undefined };
    return { message: t(key as 'problems.codes.UNEXPECTED'), detail: message };
  };
}
