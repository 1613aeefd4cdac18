import { ActionIcon, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { MoneyInput } from '@/components/money-input';
import { Badge } from '@/components/status-badge';
import { moneyError, moneyFields } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, editableAmount } from '@/lib/money';
import { editablePercent, isVehicle, type DraftLine, type ReadLine } from './draft-line';
import classes from './draft-lines.module.css';
import { availableQuery } from './item-api';

interface DraftLinesProps {
  lines: readonly DraftLine[];
  read: readonly ReadLine[];
  showErrors: boolean;
  /** The service's messages by field, as in `lines[0].quantity`. */
  refused: Readonly<Record<string, string>>;
  branch: string | undefined;
  onChange: (id: string, change: Partial<DraftLine>) => void;
  onRemove: (id: string) => void;
}

/** The fields of a line at which a refusal is shown. */
export function fieldsOfLine(index: number): string[] {
  const line = `lines[${index}]`;
  const own = ['vin', 'sku', 'quantity', 'discountPercent'].map((field) => `${line}.${field}`);
  return [line, ...own, ...moneyFields(`${line}.agreedPrice`)];
}

/** What is on the order so far, with quantity, price and discount to change. */
export function DraftLines(props: DraftLinesProps): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className={classes.lines} aria-label={t('orders.lines')}>
      {props.lines.map((line, index) => (
        <Line key={line.id} {...props} line={line} index={index} />
      ))}
    </ul>
  );
}

function Line(props: DraftLinesProps & { line: DraftLine; index: number }): ReactElement {
  const { line, index, read, showErrors, refused, branch, onChange, onRemove } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { unit, total, quantityWrong, priceWrong, percentWrong } = read[index] ?? {};
  const vehicle = isVehicle(line);
  const name = line.item?.name ?? line.code;
  const listPrice = line.item?.listPrice;
  const fromService = (field: string) => refused[`lines[${index}].${field}`];
  const codeError = fromService('vin') ?? fromService('sku') ?? refused[`lines[${index}]`];

  return (
    <li className={classes.line} aria-label={name}>
      <div className={classes.what}>
        <div className={classes.name}>{name}</div>
        <div className={classes.code}>
          <code>{line.code}</code>
          <Availability line={line} branch={branch} />
        </div>
        {codeError && <div className={classes.error}>{codeError}</div>}
      </div>
      {vehicle ? (
        <div className={classes.one}>{t('orders.oneCar')}</div>
      ) : (
        <TextInput
          className={classes.quantity}
          label={t('parts.quantity')}
          inputMode="numeric"
          autoComplete="off"
          value={line.quantity}
          error={(showErrors && quantityWrong && t('receive.quantityWrong')) || fromService('quantity')}
          onChange={(event) => onChange(line.id, { quantity: event.currentTarget.value })}
        />
      )}
      <dl className={classes.list}>
        <dt>{t('orders.listPrice')}</dt>
        <dd>{listPrice ? format.money(listPrice) : '–'}</dd>
      </dl>
      <MoneyInput
        className={classes.price}
        label={t('orders.agreedPrice')}
        currency={listPrice?.currency ?? DEFAULT_CURRENCY}
        placeholder={unit && editableAmount(unit, format.locale)}
        value={line.price}
        error={
          (showErrors && priceWrong && t('common.notAnAmount')) || moneyError(refused, `lines[${index}].agreedPrice`)
        }
        onChange={(price) => onChange(line.id, { price, percent: '' })}
      />
      <TextInput
        className={classes.percent}
        label={t('orders.discount')}
        inputMode="decimal"
        autoComplete="off"
        placeholder={editablePercent(0, format.locale)}
        rightSection={<span aria-hidden="true">%</span>}
        rightSectionWidth={26}
        value={line.percent}
        error={(showErrors && percentWrong && t('orders.percentWrong')) || fromService('discountPercent')}
        onChange={(event) => onChange(line.id, { percent: event.currentTarget.value, price: '' })}
      />
      <div className={classes.total}>{total ? format.money(total) : '–'}</div>
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('orders.removeLine', { name })}
        onClick={() => onRemove(line.id)}
      >
        <Icon name="trash" />
      </ActionIcon>
    </li>
  );
}

function Availability({ line, branch }: { line: DraftLine; branch: string | undefined }): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const product = line.item?.kind === 'PRODUCT' && branch !== undefined;
  const { data: available } = useQuery({ ...availableQuery(branch ?? '', line.code), enabled: product });
  if (product && available !== undefined && branch) {
    const tone = available >= Number(line.quantity || 0) && available > 0 ? 'green' : 'amber';
    return (
      <Badge tone={tone}>
        {t('orders.availableAt', { count: available, shown: format.number(available), branch })}
      </Badge>
    );
  }
  const { status, branch: standsAt } = line.item ?? {};
  if (status) return <Badge tone="amber">{t(`itemStatus.${status}`)}</Badge>;
  if (standsAt && branch && standsAt !== branch)
    return <Badge tone="amber">{t('orders.standsAt', { branch: standsAt })}</Badge>;
  return null;
}
