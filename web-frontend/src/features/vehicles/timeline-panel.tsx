import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import history from '@/components/history.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { Panel } from '@/components/panel';
import { TextLink } from '@/components/text-link';
import { rows } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import classes from './vehicle-page.module.css';
import { timelineQuery, type TimelineEntry } from './vehicle-story-api';

const AMOUNT = /^(\d+\.\d+) ([A-Z]{3})$/;

/** Everything that happened to a car, in words. */
export function TimelinePanel({ vehicleId }: { vehicleId: string }): ReactElement {
  const { t } = useTranslation();
  const query = useInfiniteQuery(timelineQuery(vehicleId));
  const entries = rows(query.data?.pages);
  return (
    <Panel title={t('timeline.title')} flush>
      <ListState query={query} empty={entries.length === 0} icon="clock" emptyTitle={t('timeline.none')}>
        <div className={classes.timeline}>
          <ol className={history.list}>
            {entries.map((entry, index) => (
              <Entry key={entry.id} entry={entry} vehicleId={vehicleId} latest={index === 0} />
            ))}
          </ol>
        </div>
        {query.hasNextPage && <LoadMore shown={entries.length} query={query} />}
      </ListState>
    </Panel>
  );
}

interface EntryProps {
  entry: TimelineEntry;
  vehicleId: string;
  latest: boolean;
}

function Entry({ entry, vehicleId, latest }: EntryProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useKnownText();
  return (
    <li className={history.entry} data-latest={latest || undefined}>
      <div className={history.what}>
        <span>{text('timelineKind', entry.kind)}</span>
        <Reference entry={entry} vehicleId={vehicleId} />
      </div>
      <What entry={entry} />
      {entry.notes && <div>{entry.notes}</div>}
      {entry.approvedBy && <div>{t('vehicles.approvedBy', { who: entry.approvedBy })}</div>}
      <div className={history.when}>
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
        {[entry.actor && t('timeline.by', { who: entry.actor }), entry.branch].filter(Boolean).map((part) => (
          <span key={part}> · {part}</span>
        ))}
      </div>
    </li>
  );
}

function Reference({ entry, vehicleId }: { entry: TimelineEntry; vehicleId: string }): ReactNode {
  const { reference, orderId, holdId } = entry;
  if (!reference) return null;
  if (orderId) {
    return (
      <TextLink to="/orders/$orderId" params={{ orderId }} className={history.reference}>
        {reference}
      </TextLink>
    );
  }
  if (holdId) {
    return (
      <TextLink to="/holds" search={{ vehicleId }} className={history.reference}>
        {reference}
      </TextLink>
    );
  }
  return <span className={history.reference}>{reference}</span>;
}

function What({ entry }: { entry: TimelineEntry }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useKnownText();
  const { statusBefore, statusAfter, oldPrice, newPrice, costKind, amount, changes = [] } = entry;
  // The service writes an amount as 10500.00 USD.
  const written = (value: string | undefined) => {
    const [, sum, currency] = AMOUNT.exec(value ?? '') ?? [];
    return sum && currency ? format.price({ amount: sum, currency }) : (value ?? t('timeline.empty'));
  };
  return (
    <>
      {statusAfter && statusBefore !== statusAfter && (
        <div>
          {statusBefore && `${text('vehicleStatus', statusBefore)} → `}
          {text('vehicleStatus', statusAfter)}
        </div>
      )}
      {newPrice && (
        <div>
          {oldPrice && `${format.price(oldPrice)} → `}
          <strong>{format.price(newPrice)}</strong>
        </div>
      )}
      {amount && (
        <div>
          {costKind && `${text('costKind', costKind)}: `}
          {format.money(amount)}
        </div>
      )}
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          {t('timeline.changed', {
            field: field === 'notes' ? t('common.notes') : text('vehicles', field),
            before: written(before),
            after: written(after),
          })}
        </div>
      ))}
    </>
  );
}

/** A word that the services may have more of than this page knows: an unknown one is shown as it is. */
function useKnownText(): (group: 'timelineKind' | 'vehicleStatus' | 'costKind' | 'vehicles', name: string) => string {
  const { t, i18n } = useTranslation();
  return (group, name) => {
    const key = `${group}.${name}`;
    return i18n.exists(key) ? t(key as 'timelineKind.SALE') : name.replaceAll('_', ' ').toLowerCase();
  };
}
