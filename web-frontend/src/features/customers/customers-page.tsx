import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, onlyNarrow, rowLink, secondary, type Column } from '@/components/data-table';
import bar from '@/components/filter-bar.module.css';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Pager } from '@/components/pager';
import { Panel } from '@/components/panel';
import { SearchField } from '@/components/search-field';
import { ButtonLink } from '@/components/text-link';
import { customersQuery, type CustomerSummary } from '@/lib/api/customers';
import { usePermissions } from '@/lib/session/use-session';
import classes from './customers.module.css';

const route = getRouteApi('/inside/customers');

export function CustomersPage(): ReactElement {
  const { t } = useTranslation();
  const { maySeeCustomers } = usePermissions();
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('customers.title')}
        description={t('customers.description')}
        actions={maySeeCustomers && <ButtonLink to="/customers/new">{t('customers.new')}</ButtonLink>}
      />
      {maySeeCustomers ? <CustomerList /> : <Notice tone="amber" title={t('problems.codes.FORBIDDEN')} />}
    </div>
  );
}

function CustomerList(): ReactElement {
  const { t } = useTranslation();
  const { q, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(customersQuery({ q, cursor }));
  const customers = query.data?.items ?? [];
  const columns: Column<CustomerSummary>[] = [
    {
      key: 'customer',
      title: t('orders.customer'),
      cell: (c) => (
        <>
          <Link to="/customers/$customerId" params={{ customerId: c.id }} className={rowLink}>
            {c.name}
          </Link>
          <span className={secondary}>{[t(`customers.${c.kind}`), c.taxId].filter(Boolean).join(' · ')}</span>
          <span className={onlyNarrow}>
            <span className={secondary}>{c.email ?? c.phone}</span>
          </span>
        </>
      ),
    },
    {
      key: 'contact',
      title: t('customers.contact'),
      weight: 'tablet',
      cell: (c) => (
        <span className={classes.contact}>
          {c.email}
          {c.phone && <span className={secondary}>{c.phone}</span>}
        </span>
      ),
    },
    { key: 'city', title: t('customers.city'), weight: 'tablet', cell: (c) => c.city },
    { key: 'branch', title: t('customers.branch'), weight: 'tablet', cell: (c) => c.branch },
  ];
  return (
    <Panel flush>
      <search className={bar.bar} aria-label={t('customers.search')}>
        <SearchField
          className={bar.search}
          label={t('customers.search')}
          placeholder={t('customers.searchHint')}
          value={q}
          onChange={(wanted) => void navigate({ search: { q: wanted }, replace: true })}
        />
      </search>
      {query.data?.approximate && customers.length > 0 && (
        <div className={classes.similar}>
          <Notice tone="blue" role="status" title={t('customers.similar')} />
        </div>
      )}
      <ListState
        query={query}
        empty={customers.length === 0}
        icon="user"
        emptyTitle={q ? t('customers.none') : t('customers.noneYet')}
      >
        <DataTable
          caption={t('customers.title')}
          columns={columns}
          rows={customers}
          rowKey={(c) => c.id}
          busy={query.isPlaceholderData}
        />
      </ListState>
      <Pager
        page={query.data}
        shown={customers.length}
        onTurn={(to) => void navigate({ search: (before) => ({ ...before, cursor: to }) })}
      />
    </Panel>
  );
}
