import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import layout from '@/components/layout.module.css';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { useSubmission } from '@/lib/api/submission';
import { FileDrop } from './file-drop';
import { importQuery, importVehicles } from './import-api';
import classes from './import.module.css';

const COLUMNS = 'price,brand,model,year,title_status,mileage,color,vin,lot,state,country,condition';

export function NewImportPage(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={layout.stack}>
      <PageHeader title={t('imports.title')} description={t('imports.description')} />
      <div className={classes.narrow}>
        <Panel>
          <ImportForm
            onImported={(importId) => void navigate({ to: '/vehicle-imports/$importId', params: { importId } })}
          />
        </Panel>
      </div>
    </div>
  );
}

export function ImportForm({ onImported }: { onImported: (id: string) => void }): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [file, setFile] = useState<File>();
  const [branch, setBranch] = useState<string>();

  const upload = useMutation({
    mutationFn: (chosen: File) =>
      submission.send([chosen.name, chosen.size, chosen.lastModified, branch], (key) =>
        importVehicles(chosen, branch, key),
      ),
    onSuccess: (result) => {
      queries.setQueryData(importQuery(result.id).queryKey, result);
      void queries.invalidateQueries({ queryKey: ['vehicles'] });
      onImported(result.id);
    },
  });

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) upload.mutate(file);
      }}
    >
      <ProblemNotice error={upload.error} />
      <FileDrop file={file} onChange={setFile} />
      <p className={classes.columns}>
        {t('imports.columns')} <code>{COLUMNS}</code>
      </p>
      <BranchSelect
        label={t('common.branch')}
        description={t('imports.branchHint')}
        placeholder={t('imports.byState')}
        clearable
        value={branch}
        onChange={setBranch}
      />
      <div className={layout.buttons}>
        <Button type="submit" disabled={!file} loading={upload.isPending}>
          {t('imports.submit')}
        </Button>
      </div>
    </form>
  );
}
