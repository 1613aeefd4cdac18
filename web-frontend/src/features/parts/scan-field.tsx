import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDescribeProblem } from '@/components/describe-problem';
import { Icon } from '@/components/icons';
import { problemOf } from '@/lib/api/problem';
import { codeQuery } from './parts-api';

interface ScanFieldProps {
  /** Called once per scan with the SKU of the part; may answer why it cannot be taken. */
  onScan: (sku: string) => string | undefined;
}

/**
 * Takes SKUs and barcodes as a hand scanner types them, each ended with Enter. The next one may be scanned while the
 * one before is still being looked up.
 */
export function ScanField({ onScan }: ScanFieldProps): ReactElement {
  const { t } = useTranslation();
  const describe = useDescribeProblem();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [last, setLast] = useState<string>();

  async function scan(code: string) {
    setTyped('');
    setError(undefined);
    try {
      const same = (text: string | undefined) => text?.toLowerCase() === code.toLowerCase();
      const found = await queries.fetchQuery({ ...codeQuery(code), staleTime: 60_000 });
      // A SKU may look like the barcode of another part: what is printed on the shelf comes first.
      const product = found.find(({ sku }) => same(sku)) ?? found.find(({ barcode }) => same(barcode));
      if (!product) return setError(t('receive.unknownCode', { code }));
      if (!product.active) return setError(t('receive.deletedPart', { name: product.name }));
      const refusal = onScan(product.sku);
      if (refusal) setError(refusal);
      else setLast(product.name);
    } catch (failure) {
      setError(`${code}: ${describe(problemOf(failure)).message}`);
    }
  }

  return (
    <div>
      <TextInput
        label={t('receive.scan')}
        description={t('receive.scanHint')}
        size="md"
        autoComplete="off"
        spellCheck={false}
        leftSection={<Icon name="search" size={16} />}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const code = event.currentTarget.value.trim();
          if (code) void scan(code);
        }}
      />
      <div role="status">{last && !error && t('receive.scanned', { name: last })}</div>
    </div>
  );
}
