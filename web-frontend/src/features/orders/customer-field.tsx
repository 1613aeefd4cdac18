import { Button, Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { Chosen } from '@/components/search-select';
import { fittingCustomersQuery, type CustomerSummary } from '@/lib/api/customers';
import classes from './customer-field.module.css';
import { NewCustomerForm } from './new-customer-form';

/** Whom an order is for; of a draft that is opened again no more than the name is known at first. */
export type ChosenCustomer = Pick<CustomerSummary, 'id' | 'name'> & Partial<CustomerSummary>;

interface CustomerFieldProps {
  value: ChosenCustomer | undefined;
  /** Parts alone can be sold to whoever stands at the counter. */
  required: boolean;
  error: string | undefined;
  /** Where a new customer belongs. */
  branch: string | undefined;
  onChange: (customer: ChosenCustomer | undefined) => void;
}

/** The customer of an order: found by name, e-mail, phone or tax id, or added on the spot. */
export function CustomerField({ value, required, error, branch, onChange }: CustomerFieldProps): ReactElement {
  const { t } = useTranslation();
  const [adding, dialog] = useDisclosure(false);
  const [typed, setTyped] = useState('');

  return (
    <div>
      {value ? (
        <Chosen
          label={t('orders.customer')}
          icon="user"
          name={value.name}
          detail={contact(value)}
          error={error}
          onClear={() => onChange(undefined)}
        />
      ) : (
        <CustomerSearch
          typed={typed}
          required={required}
          error={error}
          onType={setTyped}
          onChoose={(customer) => {
            setTyped('');
            onChange(customer);
          }}
          onAdd={dialog.open}
        />
      )}
      <Modal
        opened={adding}
        onClose={dialog.close}
        title={t('customers.new')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <NewCustomerForm
          typed={typed}
          branch={branch}
          onCancel={dialog.close}
          onChosen={(customer) => {
            dialog.close();
            setTyped('');
            onChange(customer);
          }}
        />
      </Modal>
    </div>
  );
}

/** No id of a customer: the choice of writing a new one down. */
const NEW = 'new';

interface CustomerSearchProps {
  typed: string;
  required: boolean;
  error: string | undefined;
  onType: (typed: string) => void;
  onChoose: (customer: CustomerSummary) => void;
  onAdd: () => void;
}

function CustomerSearch({ typed, required, error, onType, onChoose, onAdd }: CustomerSearchProps): ReactElement {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [asked] = useDebouncedValue(typed.trim(), 250);
  const { data, isFetching } = useQuery({ ...fittingCustomersQuery(asked), enabled: asked.length >= 2 });
  const customers = data?.items ?? [];
  const waiting = isFetching || asked !== typed.trim();
  return (
    <div className={classes.search}>
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          combobox.closeDropdown();
          const customer = customers.find((candidate) => candidate.id === id);
          if (customer) onChoose(customer);
          else onAdd();
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            label={t('orders.customer')}
            placeholder={t('customers.searchHint')}
            required={required}
            autoComplete="off"
            leftSection={<Icon name="search" size={16} />}
            value={typed}
            error={error}
            onChange={(event) => {
              onType(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={typed.trim().length < 2}>
          <Combobox.Options aria-label={t('orders.customer')}>
            {customers.length === 0 && (
              <Combobox.Empty>{waiting ? t('common.loading') : t('customers.none')}</Combobox.Empty>
            )}
            {customers.length > 0 && data?.approximate && (
              <div className={classes.contact} role="presentation">
                {t('customers.similar')}
              </div>
            )}
            {customers.map((customer) => (
              <Combobox.Option key={customer.id} value={customer.id}>
                <span className={classes.name}>{customer.name}</span>
                <span className={classes.contact}>{contact(customer)}</span>
              </Combobox.Option>
            ))}
            <Combobox.Option value={NEW}>
              <span className={classes.add}>
                <Icon name="plus" size={16} /> {t('customers.addNamed', { name: typed.trim() })}
              </span>
            </Combobox.Option>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={onAdd}>
        {t('customers.new')}
      </Button>
    </div>
  );
}

function contact({ taxId, email, phone }: Partial<CustomerSummary>): string {
  return [email, phone, taxId].filter(Boolean).join(' · ');
}
