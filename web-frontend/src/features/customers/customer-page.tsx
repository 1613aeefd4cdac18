import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { Facts } from '@/components/facts';
import layout from '@/components/layout.module.css';
import { ListState, Loading } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { OrderTable } from '@/components/order-table';
import { PageHeader } from '@/components/page-header';
import { Pager } from '@/components/pager';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { Badge } from '@/components/status-badge';
import { TextLink } from '@/components/text-link';
import { customerQuery, type Customer } from '@/lib/api/customers';
import { ordersQuery } from '@/lib/api/orders';
import { useFormat } from '@/lib/i18n/format';
import { CustomerCommands } from './customer-commands';
import classes from './customers.module.css';

const route = getRouteApi('/inside/customers/$customerId');
const ORDERS_AT_ONCE = 10;

export function CustomerPage(): ReactElement {
  const { customerId } = route.useParams();
  const { t } = useTranslation();
  const query = useQuery(customerQuery(customerId));
  const back = (
    <BackLink>
      <TextLink to="/customers">{t('customers.title')}</TextLink>
    </BackLink>
  );
  if (query.isPending) return <Loading />;
  if (!query.data) {
    return (
      <div className={layout.stack}>
        <PageHeader title={t('orders.customer')} back={back} />
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  return <Details key={customerId} customer={query.data.value} back={back} />;
}

function Details({ customer, back }: { customer: Customer; back: ReactElement }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, name, erasedAt, address } = customer;
  return (
    <div className={layout.stack}>
      <PageHeader
        back={back}
        title={name}
        beside={<Badge tone="grey">{t(`customers.${kind}`)}</Badge>}
        description={[customer.email, customer.phone].filter(Boolean).join(' · ')}
        actions={<CustomerCommands customer={customer} />}
      />
      {erasedAt && (
        <Notice tone="grey" title={t('customers.erased')}>
          {format.dateTime(erasedAt)}
        </Notice>
      )}
      <div className={layout.columns}>
        <SalesOrders customerId={customer.id} />
        <div className={layout.stack}>
          <Panel title={t('orders.details')}>
            <Facts
              items={[
                [
                  t('customers.email'),
                  customer.email && (
                    <a className={classes.link} href={`mailto:${customer.email}`}>
                      {customer.email}
                    </a>
                  ),
                ],
                [
                  t('customers.phone'),
                  customer.phone && (
                    <a className={classes.link} href={`tel:${customer.phone}`}>
                      {customer.phone}
                    </a>
                  ),
                ],
                [
                  t('customers.contactPerson'),
                  kind === 'COMPANY' && [customer.firstName, customer.lastName].filter(Boolean).join(' '),
                ],
                [t('customers.taxId'), customer.taxId],
                [t('customers.profession'), customer.profession],
                [t('customers.address'), address && <PostalAddress address={address} />],
                [t('customers.branch'), customer.branch],
                [t('customers.registeredBy'), registration(customer, format.dateTime)],
                [t('common.notes'), customer.notes && <span className={classes.notes}>{customer.notes}</span>],
              ].map(([title, value]) => [title as string, value || undefined] as const)}
            />
          </Panel>
          {!erasedAt && <ConsentPanel customer={customer} />}
        </div>
      </div>
    </div>
  );
}

function registration({ registeredBy, registeredAt }: Customer, when: (instant: string) => string): string {
  return [registeredBy?.name, registeredAt && when(registeredAt)].filter(Boolean).join(', ');
}

function PostalAddress({ address }: { address: NonNullable<Customer['address']> }): ReactElement {
  const { street, postalCode, city, region, country } = address;
  const lines = [street, [postalCode, city].filter(Boolean).join(' '), [region, country].filter(Boolean).join(', ')];
  return (
    <address className={classes.address}>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </address>
  );
}

/** What the customer has agreed to be told, and how. */
function ConsentPanel({ customer: { consent } }: { customer: Customer }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const channels = (consent?.channels ?? []).map((channel) => t(`channel.${channel}`)).join(', ');
  return (
    <Panel title={t('customers.consent')}>
      <Facts
        items={[
          [
            t('customers.marketing'),
            consent ? t(consent.marketing ? 'customers.agreed' : 'customers.notAgreed') : t('customers.notAsked'),
          ],
          [t('customers.channels'), consent?.marketing ? channels : undefined],
          [t('customers.consentGivenAt'), consent?.givenAt && format.dateTime(consent.givenAt)],
          [t('customers.consentSource'), consent?.source],
        ]}
      />
    </Panel>
  );
}

function SalesOrders({ customerId }: { customerId: string }): ReactElement {
  const { t } = useTranslation();
  const { ordersCursor } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(ordersQuery({ customerId, cursor: ordersCursor }, ORDERS_AT_ONCE));
  const orders = query.data?.items ?? [];
  return (
    <Panel
      title={t('customers.orders')}
      flush
      actions={
        <TextLink to="/orders" search={{ customerId }}>
          {t('start.allOrders')}
        </TextLink>
      }
    >
      <ListState query={query} empty={orders.length === 0} icon="document" emptyTitle={t('orders.none')}>
        <OrderTable caption={t('customers.orders')} orders={orders} withoutCustomer busy={query.isPlaceholderData} />
      </ListState>
      <Pager
        page={query.data}
        shown={orders.length}
        onTurn={(to) => void navigate({ search: { ordersCursor: to }, resetScroll: false })}
      />
    </Panel>
  );
}
