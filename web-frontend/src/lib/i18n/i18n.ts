import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, type Texts } from './en';

export const LANGUAGES = { en: 'English', it: 'Italiano' } as const;
export type Language = keyof typeof LANGUAGES;

const REMEMBERED = 'keeper.language';

const load: Record<Language, () => Promise<Texts>> = {
  en: () => Promise.resolve(en),
  it: async () => (await import('./it')).it,
};

function isLanguage(value: string | undefined | null): value is Language {
  return value !== undefined && value !== null && value in LANGUAGES;
}

function preferredLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED);
  if (isLanguage(remembered)) return remembered;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** Starts in the language chosen on an earlier visit, else in the browser's. */
export async function startTranslations(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(preferredLanguage());
}

async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Switches the page to a language and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  localStorage.setItem(REMEMBERED, language);
}
