import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { alertName, AlertSubject } from '@/components/alert-subject';
import { DataTable, secondary, type Column } from '@/components/data-table';
import { useNotifyProblem } from '@/components/describe-problem';
import { FormDialog } from '@/components/form-dialog';
import layout from '@/components/layout.module.css';
import { Badge } from '@/components/status-badge';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { markRead, type Alert } from './alert-api';
import { AcknowledgeForm, SnoozeForm } from './alert-forms';

interface Opened {
  what: 'acknowledge' | 'snooze';
  alert: Alert;
}

/** Alerts with what has become of them, and what may be done. */
export function AlertTable({ alerts }: { alerts: Alert[] }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const notifyProblem = useNotifyProblem();
  const { mayHandleAlert } = usePermissions();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const read = useMutation({
    mutationFn: markRead,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
    onError: notifyProblem,
  });

  const columns: Column<Alert>[] = [
    {
      key: 'subject',
      title: t('alerts.subject'),
      cell: (a) => (
        <AlertSubject
          alert={a}
          onFollow={() => {
            if (!a.read) read.mutate(a.id);
          }}
        />
      ),
    },
    { key: 'branch', title: t('common.branch'), cell: (a) => a.branch },
    {
      key: 'kind',
      title: t('alerts.kind'),
      weight: 'tablet',
      cell: (a) => (
        <>
          <Badge tone={a.resolvedAt ? 'grey' : 'amber'}>{t(`alertKind.${a.kind}`)}</Badge>
          <Handling alert={a} />
        </>
      ),
    },
    {
      key: 'available',
      title: t('parts.available'),
      numeric: true,
      cell: (a) => <strong>{format.number(a.available)}</strong>,
    },
    {
      key: 'rule',
      title: t('parts.rule'),
      numeric: true,
      weight: 'desktop',
      cell: (a) => `${format.number(a.minimum)} / ${format.number(a.target)}`,
    },
    {
      key: 'raisedAt',
      title: t('alerts.raisedAt'),
      weight: 'desktop',
      cell: (a) => (
        <>
          {format.dateTime(a.raisedAt)}
          {a.resolvedAt && (
            <span className={secondary}>{t('alerts.resolvedAt', { at: format.dateTime(a.resolvedAt) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'actions',
      title: t('common.actions'),
      titleHidden: true,
      numeric: true,
      cell: (a) => {
        const of = { part: alertName(a), branch: a.branch };
        const open = !a.resolvedAt && mayHandleAlert(a);
        return (
          <div className={layout.buttons}>
            {!a.read && (
              <Button
                size="compact-xs"
                variant="subtle"
                loading={read.isPending && read.variables === a.id}
                aria-label={t('alerts.markReadOf', of)}
                onClick={() => read.mutate(a.id)}
              >
                {t('alerts.markRead')}
              </Button>
            )}
            {open && a.state !== 'ACKNOWLEDGED' && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('alerts.acknowledgeOf', of)}
                onClick={() => setOpened({ what: 'acknowledge', alert: a })}
              >
                {t('alerts.acknowledge')}
              </Button>
            )}
            {open && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('alerts.snoozeOf', of)}
                onClick={() => setOpened({ what: 'snooze', alert: a })}
              >
                {t('alerts.snooze')}
              </Button>
            )}
          </div>
        );
      },
    },
  ];
  return (
    <>
      <DataTable
        caption={t('alerts.title')}
        columns={columns}
        rows={alerts}
        rowKey={(a) => a.id}
        tone={(a) => (a.read ? 'muted' : 'marked')}
      />
      <FormDialog
        opened={opened !== undefined}
        onClose={close}
        title={
          opened ? t(`alerts.${opened.what}Of`, { part: alertName(opened.alert), branch: opened.alert.branch }) : ''
        }
      >
        {opened?.what === 'acknowledge' && <AcknowledgeForm alert={opened.alert} onDone={close} />}
        {opened?.what === 'snooze' && <SnoozeForm alert={opened.alert} onDone={close} />}
      </FormDialog>
    </>
  );
}

/** Who takes care of an alert, or until when it is hidden. */
function Handling({ alert }: { alert: Alert }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { acknowledgement, snooze } = alert;
  return (
    <>
      {acknowledgement && (
        <span className={secondary}>
          {t('alerts.acknowledgedBy', { who: acknowledgement.by, at: format.dateTime(acknowledgement.at) })}
          {acknowledgement.note && `: ${acknowledgement.note}`}
        </span>
      )}
      {snooze && (
        <span className={secondary}>
          {t('alerts.snoozedBy', { who: snooze.by, until: format.dateTime(snooze.until) })}
          {snooze.note && `: ${snooze.note}`}
        </span>
      )}
    </>
  );
}
