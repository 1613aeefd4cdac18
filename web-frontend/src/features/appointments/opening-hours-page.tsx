import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { BranchSelect } from '@/components/branch-select';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { useTell } from '@/components/tell';
import { TextLink } from '@/components/text-link';
import { branchesQuery } from '@/lib/api/branches';
import { usePermissions } from '@/lib/session/use-session';
import { openingHoursQuery, type TaggedOpeningHours } from './opening-hours-api';
import { OpeningHoursForm } from './opening-hours-form';

const route = getRouteApi('/inside/opening-hours');

/** When a branch takes appointments; its managers change it. */
export function OpeningHoursPage(): ReactElement {
  const { t } = useTranslation();
  const wanted = route.useSearch();
  const navigate = route.useNavigate();
  const { homeBranch, maySetOpeningHours } = usePermissions();
  const { data: branches = [] } = useQuery(branchesQuery);
  const branch = wanted.branch ?? homeBranch ?? branches.find(({ code }) => maySetOpeningHours(code))?.code;
  const query = useQuery({ ...openingHoursQuery(branch ?? ''), enabled: branch !== undefined });
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('openingHours.title')}
        description={t('openingHours.description')}
        back={
          <BackLink>
            <TextLink to="/appointments" search={branch ? { branch } : {}}>
              {t('appointments.title')}
            </TextLink>
          </BackLink>
        }
        actions={
          <BranchSelect
            aria-label={t('common.branch')}
            allowDeselect={false}
            allowed={maySetOpeningHours}
            value={branch}
            onChange={(code) => void navigate({ search: code ? { branch: code } : {}, replace: true })}
          />
        }
      />
      {query.isError && !query.data && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {branch && query.data && (
        <Hours key={branch} latest={query.data} reload={async () => (await query.refetch()).data} />
      )}
    </div>
  );
}

interface HoursProps {
  latest: TaggedOpeningHours;
  reload: () => Promise<TaggedOpeningHours | undefined>;
}

/** The hours as they were when the page was opened, so that nothing changes under somebody's hands. */
function Hours({ latest, reload }: HoursProps): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const queries = useQueryClient();
  const [opened, setOpened] = useState(latest);
  const { branch } = opened.value;
  return (
    <OpeningHoursForm
      key={opened.tag}
      tagged={opened}
      onSaved={(saved) => {
        queries.setQueryData(openingHoursQuery(branch).queryKey, saved);
        setOpened(saved);
        tell(t('openingHours.saved', { branch }));
      }}
      onReload={() => void reload().then((hours) => hours && setOpened(hours))}
    />
  );
}
