import { ProblemError } from '@/lib/api/problem';
import { saveFile } from '@/lib/save-file';
import { session } from '@/lib/session/session';

export type CsvQuery = Readonly<Record<string, string | number | undefined>>;

/** Fetches a report as CSV with the access token of the session, and hands it to the browser as a file. */
export async function downloadCsv(path: string, query: CsvQuery, file: string): Promise<void> {
  const address = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') address.searchParams.set(name, String(value));
  }
  const response = await session.fetch(new Request(address, { headers: { Accept: 'text/csv' } }));
  if (!response.ok) throw ProblemError.from(response, await response.json().catch(() => undefined));
  saveFile(`${file}.csv`, await response.blob());
}
