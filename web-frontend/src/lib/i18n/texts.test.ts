import { describe, expect, it } from 'vitest';
import { en } from './en';
import { it as italian } from './it';

function texts(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [[path + key, inner] as [string, string]] : texts(inner as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

describe('every Italian text', () => {
  const translated = new Map(texts(italian));

  it('exists and is not empty', () => {
    expect(texts(en).filter(([key]) => !translated.get(key)?.trim())).toEqual([]);
  });

  it('names the same things as the English one', () => {
    const different = texts(en).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(translated.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });
});
