import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { Facts } from '@/components/facts';
import { FormDialog } from '@/components/form-dialog';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { Panel } from '@/components/panel';
import { ReasonDialog } from '@/components/reason-dialog';
import { rows } from '@/lib/api/pages';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { ChangeFloorPrice } from './change-floor-price';
import type { TaggedVehicle, Vehicle } from './vehicle-api';
import list from './small-list.module.css';
import classes from './vehicle-page.module.css';
import {
  approvePrice,
  priceChangesQuery,
  priceRequestsQuery,
  rejectPrice,
  type PriceRequest,
} from './vehicle-story-api';

/** What a car costs the customer, and for those who may know what it cost the group. */
export function PricePanel({ vehicle }: { vehicle: TaggedVehicle }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { mayApprovePrice } = usePermissions();
  const [changingFloor, floorDialog] = useDisclosure(false);
  const { branch, listPrice, msrp, floorPrice, purchaseCost, extraCosts, totalCost } = vehicle.value;
  return (
    <Panel
      title={t('vehicles.price')}
      actions={
        mayApprovePrice(branch) && (
          <Button size="compact-sm" variant="default" onClick={floorDialog.open}>
            {t('floorPrice.change')}
          </Button>
        )
      }
    >
      <div className={classes.price}>{listPrice ? format.price(listPrice) : t('vehicles.unpriced')}</div>
      {(msrp ?? floorPrice ?? purchaseCost ?? extraCosts ?? totalCost) && (
        <Facts
          items={[
            [t('vehicles.msrp'), msrp && format.price(msrp)],
            [t('vehicles.floorPrice'), floorPrice && format.price(floorPrice)],
            [t('vehicles.purchaseCost'), purchaseCost && format.price(purchaseCost)],
            [t('vehicles.extraCosts'), extraCosts && format.price(extraCosts)],
            [t('vehicles.totalCost'), totalCost && format.price(totalCost)],
          ]}
        />
      )}
      <FormDialog title={t('floorPrice.change')} opened={changingFloor} onClose={floorDialog.close}>
        <ChangeFloorPrice vehicle={vehicle} onDone={floorDialog.close} />
      </FormDialog>
    </Panel>
  );
}

/** Every change of the list price: from what to what, why, who, and who approved it. */
export function PriceHistoryPanel({ vehicleId }: { vehicleId: string }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(priceChangesQuery(vehicleId));
  const changes = rows(query.data?.pages);
  return (
    <Panel title={t('vehicles.priceHistory')} flush>
      <ListState query={query} empty={changes.length === 0} icon="clock" emptyTitle={t('vehicles.noPriceHistory')}>
        <ul className={list.list}>
          {changes.map((change) => (
            <li key={change.id} className={list.item}>
              <div>
                {change.oldPrice && `${format.price(change.oldPrice)} → `}
                <strong>{format.price(change.newPrice)}</strong>
              </div>
              <div>{change.reason}</div>
              <div className={list.aside}>
                {format.dateTime(change.at)} · {change.by}
                {change.approvedBy && ` · ${t('vehicles.approvedBy', { who: change.approvedBy })}`}
              </div>
            </li>
          ))}
        </ul>
        {query.hasNextPage && <LoadMore shown={changes.length} query={query} />}
      </ListState>
    </Panel>
  );
}

/** Prices below the floor that somebody asked for and nobody has decided yet; not there when there are none. */
export function PriceRequestsPanel({ vehicle }: { vehicle: Vehicle }): ReactElement | null {
  const { t } = useTranslation();
  const query = useInfiniteQuery(priceRequestsQuery(vehicle.id));
  const [rejecting, setRejecting] = useState<PriceRequest>();
  const queries = useQueryClient();
  const format = useFormat();
  const refresh = () => queries.invalidateQueries({ queryKey: ['vehicles'] });
  const pending = rows(query.data?.pages).filter(({ status }) => status === 'PENDING');
  if (pending.length === 0) return null;
  return (
    <Panel title={t('priceRequests.title')} flush>
      <ul className={list.list}>
        {pending.map((request) => (
          <PendingRequest
            key={request.id}
            request={request}
            branch={vehicle.branch}
            onDecided={refresh}
            onReject={() => setRejecting(request)}
          />
        ))}
      </ul>
      {query.hasNextPage && <LoadMore shown={pending.length} query={query} />}
      <ReasonDialog
        opened={rejecting !== undefined}
        title={rejecting ? t('priceRequests.rejectOf', { price: format.price(rejecting.listPrice) }) : ''}
        submit={t('priceRequests.reject')}
        keep={t('common.cancel')}
        run={async (reason, key) => {
          if (rejecting) await rejectPrice(rejecting, reason, key);
          await refresh();
        }}
        onClose={() => setRejecting(undefined)}
      />
    </Panel>
  );
}

interface PendingRequestProps {
  request: PriceRequest;
  branch: string;
  onDecided: () => Promise<void>;
  onReject: () => void;
}

function PendingRequest({ request, branch, onDecided, onReject }: PendingRequestProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { mayApprovePrice } = usePermissions();
  const notifyProblem = useNotifyProblem();
  const submission = useSubmission();
  const approve = useMutation({
    mutationFn: () => submission.send(request.id, (key) => approvePrice(request, key)),
    onError: notifyProblem,
    onSettled: onDecided,
  });
  const price = format.price(request.listPrice);
  return (
    <li className={list.item}>
      <strong>{price}</strong>
      <div>{request.reason}</div>
      <div className={list.aside}>
        {t('priceRequests.by', { who: request.askedBy, at: format.dateTime(request.askedAt) })}
      </div>
      {mayApprovePrice(branch) && (
        <div className={list.buttons}>
          <Button
            size="compact-sm"
            aria-label={t('priceRequests.approveOf', { price })}
            loading={approve.isPending}
            onClick={() => approve.mutate()}
          >
            {t('priceRequests.approve')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('priceRequests.rejectOf', { price })}
            onClick={onReject}
          >
            {t('priceRequests.reject')}
          </Button>
        </div>
      )}
    </li>
  );
}
