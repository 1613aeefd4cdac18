import { Button, Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import classes from './customer-field.module.css';
import { NewCustomerForm } from './new-customer-form';
import { customersQuery, type Customer } from './order-api';

interface CustomerFieldProps {
  value: Customer | undefined;
  error: string | undefined;
  onChange: (customer: Customer | undefined) => void;
}

/** The customer of an order: found by name, e-mail, phone or tax id, or added on the spot. */
export function CustomerField({ value, error, onChange }: CustomerFieldProps): ReactElement {
  const { t } = useTranslation();
  const [adding, dialog] = useDisclosure(false);

  return (
    <div>
      {value ? (
        <Chosen customer={value} onClear={() => onChange(undefined)} />
      ) : (
        <CustomerSearch error={error} onChoose={onChange} onAdd={dialog.open} />
      )}
      <Modal
        opened={adding}
        onClose={dialog.close}
        title={t('customers.new')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <NewCustomerForm
          onCancel={dialog.close}
          onCreated={(customer) => {
            dialog.close();
            onChange(customer);
          }}
        />
      </Modal>
    </div>
  );
}

function Chosen({ customer, onClear }: { customer: Customer; onClear: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div>
      <div className={classes.label}>{t('orders.customer')}</div>
      <div className={classes.chosen}>
        <Icon name="user" />
        <div className={classes.text}>
          <div className={classes.name}>{customer.name}</div>
          <div className={classes.contact}>{contact(customer)}</div>
        </div>
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {t('customers.change')}
        </Button>
      </div>
    </div>
  );
}

interface CustomerSearchProps {
  error: string | undefined;
  onChoose: (customer: Customer) => void;
  onAdd: () => void;
}

function CustomerSearch({ error, onChoose, onAdd }: CustomerSearchProps): ReactElement {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 250);
  const { data: customers = [], isFetching } = useQuery({ ...customersQuery(asked), enabled: asked.length >= 2 });
  return (
    <div className={classes.search}>
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          const customer = customers.find((candidate) => candidate.id === id);
          if (customer) onChoose(customer);
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            label={t('orders.customer')}
            placeholder={t('customers.searchHint')}
            required
            autoComplete="off"
            leftSection={<Icon name="search" size={16} />}
            value={typed}
            error={error}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={typed.trim().length < 2}>
          <Combobox.Options aria-label={t('orders.customer')}>
            {customers.length === 0 && (
              <Combobox.Empty>
                {isFetching || asked !== typed.trim() ? t('common.loading') : t('customers.none')}
              </Combobox.Empty>
            )}
            {customers.map((customer) => (
              <Combobox.Option key={customer.id} value={customer.id}>
                <span className={classes.name}>{customer.name}</span>
                <span className={classes.contact}>{contact(customer)}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={onAdd}>
        {t('customers.new')}
      </Button>
    </div>
  );
}

function contact({ taxId, email, phone }: Customer): string {
  return [email, phone, taxId].filter(Boolean).join(' · ');
}
