import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import layout from '@/components/layout.module.css';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import type { Channel, Customer, CustomerDetails, CustomerKind, DuplicateSearch } from '@/lib/api/customers';
import { fieldErrors } from '@/lib/api/problem';
import classes from './customers.module.css';
import { ADDRESS_FIELDS, CHANNELS, readDraft, type CustomerDraft, type TextField } from './customer-draft';

interface CustomerFormProps {
  start: CustomerDraft;
  /** The customer as he was, when he is changed. */
  known?: Customer;
  error: unknown;
  pending: boolean;
  /** Nothing can be sent any more, as when somebody else was faster. */
  closed?: boolean;
  submit: string;
  mayBeAt: (branch: string) => boolean;
  /** Said instead of the problem itself. */
  notice?: ReactNode;
  /** Shown beside the names while they are typed. */
  beside?: (details: DuplicateSearch) => ReactNode;
  cancel: ReactNode;
  onSubmit: (details: CustomerDetails) => void;
}

type NamedField = Exclude<TextField, 'notes'>;

const TYPES: Partial<Record<TextField, string>> = { email: 'email', phone: 'tel' };
const PRIVATE: readonly NamedField[] = ['firstName', 'lastName', 'profession'];
const COMPANY: readonly NamedField[] = ['companyName', 'firstName', 'lastName'];
const CONTACT: readonly NamedField[] = ['email', 'phone', 'taxId'];
const ADDRESS = ADDRESS_FIELDS.map((name) => `address.${name}`);
const CONSENT = ['consent.channels', 'consent.givenAt', 'consent.source', 'consent.marketing'];

/** Everything that is written down about a customer. */
export function CustomerForm(props: CustomerFormProps): ReactElement {
  const { start, known, error, pending, closed, submit, mayBeAt, notice, beside, cancel, onSubmit } = props;
  const { t } = useTranslation();
  const [draft, setDraft] = useState(start);
  const refused = fieldErrors(error);
  const change = (part: Partial<CustomerDraft>) => setDraft((before) => ({ ...before, ...part }));
  const names = draft.kind === 'PRIVATE' ? PRIVATE : COMPANY;
  const required = (name: TextField) =>
    draft.kind === 'PRIVATE' ? ['firstName', 'lastName'].includes(name) : name === 'companyName';
  const { firstName, lastName, companyName, email, phone, taxId } = readDraft(draft);

  const field = (name: NamedField, path: string = name) => (
    <TextInput
      key={name}
      label={name === 'firstName' && draft.kind === 'COMPANY' ? t('customers.contactFirstName') : label(name)}
      type={TYPES[name] ?? 'text'}
      required={required(name)}
      autoComplete="off"
      maxLength={name === 'country' ? 2 : 200}
      {...(name === 'country' ? { description: t('customers.countryHint') } : {})}
      value={draft[name]}
      error={refused[path]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        change({ [name]: name === 'country' ? value.toUpperCase() : value });
      }}
    />
  );
  const label = (name: NamedField) => t(`customers.${name}`);

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(readDraft(draft, known));
      }}
    >
      <Panel title={t('customers.person')}>
        <div className={layout.stack}>
          <SegmentedControl
            aria-label={t('customers.kind')}
            data={[
              { value: 'PRIVATE', label: t('customers.PRIVATE') },
              { value: 'COMPANY', label: t('customers.COMPANY') },
            ]}
            value={draft.kind}
            onChange={(kind: CustomerKind) => change({ kind })}
          />
          <div className={layout.fields}>{[...names, ...CONTACT].map((name) => field(name))}</div>
          {beside?.({
            ...(firstName ? { firstName } : {}),
            ...(lastName ? { lastName } : {}),
            ...(companyName ? { companyName } : {}),
            ...(email ? { email } : {}),
            ...(phone ? { phone } : {}),
            ...(taxId ? { taxId } : {}),
          })}
        </div>
      </Panel>
      <Panel title={t('customers.address')}>
        <div className={layout.fields}>{ADDRESS_FIELDS.map((name) => field(name, `address.${name}`))}</div>
      </Panel>
      <Panel title={t('customers.consent')}>
        <div className={layout.stack}>
          <div>
            <div className={classes.label}>{t('customers.marketing')}</div>
            <SegmentedControl
              fullWidth
              aria-label={t('customers.marketing')}
              data={[
                { value: '', label: t('customers.notAsked') },
                { value: 'YES', label: t('customers.agreed') },
                { value: 'NO', label: t('customers.notAgreed') },
              ]}
              value={draft.marketing}
              onChange={(marketing) =>
                change({
                  marketing: marketing as CustomerDraft['marketing'],
                  channels: marketing === 'YES' && draft.channels.length === 0 ? ['EMAIL'] : draft.channels,
                })
              }
            />
          </div>
          {draft.marketing === 'YES' && (
            <Checkbox.Group
              label={t('customers.channels')}
              value={[...draft.channels]}
              error={refused['consent.channels']}
              onChange={(channels) => change({ channels: channels as Channel[] })}
            >
              <div className={layout.fields}>
                {CHANNELS.map((channel) => (
                  <Checkbox key={channel} value={channel} label={t(`channel.${channel}`)} />
                ))}
              </div>
            </Checkbox.Group>
          )}
          {draft.marketing && (
            <div className={layout.fields}>
              <TextInput
                type="datetime-local"
                label={t('customers.consentGivenAt')}
                value={draft.consentGivenAt}
                error={refused['consent.givenAt']}
                onChange={(event) => change({ consentGivenAt: event.currentTarget.value })}
              />
              <TextInput
                label={t('customers.consentSource')}
                placeholder={t('customers.consentSourceHint')}
                autoComplete="off"
                maxLength={200}
                value={draft.consentSource}
                error={refused['consent.source']}
                onChange={(event) => change({ consentSource: event.currentTarget.value })}
              />
            </div>
          )}
        </div>
      </Panel>
      <Panel title={t('customers.more')}>
        <div className={layout.stack}>
          <BranchSelect
            label={t('customers.branch')}
            allowed={mayBeAt}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            value={draft.branch || undefined}
            error={refused.branch}
            onChange={(branch) => change({ branch: branch ?? '' })}
          />
          <Textarea
            label={t('common.notes')}
            rows={3}
            maxLength={2000}
            value={draft.notes}
            error={refused.notes}
            onChange={(event) => change({ notes: event.currentTarget.value })}
          />
        </div>
      </Panel>
      {notice ?? (
        <ProblemNotice
          error={error}
          shownAtFields={[...names, ...CONTACT, ...ADDRESS, ...CONSENT, 'branch', 'notes']}
        />
      )}
      <div className={layout.buttons}>
        {cancel}
        <Button type="submit" loading={pending} disabled={closed ?? false}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
