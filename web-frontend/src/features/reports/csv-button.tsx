import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { Icon } from '@/components/icons';
import { downloadCsv, type CsvQuery } from './csv';

interface CsvButtonProps {
  path: string;
  query: CsvQuery;
  /** What the file is called, without its ending. */
  file: string;
  /** What it holds, where the page offers several. */
  label?: string;
}

/** Saves a report as a file. It is fetched as the signed-in employee, which a plain link could not do. */
export function CsvButton({ path, query, file, label }: CsvButtonProps): ReactElement {
  const { t } = useTranslation();
  const notifyProblem = useNotifyProblem();
  const download = useMutation({ mutationFn: () => downloadCsv(path, query, file), onError: notifyProblem });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon name="download" size={15} />}
      aria-label={label}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('reports.csv')}
    </Button>
  );
}
